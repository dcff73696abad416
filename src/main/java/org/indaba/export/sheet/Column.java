package org.indaba.export.sheet;

import java.util.List;
import java.util.stream.Stream;

/** A column and the type of its cells, which matters in JSON and not in CSV. */
public record Column(String name, Kind kind) {
    enum Kind {
        /** Text, and ids: they have more digits than a JSON number keeps (RFC 8259, section 6). */
        TEXT,

        /** A number of few digits. */
        NUMBER,

        /** A number that people gave: it is written as text where it has too many digits. */
        AMOUNT,

        /** {@code true}, {@code false}, or empty. */
        TRUTH,

        /** Paths and placeholders with a space between. */
        FILES
    }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    public static Column amount(String name) {
        return new Column(name, Kind.AMOUNT);
    }

    public static Column truth(String name) {
        return new Column(name, Kind.TRUTH);
    }

    public static Column files(String name) {
        return new Column(name, Kind.FILES);
    }

    public static Stream<Column> texts(String... names) {
        return Stream.of(names).map(Column::text);
    }

    static String[] names(List<Column> columns) {
        return columns.stream().map(Column::name).toArray(String[]::new);
    }
}
