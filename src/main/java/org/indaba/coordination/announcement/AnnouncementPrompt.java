package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.Action;
import org.indaba.conversation.Button;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.prompt.Fork;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.coordination.Order;
import org.indaba.coordination.Talk;
import org.indaba.questionnaire.Language;

/**
 * What is asked of an announcement that is being put together: its text in the next language, or whether it is to be sent.
 *
 * @param open the languages in which it may still be written; none when it is shown as a whole
 */
record AnnouncementPrompt(AnnouncementDraft draft, List<Language> open, List<Paragraph> asks) implements Prompt {
    static final String LEAVE = "leave";
    static final String LEAVE_OTHERS = "leave-others";
    static final String BACK = "back";
    static final String CANCEL = "cancel";
    static final String SEND = "send";

    /** Typed, they are never the announcement, whether they stand there or not. */
    private static final Set<Line> LABELS = Set.of(
            Line.LEAVE_LANGUAGE_OUT, Line.LEAVE_OTHERS_OUT, Line.SEND_NOW, Line.BACK, Line.CANCEL, Line.STOP_SENDING,
            Line.REMIND_THEM, Line.NEXT, Line.GO_ON, Line.CONTINUE, Line.SKIP, Line.YES, Line.NO, Line.I_AGREE,
            Line.NO_THANK_YOU);

    private boolean isWhole() {
        return open.isEmpty();
    }

    @Override
    public List<Button> choices() {
        return isWhole() ? List.of(button(Line.SEND_NOW, SEND)) : List.of();
    }

    @Override
    public List<List<Button>> controls() {
        List<List<Button>> rows = new ArrayList<>();
        if (draft.first().isPresent() && !isWhole()) {
            rows.add(List.of(button(Line.LEAVE_LANGUAGE_OUT, LEAVE)));
            if (open.size() > 1) {
                rows.add(List.of(button(Line.LEAVE_OTHERS_OUT, LEAVE_OTHERS)));
            }
        }
        rows.add(draft.texts().isEmpty()
                ? List.of(button(Line.CANCEL, CANCEL))
                : List.of(button(Line.BACK, BACK), button(Line.CANCEL, CANCEL)));
        return rows;
    }

    private Button button(Line line, String what) {
        return Button.of(line, action(what));
    }

    private Action action(String what) {
        return Talk.action(Order.ANNOUNCE, draft.consultation(), what);
    }

    @Override
    public Fork fork(String typed) {
        return isWhole() ? Fork.of(action(SEND), action(BACK)) : Fork.NONE;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        boolean leaves = said.heard().is(Line.SKIP) || said.heard().is(Line.LEAVE_OTHERS_OUT);
        return leaves && draft.first().isPresent() && !isWhole()
                ? Optional.of(action(LEAVE))
                : Optional.empty();
    }

    /** Whether the announcement's text is asked for, and this may be it. */
    boolean takes(Heard heard) {
        return !isWhole() && heard.choice().isEmpty() && LABELS.stream().noneMatch(heard::is);
    }

    @Override
    public List<Paragraph> expected(Heard heard) {
        return List.of(Paragraph.of(isWhole() ? Line.CHOICE_EXPECTED : Line.NOT_KEPT));
    }
}
