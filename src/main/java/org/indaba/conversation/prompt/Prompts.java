package org.indaba.conversation.prompt;

/** Which prompt stands at which place. */
public final class Prompts {
    private Prompts() {}

    public static InterviewPrompt at(Context context) {
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
            case REVIEW -> new ReviewPrompt(context);
            case CHOOSE_QUESTION -> new ChooseQuestionPrompt(context);
            case BUBBLES -> new BubblesPrompt(context);
        };
    }
}
