package org.indaba.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.indaba.agenda.AgendaCache;
import org.indaba.channel.Address;
import org.indaba.configuration.CatalogFolder;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.Ids;
import org.indaba.store.broadcast.BroadcastFigures;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.outbox.OutboxReason;
import org.indaba.store.person.Reachability;
import org.indaba.vault.AddressSeal;
import org.jooq.DSLContext;

/** A broadcast to people who began, over a real database, with the dispatcher and the scheduler beside each other. */
final class Mailing implements AutoCloseable {
    static final long ANNOUNCEMENT = 1;
    static final Reachability REACH = new Reachability(Optional.of("7"));
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int TOGETHER = 5_000;

    final Post post;
    private final Ids ids;
    /** Whether the next slice breaks off in the middle, as when the process is killed there. */
    boolean breaks;
    private Scheduler scheduler;
    private Instant nextLook;

    Mailing(Path folder, SendRateLimiter.Limits limits) throws Exception {
        post = new Post(folder, limits);
        ids = new Ids(post.clock);
        nextLook = post.clock.instant();
        start();
    }

    /** What a process does when it starts. */
    void start() throws Exception {
        AgendaCache board = AgendaCache.bring(
                post.database, CatalogFolder.read(Path.of("config")), Phrasebook.packed().languages(),
                Runnable::run, post.clock.instant());
        scheduler = new Scheduler(
                post.database, new DueActHandler(board::agenda, ids::next, REACH), new BroadcastFeeder(board::agenda, this::id, REACH, 30),
                "process " + ids.next(), post.clock, () -> { });
    }

    private long id() {
        long id = ids.next();
        if (breaks && id % 20 == 0) {
            breaks = false;
            throw new IllegalStateException("killed in the middle of a slice");
        }
        return id;
    }

    /** So many people who began, numbered from 1; each is reached at the place of their number. */
    void people(int count) {
        for (int from = 1; from <= count; from += TOGETHER) {
            int first = from;
            post.write(db -> {
                for (int person = first; person < Math.min(first + TOGETHER, count + 1); person++) {
                    person(db, person);
                }
            });
        }
    }

    private void person(DSLContext db, long id) {
        Address address = new Address("telegram", "7", Long.toString(id));
        db.insertInto(RESPONDENT).set(RESPONDENT.ID, id).set(RESPONDENT.CREATED_AT, 0L).execute();
        db.insertInto(ADDRESS)
                .set(ADDRESS.ID, id).set(ADDRESS.RESPONDENT_ID, id).set(ADDRESS.CHANNEL, "telegram")
                .set(ADDRESS.BOT, "7").set(ADDRESS.LOOKUP, Long.toString(id))
                .set(ADDRESS.SEALED, ColumnCipher.of(db).keep(KeyOwner.ADDRESS, id, AddressSeal.seal(post.vault, id, address)))
                .execute();
        db.insertInto(RESPONSE)
                .set(RESPONSE.ID, id).set(RESPONSE.CONSULTATION, "wg-study").set(RESPONSE.RESPONDENT_ID, id)
                .set(RESPONSE.PSEUDONYM, "p" + id).set(RESPONSE.RECEIPT, "r" + id)
                .set(RESPONSE.QUESTIONNAIRE, "wg-study").set(RESPONSE.VERSION, "1")
                .set(RESPONSE.CHANNEL, "telegram").set(RESPONSE.LANGUAGE, "en").set(RESPONSE.STATUS, "partial")
                .set(RESPONSE.TRIAL, false).set(RESPONSE.CONSENT_VERSION, "1").set(RESPONSE.CONSENTED_AT, 0L)
                .set(RESPONSE.STARTED_AT, 0L).set(RESPONSE.UPDATED_AT, 0L)
                .execute();
    }

    void announce(long receivers) {
        begin(new Broadcast(ANNOUNCEMENT, Broadcast.Kind.ANNOUNCEMENT, "wg-study", Map.of(Language.ENGLISH, "News.")), receivers);
    }

    void begin(Broadcast broadcast, long receivers) {
        post.write(db -> BroadcastTable.begin(db, broadcast, receivers, Optional.empty(), post.clock.instant()));
    }

    void look() throws Exception {
        scheduler.look(post.clock.instant());
    }

    /** One round of the dispatcher, and a look of the scheduler where it is time; then the clock moves on. */
    void step() throws Exception {
        if (!post.clock.instant().isBefore(nextLook)) {
            look();
            nextLook = post.clock.instant().plus(LOOK);
        }
        int before = post.handedOut;
        Optional<Instant> next = post.rounds.round(true);
        if (post.handedOut == before) {
            Instant wake = next.filter(each -> each.isBefore(nextLook)).orElse(nextLook);
            post.clock.moveTo(wake.isAfter(post.clock.instant()) ? wake : post.clock.instant().plusMillis(1));
        }
    }

    boolean isOver() {
        return post.database.read(db -> !db.fetchExists(BROADCAST, BROADCAST.STATE.eq("running")));
    }

    DeliveryReport report(Broadcast.Kind kind) {
        return post.database.read(db -> BroadcastFigures.report(
                db,
                db.selectFrom(BROADCAST).where(BROADCAST.KIND.eq(kind.word())).orderBy(BROADCAST.ID.desc()).limit(1)
                        .fetchSingle(BROADCAST.ID),
                OutboxReason.UNKNOWN));
    }

    int waiting() {
        return post.database.read(db -> db.fetchCount(OUTBOX));
    }

    /** The process ends and another starts on what it left. */
    void restart() throws Exception {
        post.database.close();
        post.open();
        start();
    }

    @Override
    public void close() {
        post.close();
    }
}
