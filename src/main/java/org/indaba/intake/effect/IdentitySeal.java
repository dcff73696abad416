package org.indaba.intake.effect;

import java.util.Map;
import java.util.OptionalLong;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.FactSources;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Seals the names of people and of their organizations, each for its response. */
public record IdentitySeal(TurnDependencies tools, DSLContext db) {

    /** Tells whether this is the stored name. */
    public boolean says(long respondent, ConversationState.Stated stated, String text) {
        OptionalLong response = ResponseTable.current(db, respondent, stated.consultation());
        if (response.isEmpty() || stated.fact() == FactSources.Fact.COUNTRY) {
            return false;
        }
        long id = response.getAsLong();
        return ResponseIdentity.find(db, id, stated.fact())
                .filter(sealed -> tools.vault().open(place(id, stated.fact()), sealed).equals(text.strip()))
                .isPresent();
    }

    /** The columns of the response for this name. */
    Map<Field<?>, Object> columns(long response, FactSources.Fact fact, String text) {
        return Map.of(ResponseIdentity.column(fact), tools.vault().seal(place(response, fact), text.strip()));
    }

    private static String place(long response, FactSources.Fact fact) {
        return "response " + response + (fact == FactSources.Fact.NAME ? " name" : " organization");
    }
}
