package org.indaba.intake;

import java.util.Map;
import java.util.OptionalLong;
import org.indaba.conversation.ConversationState;
import org.indaba.conversation.FactSources;
import org.indaba.store.CurrentResponse;
import org.indaba.store.SealedIdentity;
import org.indaba.store.UpdateResponse;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The names of people and of their organizations: sealed, each for its response. */
record IdentitySeal(TurnDependencies tools, DSLContext db) {

    /** Whether this is the name that is held. */
    boolean says(long respondent, ConversationState.Stated stated, String text) {
        OptionalLong response = CurrentResponse.find(db, respondent, stated.consultation());
        if (response.isEmpty() || stated.fact() == FactSources.Fact.COUNTRY) {
            return false;
        }
        long id = response.getAsLong();
        return SealedIdentity.find(db, id, stated.fact())
                .filter(sealed -> tools.vault().open(place(id, stated.fact()), sealed).equals(text.strip()))
                .isPresent();
    }

    /** What holds this name in the response. */
    Map<Field<?>, Object> columns(long response, FactSources.Fact fact, String text) {
        return Map.of(SealedIdentity.column(fact), tools.vault().seal(place(response, fact), text.strip()));
    }

    private static String place(long response, FactSources.Fact fact) {
        return "response " + response + (fact == FactSources.Fact.NAME ? " name" : " organization");
    }
}
