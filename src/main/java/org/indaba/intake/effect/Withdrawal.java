package org.indaba.intake.effect;

import java.time.Instant;
import java.util.Set;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.MediaTable;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.PageTable;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;

/** Deletes everything that somebody wrote for a consultation, wherever it is stored. */
record Withdrawal(DSLContext db, Instant now) {
    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    /** Deletes the answers, and returns the released files. */
    ReleasedFiles of(long respondent, long response, String consultation) {
        ReleasedFiles released = MediaTable.releaseOfResponse(db, response);
        HelpQuestionTable.withdraw(db, response, now);
        ResponseTable.withdraw(db, response, now);
        // the choices are in the state; the one that is saved after this has none of them
        ColumnCipher.of(db).retire(KeyOwner.STATE, respondent);
        OutboxTable.dropUnasked(db, respondent, consultation, ANY);
        OutboxTable.dropReplies(db, respondent);
        PageTable.deleteOfRespondent(db, respondent);
        if (ResponseTable.hasAny(db, respondent)) {
            // Inbounds that were parked in another consultation may belong to a response that stays.
            ParkedInboundTable.delete(db, respondent, consultation);
        } else {
            ParkedInboundTable.delete(db, respondent);
            ResumeCodeTable.delete(db, respondent);
            LaunchDraftTable.delete(db, respondent);
            AnnouncementDraftTable.delete(db, respondent);
        }
        return released;
    }
}
