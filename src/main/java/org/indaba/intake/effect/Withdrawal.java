package org.indaba.intake.effect;

import java.time.Instant;
import java.util.Set;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.broadcast.DropUnasked;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.inbound.DeleteParkedInbound;
import org.indaba.store.media.ReleaseMedia;
import org.indaba.store.media.ReleasedFiles;
import org.indaba.store.outbox.DropReplies;
import org.indaba.store.person.ForgetPages;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.store.response.HasResponse;
import org.indaba.store.response.WithdrawResponse;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestions;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;

/** What goes when somebody deletes their answers to a consultation: everything that they wrote for it, wherever it lies. */
record Withdrawal(DSLContext db, Instant now) {
    private static final Set<Broadcast.Kind> ANY = Set.of(Broadcast.Kind.values());

    /** The files that were let go of. */
    ReleasedFiles of(long respondent, long response, String consultation) {
        ReleasedFiles released = ReleaseMedia.ofResponse(db, response);
        HelpQuestions.withdraw(db, response, now);
        WithdrawResponse.run(db, response, now);
        // what they chose is in the state; the one that is saved after this has none of it
        ColumnCipher.of(db).retire(KeyOwner.STATE, respondent);
        DropUnasked.of(db, respondent, consultation, ANY);
        DropReplies.of(db, respondent);
        ForgetPages.of(db, respondent);
        if (HasResponse.of(db, respondent)) {
            // What was set aside elsewhere may be of a response that stands.
            DeleteParkedInbound.of(db, respondent, consultation);
        } else {
            DeleteParkedInbound.of(db, respondent);
            ResumeCodeTable.delete(db, respondent);
            LaunchDraftTable.delete(db, respondent);
            AnnouncementDraftTable.delete(db, respondent);
        }
        return released;
    }
}
