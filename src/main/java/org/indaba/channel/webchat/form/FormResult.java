package org.indaba.channel.webchat.form;

import java.util.Optional;
import org.indaba.conversation.screen.PhraseKey;

/** What became of a form. */
public sealed interface FormResult {
    FormResult DONE = new Done();

    /** The page is asked for anew, and the form is over with. */
    record Done() implements FormResult {}

    /** The form has led to another consultation, whose page is asked for. */
    record Led(String consultation) implements FormResult {}

    /**
     * What was typed goes back to the person.
     *
     * @param why empty where the page says it already
     */
    record Refused(Optional<PhraseKey> why) implements FormResult {}
}
