package org.indaba.channel.telegram.api;

import java.time.Duration;

/** Limits on everything that waits for Telegram or comes from there. */
public final class TelegramLimits {
    static final Duration CONNECT = Duration.ofSeconds(10);

    /**
     * The pool keeps as many idle connections as calls are made at one time: with fewer, most calls would begin with a
     * handshake.
     */
    static final int IDLE_CONNECTIONS = 32;

    /** How long a connection that nobody uses is kept. */
    static final Duration IDLE = Duration.ofMinutes(5);

    /** Telegram answers a send within seconds; a longer silence is a lost answer. */
    static final Duration ANSWER = Duration.ofSeconds(30);

    /** The longest time for a whole call, including its retries at other addresses. */
    static final Duration CALL = Duration.ofSeconds(60);

    /** The longest time for a call with a file: 50 MB, the most that a bot may send (Bot API, sendDocument), at 73 kB/s. */
    public static final Duration UPLOAD = Duration.ofMinutes(12);

    /**
     * How long Telegram is asked to hold a poll; it would hold one for 50 s at most. With a shorter time a poll that hangs
     * is noticed sooner, at the cost of two calls a minute.
     */
    public static final Duration LONGEST_POLL = Duration.ofSeconds(20);

    /** How much longer than its long poll a call may take before it counts as hung. */
    static final Duration POLL_MARGIN = Duration.ofSeconds(15);

    /** A long poll that ends with no update in less than this was not held. */
    public static final Duration INSTANT = Duration.ofMillis(100);

    /** The largest number of updates of one poll (Bot API, getUpdates). */
    public static final int MOST_UPDATES = 100;

    /** How long a batch may wait for its commits before it is fetched anew. */
    static final Duration COMMIT = Duration.ofSeconds(60);

    /** Telegram waits 60 s for a webhook's answer; this server answers earlier. */
    public static final Duration WEBHOOK_ANSWER = Duration.ofSeconds(50);

    /** The largest update that a webhook takes. */
    public static final int MOST_UPDATE_BYTES = 1 << 20;

    /**
     * The bytes of the heap that each byte of an update takes: for itself, its text and the tree that is parsed from it.
     * Small values cost most.
     */
    public static final int MEMORY_OF_A_BYTE = 24;

    /** How much of a refused body is read and dropped, so that its sender can read the answer. */
    public static final int MOST_DROPPED_BYTES = 8 << 20;

    /** The largest file that bots may download (Bot API, getFile). */
    static final long MOST_FILE_BYTES = 20L << 20;

    /** The longest time for a download: 20 MB at 70 kB/s. */
    static final Duration DOWNLOAD = Duration.ofMinutes(5);

    /** The longest pause after this server's own storage failed. A longer one would relieve nobody. */
    public static final Duration NOT_STORED_PAUSE = Duration.ofMillis(500);

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    /** The pause after a 429 that names no time. */
    static final Duration UNNAMED_PAUSE = Duration.ofSeconds(5);

    /** The silence that is reported for a thread that has ended. */
    public static final Duration DEAD = Duration.ofDays(1);

    /** How long {@code stop} waits for a thread. */
    public static final Duration STOP = Duration.ofSeconds(5);

    private TelegramLimits() {}
}
