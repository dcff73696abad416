package org.indaba.questionnaire;

import java.util.Map;

/**
 * The editions that are in use. An edition's text never changes once somebody may have answered it: a change is a new
 * version.
 *
 * @param digests by edition, as {@link #digest} gave them when each was first used
 */
public record EditionRegistry(Map<Edition, String> digests) {

    public EditionRegistry {
        digests = Map.copyOf(digests);
    }

    /** What a questionnaire's file means for those in use. */
    public sealed interface Decision {}

    /** Not seen before: register it. */
    public record New(String digest) implements Decision {}

    /** In use and unchanged. */
    public record Same() implements Decision {}

    /** @param message what is wrong and its mend; one line */
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

    /** 64 hexadecimal digits over the texts people are shown and the codes that are stored. */
    public static String digest(Questionnaire questionnaire) {
        return QuestionnaireDigest.of(questionnaire);
    }
}
