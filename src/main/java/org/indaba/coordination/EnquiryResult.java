package org.indaba.coordination;

import java.util.List;
import java.util.Optional;
import org.indaba.coordination.announcement.Audience;
import org.indaba.coordination.report.ConsultationFigures;
import org.indaba.coordination.report.LogEntry;

/** The answer to an {@link Enquiry}. */
public record EnquiryResult(Optional<ConsultationFigures> figures, Optional<Audience> audience, List<LogEntry> log) {
    /** The answer for a decision without an enquiry. */
    public static final EnquiryResult NONE = new EnquiryResult(Optional.empty(), Optional.empty(), List.of());

    public EnquiryResult {
        log = List.copyOf(log);
    }

    public static EnquiryResult of(ConsultationFigures figures) {
        return new EnquiryResult(Optional.of(figures), Optional.empty(), List.of());
    }

    public static EnquiryResult of(Audience audience) {
        return new EnquiryResult(Optional.empty(), Optional.of(audience), List.of());
    }

    public static EnquiryResult of(List<LogEntry> log) {
        return new EnquiryResult(Optional.empty(), Optional.empty(), log);
    }
}
