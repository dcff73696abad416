package org.indaba.store.media;

import java.util.Optional;

/**
 * What has become of a file that a channel was still to hand over.
 *
 * @param state one of {@link MediaState}
 * @param sha256 of its bytes, once they are stored
 */
public record FetchedSince(String state, Optional<String> sha256) {
}
