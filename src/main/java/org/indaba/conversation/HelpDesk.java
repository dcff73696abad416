package org.indaba.conversation;

import java.util.Set;

/**
 * Whom a person can ask, where they write from.
 *
 * @param here whether questions to a human are taken here at all
 * @param staffed the codes of the consultations that someone answers for now
 * @param open how many questions of the person's wait for an answer
 */
public record HelpDesk(boolean here, Set<String> staffed, int open) {
    /** No question is taken. */
    public static final HelpDesk NONE = new HelpDesk(false, Set.of(), 0);

    /** Questions are taken; who answers was not looked up, since nothing depends on it. */
    public static final HelpDesk UNASKED = new HelpDesk(true, Set.of(), 0);

    public HelpDesk {
        staffed = Set.copyOf(staffed);
    }
}
