package org.indaba.store.media;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that came with a bubble.
 *
 * @param reference the reference with which the channel fetches it, sealed
 */
public record KnownMedia(
        long id, String kind, byte[] reference, Optional<String> name, OptionalLong declaredBytes) {

    @Override
    public String toString() {
        return "KnownMedia[" + id + "]";
    }
}
