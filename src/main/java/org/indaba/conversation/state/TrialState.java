package org.indaba.conversation.state;

import java.util.Optional;

/**
 * A trial run of a consultation, as a stakeholder meets it: marked as one on its response, and not counted. There is
 * one at a time.
 *
 * @param consultation the code of the consultation that is tried
 * @param from the consultation that was active before
 * @param launching a launch stood open before
 */
public record TrialState(String consultation, Optional<String> from, boolean launching) {
    /** What stands for it where a consultation's code does: no code can be this, and buttons have no room for more. */
    public static final String CODE = "~";

    public static boolean is(String code) {
        return code.equals(CODE);
    }
}
