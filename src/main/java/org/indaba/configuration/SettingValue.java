package org.indaba.configuration;

import org.indaba.questionnaire.yaml.QuotedText;

/**
 * What a key is set to, and by what.
 *
 * @param text empty: not set
 * @param origin what to name in a message: a variable, or the file's line and the key
 * @param fromEnvironment whether a relative path starts in the working directory
 */
record SettingValue(String text, String origin, boolean fromEnvironment) {

    boolean absent() {
        return text.isEmpty();
    }

    /** @param mend what to write instead */
    InvalidConfigurationException wrong(String mend) {
        return new InvalidConfigurationException(origin + " is " + QuotedText.of(text) + "; " + mend);
    }

    /** For what may hold a secret: the value is not named. */
    InvalidConfigurationException wrongSecret(String what, String mend) {
        return new InvalidConfigurationException(origin + " " + what + "; " + mend);
    }
}
