package org.indaba.coordination;

/** The limits of a consultation that is launched from a chat: those of its files, or lower ones that suit a chat. */
public final class LaunchLimits {
    public static final int TITLE = 200;
    public static final int QUESTION = 3000;
    public static final int CONTACT = 200;
    public static final int LABEL = 64;
    public static final int FEWEST_OPTIONS = 2;
    public static final int MOST_OPTIONS = 50;

    /** An announcement fits into one message with the text around it. */
    public static final int ANNOUNCEMENT = 3000;

    /** The questions are typed on a phone, and answered on one. */
    public static final int QUESTIONS = 30;

    /** A size that a chart with this many bars never reaches; a test checks that. */
    static int chartKilobytes(int bars) {
        return 2 + bars / 4;
    }

    private LaunchLimits() {}
}
