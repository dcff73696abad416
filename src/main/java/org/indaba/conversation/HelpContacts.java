package org.indaba.conversation;

import java.util.Set;

/**
 * Whom a person can ask, where they write from.
 *
 * @param here whether questions to a human are taken here at all
 * @param staffed the codes of the consultations that someone answers for now
 * @param open how many questions of the person's wait for an answer
 */
public record HelpContacts(boolean here, Set<String> staffed, int open) {
    /** No question is taken. */
    public static final HelpContacts NONE = new HelpContacts(false, Set.of(), 0);

    /** Questions are taken; who answers was not looked up, since nothing depends on it. */
    public static final HelpContacts UNASKED = new HelpContacts(true, Set.of(), 0);

    public HelpContacts {
        staffed = Set.copyOf(staffed);
    }
}
