package org.indaba.export.table;

/** Receives the progress of a download. */
public interface DownloadProgressListener {
    /** The listener that ignores everything, so that rows need not be counted beforehand. */
    DownloadProgressListener NONE = new DownloadProgressListener() {
        @Override
        public boolean wanted() {
            return false;
        }

        @Override
        public void expect(long rows) {}

        @Override
        public void written(long rows) {}
    };

    /** Tells whether the rows are to be counted before the first is written. */
    default boolean wanted() {
        return true;
    }

    void expect(long rows);

    /** Called at intervals with the number of rows so far, and once at the end. */
    void written(long rows);
}
