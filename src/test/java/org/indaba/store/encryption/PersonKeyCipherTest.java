package org.indaba.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.BUBBLE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.mydata.OwnDataBubble;
import org.junit.jupiter.api.Test;

/** What people gave is kept sealed, and opens for whom it was kept. */
class PersonKeyCipherTest extends SealedHouse {
    @Test
    void what_was_given_comes_back_as_it_was_and_lies_nowhere_in_clear() throws Exception {
        reads(AMINA);
        reads(KOFI);
        for (Path each : files(folder)) {
            String bytes = text(Files.readAllBytes(each));
            Giver.words().forEach(word -> assertThat(bytes.contains(word)).as(word + " in " + each).isFalse());
        }
    }

    @Test
    void every_kind_of_owner_has_a_key_of_its_own() throws Exception {
        assertThat(kinds(AMINA)).isEqualTo(ALL);
        assertThat(kinds(KOFI)).isEqualTo(ALL);
        assertThat(keys()).hasSize(2 * ALL.size());
        assertThat(Set.copyOf(keys().values())).hasSize(2 * ALL.size());
    }

    @Test
    void what_is_moved_to_another_row_does_not_open_there() {
        does(db -> db.update(BUBBLE)
                .set(BUBBLE.CONTENT, db.select(BUBBLE.CONTENT).from(BUBBLE).where(BUBBLE.ID.eq(KOFI.bubble()))
                        .fetchSingle(0, String.class))
                .where(BUBBLE.ID.eq(AMINA.bubble()))
                .execute());
        assertThatThrownBy(() -> database.read(db -> BubbleTable.ofAnswer(db, AMINA.response(), "Q1")))
                .isInstanceOf(ColumnCipher.Unreadable.class);
        assertThat(database.<List<StoredBubble>>read(db -> BubbleTable.ofAnswer(db, KOFI.response(), "Q1"))).hasSize(2);
    }

    @Test
    void what_was_altered_or_never_sealed_does_not_open() {
        for (String stored : List.of("canary", "k1:", "k1:AAAAAAAAAAAA", "k1:AAAAAAAAAAEAAAAA???", "k1:AAAAAAAAAAE")) {
            does(db -> db.update(BUBBLE).set(BUBBLE.CONTENT, stored).where(BUBBLE.ID.eq(AMINA.bubble())).execute());
            assertThatThrownBy(() -> database.read(db -> OwnDataBubble.slice(db, AMINA.response(), "Q1", Optional.empty())))
                    .isInstanceOf(ColumnCipher.Unreadable.class).hasMessageNotContaining("canary");
        }
    }

    @Test
    void what_is_empty_or_not_there_stays_so_and_needs_no_key() throws Exception {
        ColumnCipher words = database.words();
        assertThat(words.keep(KeyOwner.ANSWERS, 999, "")).isEmpty();
        assertThat(words.keep(KeyOwner.ANSWERS, 999, (String) null)).isNull();
        assertThat(words.open(KeyOwner.ANSWERS, 999, (byte[]) null)).isNull();
        assertThat(words.open(KeyOwner.ANSWERS, 999, new byte[0])).isEmpty();
        assertThat(keys().keySet()).noneMatch(each -> each.endsWith(" 999"));
    }
}
