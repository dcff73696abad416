package org.indaba.store.response;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.util.Optional;
import org.indaba.conversation.state.FactSources;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The sealed name of a response, or the organization's. */
public final class SealedIdentity {
    private SealedIdentity() {}

    public static Optional<byte[]> find(DSLContext db, long response, FactSources.Fact fact) {
        return db.select(column(fact)).from(RESPONSE).where(RESPONSE.ID.eq(response)).fetchOptional(column(fact))
                .map(each -> ColumnCipher.of(db).open(KeyOwner.IDENTITY, response, each));
    }

    /** @throws IllegalArgumentException for a country, which is a code and not sealed */
    public static Field<byte[]> column(FactSources.Fact fact) {
        return switch (fact) {
            case NAME -> RESPONSE.NAME_SEALED;
            case ORGANIZATION -> RESPONSE.ORGANIZATION_SEALED;
            case COUNTRY -> throw new IllegalArgumentException("a country is not sealed");
        };
    }
}
