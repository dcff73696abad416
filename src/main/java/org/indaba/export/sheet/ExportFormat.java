package org.indaba.export.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The format of a download. */
public enum ExportFormat {
    /** A table, as RFC 4180 has it. */
    CSV("text/csv; charset=utf-8; header=present", true),

    /** A table, one JSON object a line: jsonlines.org. */
    JSONL("application/jsonl; charset=utf-8", false),

    /** Everything in one archive, tables as CSV. */
    ZIP("application/zip", true);

    private final String mediaType;
    private final boolean dialect;

    ExportFormat(String mediaType, boolean dialect) {
        this.mediaType = mediaType;
        this.dialect = dialect;
    }

    /** The ending of file names, and the word in scripts: {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Tells whether it contains CSV, which has a {@link CsvDialect}. */
    public boolean hasDialect() {
        return dialect;
    }

    public static Optional<ExportFormat> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    /** All formats as a message lists them: {@code csv, jsonl, zip}. */
    public static String words() {
        return Arrays.stream(values()).map(ExportFormat::word).collect(Collectors.joining(", "));
    }
}
