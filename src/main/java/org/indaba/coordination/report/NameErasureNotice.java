package org.indaba.coordination.report;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.Timetable;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** Announces the day on which identities are erased, while names can still be downloaded. */
public final class NameErasureNotice {
    private NameErasureNotice() {}

    /** There is no notice before the closing, which may still move, nor once the day has come. */
    public static Optional<Paragraph> ahead(Consultation consultation, Instant now) {
        return Timetable.erasure(consultation)
                .filter(act -> consultation.phase(now) == Phase.CLOSED && act.due().isAfter(now))
                .map(act -> Paragraph.of(PhraseKey.NAMES_ERASED_ON, Map.of(
                        "date", new PhraseArgument.Day(act.due().atZone(consultation.zone()).toLocalDate()))));
    }
}
