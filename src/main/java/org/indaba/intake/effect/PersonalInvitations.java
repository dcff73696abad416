package org.indaba.intake.effect;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.Input.LinkOpened;
import org.indaba.conversation.input.Input.LinkOpened.Outcome;
import org.indaba.conversation.state.ConversationState;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.response.ResponseTable;
import org.indaba.vault.InvitationSecret;
import org.jooq.DSLContext;

/**
 * Handles those who are invited to a targeted consultation by name: each has one link and one response. Several people may
 * open a link until one of them agrees; from then on it belongs to that person, unless they delete their answers.
 */
public final class PersonalInvitations {
    /** The beginning of such a link's payload, which no code of a consultation can have. */
    private static final Pattern LINK = Pattern.compile("(?i)/start(?:@\\w+)?\\s+t_(\\S{1,60})");

    private final TurnDependencies tools;
    private final DSLContext db;

    public PersonalInvitations(TurnDependencies tools, DSLContext db) {
        this.tools = tools;
        this.db = db;
    }

    /** Finds the outcome of a message that opens such a link; empty where it opens none. It stores nothing. */
    public Optional<LinkOpened> looked(Input input, Optional<Long> respondent) {
        return secret(input).map(secret -> InvitedEntityTable.find(db, InvitationSecret.hash(secret.toLowerCase(Locale.ROOT)))
                .map(invited -> opened(input, invited, respondent))
                .orElse(new LinkOpened(input.at(), input.hint(), Outcome.UNKNOWN, "", "", Optional.empty())));
    }

    /** The same as {@link #looked}; in addition it stores which link the person has opened. */
    public Optional<LinkOpened> opened(Input input, KnownAddress from, Instant now) {
        Optional<LinkOpened> opened = looked(input, Optional.of(from.respondent()));
        boolean opens = opened.filter(each -> each.outcome() == Outcome.ADMITTED
                && !hasResponse(from.respondent(), each.consultation())).isPresent();
        if (opens) {
            InvitedEntityTable.find(db, InvitationSecret.hash(secret(input).orElseThrow().toLowerCase(Locale.ROOT)))
                    .ifPresent(each -> InvitedEntityTable.open(db, each, from.respondent(), now));
        }
        return opened;
    }

    /** Tells whether the link with this secret is known and belongs to nobody else. */
    public boolean admits(long respondent, String secret) {
        return InvitedEntityTable.find(db, InvitationSecret.hash(secret))
                .filter(each -> outcome(each, Optional.of(respondent)) == Outcome.ADMITTED).isPresent();
    }

    /** Tells whether the link with this secret is the one that the respondent opened last. */
    public boolean hasOpened(long respondent, String consultation, String secret) {
        return InvitedEntityTable.openedBy(db, consultation, respondent)
                .filter(last -> InvitedEntityTable.find(db, InvitationSecret.hash(secret))
                        .filter(each -> each.id() == last.id()).isPresent())
                .isPresent();
    }

    /** Handles the consent of somebody whose link belongs to another person by now. */
    public Optional<LinkOpened> tooLate(ConsultationDirectory desk, Input input, KnownAddress from) {
        return consultation(input, from.conversation())
                .flatMap(desk::briefing)
                .filter(ConsultationSummary::targeted)
                .filter(each -> from.conversation().interview(each.code())
                        .filter(progress -> !progress.standing().consented()).isPresent())
                .filter(each -> InvitedEntityTable.openedBy(db, each.code(), from.respondent())
                        .filter(invited -> !isAnothers(invited, Optional.of(from.respondent()))).isEmpty())
                .map(each -> new LinkOpened(input.at(), input.hint(), Outcome.TAKEN, each.code(), "",
                        input instanceof Input.Tapped tapped ? Optional.of(tapped.tap()) : Optional.empty()));
    }

    /** Stores that the link which they opened belongs to them, since they have agreed. */
    void agreed(String consultation, long respondent) {
        InvitedEntityTable.openedBy(db, consultation, respondent)
                .ifPresent(each -> InvitedEntityTable.hold(db, each, respondent));
    }

    /** The name for which this respondent answers, where they were invited by name. */
    Optional<String> name(String consultation, long respondent) {
        return InvitedEntityTable.heldBy(db, consultation, respondent).map(this::name);
    }

    private LinkOpened opened(Input input, InvitedEntityTable.Invited invited, Optional<Long> respondent) {
        boolean theirs = respondent.filter(each -> hasResponse(each, invited.consultation())).isPresent();
        String name = theirs
                ? name(invited.consultation(), respondent.orElseThrow()).orElse("")
                : name(invited);
        return new LinkOpened(
                input.at(), input.hint(), outcome(invited, respondent), invited.consultation(), name, Optional.empty());
    }

    private Outcome outcome(InvitedEntityTable.Invited invited, Optional<Long> respondent) {
        boolean theirs = respondent.filter(each -> hasResponse(each, invited.consultation())).isPresent();
        return isAnothers(invited, respondent) && !theirs ? Outcome.TAKEN : Outcome.ADMITTED;
    }

    private boolean isAnothers(InvitedEntityTable.Invited invited, Optional<Long> respondent) {
        return invited.heldBy().isPresent()
                && !respondent.equals(Optional.of(invited.heldBy().getAsLong()))
                && hasResponse(invited.heldBy().getAsLong(), invited.consultation());
    }

    private boolean hasResponse(long respondent, String consultation) {
        return ResponseTable.current(db, respondent, consultation).isPresent();
    }

    private String name(InvitedEntityTable.Invited invited) {
        return tools.vault().open("entity " + invited.id(), invited.name());
    }

    private static Optional<String> secret(Input input) {
        if (!(input instanceof Input.Said said) || !said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        }
        Matcher link = LINK.matcher(said.content().text().strip());
        return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    private static Optional<String> consultation(Input input, ConversationState conversation) {
        if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.verb() == Verb.AGREE).map(Action::consultation);
        }
        return input instanceof Input.Said said && !said.content().text().strip().startsWith("/")
                ? conversation.active()
                : Optional.empty();
    }
}
