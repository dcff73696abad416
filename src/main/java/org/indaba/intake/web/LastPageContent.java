package org.indaba.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.webchat.Visitor;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.effect.PersonalInvitations;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.person.PageTable;
import org.jooq.DSLContext;

/** Reads what the last turn said on a page, as long as it is valid. */
record LastPageContent(TurnDependencies tools, DSLContext db, Visitor visitor) {

    /** The result is empty where nothing is valid any more: the page is then what {@code /start} would say. */
    List<Notice> to(KnownAddress at) {
        return holds(at) ? PageTable.of(db, at.id()) : List.of();
    }

    /**
     * Tells whether a form can be handled as it is: otherwise {@code /start} comes first, as with a link that admits
     * nobody.
     */
    boolean isHere(KnownAddress at) {
        return isIn(at)
                && (!invites(at) || !new PersonalInvitations(tools, db).admits(at.respondent(), visitor.invited().orElseThrow()));
    }

    /** Until consent, a link sets its source label, also for somebody who came by another one before. */
    private boolean isIn(KnownAddress at) {
        boolean active = at.conversation().active().equals(Optional.of(visitor.code()));
        boolean tellsSource = visitor.source().isPresent()
                && at.conversation().interview(visitor.code())
                        .filter(each -> each.standing() == InterviewStatus.ASKED && !each.source().equals(visitor.source()))
                        .isPresent();
        return active && !tellsSource;
    }

    /** Until consent, a link sets who is invited, also for somebody who came by another one before. */
    private boolean invites(KnownAddress at) {
        return visitor.invited().isPresent()
                && at.conversation().interview(visitor.code()).filter(each -> each.standing().consented()).isEmpty()
                && !new PersonalInvitations(tools, db).hasOpened(at.respondent(), visitor.code(), visitor.invited().get());
    }

    /**
     * Tells whether it belongs to this consultation, and is recent enough that the person need not be told where they are.
     */
    private boolean holds(KnownAddress at) {
        Instant now = tools.clock().instant();
        Optional<ConsultationSummary> briefing = tools.pageDesk().briefing(visitor.code());
        Optional<InterviewProgress> progress = at.conversation().interview(visitor.code());
        // messages outside the interview, such as help, do not change its progress
        Optional<Instant> last = progress.map(InterviewProgress::seen)
                .map(seen -> PageTable.shownAt(db, at.id()).filter(seen::isBefore).orElse(seen));
        boolean recent = last
                .filter(each -> Duration.between(each, now).compareTo(ConversationLimits.RESUME_AFTER) <= 0).isPresent();
        boolean closed = briefing.filter(each -> each.closed(now)).isPresent();
        boolean closedSince = closed && at.conversation().dialog().isEmpty()
                && last.filter(briefing.orElseThrow()::closed).isEmpty();
        return isIn(at) && !invites(at) && recent && !closedSince;
    }
}
