package org.indaba.export.archive;

import java.io.IOException;
import java.io.InputStream;

/** Opens the files that people sent. */
@FunctionalInterface
public interface MediaBytes {
    /** @throws java.nio.file.NoSuchFileException where it was removed, as after a withdrawal */
    InputStream open(String sha256) throws IOException;
}
