package org.indaba.filecheck;

import java.nio.file.Path;

/** Is asked what a file holds. Safe for use by several threads. */
public interface VirusScanner {
    /** Where nobody is to be asked. */
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

    /** Throws nothing: what goes wrong is {@link ScanResult.Unknown}. */
    ScanResult scan(Path file);

    /** Whether it is there. */
    boolean answers();
}
