package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;

/**
 * Asks which of several consultations is meant.
 *
 * @param verb what is done with it
 * @param titles the buttons of as many as fit
 * @param listed all of them, in the same order, by which numbers count
 * @param named these and those that can only be named
 */
public record ConsultationPrompt(
        List<Paragraph> asks, Verb verb, List<List<Button>> titles, List<ConsultationSummary> listed, ConsultationMatcher named)
        implements Prompt {
    @Override
    public List<List<Button>> controls() {
        return titles;
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return Optional.of(named.in(text).map(code -> new Action(verb, code, "")));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        int number = said.heard().choice().orElse(0);
        return number >= 1 && number <= listed.size()
                ? Optional.of(new Action(verb, listed.get(number - 1).code(), ""))
                : Optional.empty();
    }
}
