package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.indaba.channel.Inbound;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.consultation.Grant;
import org.indaba.consultation.StaffRoles;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.coordination.Enquiry;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.store.person.KnownAddress;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.GrantTable;
import org.jooq.DSLContext;

/** Selects the enquiry that has to be read before the turn of somebody with a role. */
final class EnquirySelector {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final Instant now;

    EnquirySelector(TurnDependencies tools, DSLContext db, Instant now) {
        this.tools = tools;
        this.db = db;
        this.now = now;
    }

    /** @param sender looked up only where it matters */
    Optional<Enquiry> of(Inbound inbound, Supplier<Optional<KnownAddress>> sender) {
        boolean staffed = tools.offices().isPresent() && !inbound.address().channel().equals(WebChannel.NAME);
        return staffed
                ? input(inbound).flatMap(input -> sender.get()
                        .filter(from -> Enquiry.isLikely(from.conversation(), input))
                        .flatMap(from -> of(inbound, input, from)))
                : Optional.empty();
    }

    private Optional<Enquiry> of(Inbound inbound, Input input, KnownAddress from) {
        List<Grant> grants = GrantTable.at(db, from.id(), now);
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        Enquiry.Sender sender = new Enquiry.Sender(
                new StaffRoles(grants), tools.offices().orElseThrow().board().agenda().all(), inbound.address().bot(),
                from.conversation());
        return Enquiry.of(
                sender, inbound instanceof Inbound.Message message ? said(message, true) : input,
                AnnouncementDraftTable.find(db, from.respondent()).isPresent());
    }

    private Optional<Input> input(Inbound inbound) {
        if (inbound instanceof Inbound.Message message) {
            return Optional.of(said(message, false));
        }
        return inbound instanceof Inbound.Tap tap
                ? Action.parse(tap.data()).map(action -> new Input.Tapped(
                        now, Optional.empty(), tap.tap(), tap.order(), OptionalLong.empty(), Optional.of(action),
                        Optional.empty()))
                : Optional.empty();
    }

    /** @param heard whether the text has to be recognised, which takes the words of every language */
    private Input said(Inbound.Message message, boolean heard) {
        MessageContent content = InputMapper.content(message.text(), message.attachments());
        return new Input.Said(
                message.sentAt(), Optional.empty(), message.messageKey(), message.order(), message.ordinal(),
                OptionalLong.empty(), content, heard ? tools.hearing().hear(message.text()) : RecognizedInput.NOTHING, List.of());
    }
}
