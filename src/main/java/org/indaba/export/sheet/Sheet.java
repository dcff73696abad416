package org.indaba.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table as it is written down, cell by cell. What is buffered goes out with {@link #end} alone. */
public interface Sheet {
    /** A sheet of that format on {@code out}, which stays open. */
    static Sheet on(OutputStream out, ExportFormat format, CsvDialect dialect) throws IOException {
        return format == ExportFormat.JSONL ? new JsonSheet(out) : new CsvSheet(out, dialect);
    }

    /** Comes first, and once. */
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

    /** A sheet that is not ended never looks whole. */
    void end() throws IOException;
}
