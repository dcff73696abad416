package org.indaba.conversation.handler;

import java.util.Optional;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Effect.ProfileSet.Field;
import org.indaba.conversation.InterviewSession;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** Records what a person tells about themselves, and under whose name to publish. */
public final class ProfileWriter {
    private final InterviewSession session;

    public ProfileWriter(InterviewSession session) {
        this.session = session;
    }

    void publish(Profile.Choice choice) {
        session.become(session.progress().publication(choice.code()));
        profile(Field.PUBLICATION, choice.code());
    }

    /** The current decision stays until it is said under whose name to publish. */
    void wish(Profile.Choice choice) {
        session.answered(Stage.PUBLICATION);
        session.become(session.progress().wish(choice.code()));
        session.add(new Effect.PublicationWished(session.briefing().code()));
    }

    /** Whoever was invited by name answers for that name, and for no other organization. */
    boolean isOrganizationKnown() {
        return session.briefing().targeted();
    }

    /** Clears for whom they answer. */
    void capacityCleared() {
        session.answered(Stage.ORGANIZATION);
        session.become(session.progress().told(Stage.ORGANIZATION, Optional.empty()));
        session.add(new Effect.CapacityCleared(session.briefing().code()));
    }

    /** Completes a choice, once it is said under whose name to publish. */
    void identityComplete(boolean individual) {
        session.answered(Stage.ORGANIZATION);
        session.add(new Effect.CapacitySet(session.briefing().code(), individual));
        session.become(session.progress().told(
                Stage.ORGANIZATION, Optional.of(individual ? Profile.FOR_ONESELF : Profile.FOR_ORGANIZATION)));
        session.go(session.screens().context(session.progress()).afterPublication());
    }

    void profile(Field field, String code) {
        profile(field, Optional.of(code));
    }

    /** @param code empty where the fact is taken back */
    public void profile(Field field, Optional<String> code) {
        if (field == Field.COUNTRY) {
            session.become(session.progress().given(session.progress().given().code(code)));
        }
        if (field != Field.PUBLICATION) {
            session.become(session.progress().told(field.stage, code));
        }
        session.answered(field.stage);
        session.add(new Effect.ProfileSet(session.briefing().code(), field, code));
    }
}
