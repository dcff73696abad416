package org.indaba.conversation.state;

import java.util.Optional;

/**
 * A trial run of a consultation, which shows what a stakeholder sees. Its response is marked as a trial, and not counted.
 * There is one at a time.
 *
 * @param consultation the code of the consultation that is tried
 * @param from the consultation that was active before
 * @param launching true where a launch was open before
 */
public record TrialState(String consultation, Optional<String> from, boolean launching) {
    /**
     * The code that stands for a trial in place of a consultation's code: no consultation can have it, and buttons have no
     * room for a longer one.
     */
    public static final String CODE = "~";

    public static boolean is(String code) {
        return code.equals(CODE);
    }
}
