package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.indaba.store.schema.DefaultSchema;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** What is held is told, whatever is added. */
class TablesToldTest {
    @Test
    void of_every_table_it_is_told_what_is_in_it_and_until_when() throws Exception {
        String told = Files.readString(Path.of("docs/retention.md"));
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables()).hasSizeGreaterThan(30);
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            assertThat(told).as("docs/retention.md, \"Every table\"").contains("`" + table.getName() + "`");
        }
    }
}
