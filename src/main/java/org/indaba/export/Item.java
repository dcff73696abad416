package org.indaba.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One of the files that a consultation can be downloaded as.
 *
 * @param table empty for the archive, which holds them all
 */
public record Item(Optional<Table> table, Format format) {
    public static final Item ARCHIVE = new Item(Optional.empty(), Format.ZIP);

    public Item {
        if (table.isEmpty() != (format == Format.ZIP)) {
            throw new IllegalArgumentException("a table is no archive, and the archive no table");
        }
    }

    public static Item of(Table table, Format format) {
        return new Item(Optional.of(table), format);
    }

    /** Every table in every format, then the archive. */
    public static List<Item> all() {
        List<Item> all = new ArrayList<>();
        for (Table table : Table.values()) {
            all.add(of(table, Format.CSV));
            all.add(of(table, Format.JSONL));
        }
        all.add(ARCHIVE);
        return all;
    }

    /** {@code answers.jsonl}. */
    public String fileName() {
        return table.map(Table::word).orElse("archive") + "." + format.word();
    }

    /** Whether it holds the names of people, where the caller may see them. */
    boolean holdsNames() {
        return table.map(each -> each == Table.RESPONSES).orElse(true);
    }

    /** Whether it holds nothing that people wrote. */
    boolean isCodebook() {
        return table.equals(Optional.of(Table.CODEBOOK));
    }
}
