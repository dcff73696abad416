package org.indaba.configuration;

import org.indaba.questionnaire.yaml.QuotedText;

/**
 * The value of a key and its origin.
 *
 * @param text empty where it is not set
 * @param origin the name in messages: a variable, or the file's line and the key
 * @param fromEnvironment true where a relative path starts in the working directory
 */
record SettingValue(String text, String origin, boolean fromEnvironment) {

    boolean absent() {
        return text.isEmpty();
    }

    /** @param mend what to write instead */
    InvalidConfigurationException wrong(String mend) {
        return new InvalidConfigurationException(origin + " is " + QuotedText.of(text) + "; " + mend);
    }

    /** Makes the exception for a value that may be a secret and is therefore not quoted. */
    InvalidConfigurationException wrongSecret(String what, String mend) {
        return new InvalidConfigurationException(origin + " " + what + "; " + mend);
    }
}
