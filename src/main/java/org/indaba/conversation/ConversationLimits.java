package org.indaba.conversation;

import java.time.Duration;

/** How the conversation deals with time and length. */
public final class ConversationLimits {
    /** A pause after which people are told where they were: a night's sleep and more. */
    public static final Duration RESUME_AFTER = Duration.ofHours(6);

    /** Buttons of one choice that fit a small screen. Longer lists are typed. */
    public static final int MOST_BUTTONS = 7;

    /** Characters of a name or an organization. */
    public static final int MOST_NAME = 200;

    /** Minutes that one question takes, for the promise made before consent. */
    public static final int MINUTES_A_QUESTION = 2;

    /** Characters of a question to a human: more than that is a contribution. */
    public static final int MOST_ASKED = 2000;

    /** Questions of one person that may wait for an answer at one time. */
    public static final int MOST_OPEN_QUESTIONS = 3;

    /** Days after which whoever has agreed to nothing is forgotten, counted from when they were last heard from. */
    public static final int UNAGREED_DAYS = 30;

    /** A group that calls again within this time has its invitation still on the screen. */
    public static final Duration INVITED_LATELY = Duration.ofMinutes(10);

    /** A group that was not known may be one that has moved: its invitation waits for word of that. */
    public static final Duration GROUP_SETTLES = Duration.ofSeconds(5);

    private ConversationLimits() {}
}
