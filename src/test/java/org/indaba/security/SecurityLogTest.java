package org.indaba.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.indaba.outbox.SimulatedClock;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.Postgres;
import org.indaba.store.StorageException;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.audit.AuditRefusal;
import org.indaba.store.engine.postgres.PostgresDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What is refused is counted each time; the log and the audit hear of it seldom, and in the end of all of it. */
class SecurityLogTest {
    @TempDir
    private Path folder;

    private final SimulatedClock clock = new SimulatedClock();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final List<String> rows = new ArrayList<>();
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private boolean failing;
    private final SecurityLog log = new SecurityLog(clock, (at, actor, subject, detail) -> {
        if (failing) {
            throw new StorageException("too many writes wait", null);
        }
        rows.add(actor + " " + subject + " " + detail);
        return CompletableFuture.completedFuture(null);
    }, later::add);

    @BeforeEach
    void listen() {
        said.start();
        ((Logger) LoggerFactory.getLogger(SecurityLog.class)).addAppender(said);
    }

    @AfterEach
    void leave() {
        ((Logger) LoggerFactory.getLogger(SecurityLog.class)).detachAppender(said);
    }

    @Test
    void the_first_refusal_of_a_kind_is_logged_at_once_and_those_of_the_minute_after_it_in_one_line() {
        refused(RefusalKind.WRONG_TOKEN, 100_000);
        log.refused(RefusalKind.FOREIGN_ORIGIN);
        assertThat(lines()).containsExactly(
                "refused: wrong-token, 1 since the line before", "refused: foreign-origin, 1 since the line before");

        assertThat(later).as("what is planned").hasSize(1);
        clock.advance(SecurityLog.LINE_EVERY);
        later.remove().run();
        assertThat(lines()).hasSize(3).last().isEqualTo("refused: wrong-token, 99999 since the line before");
        assertThat(later).as("nothing waits any more").isEmpty();
        assertThat(log.of(RefusalKind.WRONG_TOKEN)).isEqualTo(100_000);
        assertThat(rows).as("nobody known was refused").isEmpty();
    }

    @Test
    void a_token_gets_a_row_of_the_audit_an_hour_a_kind_with_the_count() {
        for (int minute = 0; minute < 150; minute++) {
            log.refusedToken(RefusalKind.OTHER_REGION, "token one");
            log.refusedToken(RefusalKind.OTHER_REGION, "token two");
            log.refusedToken(RefusalKind.RATE_LIMITED, "token one");
            clock.advance(Duration.ofMinutes(1));
            runLater();
        }
        log.stop();
        assertThat(rows.stream().filter(each -> each.startsWith("token one one other-region")))
                .containsExactly("token one one other-region 1", "token one one other-region 59",
                        "token one one other-region 60", "token one one other-region 30");
        assertThat(rows).hasSize(12);
    }

    @Test
    void sessions_have_a_row_for_each_consultation_and_none_names_a_session() {
        for (int i = 0; i < 1_000; i++) {
            log.refusedSession(RefusalKind.WRONG_RESUME_CODE, "wg-study");
        }
        log.refusedSession(RefusalKind.WRONG_RESUME_CODE, "market");
        assertThat(rows).containsExactly("session wg-study wrong-resume-code 1", "session market wrong-resume-code 1");
    }

    @Test
    void a_row_that_could_not_be_written_is_written_a_minute_later_with_what_came_since() {
        failing = true;
        log.refusedToken(RefusalKind.EXPIRED_TOKEN, "token one");
        log.refusedToken(RefusalKind.EXPIRED_TOKEN, "token one");
        failing = false;
        log.refusedToken(RefusalKind.EXPIRED_TOKEN, "token one");
        assertThat(rows).as("not at once").isEmpty();
        clock.advance(SecurityLog.LINE_EVERY);
        runLater();
        assertThat(rows).containsExactly("token one one expired-token 3");
    }

    @Test
    void a_clock_that_is_put_back_holds_nothing_up() {
        SimulatedClock ahead = new SimulatedClock();
        ahead.advance(Duration.ofDays(400));
        UnreportedCount unsaid = new UnreportedCount(SecurityLog.ROW_EVERY);
        unsaid.add(1);
        unsaid.say(ahead.instant());
        assertThat(unsaid.due(ahead.instant().plusSeconds(1))).isFalse();
        assertThat(unsaid.due(clock.instant())).isTrue();
    }

    @Test
    void tokens_without_number_take_no_memory_without_bound_and_are_still_counted() {
        for (int i = 0; i < SecurityLog.MOST_AUDITED + 100; i++) {
            log.refusedToken(RefusalKind.EXPIRED_TOKEN, "token " + i);
        }
        assertThat(rows).hasSize(SecurityLog.MOST_AUDITED);
        assertThat(log.of(RefusalKind.EXPIRED_TOKEN)).isEqualTo(SecurityLog.MOST_AUDITED + 100L);
        clock.advance(SecurityLog.ROW_EVERY);
        log.refusedToken(RefusalKind.EXPIRED_TOKEN, "token next");
        assertThat(rows).as("who was quiet for an hour makes room").last().isEqualTo("token next next expired-token 1");
    }

    @Test
    void a_hundred_thousand_refusals_leave_a_handful_of_rows_and_a_chain_that_is_whole() throws Exception {
        try (OpenDatabase database = Databases.open(folder.resolve("indaba.db"))) {
            flood(database);
        }
    }

    @Test
    void so_they_do_on_postgresql() throws Exception {
        try (OpenDatabase database = PostgresDatabase.open(Postgres.migrated(), folder.resolve("person-keys.db"))) {
            flood(database);
        }
    }

    private void flood(Database database) {
        SecurityLog audited = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(database, at, actor, subject, detail), later::add);
        RefusalKind[] kinds = {RefusalKind.OTHER_REGION, RefusalKind.EXPIRED_TOKEN};
        for (int i = 0; i < 100_000; i++) {
            switch (i % 4) {
                case 0 -> audited.refused(RefusalKind.WRONG_TOKEN);
                case 1 -> audited.refusedSession(RefusalKind.FOREIGN_ORIGIN, "wg-study");
                default -> audited.refusedToken(kinds[i / 4 % 2], "token " + i / 8 % 3);
            }
        }
        audited.stop();
        database.write("audit of refusals", db -> null).join();
        List<String> details = database.read(db -> db.select(AUDIT.DETAIL).from(AUDIT)
                .where(AUDIT.ACT.eq("access-refused")).fetch(AUDIT.DETAIL));
        assertThat(details).as("at the first and at the end, for 3 tokens of 2 kinds and one consultation").hasSize(14);
        assertThat(details.stream().mapToLong(each -> Long.parseLong(each.substring(each.indexOf(' ') + 1))).sum())
                .as("each is in one of them").isEqualTo(75_000);
        assertThat(database.read(AuditChain::firstBroken)).isEmpty();
    }

    private void runLater() {
        while (!later.isEmpty()) {
            Runnable next = later.remove();
            int before = later.size();
            next.run();
            if (later.size() > before) {
                return;
            }
        }
    }

    private void refused(RefusalKind kind, int times) {
        for (int i = 0; i < times; i++) {
            log.refused(kind);
        }
    }

    private List<String> lines() {
        return said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
