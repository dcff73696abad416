package org.indaba.store.media;

import java.util.Optional;

/**
 * The current state of a file that was waiting to be fetched.
 *
 * @param state one of {@link MediaState}
 * @param sha256 the hash of its bytes, once they are stored
 */
public record FetchedSince(String state, Optional<String> sha256) {
}
