package org.indaba.channel.webchat;

import java.util.Optional;
import org.indaba.conversation.Line;

/** What became of a form. */
sealed interface Outcome {
    Outcome DONE = new Done();

    /** The page is asked for anew, and the form is over with. */
    record Done() implements Outcome {}

    /** The form has led to another consultation, whose page is asked for. */
    record Led(String consultation) implements Outcome {}

    /**
     * What was typed goes back to the person.
     *
     * @param why empty where the page says it already
     */
    record Refused(Optional<Line> why) implements Outcome {}
}
