package org.indaba.channel.webchat.session;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** The time that somebody has to wait before they try again, in the forms that programs and people read. */
public record RetryAfter(Duration left) {
    public void header(Context context) {
        context.header("Retry-After", Long.toString(left.toSeconds() + 1));
    }

    /** @param line a phrase with the argument {@code minutes} */
    public Paragraph told(PhraseKey line) {
        return Paragraph.of(line, Map.of("minutes", new PhraseArgument.Count(Math.max(1, (left.toSeconds() + 59) / 60))));
    }
}
