package org.indaba.coordination.announcement;

import java.util.Optional;

/**
 * The facts on which a decision about a broadcast depends.
 *
 * @param draft the announcement that the person has begun
 * @param audience the audience of the broadcast for which the input asks
 * @param reminder the reminder of the input's consultation, where one is being sent
 * @param announcement the same for an announcement
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
