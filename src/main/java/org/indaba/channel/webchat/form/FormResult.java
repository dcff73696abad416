package org.indaba.channel.webchat.form;

import java.util.Optional;
import org.indaba.conversation.screen.PhraseKey;

/** The result of a form. */
public sealed interface FormResult {
    FormResult DONE = new Done();

    /** The form is completed, and the browser requests the page anew. */
    record Done() implements FormResult {}

    /** The form has led to another consultation, whose page is requested next. */
    record Led(String consultation) implements FormResult {}

    /**
     * The text is given back to the person.
     *
     * @param why the reason; empty where the page tells it already
     */
    record Refused(Optional<PhraseKey> why) implements FormResult {}
}
