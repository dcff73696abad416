package org.indaba.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indaba.conversation.Conversation;
import org.indaba.conversation.Given;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/** What people gave is kept sealed, opens for whom it was kept, and is unreadable once its key is forgotten. */
@Timeout(120)
class SealedWordsTest {
    private static final Giver AMINA = new Giver(1);
    private static final Giver KOFI = new Giver(2);

    /** What each of the two has, before anything goes. */
    private static final Set<Owned> ALL = Set.of(Owned.values());

    @TempDir
    Path folder;

    private SealedDatabase database;

    @BeforeEach
    void give() throws Exception {
        database = open();
        does(Giver::consultation);
        does(AMINA::gives);
        does(KOFI::gives);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SealedDatabase open() throws Exception {
        return SealedDatabase.open(folder.resolve("indaba.db"));
    }

    private void does(Consumer<DSLContext> work) {
        database.write("test", db -> {
            work.accept(db);
            return null;
        }).join();
    }

    // ---- kept and opened

    @Test
    void what_was_given_comes_back_as_it_was_and_lies_nowhere_in_clear() throws Exception {
        reads(AMINA);
        reads(KOFI);
        for (Path each : files(folder)) {
            String bytes = text(Files.readAllBytes(each));
            Giver.words().forEach(word -> assertThat(bytes.contains(word)).as(word + " in " + each).isFalse());
        }
    }

    private void reads(Giver giver) {
        database.read(db -> {
            assertThat(KnownAddress.find(db, giver.lookup()).orElseThrow().conversation()).isEqualTo(Conversation.NEW);
            assertThat(StoredBubble.ofAnswer(db, giver.response(), "Q1")).extracting(StoredBubble::content)
                    .containsExactly(giver.text("canary-answer"), giver.text("canary-second"));
            assertThat(HeldData.bubbles(db, giver.response(), "Q1")).extracting(row -> row.get(BUBBLE.CONTENT))
                    .containsExactly(giver.text("canary-answer"), giver.text("canary-second"));
            assertThat(HeldData.responses(db, giver.respondent()).get(0).get(RESPONSE.NAME_SEALED))
                    .isEqualTo(giver.bytes("canary-name"));
            assertThat(HeldData.revisions(db, giver.bubble())).containsExactly(giver.text("canary-before"));
            assertThat(LateValues.excerpt(db, giver.respondent(), giver.bubble())).contains(giver.text("canary-answer"));
            assertThat(LateValues.answered(db, giver.respondent(), giver.question())).contains(giver.text("canary-reply"));
            assertThat(HelpQuestions.of(db, giver.response()).get(0).get(HELP_QUESTION.CONTENT))
                    .isEqualTo(giver.text("canary-asked"));
            KnownMedia media = KnownMedia.ofBubble(db, giver.bubble()).get(0);
            assertThat(media.name()).contains(giver.text("canary-file.pdf"));
            assertThat(media.reference()).isEqualTo(giver.bytes("canary-reference"));
            assertThat(WantedReferences.of(db, "telegram").get(giver.media())).isEqualTo(giver.bytes("canary-reference"));
            assertThat(SealedIdentity.find(db, giver.response(), Given.Fact.ORGANIZATION).orElseThrow())
                    .isEqualTo(giver.bytes("canary-organization"));
            assertThat(PageRows.of(db, giver.address())).containsExactly(new Notice.QrCode(giver.text("canary-page")));
            assertThat(DueOutboxRows.run(db, "telegram", "7", Giver.NOW, Set.of(), MayGo.ANYTHING, 10))
                    .anySatisfy(row -> {
                        assertThat(row.body()).isEqualTo(NoticeJson.write(new Notice.QrCode(giver.text("canary-page"))));
                        assertThat(row.sealed()).isEqualTo(giver.bytes("canary-address"));
                    });
            assertThat(ParkedInbound.from(db, giver.lookup()).get(0).sealed()).isEqualTo(giver.bytes("canary-parked"));
            assertThat(SetAside.of(db, "telegram")).anySatisfy(
                    each -> assertThat(each.sealed()).isEqualTo(giver.bytes("canary-parked")));
            assertThat(LaunchDrafts.find(db, giver.respondent())).contains(giver.draft());
            assertThat(AnnouncementDrafts.find(db, giver.respondent())).contains(giver.announcement());
            assertThat(InvitedEntities.find(db, "hash-" + giver.number()).orElseThrow().name())
                    .isEqualTo(giver.bytes("canary-entity"));
            assertThat(MediaSender.find(db, giver.media()).orElseThrow().address().conversation())
                    .isEqualTo(Conversation.NEW);
            assertThat(WantedMedia.run(db, Map.of("telegram", "7"), Set.of(), Giver.NOW).orElseThrow().reference())
                    .asString(StandardCharsets.UTF_8).startsWith("canary-reference");
            exports(db, giver);
            return null;
        });
    }

    private static void exports(DSLContext db, Giver giver) {
        Selection all = new Selection(
                Giver.CONSULTATION_CODE, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Set.of(),
                Set.of());
        List<String> told = new ArrayList<>();
        try (AnswerRows rows = AnswerRows.run(db, all)) {
            while (rows.next()) {
                told.add(rows.content());
            }
        }
        assertThat(told).contains(giver.text("canary-answer"), giver.text("canary-second"));
        told.clear();
        try (ResponseRows rows = ResponseRows.run(db, all)) {
            while (rows.next()) {
                told.addAll(List.of(rows.content(), text(rows.name()), text(rows.organization())));
            }
        }
        assertThat(told).contains(
                giver.text("canary-answer"), giver.text("canary-second"), giver.text("canary-name"),
                giver.text("canary-organization"));
    }

    @Test
    void every_kind_of_owner_has_a_key_of_its_own() throws Exception {
        assertThat(kinds(AMINA)).isEqualTo(ALL);
        assertThat(kinds(KOFI)).isEqualTo(ALL);
        assertThat(keys()).hasSize(2 * ALL.size());
        assertThat(Set.copyOf(keys().values())).hasSize(2 * ALL.size());
    }

    @Test
    void what_is_moved_to_another_row_does_not_open_there() {
        does(db -> db.update(BUBBLE)
                .set(BUBBLE.CONTENT, db.select(BUBBLE.CONTENT).from(BUBBLE).where(BUBBLE.ID.eq(KOFI.bubble()))
                        .fetchSingle(0, String.class))
                .where(BUBBLE.ID.eq(AMINA.bubble()))
                .execute());
        assertThatThrownBy(() -> database.read(db -> StoredBubble.ofAnswer(db, AMINA.response(), "Q1")))
                .isInstanceOf(Words.Unreadable.class);
        assertThat(database.<List<StoredBubble>>read(db -> StoredBubble.ofAnswer(db, KOFI.response(), "Q1"))).hasSize(2);
    }

    @Test
    void what_was_altered_or_never_sealed_does_not_open() {
        for (String stored : List.of("canary", "k1:", "k1:AAAAAAAAAAAA", "k1:AAAAAAAAAAEAAAAA???", "k1:AAAAAAAAAAE")) {
            does(db -> db.update(BUBBLE).set(BUBBLE.CONTENT, stored).where(BUBBLE.ID.eq(AMINA.bubble())).execute());
            assertThatThrownBy(() -> database.read(db -> HeldData.bubbles(db, AMINA.response(), "Q1")))
                    .isInstanceOf(Words.Unreadable.class).hasMessageNotContaining("canary");
        }
    }

    @Test
    void what_is_empty_or_not_there_stays_so_and_needs_no_key() throws Exception {
        Words words = database.words();
        assertThat(words.keep(Owned.ANSWERS, 999, "")).isEmpty();
        assertThat(words.keep(Owned.ANSWERS, 999, (String) null)).isNull();
        assertThat(words.open(Owned.ANSWERS, 999, (byte[]) null)).isNull();
        assertThat(words.open(Owned.ANSWERS, 999, new byte[0])).isEmpty();
        assertThat(keys().keySet()).noneMatch(each -> each.endsWith(" 999"));
    }

    // ---- forgotten

    @Test
    void a_withdrawal_takes_the_keys_of_the_response_alone() throws Exception {
        forgets(SealedWordsTest::withdraw, Owned.ANSWERS, Owned.IDENTITY);
        assertThat(kinds(AMINA)).doesNotContain(Owned.ANSWERS, Owned.IDENTITY).hasSize(ALL.size() - 2);
    }

    @Test
    void the_erasure_of_who_answered_takes_their_identity_and_the_key_that_earlier_wordings_were_once_kept_with()
            throws Exception {
        forgets(db -> EraseIdentity.run(db, AMINA.response(), Giver.NOW), Owned.ANSWERS, Owned.IDENTITY);
        assertThat(kinds(AMINA)).contains(Owned.ANSWERS).doesNotContain(Owned.IDENTITY);
        assertThat(database.<List<StoredBubble>>read(db -> StoredBubble.ofAnswer(db, AMINA.response(), "Q1")))
                .extracting(StoredBubble::content)
                .containsExactly(AMINA.text("canary-answer"), AMINA.text("canary-second"));
    }

    @Test
    void a_bubble_that_is_deleted_is_unreadable_and_the_others_are_kept_with_a_new_key() throws Exception {
        String stored = database.asItLies(db -> db.select(BUBBLE.CONTENT).from(BUBBLE)
                .where(BUBBLE.ID.eq(AMINA.other())).fetchSingle(0, String.class));
        forgets(db -> DeleteBubble.run(db, AMINA.other(), AMINA.response()), Owned.ANSWERS, Owned.IDENTITY);
        assertThatThrownBy(() -> database.words().open(Owned.ANSWERS, AMINA.response(), stored))
                .isInstanceOf(Words.Unreadable.class);
        assertThat(kinds(AMINA)).isEqualTo(ALL);
        database.read(db -> {
            assertThat(StoredBubble.ofAnswer(db, AMINA.response(), "Q1")).extracting(StoredBubble::content)
                    .containsExactly(AMINA.text("canary-answer"));
            assertThat(HeldData.revisions(db, AMINA.bubble())).containsExactly(AMINA.text("canary-before"));
            assertThat(HelpQuestions.of(db, AMINA.response()).get(0).get(HELP_QUESTION.REPLY))
                    .isEqualTo(AMINA.text("canary-reply"));
            return null;
        });
    }

    @Test
    void a_name_that_is_taken_back_is_unreadable() throws Exception {
        Map<Field<?>, Object> nobody = new LinkedHashMap<>();
        nobody.put(RESPONSE.NAME_SEALED, null);
        forgets(db -> UpdateResponse.run(db, AMINA.response(), nobody, Giver.NOW), Owned.IDENTITY);
        assertThat(database.read(db -> SealedIdentity.find(db, AMINA.response(), Given.Fact.ORGANIZATION)).orElseThrow())
                .isEqualTo(AMINA.bytes("canary-organization"));
    }

    @Test
    void a_respondent_who_is_forgotten_takes_along_all_that_was_theirs() throws Exception {
        does(db -> {
            ReleaseMedia.ofResponse(db, AMINA.response());
            EraseIdentity.run(db, AMINA.response(), Giver.NOW);
        });
        settle();
        forgets(
                db -> ForgetRespondent.run(db, AMINA.respondent()),
                Owned.ADDRESS, Owned.STATE, Owned.SAID, Owned.PARKED, Owned.LAUNCH, Owned.ANNOUNCEMENT);
        assertThat(kinds(AMINA)).containsExactlyInAnyOrder(Owned.ANSWERS, Owned.ENTITY);
    }

    @Test
    void a_conversation_without_a_consultation_has_another_key_and_so_has_what_is_said_there() throws Exception {
        does(db -> DeleteOutboxRows.run(db, List.of(AMINA.outboxRow())));
        forgets(db -> ForgetConsultation.run(db, AMINA.respondent(), "villages"), Owned.STATE, Owned.SAID);
        assertThat(kinds(AMINA)).contains(Owned.STATE).doesNotContain(Owned.SAID);
    }

    @Test
    void pages_that_are_forgotten_are_unreadable_once_no_message_waits_that_was_kept_with_their_key() throws Exception {
        Set<Long> before = Set.copyOf(keys().values());
        does(db -> ForgetPages.of(db, AMINA.respondent()));
        does(db -> PageRows.show(db, AMINA.address(), List.of(new Notice.QrCode("new")), true, Giver.NOW));
        settle();
        assertThat(keys().values()).as("a message waits").containsAll(before);

        does(db -> DeleteOutboxRows.run(db, List.of(AMINA.outboxRow())));
        forgets(db -> ForgetPages.of(db, AMINA.respondent()), Owned.SAID);
    }

    @Test
    void an_address_that_is_left_or_moved_has_another_key() throws Exception {
        forgets(
                db -> DetachAddress.run(db, AMINA.address(), "left", AMINA.bytes("nowhere"), Giver.NOW), Owned.ADDRESS);
        forgets(KOFI, db -> MoveAddress.run(db, KOFI.address(), "moved", KOFI.bytes("there")), Owned.ADDRESS);
    }

    @Test
    void what_was_set_aside_drafts_and_the_names_of_the_invited_go_alone() throws Exception {
        forgets(db -> DeleteParkedInbound.of(db, AMINA.parked()), Owned.PARKED);
        forgets(KOFI, db -> DeleteParkedInbound.of(db, KOFI.respondent()), Owned.PARKED);
        forgets(db -> LaunchDrafts.delete(db, AMINA.respondent()), Owned.LAUNCH);
        forgets(db -> AnnouncementDrafts.delete(db, AMINA.respondent()), Owned.ANNOUNCEMENT);
        does(db -> InvitedEntities.forget(db, Giver.CONSULTATION_CODE));
        settle();
        assertThat(kinds(AMINA)).doesNotContain(Owned.ENTITY);
        assertThat(kinds(KOFI)).doesNotContain(Owned.ENTITY).contains(Owned.LAUNCH);
    }

    // ---- neither too soon nor never

    @Test
    void what_is_rolled_back_forgets_nothing() throws Exception {
        Map<String, Long> before = keys();
        CompletableFuture<Object> failed = database.write("test", db -> {
            withdraw(db);
            throw new IllegalStateException("made by a test");
        });
        assertThatThrownBy(failed::join).hasCauseInstanceOf(IllegalStateException.class);
        settle();
        assertThat(keys()).isEqualTo(before);
        reads(AMINA);
    }

    @Test
    void a_commit_that_fails_forgets_nothing() throws Exception {
        Map<String, Long> before = keys();
        database.faults().fault = (moment, sql) -> {
            if (sql.equals("commit") && moment == FaultyConnections.Moment.BEFORE) {
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_FULL);
            }
        };
        assertThatThrownBy(() -> does(SealedWordsTest::withdraw)).hasCauseInstanceOf(StorageFailed.class);
        database.faults().fault = FaultyConnections.Fault.NONE;
        settle();
        assertThat(keys()).isEqualTo(before);
        reads(AMINA);
    }

