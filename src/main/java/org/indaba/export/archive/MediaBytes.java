package org.indaba.export.archive;

import java.io.IOException;
import java.io.InputStream;

/** Where the files that people sent are. */
@FunctionalInterface
public interface MediaBytes {
    /** @throws java.nio.file.NoSuchFileException where it was removed, as after a withdrawal */
    InputStream open(String sha256) throws IOException;
}
