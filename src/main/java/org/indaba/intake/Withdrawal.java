package org.indaba.intake;

import java.time.Instant;
import java.util.Set;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.AnnouncementDraftTable;
import org.indaba.store.ColumnCipher;
import org.indaba.store.DeleteParkedInbound;
import org.indaba.store.DropReplies;
import org.indaba.store.DropUnasked;
import org.indaba.store.ForgetPages;
import org.indaba.store.HasResponse;
import org.indaba.store.HelpQuestions;
import org.indaba.store.KeyOwner;
import org.indaba.store.LaunchDraftTable;
import org.indaba.store.ReleaseMedia;
import org.indaba.store.ReleasedFiles;
import org.indaba.store.ResumeCodeTable;
import org.indaba.store.WithdrawResponse;
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
