package org.indaba.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.TOKEN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Role;
import org.indaba.export.Fixture;
import org.indaba.http.limit.RequestLimits;
import org.indaba.outbox.SimulatedClock;
import org.indaba.places.Region;
import org.indaba.security.RefusalKind;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.token.TokenTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens come to an end, are seen to be used, and what they are refused leaves a trace. */
class TokenUseTest {
    private static final String LIST = "/api/v1/consultations";
    private static final String OF_AFRICA = LIST + "/africa-2026";

    @TempDir
    Path folder;

    private final SimulatedClock clock = new SimulatedClock();
    private Fixture fixture;
    private Harness api;

    @BeforeEach
    void start() {
        fixture = new Fixture(folder);
        api = new Harness(
                fixture, fixture.exporter, new Readiness(true, Map.of("telegram", "off"), List.of()), RequestLimits.NONE, clock);
    }

    @AfterEach
    void stop() {
        api.close();
        fixture.close();
    }

    @Test
    void a_token_opens_until_its_end_and_nothing_from_then_on() throws Exception {
        Instant end = clock.instant().plusSeconds(60);
        String secret = api.token("ends", Role.READER, null, Optional.of(end));

        assertThat(status(LIST, secret)).isEqualTo(200);
        clock.moveTo(end);
        var answer = api.get(LIST, "Bearer " + secret);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("no longer in force");
        assertThat(api.security.of(RefusalKind.EXPIRED_TOKEN)).isEqualTo(1);
        assertThat(refusals()).containsExactly("token ends ends expired-token 1");
    }

    @Test
    void a_token_that_was_withdrawn_or_may_not_see_a_region_is_in_the_audit_and_one_that_nobody_made_is_counted()
            throws Exception {
        String gone = api.token("gone", Role.SECRETARIAT, null);
        fixture.database.write("test", db -> TokenTable.revoke(db, "gone", Fixture.NOW)).join();
        String other = api.token("ce", Role.COORDINATOR, Region.EUROPE);

        assertThat(status(LIST, gone)).isEqualTo(401);
        assertThat(status(OF_AFRICA, other)).isEqualTo(403);
        assertThat(status(LIST, "indaba_nobody")).isEqualTo(401);
        assertThat(api.get(LIST, "Basic !").statusCode()).isEqualTo(401);
        assertThat(api.get(LIST, null).statusCode()).as("who sends none is asked for one").isEqualTo(401);

        assertThat(api.security.of(RefusalKind.REVOKED_TOKEN)).isEqualTo(1);
        assertThat(api.security.of(RefusalKind.OTHER_REGION)).isEqualTo(1);
        assertThat(api.security.of(RefusalKind.WRONG_TOKEN)).isEqualTo(2);
        assertThat(refusals()).containsExactly("token gone gone revoked-token 1", "token ce ce other-region 1");
        assertThat(fixture.database.read(AuditChain::firstBroken)).isEmpty();
    }

    @Test
    void the_last_use_is_written_once_an_hour() throws Exception {
        String secret = api.token("used", Role.READER, null);
        Instant first = clock.instant();

        assertThat(status(LIST, secret)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(used("used")).isEqualTo(first.toEpochMilli()));
        clock.advance(TokenUses.EVERY.minusSeconds(1));
        assertThat(status(LIST, secret)).isEqualTo(200);
        settle();
        assertThat(used("used")).as("within the hour").isEqualTo(first.toEpochMilli());
        clock.advance(TokenUses.EVERY);
        assertThat(status(LIST, secret)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(used("used")).isEqualTo(clock.instant().toEpochMilli()));
    }

    @Test
    void a_last_use_that_cannot_be_written_takes_nothing_from_the_request() throws Exception {
        String secret = api.token("used", Role.READER, null);
        fixture.database.write("test", db -> db.execute(
                "create trigger no_use before update of used_at on token begin select raise(abort, 'no'); end")).join();

        assertThat(status(LIST, secret)).isEqualTo(200);
        settle();
        fixture.database.write("test", db -> db.execute("drop trigger no_use")).join();
        assertThat(status(LIST, secret)).isEqualTo(200);
        settle();
        assertThat(used("used")).as("it is not tried again at once").isNull();
        clock.advance(TokenUses.PAUSE);
        assertThat(status(LIST, secret)).isEqualTo(200);
        await().untilAsserted(() -> assertThat(used("used")).isEqualTo(clock.instant().toEpochMilli()));
    }

    /** Whatever was to be written before is written, or has failed: writes of one moment are committed in their order. */
    private void settle() {
        fixture.database.write("token used", db -> null).join();
    }

    private int status(String path, String secret) throws Exception {
        return api.get(path, "Bearer " + secret).statusCode();
    }

    private Long used(String id) {
        return fixture.database.read(db ->
                db.select(TOKEN.USED_AT).from(TOKEN).where(TOKEN.ID.eq(id)).fetchSingle().value1());
    }

    private List<String> refusals() {
        fixture.database.write("audit of refusals", db -> null).join();
        return fixture.database.read(db -> db.select(AUDIT.ACTOR, AUDIT.SUBJECT, AUDIT.DETAIL).from(AUDIT)
                .where(AUDIT.ACT.eq("access-refused")).orderBy(AUDIT.SEQ)
                .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3()));
    }
}
