package org.indaba.conversation;

import java.nio.charset.StandardCharsets;
import org.indaba.conversation.input.Action;

/** Fuzz target: what a button is said to hold is an action, whose data is what was said, or none. */
public final class ButtonDataFuzz {
    private ButtonDataFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String said = new String(data, StandardCharsets.UTF_8);
        Action.parse(said).ifPresent(action -> {
            if (!action.data().equals(said)) {
                throw new AssertionError("another action than was said");
            }
        });
    }
}
