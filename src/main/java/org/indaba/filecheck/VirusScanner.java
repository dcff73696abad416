package org.indaba.filecheck;

import java.nio.file.Path;

/** Scans files for viruses. Implementations are safe for use by several threads. */
public interface VirusScanner {
    /** The scanner that accepts every file without looking. */
    VirusScanner NONE = new VirusScanner() {
        @Override
        public ScanResult scan(Path file) {
            return new ScanResult.Clean();
        }

        @Override
        public boolean answers() {
            return true;
        }
    };

    /** Scans a file. It throws nothing: a failure is {@link ScanResult.Unknown}. */
    ScanResult scan(Path file);

    /** Tells whether the scanner answers. */
    boolean answers();
}