    @Test
    void a_commit_that_fails_and_is_stored_all_the_same_forgets_what_is_gone() throws Exception {
        database.faults().fault = (moment, sql) -> {
            if (sql.equals("commit") && moment == FaultyConnections.Moment.AFTER) {
                throw FaultyConnections.error(SQLiteErrorCode.SQLITE_IOERR);
            }
        };
        assertThatThrownBy(() -> does(SealedWordsTest::withdraw)).hasCauseInstanceOf(StorageFailed.class);
        database.faults().fault = FaultyConnections.Fault.NONE;
        settle();
        assertThat(kinds(AMINA)).doesNotContain(Owned.ANSWERS, Owned.IDENTITY);
        reads(KOFI);
    }

    @Test
    void what_a_crash_left_between_the_commit_and_the_forgetting_is_forgotten_at_the_next_start() throws Exception {
        byte[] key = key(AMINA, Owned.ANSWERS);
        database.keepKeys(true);
        does(SealedWordsTest::withdraw);
        Path crashed = Files.createDirectories(folder.resolve("crashed"));
        for (Path each : files(folder)) {
            Path copy = crashed.resolve(folder.relativize(each));
            Files.createDirectories(copy.getParent());
            Files.copy(each, copy);
        }
        assertThat(holds(crashed, key)).as("it is there still, or this proves nothing").isTrue();
        database.close();

        database = SealedDatabase.open(crashed.resolve("indaba.db"));
        does(db -> { });
        await().until(() -> !holds(crashed, key));
        reads(KOFI);
    }

