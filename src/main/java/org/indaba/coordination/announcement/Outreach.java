package org.indaba.coordination.announcement;

import java.util.Optional;

/**
 * What a decision about writing to many stands on.
 *
 * @param draft of an announcement that the person has begun
 * @param audience of what the input asks for
 * @param reminder of the consultation that the input is about, where one is going out
 * @param announcement likewise
 */
public record Outreach(
        Optional<AnnouncementDraft> draft,
        Optional<Audience> audience,
        Optional<BroadcastProgress> reminder,
        Optional<BroadcastProgress> announcement) {

    public static final Outreach NONE =
            new Outreach(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Optional<BroadcastProgress> running(Broadcast.Kind kind) {
        return kind == Broadcast.Kind.REMINDER ? reminder : announcement;
    }
}
