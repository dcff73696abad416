package org.indaba.channel.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.indaba.channel.Inbound;
import org.indaba.channel.telegram.update.UpdateMapper;

/** Fuzz target: an update as it comes over the webhook is one, or none; nothing else. */
public final class UpdateFuzz {
    private static final UpdateMapper UPDATES = new UpdateMapper("42", InstantSource.fixed(Instant.EPOCH));

    private UpdateFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        UPDATES.parse(new String(data, StandardCharsets.UTF_8)).map(Inbound::key).ifPresent(key -> {
            if (!key.bot().equals("42")) {
                throw new AssertionError("an update of another bot");
            }
        });
    }
}