    @Test
    void a_key_is_on_disk_before_the_commit_that_needs_it() throws Exception {
        AtomicReference<Optional<byte[]>> found = new AtomicReference<>(Optional.empty());
        database.faults().fault = (moment, sql) -> {
            if (sql.equals("commit") && moment == FaultyConnections.Moment.BEFORE) {
                found.set(keyOf(new PersonKeys.Owner(Owned.ANSWERS, new Giver(3).response())));
            }
        };
        does(new Giver(3)::gives);
        database.faults().fault = FaultyConnections.Fault.NONE;
        assertThat(found.get()).isPresent();
    }

    @Test
    void nothing_is_committed_whose_keys_cannot_be_written() throws Exception {
        inTheFile("alter table key_owner rename to gone");
        assertThatThrownBy(() -> does(new Giver(3)::gives)).hasCauseInstanceOf(StorageFailed.class);
        inTheFile("alter table gone rename to key_owner");
        assertThat(database.<Boolean>read(db -> KnownAddress.find(db, new Giver(3).lookup()).isPresent())).isFalse();

        does(new Giver(3)::gives);
        reads(new Giver(3));
        reads(AMINA);
    }

    @Test
    void a_reader_sees_to_its_end_what_was_there_when_it_began() throws Exception {
        byte[] key = key(AMINA, Owned.ANSWERS);
        CountDownLatch withdrawn = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<List<String>> read = CompletableFuture.supplyAsync(() -> database.read(db -> {
            assertThat(StoredBubble.ofAnswer(db, KOFI.response(), "Q1")).hasSize(2);
            began.countDown();
            wait(withdrawn);
            return StoredBubble.ofAnswer(db, AMINA.response(), "Q1").stream().map(StoredBubble::content).toList();
        }));
        began.await();
        does(SealedWordsTest::withdraw);
        database.eraseTraces();
        does(db -> { });
        assertThat(holds(folder, key)).as("a reader needs it").isTrue();
        withdrawn.countDown();
        assertThat(read.get()).containsExactly(AMINA.text("canary-answer"), AMINA.text("canary-second"));
        await().until(() -> !holds(folder, key));
    }

