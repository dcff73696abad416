package org.indaba.coordination;

import java.util.List;
import java.util.Optional;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.report.Figures;
import org.indaba.coordination.report.LogEntry;

/** What was found by an {@link Enquiry}. */
public record Finding(Optional<Figures> figures, Optional<Audience> audience, List<LogEntry> log) {
    /** Of a decision that stands on none. */
    public static final Finding NONE = new Finding(Optional.empty(), Optional.empty(), List.of());

    public Finding {
        log = List.copyOf(log);
    }

    public static Finding of(Figures figures) {
        return new Finding(Optional.of(figures), Optional.empty(), List.of());
    }

    public static Finding of(Audience audience) {
        return new Finding(Optional.empty(), Optional.of(audience), List.of());
    }

    public static Finding of(List<LogEntry> log) {
        return new Finding(Optional.empty(), Optional.empty(), log);
    }
}
