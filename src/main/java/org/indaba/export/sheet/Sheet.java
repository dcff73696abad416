package org.indaba.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table cell by cell. Only {@link #end} flushes what is buffered. */
public interface Sheet {
    /** Makes a sheet of this format on {@code out}, which stays open. */
    static Sheet on(OutputStream out, ExportFormat format, CsvDialect dialect) throws IOException {
        return format == ExportFormat.JSONL ? new JsonSheet(out) : new CsvSheet(out, dialect);
    }

    /** Writes the head; it is called first, and once. */
    void head(List<Column> columns);

    /** Writes the next cell of a row: an empty one where the text is empty. */
    void cell(String text);

    /** Writes the next cell of a row without holding it. */
    void cell(LongText text);

    void endRow();

    default void row(String... cells) {
        for (String each : cells) {
            cell(each);
        }
        endRow();
    }

    /** Ends the sheet. One that is not ended never looks complete. */
    void end() throws IOException;
}
