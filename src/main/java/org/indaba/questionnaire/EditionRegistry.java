package org.indaba.questionnaire;

import java.util.Map;

/**
 * The registry of the editions in use. An edition's text never changes once somebody may have answered it: a change is a
 * new version.
 *
 * @param digests the digests by edition, as {@link #digest} returned them when each was first used
 */
public record EditionRegistry(Map<Edition, String> digests) {

    public EditionRegistry {
        digests = Map.copyOf(digests);
    }

    /** The result of comparing a questionnaire's file with the editions in use. */
    public sealed interface Decision {}

    /** The edition is new and has to be registered. */
    public record New(String digest) implements Decision {}

    /** The edition is in use and unchanged. */
    public record Same() implements Decision {}

    /** @param message the error and what to do, in one line */
    public record Changed(String message) implements Decision {}

    public Decision decide(Questionnaire questionnaire) {
        Edition edition = questionnaire.edition();
        String digest = digest(questionnaire);
        String inUse = digests.get(edition);
        if (inUse == null) {
            return new New(digest);
        }
        if (inUse.equals(digest)) {
            return new Same();
        }
        return new Changed("version " + edition.version() + " of " + edition.questionnaire()
                + " is in use and its text differs; give it a new version");
    }

    /** A hash of 64 hexadecimal digits over the texts that people see and the codes that are stored. */
    public static String digest(Questionnaire questionnaire) {
        return QuestionnaireDigest.of(questionnaire);
    }
}
