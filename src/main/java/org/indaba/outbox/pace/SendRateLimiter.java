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
 * Limits the rate of messages, in a chat and in all. Only calls that make a message count: Telegram states its limits about
 * messages (core.telegram.org/bots/faq, "My bot is hitting limits"), and a reaction or the answer to a button press that
 * waits for them would help nobody. For other calls only a 429 is honoured.
 */
public final class SendRateLimiter {
    /**
     * The messages that a chat may get at once after a pause: a greeting of several messages need not take a second each.
     */
    public static final int CHAT_BURST = 5;

    /** The part of a second's messages that may be sent at one moment. The others are spread. */
    static final int BOT_BURST_PART = 10;

    /**
     * In any period of this length no more messages are sent than a second allows. It is longer than a second, to make up
     * for calls that reach the channel faster than others.
     */
    static final Duration WINDOW = Duration.ofMillis(1_014);

    /** The chats whose pace is remembered. Beyond them the one that was silent longest is dropped. */
    static final int MOST_CHATS = 4_096;

    /** The limits; a group has one of its own beside that of every chat. */
    public record Limits(int messagesPerSecond, int chatMessagesPerSecond, int groupMessagesPerMinute) {
        /** The limits of Telegram. */
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

    /** The time at which the bot may send its next message: {@code now} or later. */
    public Instant nextOfBot(Instant now) {
        Instant free = window.next(now);
        Instant next = next(bot, now);
        return free.isAfter(next) ? free : next;
    }

    /** The time at which this chat may get its next message: {@code now} or later. */
    public Instant nextOf(long address, boolean group, Instant now) {
        return next(chats.computeIfAbsent(address, any -> chat(group)), now);
    }

    /** Counts a message, for which both times were {@code now}. */
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
        // rounded up: the store counts in milliseconds, and a thread that wakes too early would spin
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
