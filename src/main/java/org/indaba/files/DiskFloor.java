package org.indaba.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is kept free of a disk for what people type: below it no file is taken, and no backup made that would go below it.
 *
 * @param configured bytes; 0: nothing is kept free; empty: the larger of a twentieth of the disk and 500 MB
 */
public record DiskFloor(OptionalLong configured) {
    /** Where nothing is kept free. */
    public static final DiskFloor NONE = new DiskFloor(OptionalLong.of(0));

    /** As many answers as a large consultation brings in months. */
    public static final long LEAST = 500L << 20;

    private static final int SHARE = 20;

    /**
     * A disk as it is now.
     *
     * @param free bytes that this process may still write
     * @param floor bytes that are to stay free
     */
    public record Room(long free, long floor) {
        /** Whether so many bytes more leave the floor free. */
        public boolean isFor(long bytes) {
            return free - bytes >= floor;
        }
    }

    /** The disk that a folder is on, or will be; empty where the system does not tell. */
    public Optional<Room> at(Path folder) {
        try {
            FileStore store = Files.getFileStore(existing(folder));
            return Optional.of(new Room(store.getUsableSpace(), configured.orElseGet(() -> usual(store))));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** Also true where the system does not tell: a file that does not fit fails by itself. */
    public boolean hasRoom(Path folder, long bytes) {
        return at(folder).map(room -> room.isFor(bytes)).orElse(true);
    }

    private static long usual(FileStore store) {
        try {
            return Math.max(LEAST, store.getTotalSpace() / SHARE);
        } catch (IOException unknown) {
            return LEAST;
        }
    }

    /** The folder, or the first above it that is there. */
    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
