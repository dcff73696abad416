package org.indaba.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.indaba.channel.Inbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Effect;
import org.indaba.conversation.screen.GroupInvitation;
import org.indaba.coordination.ConsultationLinks;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.intake.context.TurnTooEarlyException;
import org.indaba.intake.notice.OutboxNoticeWriter;
import org.indaba.questionnaire.Language;
import org.indaba.store.consultation.GroupChatTable;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.KnownAddress;
import org.indaba.vault.AddressSeal;
import org.jooq.DSLContext;

/** Handles groups: each gets one invitation for a time, and nothing that is written there is read. */
final class GroupChatHandler {
    private final TurnDependencies tools;
    private final DSLContext db;
    private final ConsultationDirectory desk;
    private final Instant now;

    GroupChatHandler(TurnDependencies tools, DSLContext db, ConsultationDirectory desk, Instant now) {
        this.tools = tools;
        this.db = db;
        this.desk = desk;
        this.now = now;
    }

    /**
     * Tells whether the call is meant for this bot.
     *
     * @throws TurnTooEarlyException where the call names a bot, and Telegram has not told this bot's name yet
     */
    boolean concerns(Inbound.GroupCall call) {
        Optional<ConsultationLinks> links = tools.offices().map(each -> each.links().get());
        if (links.isEmpty() || call.bot().isEmpty()) {
            return links.isPresent();
        } else if (links.get().configured() && links.get().bot().isEmpty()) {
            throw new TurnTooEarlyException("a group called a bot by a name, and the name of this one is not known yet");
        }
        return links.get().bot().filter(call.bot().get()::equalsIgnoreCase).isPresent();
    }

    /**
     * @param wish the language of the caller
     * @param pause the time before it is sent
     */
    void invite(KnownAddress group, String code, Optional<Language> wish, Duration pause) {
        Optional<String> meant = GroupInvitation.meant(desk, now, code);
        boolean lately = GroupChatTable.find(db, group.id())
                .filter(this::isRecent)
                .filter(each -> meant.isEmpty() || meant.get().equals(each.consultation()) || desk.openToAll(now).size() == 1)
                .isPresent();
        if (!lately) {
            Effect.Spoke said = GroupInvitation.of(desk, now, wish, meant);
            new OutboxNoticeWriter(tools, db, group, now).later(new Notice.Invitation(said.language(), said.say()), pause);
            GroupChatTable.save(db, group.id(), new GroupChatTable.Invited(meant.orElse(""), now));
        }
    }

    private boolean isRecent(GroupChatTable.Invited invited) {
        return now.isBefore(invited.at().plus(ConversationLimits.INVITED_LATELY));
    }

    /** Where the new address is known already, the group was met there first. */
    void moved(KnownAddress group, Inbound.GroupMoved moved) {
        String lookup = AddressSeal.lookup(tools.vault(), moved.to());
        byte[] sealed = AddressSeal.seal(tools.vault(), group.id(), moved.to());
        if (!AddressTable.move(db, group.id(), lookup, sealed)) {
            AddressTable.find(db, lookup).ifPresent(there -> inherit(group, there));
            left(group);
        }
    }

    /** The group is not invited again to what it was invited to at its old address, unless that has happened already. */
    private void inherit(KnownAddress group, KnownAddress there) {
        Optional<GroupChatTable.Invited> before = GroupChatTable.find(db, group.id()).filter(this::isRecent);
        Optional<GroupChatTable.Invited> again = GroupChatTable.find(db, there.id());
        boolean same = before.isPresent()
                && before.map(GroupChatTable.Invited::consultation).equals(again.map(GroupChatTable.Invited::consultation));
        if (same
                && !OutboxTable.hasGroupInvitation(db, group.respondent())
                && OutboxTable.dropGroupInvitation(db, there.respondent())) {
            GroupChatTable.save(db, there.id(), before.get());
        }
    }

    void left(KnownAddress group) {
        GroupChatTable.delete(db, group.id());
        AddressTable.markGone(db, group.respondent(), group.id(), now, now);
    }
}
