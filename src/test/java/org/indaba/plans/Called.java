package org.indaba.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.indaba.channel.Address;
import org.indaba.channel.InboundKey;
import org.indaba.store.Database;
import org.indaba.store.DeleteAnswer;
import org.indaba.store.DetachAddress;
import org.indaba.store.EarliestWanted;
import org.indaba.store.GiveUpMedia;
import org.indaba.store.HasInbound;
import org.indaba.store.HasParkedInbound;
import org.indaba.store.HelpRelays;
import org.indaba.store.InboundUnder;
import org.indaba.store.InsertAddress;
import org.indaba.store.KeptReplyTable;
import org.indaba.store.KnownFiles;
import org.indaba.store.LastTurn;
import org.indaba.store.MediaSender;
import org.indaba.store.MoveToRespondent;
import org.indaba.store.OwnDataRevision;
import org.indaba.store.OwnDataRows;
import org.indaba.store.PageRows;
import org.indaba.store.ResumeCodeTable;
import org.indaba.store.SetBackOutboxRows;
import org.indaba.store.UnneededRespondents;
import org.indaba.store.WantedDocuments;
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
