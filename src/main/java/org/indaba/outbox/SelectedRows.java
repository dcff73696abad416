package org.indaba.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.store.outbox.DueRow;

/** The rows that one look at the outbox found. */
final class SelectedRows {
    /** The rows to be marked and sent. */
    final List<DueRow> send = new ArrayList<>();

    /** Those of them for which a call is being made by now. */
    final Set<Long> handed = new HashSet<>();

    /** The rows to be deleted: the person is out of reach, or the row has expired. */
    final List<DueRow> drop = new ArrayList<>();

    /** True where there may be more to do at once, if there is room for it. */
    boolean more;

    boolean moreTaps;

    boolean moreFiles;

    /** The time at which there is more to do, if nothing happens before. */
    private Optional<Instant> next = Optional.empty();

    void lookAgain(Instant at) {
        if (next.isEmpty() || at.isBefore(next.get())) {
            next = Optional.of(at);
        }
    }

    void add(SelectedRows other) {
        send.addAll(other.send);
        drop.addAll(other.drop);
        more |= other.more;
        moreTaps |= other.moreTaps;
        moreFiles |= other.moreFiles;
        other.next.ifPresent(this::lookAgain);
    }

    /** Tells whether there is more to do at once, and room for it. */
    boolean lookNow(Collection<SendLane> roads) {
        return more && roads.stream().anyMatch(each -> each.hand().room() > 0)
                || moreTaps && roads.stream().anyMatch(each -> each.hand().tapRoom() > 0)
                || moreFiles && roads.stream().anyMatch(each -> each.hand().fileRoom() > 0);
    }

    Optional<Instant> next() {
        return next;
    }
}
