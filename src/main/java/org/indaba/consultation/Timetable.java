package org.indaba.consultation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens by itself in a consultation, by its dates. */
public final class Timetable {
    /** Before the closing: time to answer, and not so much that it is put off again. */
    public static final Duration REMINDED_BEFORE_CLOSING = Duration.ofDays(3);

    /** What is owed and was due before it was planned waits this long, so that a mistaken date can be put right. */
    public static final Duration GRACE = Duration.ofDays(1);

    private Timetable() {}

    public static List<ScheduledAct> of(Consultation consultation) {
        String code = consultation.code();
        List<ScheduledAct> acts = new ArrayList<>();
        consultation.opens().ifPresent(at -> acts.add(new ScheduledAct(ScheduledAct.Kind.OPENING, code, at)));
        consultation.closes().ifPresent(at -> {
            acts.add(new ScheduledAct(ScheduledAct.Kind.REMINDER, code, at.minus(REMINDED_BEFORE_CLOSING)));
            acts.add(new ScheduledAct(ScheduledAct.Kind.CLOSING, code, at));
        });
        erasure(consultation).ifPresent(acts::add);
        return acts;
    }

    /** When who answered is forgotten; never where no end is set. */
    public static Optional<ScheduledAct> erasure(Consultation consultation) {
        return consultation.closes().map(at -> new ScheduledAct(
                ScheduledAct.Kind.ERASURE, consultation.code(), at.plus(Duration.ofDays(consultation.retentionDays()))));
    }
}
