package org.indaba.channel;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that came with a message. Its bytes are fetched later.
 *
 * @param kind {@code voice}, {@code audio}, {@code video}, {@code video-note}, {@code photo}, {@code animation},
 *     {@code document}
 * @param reference what the channel gives to fetch it with, for Telegram the {@code file_id}
 * @param name as the sender's device names it; hostile until proven otherwise
 * @param bytes as the channel declares it
 * @param seconds how long a recording is, as the channel declares it
 */
public record Attachment(
        String kind, String reference, Optional<String> name, Optional<String> mime, OptionalLong bytes,
        OptionalLong seconds) {

    /** What a bot can fetch at most (Bot API, getFile: 20 MB). */
    public static final long MOST_BYTES = 20L << 20;

    public Attachment {
        reference = TextSanitizer.of(reference);
        name = name.map(TextSanitizer::of);
        mime = mime.map(TextSanitizer::of);
    }

    /** Of no known length. */
    public Attachment(
            String kind, String reference, Optional<String> name, Optional<String> mime, OptionalLong bytes) {
        this(kind, reference, name, mime, bytes, OptionalLong.empty());
    }

    /**
     * What a file of this size takes of what one person may store: all that it may have where the channel does not say,
     * and nothing where it is too large to be fetched.
     */
    public static long counted(Optional<Long> declared) {
        long bytes = declared.orElse(MOST_BYTES);
        return bytes > MOST_BYTES ? 0 : bytes;
    }

    @Override
    public String toString() {
        return "Attachment[" + kind + "]";
    }
}
