package org.indaba.channel.webchat.session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.webchat.WebChatLimits;

/**
 * Limits wrong codes by the session and the network that they came from. The counts are in memory, and a restart clears
 * them. That is enough, because nobody guesses one of 2^130 codes: the wait makes a person compare the letters, and leaves
 * a program that begins new sessions with one try each.
 */
public final class ResumeAttemptLimiter {
    private record Tried(int wrong, Instant last) {
        Duration left(Instant now) {
            return Duration.between(now, last.plus(WebChatLimits.WRONG_CODES_WAIT));
        }
    }

    private final Map<String, Tried> byWhom = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > WebChatLimits.MOST_REMEMBERED;
        }
    };

    /** Returns how long somebody has to wait, if they have to. */
    public synchronized Optional<Duration> wait(Instant now, String session, String network) {
        Tried own = current("session " + session, now);
        int most = current("network " + network, now).wrong < WebChatLimits.MOST_WRONG_CODES_OF_A_NETWORK
                ? WebChatLimits.MOST_WRONG_CODES
                : 1;
        return own.wrong < most ? Optional.empty() : Optional.of(own.left(now));
    }

    public synchronized void wrong(Instant now, String session, String network) {
        for (String each : new String[] {"session " + session, "network " + network}) {
            byWhom.put(each, new Tried(current(each, now).wrong + 1, now));
        }
    }

    private Tried current(String whom, Instant now) {
        Tried tried = byWhom.getOrDefault(whom, new Tried(0, now));
        return tried.left(now).isNegative() || tried.left(now).isZero() ? new Tried(0, now) : tried;
    }
}
