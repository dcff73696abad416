package org.indaba.store.encryption;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.indaba.store.encryption.PersonKeys.Owner;
import org.indaba.store.engine.ReaderQueue;
import org.jooq.DSLContext;

/** Forgets the keys in doubt with which nothing is stored, by and by. To be called under the lock of {@link PersonKeyCipher}. */
final class UnneededKeys {
    /** Owners that are looked at together. */
    private static final int SLICE = 500;

    /** Slices of one call: turns wait meanwhile. */
    private static final int MOST_SLICES = 4;

    private final PersonKeys file;
    private final KnownKeys known;
    private final ReaderQueue readings;
    private final Consumer<Owner> looked;
    private boolean unsettled = true;
    private boolean uncut = true;
    private boolean stamped;
    private long stamp;
    private Optional<Owner> behind = Optional.empty();

    /** @param looked is told of each owner who was looked at, before any key of the owner's is forgotten */
    UnneededKeys(PersonKeys file, KnownKeys known, ReaderQueue readings, Consumer<Owner> looked) {
        this.file = file;
        this.known = known;
        this.readings = readings;
        this.looked = looked;
    }

    /** The file may have owners in doubt who were not looked at. */
    void doubt() {
        unsettled = true;
        stamped = false;
    }

    /** Whether nothing more is to be forgotten now. */
    boolean areForgotten() {
        return !unsettled && !uncut;
    }

    /** @return false where more is to be forgotten */
    boolean forget(DSLContext db) throws SQLException {
        if (unsettled && !settle(db)) {
            return false;
        }
        uncut = uncut && !file.cut();
        return !uncut;
    }

    private boolean settle(DSLContext db) throws SQLException {
        if (!stamped) {
            stamp = readings.soFar();
            stamped = true;
            behind = Optional.empty();
        }
        for (int i = 0; i < MOST_SLICES && !readings.any(stamp); i++) {
            List<Owner> owners = file.doubted(behind, SLICE);
            if (owners.isEmpty()) {
                unsettled = false;
                return true;
            }
            settle(db, owners);
            behind = Optional.of(owners.get(owners.size() - 1));
        }
        return false;
    }

    /** Whoever still has words under an earlier key besides the last stays in doubt: a message waits to be sent, say. */
    private void settle(DSLContext db, List<Owner> owners) throws SQLException {
        Set<Long> needed = KeysInUse.of(db, owners.get(0).kind(), owners.stream().map(Owner::id).toList());
        Map<Owner, List<Long>> unneeded = new LinkedHashMap<>();
        List<Owner> settled = new ArrayList<>();
        for (Owner each : owners) {
            List<Long> keys = file.of(each);
            List<Long> gone = keys.stream().filter(id -> !needed.contains(id)).toList();
            unneeded.put(each, gone);
            if (keys.size() - gone.size() <= 1) {
                settled.add(each);
            }
            looked.accept(each);
        }
        uncut = true;
        file.forget(unneeded, settled);
        unneeded.values().forEach(known::forget);
    }
}
