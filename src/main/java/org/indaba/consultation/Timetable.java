package org.indaba.consultation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans the acts of a consultation by its dates. */
public final class Timetable {
    /** The time between reminder and closing: long enough to answer, and short enough not to put it off again. */
    public static final Duration REMINDED_BEFORE_CLOSING = Duration.ofDays(3);

    /**
     * An act that was promised and whose time was past when it was planned waits this long, so that a wrong date can be
     * corrected.
     */
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

    /** The erasure of identities; none where no end is set. */
    public static Optional<ScheduledAct> erasure(Consultation consultation) {
        return consultation.closes().map(at -> new ScheduledAct(
                ScheduledAct.Kind.ERASURE, consultation.code(), at.plus(Duration.ofDays(consultation.retentionDays()))));
    }
}
