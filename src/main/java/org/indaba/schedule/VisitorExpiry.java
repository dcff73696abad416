package org.indaba.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.conversation.ConversationLimits;
import org.indaba.store.RunningDay;
import org.indaba.store.person.RespondentTable;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.store.person.UnneededRespondents.Silent;
import org.jooq.DSLContext;

/**
 * Forgets visitors who agreed to nothing {@link ConversationLimits#UNAGREED_DAYS} days after they were last heard from, one
 * slice in each transaction. They are looked up anew for each slice, so that the next pass continues an interrupted one,
 * and whoever comes back in the same moment is not among them.
 */
final class VisitorExpiry {
    /** The time between the beginnings of two passes, even where the clock is set. */
    static final Duration EVERY = Duration.ofHours(1);

    /** The respondents of one slice. */
    static final int SLICE = 50;

    /**
     * The visitors without consent who are remembered. Where there are more, those who have been silent longest are
     * forgotten earlier, but nobody who was heard from today or yesterday.
     */
    static final int MOST = 200_000;

    private static final Silent FIRST = new Silent(Long.MIN_VALUE, Long.MIN_VALUE);

    /**
     * The result of a slice.
     *
     * @param last the last of those that were looked at; empty where there was none
     * @param more true where there may be others after it
     */
    record Slice(Optional<Silent> last, int forgotten, boolean more) {}

    /** @param heardBy those who were last heard from on this day or before are forgotten, counted in {@link RunningDay}s */
    private record Pass(long heardBy, Silent after, boolean forgot) {}

    private final LongAdder forgotten = new LongAdder();
    private Optional<Instant> begun = Optional.empty();
    private Optional<Pass> pass = Optional.empty();

    /** Tells whether a pass begins in this round. */
    boolean isDue(Instant now) {
        return pass.isEmpty()
                && begun.filter(at -> Duration.between(at, now).abs().compareTo(EVERY) < 0).isEmpty();
    }

    /**
     * @param today the number of the {@link RunningDay}
     * @param crowded the day on which the one after the {@link #MOST} was last heard from; empty where there are fewer
     */
    void begin(Instant now, long today, OptionalLong crowded) {
        long usual = today - ConversationLimits.UNAGREED_DAYS - 1;
        long heardBy = crowded.isPresent() ? Math.max(usual, Math.min(crowded.getAsLong(), today - 2)) : usual;
        begun = Optional.of(now);
        pass = Optional.of(new Pass(heardBy, FIRST, false));
    }

    boolean isRunning() {
        return pass.isPresent();
    }

    Slice slice(DSLContext db, Instant now) {
        Pass current = pass.orElseThrow();
        List<Silent> next = UnneededRespondents.silent(db, current.heardBy(), current.after(), SLICE);
        int gone = 0;
        for (Silent each : next) {
            if (UnneededRespondents.leaveNothing(db, each.respondent(), now)) {
                RespondentTable.forget(db, each.respondent());
                gone++;
            }
        }
        return new Slice(
                next.isEmpty() ? Optional.empty() : Optional.of(next.get(next.size() - 1)), gone, next.size() == SLICE);
    }

    /** Notes that the slice is committed. The result is true where the pass is over and has forgotten somebody. */
    boolean committed(Slice slice) {
        forgotten.add(slice.forgotten());
        Pass current = pass.orElseThrow();
        boolean forgot = current.forgot() || slice.forgotten() > 0;
        pass = slice.more()
                ? Optional.of(new Pass(current.heardBy(), slice.last().orElseThrow(), forgot))
                : Optional.empty();
        return pass.isEmpty() && forgot;
    }

    /** The number of forgotten visitors since the start. */
    long forgotten() {
        return forgotten.sum();
    }
}
