package org.indaba.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The space on a disk that is kept free for texts: below it no file is accepted, and no backup is made that would use it.
 *
 * @param configured the bytes; 0 where nothing is kept free; empty for the larger of a twentieth of the disk and 500 MB
 */
public record DiskFloor(OptionalLong configured) {
    /** The floor that keeps nothing free. */
    public static final DiskFloor NONE = new DiskFloor(OptionalLong.of(0));

    /** The least default: as many texts as a large consultation gets in months. */
    public static final long LEAST = 500L << 20;

    private static final int SHARE = 20;

    /**
     * The current state of a disk.
     *
     * @param free bytes that this process may still write
     * @param floor bytes that must stay free
     */
    public record Room(long free, long floor) {
        /** Tells whether a file of this size leaves the floor free. */
        public boolean isFor(long bytes) {
            return free - bytes >= floor;
        }
    }

    /** The state of the disk that contains, or will contain, a folder; empty where the system does not tell it. */
    public Optional<Room> at(Path folder) {
        try {
            FileStore store = Files.getFileStore(existing(folder));
            return Optional.of(new Room(store.getUsableSpace(), configured.orElseGet(() -> usual(store))));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Tells whether there is room. It is also true where the system does not tell: writing a file that does not fit fails
     * anyway.
     */
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

    /** The folder, or the first existing one above it. */
    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath();
        while (!Files.exists(at) && at.getParent() != null) {
            at = at.getParent();
        }
        return at;
    }
}
