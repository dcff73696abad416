package org.indaba.channel.telegram.api;

import java.time.Duration;

/** Bounds on everything that waits for Telegram, or comes from there. */
public final class TelegramLimits {
    static final Duration CONNECT = Duration.ofSeconds(10);

    /** As many as calls are made at one time: with fewer, most calls would begin with a handshake. */
    static final int IDLE_CONNECTIONS = 32;

    /** How long a connection that nobody uses is kept. */
    static final Duration IDLE = Duration.ofMinutes(5);

    /** Telegram answers a send within seconds; a longer silence is a lost answer. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    /** A whole call, its retries by address included. */
    static final Duration CALL = Duration.ofSeconds(60);

    /** A call with a file: 50 MB, the most that a bot may send (Bot API, sendDocument), at 73 kB/s. */
    public static final Duration UPLOAD = Duration.ofMinutes(12);

    /** Telegram holds a poll for 50 s at most. Held for less, one that hangs is seen the sooner, for two calls a minute. */
    public static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    /** How much longer than its long poll a call may take before it counts as hung. */
    static final Duration POLL_MARGIN = Duration.ofSeconds(15);

    /** A long poll that ends with nothing in less than this was not held. */
    public static final Duration INSTANT = Duration.ofMillis(100);

    /** Most updates of one poll (Bot API, getUpdates). */
    public static final int MOST_UPDATES = 100;

    /** How long a batch may wait for its commits before it is fetched anew. */
    static final Duration COMMIT = Duration.ofSeconds(60);

    /** Telegram waits 60 s for a webhook's answer; ours comes before. */
    public static final Duration WEBHOOK_ANSWER = Duration.ofSeconds(50);

    /** The largest update that a webhook takes. */
    public static final int MOST_UPDATE_BYTES = 1 << 20;

    /** For each byte of an update, bytes of the heap: itself, its text and the tree that is made of it. Small values cost most. */
    public static final int MEMORY_OF_A_BYTE = 24;

    /** Of a body that is refused, as much is read and dropped, for its sender to hear why. */
    public static final int MOST_DROPPED_BYTES = 8 << 20;

    /** What bots may download (Bot API, getFile). */
    static final long MOST_FILE_BYTES = 20L << 20;

    /** A download may take this long: 20 MB at 70 kB/s. */
    static final Duration DOWNLOAD = Duration.ofMinutes(5);

    /** The longest pause after our own storage failed: nobody is spared by a longer one. */
    public static final Duration NOT_STORED_PAUSE = Duration.ofMillis(500);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** The pause after a 429 that names none. */
    static final Duration UNNAMED_PAUSE = Duration.ofSeconds(5);

    /** The silence of a thread that is no more. */
    public static final Duration DEAD = Duration.ofDays(1);

    /** How long {@code stop} waits for a thread. */
    public static final Duration STOP = Duration.ofSeconds(5);

    private TelegramLimits() {}
}
