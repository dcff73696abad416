package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.prompt.YesNoChoice;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.questionnaire.Language;

/**
 * The prompt for an announcement that is being prepared: its text in the next language, or whether to send it.
 *
 * @param open the languages in which it may still be written; none when it is shown as a whole
 */
record AnnouncementPrompt(AnnouncementDraft draft, List<Language> open, List<Paragraph> asks) implements Prompt {
    static final String LEAVE = "leave";
    static final String LEAVE_OTHERS = "leave-others";
    static final String BACK = "back";
    static final String CANCEL = "cancel";
    static final String SEND = "send";

    /** These words are never the announcement when they are typed, whether their buttons are there or not. */
    private static final Set<PhraseKey> LABELS = Set.of(
            PhraseKey.LEAVE_LANGUAGE_OUT, PhraseKey.LEAVE_OTHERS_OUT, PhraseKey.SEND_NOW, PhraseKey.BACK, PhraseKey.CANCEL, PhraseKey.STOP_SENDING,
            PhraseKey.REMIND_THEM, PhraseKey.NEXT, PhraseKey.GO_ON, PhraseKey.CONTINUE, PhraseKey.SKIP, PhraseKey.YES, PhraseKey.NO, PhraseKey.I_AGREE,
            PhraseKey.NO_THANK_YOU);

    private boolean isWhole() {
        return open.isEmpty();
    }

    @Override
    public List<Button> choices() {
        return isWhole() ? List.of(button(PhraseKey.SEND_NOW, SEND)) : List.of();
    }

    @Override
    public List<List<Button>> controls() {
        List<List<Button>> rows = new ArrayList<>();
        if (draft.first().isPresent() && !isWhole()) {
            rows.add(List.of(button(PhraseKey.LEAVE_LANGUAGE_OUT, LEAVE)));
            if (open.size() > 1) {
                rows.add(List.of(button(PhraseKey.LEAVE_OTHERS_OUT, LEAVE_OTHERS)));
            }
        }
        rows.add(draft.texts().isEmpty()
                ? List.of(button(PhraseKey.CANCEL, CANCEL))
                : List.of(button(PhraseKey.BACK, BACK), button(PhraseKey.CANCEL, CANCEL)));
        return rows;
    }

    private Button button(PhraseKey line, String what) {
        return Button.of(line, action(what));
    }

    private Action action(String what) {
        return StaffDecisionContext.action(StaffCommand.ANNOUNCE, draft.consultation(), what);
    }

    @Override
    public YesNoChoice fork(String typed) {
        return isWhole() ? YesNoChoice.of(action(SEND), action(BACK)) : YesNoChoice.NONE;
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        boolean leaves = said.heard().is(PhraseKey.SKIP) || said.heard().is(PhraseKey.LEAVE_OTHERS_OUT);
        return leaves && draft.first().isPresent() && !isWhole()
                ? Optional.of(action(LEAVE))
                : Optional.empty();
    }

    /** Tells whether the announcement's text is asked for, and this may be it. */
    boolean takes(RecognizedInput heard) {
        return !isWhole() && heard.choice().isEmpty() && LABELS.stream().noneMatch(heard::is);
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(isWhole() ? PhraseKey.CHOICE_EXPECTED : PhraseKey.NOT_KEPT));
    }
}
