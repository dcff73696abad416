package org.indaba.store.encryption;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.crypto.spec.SecretKeySpec;
import org.indaba.crypto.AesGcm;

/**
 * Caches keys that were used recently, so that the file is not read for each text; the least recently used one is dropped.
 */
final class KnownKeys {
    private final LongFunction<Optional<byte[]>> file;
    private final Map<Long, SecretKeySpec> keys;
    private long forgettings;

    KnownKeys(LongFunction<Optional<byte[]>> file, int most) {
        this.file = file;
        this.keys = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, SecretKeySpec> eldest) {
                return size() > most;
            }
        };
    }

    /** The result is empty where the key was deleted. */
    Optional<SecretKeySpec> find(long id) {
        long before;
        synchronized (this) {
            SecretKeySpec known = keys.get(id);
            if (known != null) {
                return Optional.of(known);
            }
            before = forgettings;
        }
        Optional<SecretKeySpec> read = file.apply(id).map(AesGcm::key);
        synchronized (this) {
            if (before == forgettings) {
                read.ifPresent(each -> keys.put(id, each));
            }
        }
        return read;
    }

    synchronized void add(long id, SecretKeySpec key) {
        keys.put(id, key);
    }

    /** Drops keys. A key that is being read from the file at the same time is not cached either. */
    synchronized void forget(Collection<Long> ids) {
        forgettings++;
        ids.forEach(keys::remove);
    }

    synchronized void forgetAll() {
        forgettings++;
        keys.clear();
    }
}
