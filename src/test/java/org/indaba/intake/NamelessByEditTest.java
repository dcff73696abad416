package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.indaba.channel.Inbound;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wish to be published by name that is taken back by a change of its message. */
class NamelessByEditTest {
    @TempDir
    Path folder;

    private static <T> T held(LineInProcess line, Field<T> column) {
        return line.database.read(db -> db.select(column).from(RESPONSE).fetchSingle().value1());
    }

    @Test
    void the_name_that_was_given_is_deleted_with_it() throws Exception {
        try (LineInProcess line = new LineInProcess(folder)) {
            Sender amina = new Sender(line, 5_000_000_001L);
            Stream.concat(Stream.of("/start wg-study", "English", "I agree"), Stream.generate(() -> "Skip").limit(8))
                    .forEach(each -> line.receive(amina.says(each)));
            Inbound.Message wish = amina.says("With my name");
            line.receive(wish);
            line.receive(amina.says("Amina Diallo"));
            assertThat(held(line, RESPONSE.NAME_SEALED)).as("the name, before").isNotNull();
            line.receive(amina.edits(wish, "Not published"));
            assertThat(held(line, RESPONSE.PUBLICATION)).isEqualTo("not-published");
            assertThat(held(line, RESPONSE.NAME_SEALED)).as("the name, after").isNull();
        }
    }
}
