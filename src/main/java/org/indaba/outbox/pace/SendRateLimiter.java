package org.indaba.outbox.pace;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.indaba.clock.ElapsedTime;

/**
 * How fast messages may follow one another, in a chat and in all. Only what makes a message counts: the limits that
 * Telegram states are about messages (core.telegram.org/bots/faq, "My bot is hitting limits"), and a reaction or the
 * answer to a tap that waits for them would help nobody. For other calls its 429 is honoured.
 */
public final class SendRateLimiter {
    /** What a chat may get at once after a pause: a greeting of several messages is not worth a second each. */
    public static final int CHAT_BURST = 5;

    /** What part of a second's messages may go out at one moment. The rest is spread. */
    static final int BOT_BURST_PART = 10;

    /**
     * In any time as long as this no more go out than a second allows. What it is longer than a second makes up for
     * calls that reach the channel faster than others did.
     */
    static final Duration WINDOW = Duration.ofMillis(1_014);

    /** Chats whose pace is remembered. Beyond them the one that was silent longest is forgotten. */
    static final int MOST_CHATS = 4_096;

    /** The limits; a group has its own beside that of every chat. */
    public record Limits(int messagesPerSecond, int chatMessagesPerSecond, int groupMessagesPerMinute) {
        /** What Telegram allows. */
        public static final Limits TELEGRAM = new Limits(30, 1, 20);
    }

    private final Limits limits;
    private final InstantSource clock;
    private final TimeMeter meter;
    private final Bucket bot;
    private final SlidingWindow window;
    private final Map<Long, Bucket> chats = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Bucket> eldest) {
            return size() > MOST_CHATS;
        }
    };

    public SendRateLimiter(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.meter = new ElapsedTime(clock);
        int perSecond = limits.messagesPerSecond();
        this.bot = bucket(Math.max(1, perSecond / BOT_BURST_PART), perSecond, Duration.ofSeconds(1));
        this.window = new SlidingWindow(perSecond, WINDOW);
    }

    /** When the bot may send its next message: {@code now} or later. */
    public Instant nextOfBot(Instant now) {
        Instant free = window.next(now);
        Instant next = next(bot, now);
        return free.isAfter(next) ? free : next;
    }

    /** When this chat may get its next message: {@code now} or later. */
    public Instant nextOf(long address, boolean group, Instant now) {
        return next(chats.computeIfAbsent(address, any -> chat(group)), now);
    }

    /** Counts a message. Both {@code next} were now. */
    public void count(long address) {
        bot.tryConsume(1);
        window.count(clock.instant());
        chats.get(address).tryConsume(1);
    }

    int remembered() {
        return chats.size();
    }

    private static Instant next(Bucket bucket, Instant now) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        // rounded up: the store counts in milliseconds, and waking too early would spin
        return nanos == 0 ? now : now.plusMillis(nanos / 1_000_000 + 1);
    }

    private Bucket chat(boolean group) {
        int perSecond = limits.chatMessagesPerSecond();
        if (!group) {
            return bucket(CHAT_BURST * perSecond, perSecond, Duration.ofSeconds(1));
        }
        int perMinute = limits.groupMessagesPerMinute();
        int burst = Math.min(CHAT_BURST, Math.max(1, perMinute / 4));
        return bucket(burst, Math.max(1, perMinute - burst), Duration.ofMinutes(1));
    }

    private Bucket bucket(int capacity, int refill, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(meter)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .build();
    }
}
