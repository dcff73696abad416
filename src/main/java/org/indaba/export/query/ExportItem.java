package org.indaba.export.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.export.sheet.ExportFormat;

/**
 * One of the files that a consultation can be downloaded as.
 *
 * @param table empty for the archive, which holds them all
 */
public record ExportItem(Optional<ExportTable> table, ExportFormat format) {
    public static final ExportItem ARCHIVE = new ExportItem(Optional.empty(), ExportFormat.ZIP);

    public ExportItem {
        if (table.isEmpty() != (format == ExportFormat.ZIP)) {
            throw new IllegalArgumentException("a table is no archive, and the archive no table");
        }
    }

    public static ExportItem of(ExportTable table, ExportFormat format) {
        return new ExportItem(Optional.of(table), format);
    }

    /** Every table in every format, then the archive. */
    public static List<ExportItem> all() {
        List<ExportItem> all = new ArrayList<>();
        for (ExportTable table : ExportTable.values()) {
            all.add(of(table, ExportFormat.CSV));
            all.add(of(table, ExportFormat.JSONL));
        }
        all.add(ARCHIVE);
        return all;
    }

    /** {@code answers.jsonl}. */
    public String fileName() {
        return table.map(ExportTable::word).orElse("archive") + "." + format.word();
    }

    /** Tells whether the file contains people's names, where the caller may see them. */
    boolean holdsNames() {
        return table.map(each -> each == ExportTable.RESPONSES).orElse(true);
    }

    /** Tells whether the file contains nothing that people wrote. */
    public boolean isCodebook() {
        return table.equals(Optional.of(ExportTable.CODEBOOK));
    }
}
