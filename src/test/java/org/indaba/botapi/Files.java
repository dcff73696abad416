package org.indaba.botapi;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files that people sent. */
final class Files {
    /** What bots may download. */
    static final long MOST_BYTES = 20L << 20;

    /** @param size as declared, which may be more than there are bytes here */
    record Stored(String id, String path, byte[] bytes, long size) {}

    private final Map<String, Stored> byId = new ConcurrentHashMap<>();
    private final Map<String, Stored> byPath = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();

    Stored keep(String folder, byte[] bytes, long size) {
        long number = count.incrementAndGet();
        Stored file = new Stored("AgAD" + folder + number, folder + "/file_" + number + ".bin", bytes, size);
        byId.put(file.id(), file);
        byPath.put(file.path(), file);
        return file;
    }

    Stored find(String id) {
        Stored file = byId.get(id);
        if (file == null) {
            throw Refusal.bad("invalid file_id");
        }
        if (file.size() > MOST_BYTES) {
            throw Refusal.bad("file is too big");
        }
        return file;
    }

    Optional<Stored> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    void lose(String id) {
        Stored file = byId.remove(id);
        byPath.remove(file.path());
    }
}
