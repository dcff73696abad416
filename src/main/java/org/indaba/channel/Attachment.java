package org.indaba.channel;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that came with a message. Its bytes are fetched later.
 *
 * @param kind {@code voice}, {@code audio}, {@code video}, {@code video-note}, {@code photo}, {@code animation}, {@code
 *      document}
 * @param reference the name under which the channel hands the file out, for Telegram the {@code file_id}
 * @param name the name that the sender's device gave; it may be hostile
 * @param bytes the size that the channel declares
 * @param seconds the length of a recording that the channel declares
 */
public record Attachment(
        String kind, String reference, Optional<String> name, Optional<String> mime, OptionalLong bytes,
        OptionalLong seconds) {

    /** The largest file that a bot can fetch (Bot API, getFile: 20 MB). */
    public static final long MOST_BYTES = 20L << 20;

    public Attachment {
        reference = TextSanitizer.of(reference);
        name = name.map(TextSanitizer::of);
        mime = mime.map(TextSanitizer::of);
    }

    /** Makes an attachment of unknown length. */
    public Attachment(
            String kind, String reference, Optional<String> name, Optional<String> mime, OptionalLong bytes) {
        this(kind, reference, name, mime, bytes, OptionalLong.empty());
    }

    /**
     * How much a file of this size counts towards what one person may store: the largest size where the channel does not
     * tell its size, and nothing where it is too large to be fetched.
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
