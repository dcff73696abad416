package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Role;
import org.indaba.places.Region;
import org.indaba.store.token.TokenTable;
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
    void open() throws UnusableStorageException {
        database = Databases.open(folder.resolve("indaba.db"));
        insert("one", "hash one", ReadAccess.SECRETARIAT);
        insert("two", "hash two", new ReadAccess(Role.READER, Optional.of(Region.ARAB_STATES)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_token_is_found_by_its_hash_with_what_it_opens() {
        assertThat(find("hash one").map(TokenTable.Found::access)).hasValue(ReadAccess.SECRETARIAT);
        assertThat(find("hash two")).hasValue(new TokenTable.Found(
                "two", new ReadAccess(Role.READER, Optional.of(Region.ARAB_STATES)), Optional.empty(), Optional.empty(),
                Optional.empty()));
        assertThat(find("hash")).isEmpty();
    }

    @Test
    void a_token_is_over_from_its_end_on_and_not_before() {
        database.write("test", db -> {
            TokenTable.insert(db, "three", "hash three", ReadAccess.SECRETARIAT, Optional.of("report"), Optional.of(AT), AT);
            return null;
        }).join();

        TokenTable.Found found = find("hash three").orElseThrow();
        assertThat(found.expired(AT.minusMillis(1))).isFalse();
        assertThat(found.expired(AT)).isTrue();
        assertThat(find("hash one").orElseThrow().expired(Instant.MAX)).as("one without end").isFalse();
    }

    @Test
    void a_revoked_token_says_so_and_cannot_be_revoked_again() {
        assertThat(revoke("one", AT)).isTrue();
        assertThat(revoke("one", AT.plusSeconds(60))).isFalse();
        assertThat(revoke("unknown", AT)).isFalse();

        assertThat(find("hash one").orElseThrow().revoked()).as("the first revocation's time").hasValue(AT);
        assertThat(find("hash two").orElseThrow().revoked()).isEmpty();
    }

    private void insert(String id, String hash, ReadAccess access) {
        database.write("test", db -> {
            TokenTable.insert(db, id, hash, access, AT);
            return null;
        }).join();
    }

    private boolean revoke(String id, Instant at) {
        return database.write("test", db -> TokenTable.revoke(db, id, at)).join();
    }

    private Optional<TokenTable.Found> find(String hash) {
        return database.read(db -> TokenTable.findByHash(db, hash));
    }
}
