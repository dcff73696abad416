package org.indaba.conversation.prompt;

import java.util.List;
import java.util.stream.Stream;
import org.indaba.conversation.review.BubblesPrompt;
import org.indaba.conversation.review.ChooseQuestionPrompt;
import org.indaba.conversation.review.ReviewPrompt;

/** Makes the prompt of a position. */
public final class PromptFactory {
    private PromptFactory() {}

    public static InterviewPrompt at(PromptContext context) {
        return switch (context.progress().place().stage()) {
            case LANGUAGE -> new LanguagePrompt(context);
            case CONSENT -> new ConsentPrompt(context);
            case STAKEHOLDER_TYPE -> new StakeholderTypePrompt(context);
            case ITU_STATUS -> new ItuStatusPrompt(context);
            case COUNTRY -> new CountryPrompt(context);
            case QUESTION -> new QuestionPrompt(context);
            case PUBLICATION -> new PublicationPrompt(context);
            case NAME -> new NamePrompt(context);
            case ORGANIZATION -> new OrganizationPrompt(context);
            case RECORDINGS -> new RecordingsPrompt(context);
            case REVIEW -> new ReviewPrompt(context);
            case CHOOSE_QUESTION -> new ChooseQuestionPrompt(context);
            case BUBBLES -> new BubblesPrompt(context);
        };
    }

    /** The prompts for facts about a person, in the order in which they are asked. */
    public static List<FactPrompt> facts(PromptContext context) {
        Stream<FactPrompt> facts = Stream.of(
                new StakeholderTypePrompt(context), new ItuStatusPrompt(context), new CountryPrompt(context));
        Stream<FactPrompt> published = Stream.concat(
                Stream.of(new OrganizationPrompt(context)).filter(OrganizationPrompt::isAsked),
                Stream.of(new RecordingsPrompt(context)).filter(RecordingsPrompt::isAsked));
        return Stream.concat(facts, published).toList();
    }
}
