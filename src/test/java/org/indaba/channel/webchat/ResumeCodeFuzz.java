package org.indaba.channel.webchat;

import java.nio.charset.StandardCharsets;

/** Fuzz target: a code that is taken is told as it was taken. */
public final class ResumeCodeFuzz {
    private ResumeCodeFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ResumeCode.parse(new String(data, StandardCharsets.UTF_8)).ifPresent(code -> {
            if (!ResumeCode.parse(code.grouped()).map(ResumeCode::digits).filter(code.digits()::equals).isPresent()) {
                throw new AssertionError("a code that is not taken as it is shown");
            }
        });
    }
}
