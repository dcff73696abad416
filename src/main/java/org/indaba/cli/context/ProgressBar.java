package org.indaba.cli.context;

import java.io.PrintStream;
import java.util.Locale;
import org.indaba.export.table.DownloadProgressListener;

/** Shows the progress of an export in one line of a terminal that is written over. */
public final class ProgressBar implements DownloadProgressListener {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private long expected;
    private long shown = -1;

    public ProgressBar(PrintStream err) {
        this.err = err;
    }

    @Override
    public void expect(long rows) {
        expected = rows;
    }

    @Override
    public void written(long rows) {
        long percent = expected == 0 ? 100 : Math.min(100, rows * 100 / expected);
        if (percent == shown) {
            return;
        }
        shown = percent;
        int full = (int) (percent * WIDTH / 100);
        err.printf(Locale.ROOT, "\r[%s%s] %3d %% %,d rows", "#".repeat(full), ".".repeat(WIDTH - full), percent, rows);
        err.flush();
    }

    /** Ends the line and leaves it as it is. */
    public void end() {
        if (shown >= 0) {
            err.println();
        }
    }
}
