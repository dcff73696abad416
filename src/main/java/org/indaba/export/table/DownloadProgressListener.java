package org.indaba.export.table;

/** Hears how far a download has come. */
public interface DownloadProgressListener {
    /** Nobody listens, and so nothing is counted beforehand. */
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

    /** Whether the rows are to be counted before the first is written. */
    default boolean wanted() {
        return true;
    }

    void expect(long rows);

    /** Called now and then with the number of rows so far, and once at the end. */
    void written(long rows);
}
