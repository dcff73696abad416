package org.indaba.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How large the parts of a questionnaire may be, and why. The three lengths of ids are the room of a button's data, 64
 * bytes (Bot API, InlineKeyboardButton.callback_data): a verb of 1, a consultation's code of 32, a question's id of 12
 * and an option's code of 16 with three separators between them fill it to the last byte.
 */
final class QuestionnaireLimits {
    static final Pattern QUESTIONNAIRE_ID = Pattern.compile("[a-z0-9-]{3,32}");
    static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    static final Pattern QUESTION_ID = Pattern.compile("[a-z][a-z0-9-]{0,11}");
    static final Pattern OPTION_CODE = Pattern.compile("[a-z0-9-]{1,16}");

    /** A title stands above the consent text in one message. */
    static final int TITLE = 200;

    /** Leaves the rest of a message of 4096 (Bot API, sendMessage) to the consent text. */
    static final int PURPOSE = 1000;

    /** Leaves the rest of a message of 4096 to the number, the hint and the note on the translation. */
    static final int QUESTION = 3000;

    /** Longer labels are cut on a phone's buttons. */
    static final int LABEL = 64;

    /** Nobody answers more; the export has two columns for each. */
    static final int QUESTIONS = 100;

    static final int FEWEST_OPTIONS = 2;

    /** Longer lists are typed and matched, like countries. */
    static final int MOST_OPTIONS = 50;

    /** Stands below the question in the same message. */
    static final int HELP = 800;

    /** Read a message at a time by those who ask for it; longer ones are better divided. */
    static final int SECTION = 20_000;

    /** Stands behind a number, in the hint and where it is told how it was understood. */
    static final int UNIT = 30;

    /** Stands below the question, one for each end of a scale. */
    static final int END = 100;

    /** From 0 to 10: more points say no more, and fit no screen. */
    static final int MOST_POINTS = 11;

    static final int FEWEST_POINTS = 2;

    /** The highest number of a scale. */
    static final int MOST_SCALE = 100;

    /** Finer than anybody measures. */
    static final int MOST_DECIMALS = 6;

    /** responses.csv has a column named by each question's id, beside these. */
    static final Set<String> COLUMNS = Set.copyOf(List.of(
            "receipt",
            "consultation",
            "channel",
            "source",
            "language",
            "status",
            "country",
            "ldc",
            "lldc",
            "sids",
            "publication",
            "name",
            "organization"));

    private QuestionnaireLimits() {}
}
