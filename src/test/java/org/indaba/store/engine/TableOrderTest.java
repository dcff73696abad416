package org.indaba.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.store.TableDigests;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.store.schema.DefaultSchema;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOrderTest {
    @TempDir
    private Path folder;

    @Test
    void every_table_of_a_database_is_there_once() throws Exception {
        Path file = folder.resolve("indaba.db");
        SqliteDatabase.open(file).close();
        Set<String> tables = new TreeSet<>(TableDigests.rows(file).keySet());
        tables.remove("flyway_schema_history");
        assertThat(TableOrder.parentsFirst()).extracting(Table::getName).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void a_table_comes_after_those_that_it_points_at() {
        List<Table<?>> order = TableOrder.parentsFirst();
        order.forEach(table -> table.getReferences().forEach(reference ->
                assertThat(order.indexOf(reference.getKey().getTable())).as(reference.getName())
                        .isNotNegative().isLessThan(order.indexOf(table))));
        assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables().stream().mapToInt(each -> each.getReferences().size()).sum())
                .as("references that were looked at").isGreaterThan(30);
    }

    @Test
    void tables_that_point_at_each_other_have_no_order() {
        var circle = DSL.using(SQLDialect.SQLITE).meta(
                "create table a (id bigint primary key, b bigint);"
                        + " create table b (id bigint primary key, a bigint references a (id));"
                        + " alter table a add constraint back foreign key (b) references b (id)").getTables();
        assertThatThrownBy(() -> TableOrder.parentsFirst(circle)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point at each other");
    }
}
