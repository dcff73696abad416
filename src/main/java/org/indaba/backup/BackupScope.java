package org.indaba.backup;

import java.nio.file.Path;
import java.util.function.Function;
import org.indaba.store.DatabaseLocation;

/**
 * The data that is backed up and restored.
 *
 * @param data the data directory
 * @param stored returns the path of the bytes with a SHA-256 in the data directory
 * @param uploads the place in the data directory for bytes that were sent and are not stored yet
 */
public record BackupScope(Path data, DatabaseLocation database, Function<String, Path> stored, Uploads uploads) {

    /**
     * @param channel the channel whose files wait there
     * @param place returns the path of the bytes with a reference
     */
    public record Uploads(String channel, Function<String, Path> place) {}
}
