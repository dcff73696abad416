package org.indaba.channel;

import java.time.Duration;
import java.util.Optional;

/** How fetching an attachment ended. */
public sealed interface Fetched {
    /** All of it is in the sink. */
    record Bytes(long count) implements Fetched {}

    /** The channel does not hand out files of this size: it stays a reference. */
    record TooLarge() implements Fetched {}

    /** All of it came, and it is harmful: it is not kept. {@code name}: of what was found in it. */
    record Harmful(String name) implements Fetched {}

    /** It failed and is tried again, at the earliest after {@code pause} where the channel named one. */
    record Retry(String reason, Optional<Duration> pause) implements Fetched {}

    /** The channel has lost it for good. */
    record Lost(String reason) implements Fetched {}
}
