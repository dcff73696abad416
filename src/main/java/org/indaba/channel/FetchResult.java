package org.indaba.channel;

import java.time.Duration;
import java.util.Optional;

/** The result of fetching an attachment. */
public sealed interface FetchResult {
    /** All bytes are in the sink. */
    record Bytes(long count) implements FetchResult {}

    /** The channel does not hand out files of this size; the attachment stays a reference. */
    record TooLarge() implements FetchResult {}

    /** All bytes came, and a scanner found something harmful, named {@code name}: the file is not stored. */
    record Harmful(String name) implements FetchResult {}

    /** The attempt failed and is repeated, at the earliest after {@code pause} where the channel named one. */
    record Retry(String reason, Optional<Duration> pause) implements FetchResult {}

    /** The channel has lost the file for good. */
    record Lost(String reason) implements FetchResult {}
}
