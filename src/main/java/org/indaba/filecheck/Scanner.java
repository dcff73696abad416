package org.indaba.filecheck;

import java.nio.file.Path;

/** Is asked what a file holds. Safe for use by several threads. */
public interface Scanner {
    /** Where nobody is to be asked. */
    Scanner NONE = new Scanner() {
        @Override
        public Verdict scan(Path file) {
            return new Verdict.Clean();
        }

        @Override
        public boolean answers() {
            return true;
        }
    };

    /** Throws nothing: what goes wrong is {@link Verdict.Unknown}. */
    Verdict scan(Path file);

    /** Whether it is there. */
    boolean answers();
}
