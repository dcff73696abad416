package org.indaba.conversation;

import java.util.Set;

/**
 * The humans whom a person can ask from their channel.
 *
 * @param here whether questions to a human are taken on this channel at all
 * @param staffed the codes of the consultations for which somebody answers now
 * @param open the number of the person's questions that wait for an answer
 */
public record HelpContacts(boolean here, Set<String> staffed, int open) {
    /** No questions are taken. */
    public static final HelpContacts NONE = new HelpContacts(false, Set.of(), 0);

    /** Questions are taken; who answers was not looked up, since nothing depends on it. */
    public static final HelpContacts UNASKED = new HelpContacts(true, Set.of(), 0);

    public HelpContacts {
        staffed = Set.copyOf(staffed);
    }
}
