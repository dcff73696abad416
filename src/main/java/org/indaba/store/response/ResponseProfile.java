package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.ProfileFacts;
import org.indaba.conversation.state.Stage;
import org.indaba.conversation.state.TrialState;
import org.indaba.store.engine.RenderedStatement;
import org.jooq.DSLContext;

/** Reads facts about people from their responses, for conversations from before the state contained them. */
public final class ResponseProfile {
    private static final RenderedStatement SELECT = select(false);
    private static final RenderedStatement TRIAL = select(true);

    private ResponseProfile() {}

    /** Adds the missing facts to a conversation. */
    public static ConversationState recall(DSLContext db, long respondent, ConversationState conversation) {
        ConversationState whole = conversation;
        for (Map.Entry<String, InterviewProgress> each : conversation.interviews().entrySet()) {
            if (!each.getValue().told().known()) {
                ProfileFacts told = each.getValue().standing().consented() ? of(db, respondent, each.getKey()) : ProfileFacts.NOTHING;
                whole = whole.interview(each.getKey(), each.getValue().recalled(told));
            }
        }
        return whole;
    }

    private static ProfileFacts of(DSLContext db, long respondent, String consultation) {
        RenderedStatement.Reader<ProfileFacts> reader = row -> {
            row.getBoolean(4);
            Optional<String> capacity = row.wasNull()
                    ? Optional.empty()
                    : Optional.of(row.getBoolean(4) ? Profile.FOR_ONESELF : Profile.FOR_ORGANIZATION);
            return ProfileFacts.NOTHING
                    .with(Stage.STAKEHOLDER_TYPE, Optional.ofNullable(row.getString(1)))
                    .with(Stage.ITU_STATUS, Optional.ofNullable(row.getString(2)))
                    .with(Stage.COUNTRY, Optional.ofNullable(row.getString(3)))
                    .with(Stage.ORGANIZATION, capacity);
        };
        return (TrialState.is(consultation)
                        ? TRIAL.first(db, reader, respondent)
                        : SELECT.first(db, reader, respondent, consultation))
                .orElse(ProfileFacts.NOTHING);
    }

    private static RenderedStatement select(boolean trial) {
        return new RenderedStatement(db -> {
            var rows = db
                    .select(RESPONSE.STAKEHOLDER_TYPE, RESPONSE.ITU_STATUS, RESPONSE.COUNTRY, RESPONSE.INDIVIDUAL_CAPACITY)
                    .from(RESPONSE)
                    .where(RESPONSE.RESPONDENT_ID.eq(0L));
            return trial
                    ? rows.and(RESPONSE.TRIAL.isTrue())
                    : rows.and(RESPONSE.TRIAL.isFalse()).and(RESPONSE.CONSULTATION.eq(""));
        });
    }
}
