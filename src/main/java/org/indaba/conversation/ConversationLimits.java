package org.indaba.conversation;

import java.time.Duration;

/** The limits of time and length in a conversation. */
public final class ConversationLimits {
    /** After a pause of this length people are told where they were; it is longer than a night's sleep. */
    public static final Duration RESUME_AFTER = Duration.ofHours(6);

    /** The most buttons of one choice, which fit on a small screen. For longer lists the answer is typed. */
    public static final int MOST_BUTTONS = 7;

    /** The characters of a name or an organization. */
    public static final int MOST_NAME = 200;

    /** The minutes that one question takes, for the estimate before consent. */
    public static final int MINUTES_A_QUESTION = 2;

    /** The characters of a question to a human: a longer text is a contribution. */
    public static final int MOST_ASKED = 2000;

    /** The questions of one person that may wait for an answer at one time. */
    public static final int MOST_OPEN_QUESTIONS = 3;

    /**
     * The days after which somebody who has agreed to nothing is forgotten, counted from when they were last heard from.
     */
    public static final int UNAGREED_DAYS = 30;

    /** A group that calls again within this time still has its invitation on the screen. */
    public static final Duration INVITED_LATELY = Duration.ofMinutes(10);

    /** A new group may be one that has moved: its invitation waits this long for an update about that. */
    public static final Duration GROUP_SETTLES = Duration.ofSeconds(5);

    private ConversationLimits() {}
}
