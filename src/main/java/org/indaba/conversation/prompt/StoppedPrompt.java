package org.indaba.conversation.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;

/**
 * Asks somebody who has stopped whether their answers are deleted, and offers the other consultations.
 *
 * @param stopped the consultation in which answers are held; empty where none are
 * @param named the consultation whose name was typed
 */
public record StoppedPrompt(
        Optional<String> stopped, List<Paragraph> asks, List<List<Button>> others, ConsultationMatcher named)
        implements Prompt {
    @Override
    public List<List<Button>> controls() {
        List<List<Button>> rows = new ArrayList<>();
        stopped.ifPresent(each -> rows.add(WithdrawPrompt.deleteOrKeep(each)));
        rows.addAll(others);
        return rows;
    }

    /** Yes and no do not tell whether to delete or to keep, so the question is asked with a word for each. */
    @Override
    public YesNoChoice fork(String typed) {
        return stopped.map(each -> new Action(Verb.WITHDRAW, each, "")).map(ask -> YesNoChoice.of(ask, ask)).orElse(YesNoChoice.NONE);
    }

    @Override
    public Optional<Optional<Action>> labelled(String text) {
        return Optional.of(named.in(text).map(code -> new Action(Verb.GO, code, "")));
    }
}
