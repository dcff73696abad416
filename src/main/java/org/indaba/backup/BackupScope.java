package org.indaba.backup;

import java.nio.file.Path;
import java.util.function.Function;
import org.indaba.store.DatabaseLocation;

/**
 * What is backed up and put back.
 *
 * @param data the data directory
 * @param stored where, in the data directory, the bytes with a SHA-256 are
 * @param uploads where, in the data directory, bytes wait that were sent and not stored yet
 */
public record BackupScope(Path data, DatabaseLocation database, Function<String, Path> stored, Uploads uploads) {

    /**
     * @param channel whose files wait there
     * @param place where the bytes with a reference are
     */
    public record Uploads(String channel, Function<String, Path> place) {}
}
