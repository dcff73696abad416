package org.indaba.questionnaire;

/**
 * The name of one edition of a questionnaire. Its text never changes once it is in use.
 *
 * @param questionnaire the questionnaire's id, {@code [a-z0-9-]{3,32}}
 * @param version the version as the file writes it, such as {@code 1}
 */
public record Edition(String questionnaire, String version) {

    @Override
    public String toString() {
        return questionnaire + " version " + version;
    }
}
