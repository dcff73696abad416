package org.indaba.conversation.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.prompt.PromptFactory;
import org.indaba.conversation.prompt.QuestionPrompt;
import org.indaba.conversation.prompt.QuestionScreen;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.markup.RichText;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.Questionnaire;

/**
 * Renders the screen of each position of an interview: the prompt's question, and its buttons in rows.
 *
 * @param language the language of the messages, which the questionnaire has
 */
public record ScreenRenderer(ConsultationSummary briefing, Questionnaire questionnaire, Language language) {

    public PromptContext context(InterviewProgress progress) {
        return new PromptContext(briefing, questionnaire, language, progress);
    }

    /** The prompt at this person's position. */
    public InterviewPrompt at(InterviewProgress progress) {
        return PromptFactory.at(context(progress));
    }

    /** The message with the question of this position and its buttons. */
    public BotMessage prompt(InterviewProgress progress, Paragraph... before) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        paragraphs.addAll(at(progress).asks());
        return new BotMessage(paragraphs, rows(progress), BotMessage.Timing.AT_ONCE);
    }

    /** The buttons as a chat shows them: a long list has none. */
    public List<List<Button>> rows(InterviewProgress progress) {
        return rows(at(progress));
    }

    public static List<List<Button>> rows(Prompt prompt) {
        List<Button> choices = prompt.choices();
        List<List<Button>> rows = new ArrayList<>();
        if (prompt.layout() == Prompt.Layout.IN_PAIRS) {
            rows.addAll(pairs(choices));
        } else if (choices.size() <= ConversationLimits.MOST_BUTTONS && prompt.layout() == Prompt.Layout.IN_ONE_ROW) {
            rows.add(choices);
        } else if (choices.size() <= ConversationLimits.MOST_BUTTONS) {
            choices.forEach(each -> rows.add(List.of(each)));
        }
        rows.addAll(prompt.controls());
        rows.removeIf(List::isEmpty);
        return rows;
    }

    /** Two buttons in a row, and all of them: names of languages are short, and a screen without buttons leads nowhere. */
    private static List<List<Button>> pairs(List<Button> buttons) {
        List<List<Button>> rows = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i += 2) {
            rows.add(buttons.subList(i, Math.min(i + 2, buttons.size())));
        }
        return rows;
    }

    /**
     * The receipt for a bubble, sent after a silence; where it tells the person's position it is sent at once, so that the
     * receipt of the next bubble does not replace it.
     */
    public BotMessage saved(InterviewProgress progress, boolean welcomeBack) {
        List<Paragraph> paragraphs = new ArrayList<>();
        if (welcomeBack) {
            paragraphs.add(Paragraph.of(PhraseKey.WELCOME_BACK));
            paragraphs.add(new QuestionPrompt(context(progress)).text());
        }
        paragraphs.add(Paragraph.of(PhraseKey.SAVED));
        return new BotMessage(paragraphs, rows(progress), welcomeBack ? BotMessage.Timing.AT_ONCE : BotMessage.Timing.AFTER_SILENCE);
    }

    /** The text that a question is about, from a position on, above the buttons of the person's position. */
    public BotMessage section(InterviewProgress progress, String question, int from) {
        MarkdownPager passage = MarkdownPager.of(
                questionnaire.question(question).flatMap(Question::section).map(each -> each.in(language)).orElse(""));
        List<List<Button>> rows = new ArrayList<>();
        passage.next(from).ifPresent(next -> rows.add(List.of(
                Button.of(PhraseKey.MORE, action(Verb.READ, question + "/" + next)))));
        rows.addAll(rows(progress));
        RichText part = passage.part(from);
        return new BotMessage(
                List.of(part.text().isEmpty()
                        ? Paragraph.of(PhraseKey.SECTION_EMPTY)
                        : Paragraph.of(PhraseKey.SECTION_PART, Map.of("text", new PhraseArgument.Words(part)))),
                rows, BotMessage.Timing.AT_ONCE);
    }

    /** The text of a question as it is shown, and stored with the answer. */
    public String shown(String question) {
        return questionnaire.question(question).orElseThrow().text().in(language);
    }

    public PhraseArgument.Words title() {
        return new PhraseArgument.Words(briefing.title().in(briefing.in(language)));
    }

    public Action action(Verb verb, String argument) {
        return new Action(verb, briefing.code(), argument);
    }

    /** Tells whether the answer to this question consists of messages as they are. */
    public boolean isMessages(String question) {
        return questionnaire.question(question).filter(each -> !each.kind().takesMessages()).isEmpty();
    }

    /** Tells whether there are too many choices for buttons, so that they are listed in the text. */
    public boolean isTyped(InterviewProgress progress) {
        Prompt prompt = at(progress);
        return prompt.layout() != Prompt.Layout.IN_PAIRS && prompt.choices().size() > ConversationLimits.MOST_BUTTONS;
    }

    public QuestionScreen screen(InterviewProgress progress) {
        return new QuestionPrompt(context(progress)).screen();
    }

    public QuestionScreen screen(InterviewProgress progress, Question question) {
        return screen(progress.at(InterviewPosition.question(question.id())));
    }

    public Question asked(InterviewProgress progress) {
        return questionnaire.question(progress.place().question()).orElseThrow();
    }
}
