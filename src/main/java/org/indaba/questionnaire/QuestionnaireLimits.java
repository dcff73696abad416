package org.indaba.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The limits of the parts of a questionnaire, and their reasons. The lengths of the three kinds of id follow from the size
 * of a button's data, 64 bytes (Bot API, InlineKeyboardButton.callback_data): a verb of 1, a consultation's code of 32, a
 * question's id of 12 and an option's code of 16 with three separators between them fill it exactly.
 */
final class QuestionnaireLimits {
    static final Pattern QUESTIONNAIRE_ID = Pattern.compile("[a-z0-9-]{3,32}");
    static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,32}");
    static final Pattern QUESTION_ID = Pattern.compile("[a-z][a-z0-9-]{0,11}");
    static final Pattern OPTION_CODE = Pattern.compile("[a-z0-9-]{1,16}");

    /** A title is above the consent text in one message. */
    static final int TITLE = 200;

    /** This leaves the rest of a message of 4096 (Bot API, sendMessage) for the consent text. */
    static final int PURPOSE = 1000;

    /** This leaves the rest of a message of 4096 for the number, the hint and the note on the translation. */
    static final int QUESTION = 3000;

    /** Phones cut longer labels of buttons. */
    static final int LABEL = 64;

    /** Nobody answers more questions; the export has two columns for each. */
    static final int QUESTIONS = 100;

    static final int FEWEST_OPTIONS = 2;

    /** For longer lists the answer is typed and matched, like countries. */
    static final int MOST_OPTIONS = 50;

    /** The help text is below the question in the same message. */
    static final int HELP = 800;

    /** People read a section one message at a time; longer ones should be divided. */
    static final int SECTION = 20_000;

    /** A unit follows a number, in the hint and where the bot repeats what it understood. */
    static final int UNIT = 30;

    /** The meanings of both ends of a scale are below the question. */
    static final int END = 100;

    /** The points from 0 to 10: more give no more information, and fit on no screen. */
    static final int MOST_POINTS = 11;

    static final int FEWEST_POINTS = 2;

    /** The highest number of a scale. */
    static final int MOST_SCALE = 100;

    /** More decimals than anybody measures. */
    static final int MOST_DECIMALS = 6;

    /** The columns of responses.csv beside those that are named by questions' ids. */
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
