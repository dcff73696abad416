package org.indaba.configuration;

import org.indaba.questionnaire.yaml.Quoted;

/**
 * What a key is set to, and by what.
 *
 * @param text empty: not set
 * @param origin what to name in a message: a variable, or the file's line and the key
 * @param fromEnvironment whether a relative path starts in the working directory
 */
record Setting(String text, String origin, boolean fromEnvironment) {

    boolean absent() {
        return text.isEmpty();
    }

    /** @param mend what to write instead */
    WrongConfiguration wrong(String mend) {
        return new WrongConfiguration(origin + " is " + Quoted.of(text) + "; " + mend);
    }

    /** For what may hold a secret: the value is not named. */
    WrongConfiguration wrongSecret(String what, String mend) {
        return new WrongConfiguration(origin + " " + what + "; " + mend);
    }
}
