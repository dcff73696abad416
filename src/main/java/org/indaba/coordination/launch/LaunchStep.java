package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/** One step of a launch: what is asked, its buttons, what comes of a word or a button, and which step was before. */
interface LaunchStep extends Prompt {
    String CANCEL = "cancel";
    String BACK = "back";
    String DONE = "done";

    LaunchContext at();

    /** The step that a draft is at. */
    static LaunchStep of(LaunchContext at) {
        return switch (at.draft().step()) {
            case TITLE -> new TitleStep(at);
            case SCOPE -> new ScopeStep(at);
            case ASKED -> new WhichQuestionsStep(at);
            case QUESTION -> new QuestionStep(at);
            case KIND -> new KindStep(at);
            case OPTIONS -> new OptionsStep(at);
            case ANOTHER -> new MoreQuestionsStep(at);
            case LANGUAGES -> new LanguagesStep(at);
            case TRANSLATION -> new TranslationStep(at);
            case DATES -> new DatesStep(at);
            case CONTACT -> new ContactStep(at);
            case PREVIEW -> new PreviewStep(at);
        };
    }

    default LaunchDraft draft() {
        return at().draft();
    }

    /** The step before. */
    LaunchDraft back();

    /** Whether a text of one's own is asked for, and this is one. */
    default boolean takes(RecognizedInput heard) {
        return false;
    }

    /** What comes of a text of one's own. */
    default StepResult typed(String text) {
        return new StepResult.Next(draft());
    }

    /** What comes of a button, or of its word. */
    default StepResult chosen(String value) {
        return new StepResult.Next(draft());
    }

    /** Buttons below the choices, besides those that every step has. */
    default List<Button> more() {
        return List.of();
    }

    @Override
    default List<List<Button>> controls() {
        List<List<Button>> rows = new ArrayList<>();
        more().forEach(each -> rows.add(List.of(each)));
        rows.add(List.of(at().button(PhraseKey.BACK, BACK), at().button(PhraseKey.CANCEL, CANCEL)));
        return rows;
    }

    @Override
    default List<Paragraph> expected(RecognizedInput heard) {
        return one(choices().isEmpty() ? PhraseKey.NOT_KEPT : PhraseKey.CHOICE_EXPECTED);
    }

    /** Whether all that is asked is said again where a message means nothing. */
    default boolean isAskedAgain() {
        return true;
    }

    static List<Paragraph> one(PhraseKey line) {
        return List.of(Paragraph.of(line));
    }
}