    @Test
    void a_key_that_another_process_has_forgotten_is_not_used_again() throws Exception {
        try (SealedDatabase other = open()) {
            other.write("test", db -> {
                ForgetConsultation.run(db, AMINA.respondent(), "villages");
                DeleteOutboxRows.run(db, List.of(AMINA.outboxRow()));
                return null;
            }).join();
            other.eraseTraces();
            await().until(() -> !kinds(AMINA).contains(Owned.SAID));
            does(db -> PageRows.show(db, AMINA.address(), List.of(new Notice.QrCode("new")), true, Giver.NOW));
            does(db -> SaveConversation.run(db, AMINA.respondent(), Conversation.NEW, Giver.NOW));
            assertThat(other.<List<Notice>>read(db -> PageRows.of(db, AMINA.address()))).containsExactly(new Notice.QrCode("new"));
            assertThat(database.<List<Notice>>read(db -> PageRows.of(db, AMINA.address())))
                    .containsExactly(new Notice.QrCode("new"));
            assertThat(other.<Boolean>read(db -> KnownAddress.find(db, AMINA.lookup()).isPresent())).isTrue();
        }
    }

    @Test
    void keys_that_came_back_with_an_older_copy_of_the_file_are_forgotten_again() throws Exception {
        byte[] key = key(AMINA, Owned.ANSWERS);
        database.close();
        Path older = Files.createDirectories(folder.resolve("older"));
        for (Path each : files(folder.resolve("keys"))) {
            Files.copy(each, older.resolve(each.getFileName()));
        }
        database = open();
        does(SealedWordsTest::withdraw);
        settle();
        database.close();
        assertThat(holds(folder.resolve("keys"), key)).isFalse();
        for (Path each : files(folder.resolve("keys"))) {
            Files.delete(each);
        }
        for (Path each : files(older)) {
            Files.move(each, folder.resolve("keys").resolve(each.getFileName()));
        }
        database = open();
        assertThat(holds(folder.resolve("keys"), key)).isTrue();
        database.words().doubtAll();
        settle();
        assertThat(holds(folder.resolve("keys"), key)).isFalse();
        reads(KOFI);
    }

