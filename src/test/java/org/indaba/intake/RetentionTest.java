package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ACT;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.CONVERSATION;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.RESPONDENT;
import static org.indaba.store.schema.Tables.RESPONSE;
import static org.indaba.store.schema.Tables.RESUME_CODE;
import static org.indaba.store.schema.Tables.REVISION;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.audit.AuditChain;
import org.indaba.store.encryption.GivenTexts;
import org.indaba.store.encryption.PlaceholderOwner;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.store.schema.DefaultSchema;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** That who answered is forgotten when it was promised, by itself and once, and that what was answered stays. */
@Timeout(120)
class RetentionTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final Duration OPEN = Duration.ofDays(30);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Set<String> PERSONAL = Set.of(
            "respondent_id", "address_id", "held_by", "teller", "teller_address", "reply_address_id");

    @TempDir
    Path folder;

    private StaffScene scene;

    @BeforeEach
    void launch() throws Exception {
        scene = new StaffScene(PHRASES, folder);
        scene.hasInvitation("coordinator", "africa");
        scene.opensLink("Amina");
        Stream.of("/launch", "Villages").forEach(each -> scene.types("Amina", each));
        Stream.of("Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch").forEach(each -> scene.taps("Amina", each));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void begins(String who, String code) {
        scene.types(who, "/start " + code);
        Stream.of("English", "I agree").forEach(each -> scene.taps(who, each));
        Stream.of("Civil society", "None of these", "Kenya").forEach(each -> scene.types(who, each));
    }

    private void answers(String who, String code) {
        begins(who, code);
        scene.types(who, "First word of " + who);
        scene.edits(who, "First word of " + who, "Better word of " + who);
        Stream.of("Second word of " + who, "Next", "Skip", "Skip", "Skip", "Skip", "With my name", who + " Njoroge",
                "Harbour Forum", "Submit").forEach(each -> scene.types(who, each));
    }

    private List<Record> responses() {
        return scene.database().read(db -> List.copyOf(db.selectFrom(RESPONSE).orderBy(RESPONSE.ID).fetch()));
    }

    private long erasures() {
        return scene.database().read(db -> db.fetchCount(AUDIT, AUDIT.ACT.eq("identities-erased")));
    }

    private int count(org.jooq.Table<?> table) {
        return scene.database().read(db -> db.fetchCount(table));
    }

    private List<String> bubbles() {
        return scene.database().read(db -> GivenTexts.of(
                db, BUBBLE.CONTENT, DSL.noCondition(), BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL));
    }

    private void look() throws Exception {
        scene.looks();
    }

    @Test
    void who_answered_is_forgotten_on_the_day_what_was_answered_stays_and_nothing_late_changes_that() throws Exception {
        answers("Juma", "villages");
        Stream.of("/help").forEach(each -> scene.types("Juma", each));
        scene.taps("Juma", "Ask a person");
        scene.types("Juma", "Is the old harbour meant?");
        scene.waits(OPEN.plus(KEPT).minusDays(1));
        look();
        assertThat(responses().get(0).get(RESPONSE.NAME_SEALED)).as("a day too early").isNotNull();

        scene.waits(Duration.ofDays(2));
        look();
        Record response = responses().get(0);
        Stream.of(RESPONSE.RESPONDENT_ID, RESPONSE.PSEUDONYM, RESPONSE.NAME_SEALED, RESPONSE.ORGANIZATION_SEALED)
                .forEach(each -> assertThat((Object) response.get(each)).as(each.getName()).isNull());
        assertThat(response.get(RESPONSE.STATUS)).isEqualTo("submitted");
        assertThat(response.get(RESPONSE.COUNTRY)).isEqualTo("KE");
        assertThat(bubbles()).containsExactly("Better word of Juma", "Second word of Juma");
        assertThat(count(REVISION)).as("earlier wordings: nobody can see them any more").isZero();
        String asked = scene.database().read(db -> GivenTexts.of(db, HELP_QUESTION));
        assertThat(asked).doesNotContain("harbour");
        assertThat(erasures()).isEqualTo(1);
        assertNobodyIsLeftBut("Amina");

        scene.edits("Juma", "Second word of Juma", "A word that comes late");
        scene.forges("Juma", "A:villages:");
        scene.forges("Juma", "D:villages:");
        assertThat(bubbles()).as("a late update brings nothing back").containsExactly("Better word of Juma", "Second word of Juma");
        assertThat(responses()).hasSize(1);
        assertThat(responses().get(0).get(RESPONSE.RESPONDENT_ID)).isNull();
    }

    @Test
    void exports_go_on_with_empty_cells_where_somebody_stood() throws Exception {
        answers("Juma", "villages");
        List<String> before = List.of(csv(ExportTable.RESPONSES), csv(ExportTable.ANSWERS));
        scene.waits(OPEN.plus(KEPT).plusDays(1));
        look();
        List<String> after = List.of(csv(ExportTable.RESPONSES), csv(ExportTable.ANSWERS));
        assertThat(after.get(1)).as("every answer as it was").isEqualTo(before.get(1));
        List<String> one = List.of(before.get(0).split("\r\n")[1].split(",", -1));
        List<String> other = List.of(after.get(0).split("\r\n")[1].split(",", -1));
        Set<String> changed = new HashSet<>();
        List<String> head = List.of(before.get(0).split("\r\n")[0].replace("\uFEFF", "").split(",", -1));
        for (int i = 0; i < head.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                changed.add(head.get(i));
                assertThat(other.get(i)).as(head.get(i)).satisfiesAnyOf(
                        each -> assertThat(each).isEmpty(), each -> assertThat(each).startsWith("20"));
            }
        }
        assertThat(changed).containsExactlyInAnyOrder("respondent_id", "updated_at", "name", "organization");
    }

    @Test
    void whoever_answers_elsewhere_stays_known_there_and_nowhere_else() throws Exception {
        answers("Juma", "villages");
        answers("Juma", "wg-study");
        scene.waits(OPEN.plus(KEPT).plusDays(1));
        look();
        List<Record> all = responses();
        Record villages = all.stream().filter(each -> each.get(RESPONSE.CONSULTATION).equals("villages")).findFirst().orElseThrow();
        Record study = all.stream().filter(each -> each.get(RESPONSE.CONSULTATION).equals("wg-study")).findFirst().orElseThrow();
        assertThat(villages.get(RESPONSE.RESPONDENT_ID)).isNull();
        assertThat(study.get(RESPONSE.NAME_SEALED)).isNotNull();
        int shared = scene.database().read(db -> db.fetchCount(BUBBLE, BUBBLE.RESPONSE_ID.eq(villages.get(RESPONSE.ID))
                .and(BUBBLE.ADDRESS_ID.ne(PlaceholderOwner.ID).or(BUBBLE.MESSAGE_KEY.notLike("erased %")))));
        assertThat(shared).as("bubbles that name the chat in which the other answers were given").isZero();
        List<String> states = scene.database().read(db -> GivenTexts.of(
                db, CONVERSATION.STATE, CONVERSATION.RESPONDENT_ID.eq(study.get(RESPONSE.RESPONDENT_ID))));
        assertThat(states).singleElement().asString().contains("wg-study").doesNotContain("villages");
        List<String> held = scene.database().read(db ->
                OwnDataRows.responses(db, study.get(RESPONSE.RESPONDENT_ID)).stream().map(each -> each.get(RESPONSE.CONSULTATION)).toList());
        assertThat(held).as("what is told of as theirs").containsExactly("wg-study");
        scene.edits("Juma", "Second word of Juma", "A word that comes late");
        scene.types("Juma", "/review");
        assertThat(bubbles()).filteredOn(each -> each.contains("late")).as("the edit is of wg-study's").hasSize(1);
    }

    @Test
    void a_later_closing_moves_it_and_opening_again_cancels_it() throws Exception {
        answers("Juma", "villages");
        scene.types("Amina", "/close villages");
        scene.taps("Amina", "Close now");
        scene.waits(KEPT.minusDays(1));
        scene.types("Amina", "/reopen villages " + "2027-06-01");
        scene.waits(Duration.ofDays(30));
        look();
        assertThat(erasures()).as("it is open again").isZero();
        int waiting = scene.database().read(db ->
                db.fetchCount(ACT, ACT.KIND.eq("erasure").and(ACT.SUBJECT.eq("villages")).and(ACT.DONE_AT.isNull())));
        assertThat(waiting).isEqualTo(1);
    }

    @Test
    void it_is_done_once_and_again_for_those_who_answered_after_a_second_opening() throws Exception {
        answers("Juma", "villages");
        scene.waits(OPEN.plus(KEPT).plusDays(1));
        look();
        look();
        assertThat(erasures()).isEqualTo(1);
        scene.types("Amina", "/reopen villages 2027-06-01");
        answers("Rehema", "villages");
        look();
        assertThat(responses()).filteredOn(each -> each.get(RESPONSE.RESPONDENT_ID) != null).hasSize(1);
        scene.waits(Duration.ofDays(170));
        look();
        assertThat(erasures()).isEqualTo(2);
        assertThat(responses()).hasSize(2).allMatch(each -> each.get(RESPONSE.RESPONDENT_ID) == null);
        assertThat(scene.database().read(AuditChain::firstBroken)).isEmpty();
    }

    @Test
    void whoever_only_looked_is_forgotten_too_unless_they_came_back() throws Exception {
        scene.types("Kofi", "/start villages");
        scene.types("Rehema", "/start villages");
        scene.waits(OPEN.plusDays(1));
        scene.types("Rehema", "/start wg-study");
        scene.waits(KEPT);
        look();
        assertNobodyIsLeftBut("Amina", "Rehema");
    }

    @Test
    void what_was_parked_goes_with_those_it_came_from() throws Exception {
        answers("Juma", "villages");
        String lookup = scene.database().read(db -> db.select(ADDRESS.LOOKUP).from(ADDRESS)
                .join(RESPONSE).on(RESPONSE.RESPONDENT_ID.eq(ADDRESS.RESPONDENT_ID)).fetchSingle(ADDRESS.LOOKUP));
        park("1", lookup, null);
        park("2", "0".repeat(64), null);
        park("3", "1".repeat(64), "villages");
        scene.waits(OPEN.plus(KEPT).plusDays(1));
        look();
        assertThat(count(PARKED_INBOUND)).isZero();
        assertThat(count(RESUME_CODE)).isZero();
    }

    @Test
    void a_withdrawal_takes_along_what_was_parked_from_any_device() {
        answers("Juma", "villages");
        long respondent = responses().get(0).get(RESPONSE.RESPONDENT_ID);
        String elsewhere = "2".repeat(64);
        scene.database().write("test", db -> db.insertInto(ADDRESS)
                .set(ADDRESS.ID, 1L).set(ADDRESS.RESPONDENT_ID, respondent).set(ADDRESS.CHANNEL, "web").set(ADDRESS.BOT, "")
                .set(ADDRESS.LOOKUP, elsewhere).set(ADDRESS.SEALED, new byte[1]).execute()).join();
        park("1", elsewhere, null);
        park("2", "3".repeat(64), "villages");
        scene.types("Juma", "/withdraw");
        scene.taps("Juma", "Delete");
        List<String> left = scene.database().read(db ->
                db.select(PARKED_INBOUND.INBOUND_KEY).from(PARKED_INBOUND).fetch(PARKED_INBOUND.INBOUND_KEY));
        assertThat(left).as("somebody else's stays").containsExactly("2");
    }

    private void park(String key, String lookup, String consultation) {
        scene.database().write("test", db -> db.insertInto(PARKED_INBOUND)
                .set(PARKED_INBOUND.CHANNEL, "telegram").set(PARKED_INBOUND.BOT, "7").set(PARKED_INBOUND.INBOUND_KEY, key)
                .set(PARKED_INBOUND.LOOKUP, lookup).set(PARKED_INBOUND.SEALED, new byte[1])
                .set(PARKED_INBOUND.REASON, "test").set(PARKED_INBOUND.CONSULTATION, consultation)
                .set(PARKED_INBOUND.PARKED_AT, 0L).execute()).join();
    }

    private String csv(ExportTable table) throws Exception {
        AgendaConsultations catalogue = new AgendaConsultations(scene.board()::agenda, scene.database());
        Exporter exporter = new Exporter(
                scene.database(), new PlacesFacts(), new Vault(new byte[32])::open,
                sha256 -> InputStream.nullInputStream(), Clock.systemUTC());
        var consultation = catalogue.consultation("villages").orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(
                "cli", new DownloadRequest(ExportItem.of(table, ExportFormat.CSV), consultation, catalogue.editions(consultation),
                        ExportFilter.ALL, true), out, DownloadProgressListener.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** No row of any table leads to anybody but those with these chats, and to nobody. */
    private void assertNobodyIsLeftBut(String... names) {
        assertThat(count(RESPONDENT) - 1).as("respondents").isEqualTo(names.length);
        assertThat(count(ADDRESS) - 1).as("addresses").isEqualTo(names.length);
        Set<Long> known = new HashSet<>(scene.database().read(db -> db.select(RESPONDENT.ID).from(RESPONDENT)
                .fetch(RESPONDENT.ID)));
        known.addAll(scene.database().read(db -> db.select(ADDRESS.ID).from(ADDRESS).fetch(ADDRESS.ID)));
        for (org.jooq.Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            for (Field<?> column : table.fields()) {
                if (PERSONAL.contains(column.getName())) {
                    scene.database().read((DSLContext db) -> db.select(column).from(table)
                                    .where(column.isNotNull()).fetch(column))
                            .forEach(each -> assertThat(known).as(table.getName() + "." + column.getName())
                                    .contains((Long) each));
                }
            }
        }
    }
}
