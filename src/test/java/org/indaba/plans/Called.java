package org.indaba.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.store.Database;
import org.indaba.store.answer.AnswerTable;
import org.indaba.store.inbound.InboundTable;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.media.MediaTable;
import org.indaba.store.media.StoredFileTable;
import org.indaba.store.media.WantedDocumentTable;
import org.indaba.store.mydata.OwnDataRevision;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.store.outbox.OutboxStateTransitions;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.PageTable;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.store.staff.KeptReplyTable;
import org.jooq.DSLContext;

/** Statements that no scene passes by. They are prepared with values that fit nothing; whether they succeed is not asked. */
final class Called {
    private static final InboundKey KEY = new InboundKey("telegram", "7", "1");
    private static final Instant NOW = Instant.EPOCH;

    private static final List<Consumer<DSLContext>> ALL = List.of(
            db -> AnswerTable.delete(db, 1, "a"),
            db -> AddressTable.detach(db, 1, "lookup", new byte[0], NOW),
            db -> MediaTable.earliestWanted(db, NOW),
            db -> MediaTable.giveUp(db, 1, "lost", "reason"),
            db -> InboundTable.isKnown(db, KEY),
            db -> ParkedInboundTable.isParked(db, KEY),
            db -> OwnDataRows.counts(db, 1),
            db -> OwnDataRevision.slice(db, 1, 1, OwnDataRevision.NONE),
            db -> HelpRelayTable.isTaker(db, 1),
            db -> InboundTable.firstUnder(db, KEY),
            db -> AddressTable.insert(db, 1, 1, new Address("telegram", "7", "1"), "lookup", new byte[0]),
            db -> KeptReplyTable.delete(db, 1, NOW),
            db -> StoredFileTable.isKnown(db, "0"),
            db -> ConversationTable.lastTurn(db, 1),
            db -> MediaTable.sender(db, 1),
            db -> AddressTable.moveToRespondent(db, 1, 1, 2),
            db -> PageTable.delete(db, 1),
            db -> ResumeCodeTable.respondent(db, "hash"),
            db -> OutboxStateTransitions.setBack(db, NOW, Duration.ofHours(1)),
            db -> UnneededRespondents.leaveNothing(db, 1, NOW),
            db -> WantedDocumentTable.earliest(db, List.of("telegram")),
            db -> WantedDocumentTable.postpone(db, 1, 1, NOW));

    private Called() {}

    static void all(Database database) {
        for (Consumer<DSLContext> each : ALL) {
            database.write("plans", db -> {
                each.accept(db);
                return null;
            }).exceptionally(refused -> null).join();
        }
    }
}
