package org.indaba.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.store.Database;
import org.indaba.store.answer.DeleteAnswer;
import org.indaba.store.inbound.HasInbound;
import org.indaba.store.inbound.HasParkedInbound;
import org.indaba.store.inbound.InboundUnder;
import org.indaba.store.media.EarliestWanted;
import org.indaba.store.media.GiveUpMedia;
import org.indaba.store.media.KnownFiles;
import org.indaba.store.media.MediaSender;
import org.indaba.store.media.WantedDocuments;
import org.indaba.store.mydata.OwnDataRevision;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.store.outbox.SetBackOutboxRows;
import org.indaba.store.person.DetachAddress;
import org.indaba.store.person.InsertAddress;
import org.indaba.store.person.LastTurn;
import org.indaba.store.person.MoveToRespondent;
import org.indaba.store.person.PageRows;
import org.indaba.store.person.ResumeCodeTable;
import org.indaba.store.person.UnneededRespondents;
import org.indaba.store.staff.HelpRelays;
import org.indaba.store.staff.KeptReplyTable;
import org.jooq.DSLContext;

/** Statements that no scene passes by. They are prepared with values that fit nothing; whether they succeed is not asked. */
final class Called {
    private static final InboundKey KEY = new InboundKey("telegram", "7", "1");
    private static final Instant NOW = Instant.EPOCH;

    private static final List<Consumer<DSLContext>> ALL = List.of(
            db -> DeleteAnswer.run(db, 1, "a"),
            db -> DetachAddress.run(db, 1, "lookup", new byte[0], NOW),
            db -> EarliestWanted.run(db, NOW),
            db -> GiveUpMedia.run(db, 1, "lost", "reason"),
            db -> HasInbound.of(db, KEY),
            db -> HasParkedInbound.of(db, KEY),
            db -> OwnDataRows.counts(db, 1),
            db -> OwnDataRevision.slice(db, 1, 1, OwnDataRevision.NONE),
            db -> HelpRelays.isTaker(db, 1),
            db -> InboundUnder.first(db, KEY),
            db -> InsertAddress.run(db, 1, 1, new Address("telegram", "7", "1"), "lookup", new byte[0]),
            db -> KeptReplyTable.delete(db, 1, NOW),
            db -> KnownFiles.isKnown(db, "0"),
            db -> LastTurn.of(db, 1),
            db -> MediaSender.find(db, 1),
            db -> MoveToRespondent.run(db, 1, 1, 2),
            db -> PageRows.delete(db, 1),
            db -> ResumeCodeTable.respondent(db, "hash"),
            db -> SetBackOutboxRows.run(db, NOW, Duration.ofHours(1)),
            db -> UnneededRespondents.leaveNothing(db, 1, NOW),
            db -> WantedDocuments.earliest(db, List.of("telegram")),
            db -> WantedDocuments.postpone(db, 1, 1, NOW));

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
