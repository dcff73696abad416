package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.Access;
import org.indaba.consultation.Role;
import org.indaba.places.Region;
import org.indaba.store.schema.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path folder;

    private OpenDatabase database;

    @BeforeEach
    void open() throws StorageUnusable {
        database = Databases.open(folder.resolve("indaba.db"));
        insert("one", "hash one", Access.SECRETARIAT);
        insert("two", "hash two", new Access(Role.READER, Optional.of(Region.ARAB_STATES)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_token_is_found_by_its_hash_with_what_it_opens() {
        assertThat(find("hash one")).hasValue(new TokenByHash.Found("one", Access.SECRETARIAT));
        assertThat(find("hash two")).hasValue(
                new TokenByHash.Found("two", new Access(Role.READER, Optional.of(Region.ARAB_STATES))));
        assertThat(find("hash")).isEmpty();
    }

    @Test
    void a_revoked_token_is_not_found_and_cannot_be_revoked_again() {
        assertThat(revoke("one", AT)).isTrue();
        assertThat(revoke("one", AT.plusSeconds(60))).isFalse();
        assertThat(revoke("unknown", AT)).isFalse();

        assertThat(find("hash one")).isEmpty();
        assertThat(find("hash two")).isPresent();
        long revokedAt = database.read(db -> db.select(Tables.TOKEN.REVOKED_AT).from(Tables.TOKEN)
                .where(Tables.TOKEN.ID.eq("one")).fetchSingle().value1());
        assertThat(revokedAt).as("the first revocation's time").isEqualTo(AT.toEpochMilli());
    }

    private void insert(String id, String hash, Access access) {
        database.write("test", db -> {
            InsertToken.run(db, id, hash, access, AT);
            return null;
        }).join();
    }

    private boolean revoke(String id, Instant at) {
        return database.write("test", db -> RevokeToken.run(db, id, at)).join();
    }

    private Optional<TokenByHash.Found> find(String hash) {
        return database.read(db -> TokenByHash.run(db, hash));
    }
}
