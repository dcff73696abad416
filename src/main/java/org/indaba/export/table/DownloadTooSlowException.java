package org.indaba.export.table;

import org.indaba.export.Exporter;

/** Thrown where a download took longer than {@link Exporter#LONGEST} and was given up. */
public final class DownloadTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DownloadTooSlowException() {
        super("the download took longer than " + Exporter.LONGEST.toMinutes()
                + " minutes and was given up: narrow it with since and until");
    }
}
