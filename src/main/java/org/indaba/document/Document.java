package org.indaba.document;

import java.util.List;
import org.indaba.questionnaire.Language;

/**
 * A document that goes with a consultation.
 *
 * @param number its number within the consultation, from 1, by which people refer to it
 * @param version the version as its authors write it, {@code [A-Za-z0-9._-]{1,32}}
 * @param languages the languages in which it is written, at least one
 */
public record Document(
        long id, String consultation, int number, String title, String version, DocumentStatus status,
        List<Language> languages, DocumentFormat format, long bytes, String sha256) {
    public static final int LONGEST_TITLE = 200;

    /** The largest file that a bot can fetch (Bot API, getFile: 20 MB). */
    public static final int MOST_BYTES = 20 << 20;

    public Document {
        languages = List.copyOf(languages);
    }

    public static boolean isVersion(String text) {
        return text.matches("[A-Za-z0-9._-]{1,32}");
    }

    /** A name that any device accepts: nothing of it was typed by anybody. */
    public String fileName() {
        return consultation + "-" + number + "." + format.extension();
    }
}
