package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.BROADCAST;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.agenda.AgendaCache;
import org.indaba.configuration.CatalogFolder;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.schedule.BroadcastFeeder;
import org.indaba.schedule.DueActHandler;
import org.indaba.schedule.Scheduler;
import org.indaba.store.broadcast.BroadcastTable;
import org.indaba.store.person.Reachability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was put on its way to someone who does not want it any more when it would be sent. */
class UnaskedTest {
    @TempDir Path folder;
    private LineInProcess line;
    private Scheduler scheduler;
    private long broadcasts = 1;

    @BeforeEach
    void open() throws Exception {
        line = new LineInProcess(folder);
        AgendaCache board = AgendaCache.bring(
                line.database, CatalogFolder.read(Path.of("config")), Phrasebook.packed().languages(),
                Runnable::run, line.clock.instant());
        scheduler = new Scheduler(
                line.database, new DueActHandler(board::agenda, line.tools.ids(), new Reachability(Optional.of("7"))),
                new BroadcastFeeder(board::agenda, line.tools.ids(), new Reachability(Optional.of("7")), 30), "test", line.clock, () -> { });
    }

    @AfterEach
    void close() {
        line.close();
    }

    private void begin(Broadcast.Kind kind) {
        Map<Language, String> texts =
                kind == Broadcast.Kind.REMINDER ? Map.of() : Map.of(Language.ENGLISH, "News.");
        line.database.write("test", db -> {
            BroadcastTable.begin(
                    db, new Broadcast(broadcasts++, kind, "wg-study", texts), 1, Optional.empty(), line.clock.instant());
            return null;
        }).join();
    }

    private void queue(Broadcast.Kind... kinds) throws Exception {
        for (Broadcast.Kind each : kinds) {
            begin(each);
        }
        scheduler.look(line.clock.instant());
    }

    /** The kinds of what waits to be sent unasked. */
    private List<String> waiting() {
        return line.database.read(db -> db.select(BROADCAST.KIND).from(OUTBOX)
                .join(BROADCAST).on(BROADCAST.ID.eq(OUTBOX.BROADCAST_ID))
                .orderBy(BROADCAST.KIND)
                .fetch(BROADCAST.KIND));
    }

    private void says(Sender who, String... texts) {
        Stream.of(texts).forEach(each -> line.receive(who.says(each)));
    }

    @Test
    void who_submits_between_is_not_reminded_and_hears_the_news() throws Exception {
        Sender kofi = line.begun(100);
        queue(Broadcast.Kind.values());
        assertThat(waiting()).containsExactly("announcement", "reminder");
        says(kofi, "One point.", "Next", "Skip", "Skip", "Skip", "Skip", "Anonymous", "Submit");
        List<String> statuses =
                line.database.read(db -> db.select(RESPONSE.STATUS).from(RESPONSE).fetch(RESPONSE.STATUS));
        assertThat(statuses).containsExactly("submitted");
        assertThat(waiting()).containsExactly("announcement");
    }

    @Test
    void who_stops_between_gets_neither_and_whoever_goes_on_gets_the_next() throws Exception {
        Sender kofi = line.begun(100);
        queue(Broadcast.Kind.values());
        says(kofi, "STOP");
        assertThat(waiting()).isEmpty();
        line.database.write("test", db -> db.update(BROADCAST).set(BROADCAST.STATE, "stopped").execute()).join();
        queue(Broadcast.Kind.values());
        assertThat(waiting()).isEmpty();
        line.database.write("test", db -> db.update(BROADCAST).set(BROADCAST.STATE, "stopped").execute()).join();
        says(kofi, "Keep", "/start wg-study");
        queue(Broadcast.Kind.values());
        assertThat(waiting()).containsExactly("announcement", "reminder");
    }

    @Test
    void who_withdraws_between_gets_neither() throws Exception {
        Sender kofi = line.begun(100);
        queue(Broadcast.Kind.values());
        says(kofi, "/withdraw", "Delete");
        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"No more reminders", "no more reminders!", "Plus de rappels", "不再提醒", "лучше не надо"})
    void who_wants_no_more_reminders_gets_none(String typed) throws Exception {
        Sender kofi = line.begun(100);
        queue(Broadcast.Kind.values());
        says(kofi, typed);
        boolean understood = !typed.startsWith("лучше");
        assertThat(waiting()).containsExactlyElementsOf(
                understood ? List.of("announcement") : List.of("announcement", "reminder"));
        assertThat(line.bubbles()).as("an answer is what is none of our words").hasSize(understood ? 0 : 1);
    }

    @Test
    void nobody_who_refused_or_only_tried_it_out_gets_anything() throws Exception {
        Sender kofi = new Sender(line, 100);
        says(kofi, "/start wg-study", "English", "No, thank you");
        line.begun(200);
        line.database.write("test", db -> db.update(RESPONSE).set(RESPONSE.TRIAL, true).execute()).join();
        queue(Broadcast.Kind.values());
        assertThat(waiting()).isEmpty();
    }
}
