package org.indaba.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table as it is written down, row by row. What is buffered goes out with {@link #end} alone. */
interface Sheet {
    /** A sheet of that format on {@code out}, which stays open. */
    static Sheet on(OutputStream out, Format format, Dialect dialect) throws IOException {
        return format == Format.JSONL ? new JsonSheet(out) : new CsvSheet(out, dialect);
    }

    /** Comes first, and once. */
    void head(List<Column> columns);

    /** Writes a row, an empty cell for what is not there. The array may be used again, but what it holds may change. */
    void row(String[] cells);

    /** A sheet that is not ended never looks whole. */
    void end() throws IOException;
}
