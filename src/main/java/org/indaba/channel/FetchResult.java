package org.indaba.channel;

import java.time.Duration;
import java.util.Optional;

/** How fetching an attachment ended. */
public sealed interface FetchResult {
    /** All of it is in the sink. */
    record Bytes(long count) implements FetchResult {}

    /** The channel does not hand out files of this size: it stays a reference. */
    record TooLarge() implements FetchResult {}

    /** All of it came, and it is harmful: it is not kept. {@code name}: of what was found in it. */
    record Harmful(String name) implements FetchResult {}

    /** It failed and is tried again, at the earliest after {@code pause} where the channel named one. */
    record Retry(String reason, Optional<Duration> pause) implements FetchResult {}

    /** The channel has lost it for good. */
    record Lost(String reason) implements FetchResult {}
}
