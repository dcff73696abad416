package org.indaba.coordination.launch;

import java.util.ArrayList;
import java.util.List;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/** One step of a launch: its question, its buttons, the result of a word or a button, and the step before. */
interface LaunchStep extends Prompt {
    String CANCEL = "cancel";
    String BACK = "back";
    String DONE = "done";

    LaunchContext at();

    /** The step of a draft. */
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
            case DATES -> at.either().isEmpty() ? new DatesStep(at) : new EitherDatesStep(at);
            case CONTACT -> new ContactStep(at);
            case PREVIEW -> new PreviewStep(at);
        };
    }

    default LaunchDraft draft() {
        return at().draft();
    }

    /** The draft at the step before. */
    LaunchDraft back();

    /** Tells whether a free text is asked for, and this is one. */
    default boolean takes(RecognizedInput heard) {
        return false;
    }

    /** The result of a free text. */
    default StepResult typed(String text) {
        return new StepResult.Next(draft());
    }

    /** The result of a button, or of its word. */
    default StepResult chosen(String value) {
        return new StepResult.Next(draft());
    }

    /** Further buttons below the choices, besides those of every step. */
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

    /** Tells whether the whole question is repeated where a message has no meaning. */
    default boolean isAskedAgain() {
        return true;
    }

    static List<Paragraph> one(PhraseKey line) {
        return List.of(Paragraph.of(line));
    }
}
