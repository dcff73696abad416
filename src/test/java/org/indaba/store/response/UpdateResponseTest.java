package org.indaba.store.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.indaba.export.Fixture;
import org.indaba.export.Rows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateResponseTest {
    @TempDir
    Path folder;

    @Test
    void the_time_of_the_last_change_grows_with_every_change() {
        try (Fixture fixture = new Fixture(folder)) {
            fixture.store(rows -> rows.response(1, "wg-study").response(2, "wg-study"));
            Instant later = Rows.CONSENT.plusSeconds(60);

            fixture.database.write("test", db -> {
                ResponseTable.update(db, 1, Map.of(), later);
                assertThat(updatedAt(db)).as("a change").isEqualTo(later);
                ResponseTable.update(db, 1, Map.of(), later);
                assertThat(updatedAt(db)).as("in the same millisecond").isEqualTo(later.plusMillis(1));
                ResponseTable.update(db, 1, Map.of(RESPONSE.COUNTRY, "KE"), later.minusSeconds(30));
                assertThat(updatedAt(db)).as("by a clock set back").isEqualTo(later.plusMillis(2));
                ResponseTable.touch(db, 1, later);
                assertThat(updatedAt(db)).as("a change of its answers").isEqualTo(later.plusMillis(3));
                ResponseTable.withdraw(db, 1, later);
                assertThat(updatedAt(db)).as("a withdrawal").isEqualTo(later.plusMillis(4));
                return null;
            }).join();
        }
    }

    private static Instant updatedAt(DSLContext db) {
        return Instant.ofEpochMilli(db.select(RESPONSE.UPDATED_AT).from(RESPONSE).where(RESPONSE.ID.eq(1L))
                .fetchSingle().value1());
    }
}
