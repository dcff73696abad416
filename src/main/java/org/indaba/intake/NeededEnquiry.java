package org.indaba.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.indaba.channel.Inbound;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.consultation.Grant;
import org.indaba.consultation.Staff;
import org.indaba.conversation.Action;
import org.indaba.conversation.Content;
import org.indaba.conversation.Heard;
import org.indaba.conversation.Input;
import org.indaba.coordination.Enquiry;
import org.indaba.store.AnnouncementDrafts;
import org.indaba.store.Grants;
import org.indaba.store.KnownAddress;
import org.jooq.DSLContext;

/** What the turn of someone with a role stands on, and has to be read ahead of it. */
final class NeededEnquiry {
    private final Tools tools;
    private final DSLContext db;
    private final Instant now;

    NeededEnquiry(Tools tools, DSLContext db, Instant now) {
        this.tools = tools;
        this.db = db;
        this.now = now;
    }

    /** @param sender looked up where it matters */
    Optional<Enquiry> of(Inbound inbound, Supplier<Optional<KnownAddress>> sender) {
        boolean staffed = tools.offices().isPresent() && !inbound.address().channel().equals(WebChannel.NAME);
        return staffed
                ? input(inbound).flatMap(input -> sender.get()
                        .filter(from -> Enquiry.isLikely(from.conversation(), input))
                        .flatMap(from -> of(inbound, input, from)))
                : Optional.empty();
    }

    private Optional<Enquiry> of(Inbound inbound, Input input, KnownAddress from) {
        List<Grant> grants = Grants.at(db, from.id(), now);
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        Enquiry.Sender sender = new Enquiry.Sender(
                new Staff(grants), tools.offices().orElseThrow().board().agenda().all(), inbound.address().bot(),
                from.conversation());
        return Enquiry.of(
                sender, inbound instanceof Inbound.Message message ? said(message, true) : input,
                AnnouncementDrafts.find(db, from.respondent()).isPresent());
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

    /** @param heard whether it has to be known what it spells, which takes every language's words */
    private Input said(Inbound.Message message, boolean heard) {
        Content content = Turn.content(message.text(), message.attachments());
        return new Input.Said(
                message.sentAt(), Optional.empty(), message.messageKey(), message.order(), message.ordinal(),
                OptionalLong.empty(), content, heard ? tools.hearing().hear(message.text()) : Heard.NOTHING, List.of());
    }
}