    @Test
    void another_file_of_keys_is_known_as_such() throws Exception {
        assertThat(database.<Boolean>read(db -> database.words().fits(db))).isTrue();
        try (SealedWords another = SealedWords.open(folder.resolve("another").resolve("person-keys.db"))) {
            assertThat(database.<Boolean>asItLies(db -> another.fits(db))).isFalse();
        }
    }

    @Test
    void many_may_read_while_others_give_and_withdraw() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                all.add(readers.submit(() -> {
                    for (int j = 0; j < 20; j++) {
                        reads(KOFI);
                    }
                }));
            }
            for (int i = 10; i < 25; i++) {
                Giver giver = new Giver(i);
                does(giver::gives);
                does(db -> withdraw(db, giver));
                database.eraseTraces();
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            readers.shutdownNow();
        }
        settle();
        assertThat(keys().keySet()).noneMatch(each -> each.endsWith(" " + new Giver(12).response()));
    }

    // ---- what the tests look with

    private static void withdraw(DSLContext db) {
        withdraw(db, AMINA);
    }

    private static void withdraw(DSLContext db, Giver giver) {
        ReleaseMedia.ofResponse(db, giver.response());
        HelpQuestions.withdraw(db, giver.response(), Giver.NOW);
        WithdrawResponse.run(db, giver.response(), Giver.NOW);
    }

    private void forgets(Consumer<DSLContext> work, Owned... kinds) throws Exception {
        forgets(AMINA, work, kinds);
    }

    /** The keys that this person had of these kinds are gone from every file afterwards, and no other key is. */
    private void forgets(Giver giver, Consumer<DSLContext> work, Owned... kinds) throws Exception {
        Map<String, Long> before = keys();
        List<byte[]> gone = new ArrayList<>();
        for (Owned kind : kinds) {
            gone.add(key(giver, kind));
        }
        gone.forEach(each -> assertThat(holds(folder, each)).isTrue());
        does(work);
        settle();
        gone.forEach(each -> assertThat(holds(folder, each)).isFalse());
        Map<String, Long> stay = new TreeMap<>(before);
        for (Owned kind : kinds) {
            stay.remove(owner(giver, kind));
        }
        assertThat(keys()).containsAllEntriesOf(stay);
        for (Owned kind : kinds) {
            assertThat(keys().values()).doesNotContain(before.get(owner(giver, kind)));
        }
    }

    /** What was committed is forgotten, as far as it is not needed. */
    private void settle() {
        does(db -> { });
        database.eraseTraces();
        await().until(() -> {
            does(db -> { });
            return database.words().isSettled();
        });
    }

    private static String owner(Giver giver, Owned kind) {
        long id = switch (kind) {
            case ANSWERS, IDENTITY -> giver.response();
            case ADDRESS, SAID -> giver.address();
            case STATE, LAUNCH, ANNOUNCEMENT -> giver.respondent();
            case PARKED -> ParkedOwner.of(giver.parked());
            case ENTITY -> giver.entity();
        };
        return kind + " " + id;
    }

    /** The key of every owner, by kind and id; the earliest where there are several. */
    private Map<String, Long> keys() throws SQLException {
        Map<String, Long> keys = new TreeMap<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + keyFile());
                Statement statement = file.createStatement();
                var rows = statement.executeQuery("select kind, owner, key_id from key_owner order by key_id")) {
            while (rows.next()) {
                keys.merge(Owned.of(rows.getInt(1)) + " " + rows.getLong(2), rows.getLong(3), Math::min);
            }
        }
        return keys;
    }

    private Set<Owned> kinds(Giver giver) throws SQLException {
        Set<Owned> kinds = new TreeSet<>();
        Set<String> owners = keys().keySet();
        Stream.of(Owned.values()).filter(each -> owners.contains(owner(giver, each))).forEach(kinds::add);
        return kinds;
    }

    private byte[] key(Giver giver, Owned kind) throws Exception {
        long id = keys().get(owner(giver, kind));
        try (PersonKeys file = PersonKeys.open(keyFile())) {
            return file.key(id).orElseThrow();
        }
    }

    private Optional<byte[]> keyOf(PersonKeys.Owner owner) {
        try (PersonKeys file = PersonKeys.open(keyFile())) {
            return file.key(file.newest(owner).orElse(0));
        } catch (StorageUnusable | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path keyFile() {
        return SealedDatabase.keys(database.file());
    }

    private void inTheFile(String sql) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + keyFile());
                Statement statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path folder, byte[] key) {
        return files(folder).stream().anyMatch(each -> {
            try {
                return text(Files.readAllBytes(each)).contains(text(key));
            } catch (IOException removed) {
                return false;
            }
        });
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
