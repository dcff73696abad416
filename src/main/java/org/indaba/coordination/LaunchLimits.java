package org.indaba.coordination;

/** How large the parts of a consultation from chat may be: what its files may be, and less where a chat is no place. */
public final class LaunchLimits {
    public static final int TITLE = 200;
    public static final int QUESTION = 3000;
    public static final int CONTACT = 200;
    public static final int LABEL = 64;
    public static final int FEWEST_OPTIONS = 2;
    public static final int MOST_OPTIONS = 50;

    /** Fits one message with what stands around it. */
    public static final int ANNOUNCEMENT = 3000;

    /** Typed on a phone, and answered on one. */
    public static final int QUESTIONS = 30;

    /** What a picture of so many bars never reaches; a test draws them. */
    static int chartKilobytes(int bars) {
        return 2 + bars / 4;
    }

    private LaunchLimits() {}
}
