package org.indaba.conversation.handler;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.prompt.FactPrompt;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.prompt.PromptFactory;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.FactSources;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Handles a message that gives a country, a name or an organization at another position than where it is asked. */
public final class ProfileEditHandler {
    private final InterviewSession session;

    public ProfileEditHandler(InterviewSession session) {
        this.session = session;
    }

    /** The position where this is asked, among those for this person; the name of a stage may be forged. */
    Optional<InterviewPosition> asked(String stage) {
        return Stream.concat(PromptFactory.facts(context()).stream().map(FactPrompt::stage), Stream.of(Stage.PUBLICATION))
                .filter(each -> each.name().equals(stage)).map(InterviewPosition::at).findFirst();
    }

    /** Takes the fact of the person's position back; nothing happens where there is none, or nothing is asked. */
    void takeBack() {
        Optional<FactPrompt> fact = PromptFactory.facts(context()).stream()
                .filter(each -> each.stage() == session.place().stage() && each.isOptional())
                .filter(each -> each.told().isPresent()).findFirst();
        if (fact.isEmpty()) {
            return;
        }
        switch (fact.get().stage()) {
            case STAKEHOLDER_TYPE -> new ProfileWriter(session).profile(Field.STAKEHOLDER_TYPE, Optional.empty());
            case ITU_STATUS -> new ProfileWriter(session).profile(Field.ITU_STATUS, Optional.empty());
            case COUNTRY -> new ProfileWriter(session).profile(Field.COUNTRY, Optional.empty());
            default -> new ProfileWriter(session).capacityCleared();
        }
        session.preface(Paragraph.of(PhraseKey.FACT_TAKEN_BACK, Map.of("fact", new PhraseArgument.Named(fact.get().name()))));
    }

    private PromptContext context() {
        return session.screens().context(session.progress());
    }

    /** Handles the message that gave it and was edited, or comes late. Where the fact is asked now, it is the answer. */
    public void changed(String message, MessageContent content, FactSources.Fact fact) {
        boolean asked = session.goesOn() && session.place().stage() == fact.stage;
        if (fact == FactSources.Fact.COUNTRY) {
            new CountryHandler(session).changed(message, content);
        } else if (!isPublished(fact)) {
            session.line(PhraseKey.IDENTITY_NOT_HELD);
        } else if (asked) {
            new MessageHandler(session).identity(message, content, fact);
        } else if (identity(message, content, fact)) {
            session.line(fact == FactSources.Fact.NAME ? PhraseKey.NAME_CORRECTED : PhraseKey.ORGANIZATION_CORRECTED);
        }
    }

    private boolean isPublished(FactSources.Fact fact) {
        Optional<String> publication = session.progress().publication();
        return publication.equals(Optional.of(Profile.NAMED.code()))
                || fact == FactSources.Fact.ORGANIZATION && publication.equals(Optional.of(Profile.ORGANIZATION.code()))
                || decides(fact).isPresent();
    }

    /** The choice that waits for this fact and takes effect with it. */
    private Optional<Profile.Choice> decides(FactSources.Fact fact) {
        Profile.Choice choice = fact == FactSources.Fact.NAME ? Profile.NAMED : Profile.ORGANIZATION;
        return session.progress().wish().filter(choice.code()::equals).map(any -> choice);
    }

    /** False, and a line, where the text cannot be a name. */
    boolean identity(String message, MessageContent content, FactSources.Fact fact) {
        if (content.text().isBlank() || !content.fileKinds().isEmpty()) {
            session.expect(PhraseKey.TEXT_EXPECTED);
            return false;
        } else if (content.text().length() > ConversationLimits.MOST_NAME) {
            session.line(Paragraph.of(PhraseKey.NAME_TOO_LONG, Map.of("most", new PhraseArgument.Count(ConversationLimits.MOST_NAME))));
            return false;
        }
        decides(fact).ifPresent(new ProfileWriter(session)::publish);
        session.add(new Effect.IdentityGiven(
                session.briefing().code(),
                fact == FactSources.Fact.NAME ? Effect.IdentityGiven.Identity.NAME : Effect.IdentityGiven.Identity.ORGANIZATION));
        session.become(session.progress().given(session.progress().given().by(fact, message)));
        if (fact == FactSources.Fact.ORGANIZATION) {
            if (session.progress().told(Stage.ORGANIZATION).equals(Optional.of(Profile.FOR_ONESELF))) {
                session.add(new Effect.CapacitySet(session.briefing().code(), false));
            }
            session.become(session.progress().told(Stage.ORGANIZATION, Optional.of(Profile.FOR_ORGANIZATION)));
        }
        return true;
    }
}
