package org.indaba.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.FactSources;
import org.indaba.store.ReadContext;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.export.AnswerRows;
import org.indaba.store.export.ResponseRows;
import org.indaba.store.export.ResponseSelection;
import org.indaba.store.inbound.ParkedInboundTable;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.media.KnownMedia;
import org.indaba.store.media.MediaTable;
import org.indaba.store.mydata.OwnDataBubble;
import org.indaba.store.mydata.OwnDataRevision;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.store.outbox.DueOutboxQuery;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.SendableRows;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.LateLookupRows;
import org.indaba.store.person.PageTable;
import org.indaba.store.response.ResponseIdentity;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.AnnouncementDraftTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.indaba.store.staff.LaunchDraftTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people who gave all that can be given, in a database that keeps it sealed, and looks into its file of keys. */
@Timeout(120)
abstract class SealedHouse {
    static final Giver AMINA = new Giver(1);
    static final Giver KOFI = new Giver(2);

    /** What each of the two has, before anything goes. */
    static final Set<KeyOwner> ALL = Set.of(KeyOwner.values());

    @TempDir
    Path folder;

    SealedDatabase database;

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

    SealedDatabase open() throws Exception {
        return SealedDatabase.open(folder.resolve("indaba.db"));
    }

    void does(Consumer<DSLContext> work) {
        database.write("test", db -> {
            work.accept(db);
            return null;
        }).join();
    }

    /** All that this person gave opens, by every statement that reads it. */
    void reads(Giver giver) {
        database.read(db -> {
            assertThat(AddressTable.find(db, giver.lookup()).orElseThrow().conversation()).isEqualTo(ConversationState.NEW);
            assertThat(BubbleTable.ofAnswer(db, giver.response(), "Q1")).extracting(StoredBubble::content)
                    .containsExactly(giver.text("canary-answer"), giver.text("canary-second"));
            assertThat(OwnDataBubble.slice(db, giver.response(), "Q1", Optional.empty())).extracting(OwnDataBubble::content)
                    .containsExactly(giver.text("canary-answer"), giver.text("canary-second"));
            assertThat(OwnDataRows.responses(db, giver.respondent()).get(0).get(RESPONSE.NAME_SEALED))
                    .isEqualTo(giver.bytes("canary-name"));
            assertThat(OwnDataRevision.slice(db, giver.response(), giver.bubble(), OwnDataRevision.NONE))
                    .extracting(OwnDataRevision::content).containsExactly(giver.text("canary-before"));
            assertThat(LateLookupRows.excerpt(db, giver.respondent(), giver.bubble())).contains(giver.text("canary-answer"));
            assertThat(LateLookupRows.answered(db, giver.respondent(), giver.question())).contains(giver.text("canary-reply"));
            assertThat(HelpQuestionTable.slice(db, giver.response(), 0, 1).get(0).get(HELP_QUESTION.CONTENT))
                    .isEqualTo(giver.text("canary-asked"));
            KnownMedia media = MediaTable.ofBubble(db, giver.bubble()).get(0);
            assertThat(media.name()).contains(giver.text("canary-file.pdf"));
            assertThat(media.reference()).isEqualTo(giver.bytes("canary-reference"));
            Map<Long, byte[]> references = new TreeMap<>();
            MediaTable.eachWantedReference(db, "telegram", (id, sealed) -> references.put(id, sealed.orElseThrow()));
            assertThat(references.get(giver.media())).isEqualTo(giver.bytes("canary-reference"));
            assertThat(ResponseIdentity.find(db, giver.response(), FactSources.Fact.ORGANIZATION).orElseThrow())
                    .isEqualTo(giver.bytes("canary-organization"));
            assertThat(PageTable.of(db, giver.address())).containsExactly(new Notice.QrCode(giver.text("canary-page")));
            assertThat(DueOutboxQuery.firstOfEachAddress(db, "telegram", "7", Giver.NOW, Set.of(), SendableRows.ANYTHING, 10))
                    .anySatisfy(row -> {
                        assertThat(row.body()).isEqualTo(NoticeJson.write(new Notice.QrCode(giver.text("canary-page"))));
                        assertThat(row.sealed()).isEqualTo(giver.bytes("canary-address"));
                    });
            List<byte[]> parked = new ArrayList<>();
            ParkedInboundTable.from(db, giver.lookup(), each -> parked.add(each.sealed().orElseThrow()));
            assertThat(parked.get(0)).isEqualTo(giver.bytes("canary-parked"));
            assertThat(ParkedInboundTable.last(db)).isPresent();
            assertThat(LaunchDraftTable.find(db, giver.respondent())).contains(giver.draft());
            assertThat(AnnouncementDraftTable.find(db, giver.respondent())).contains(giver.announcement());
            assertThat(InvitedEntityTable.find(db, "hash-" + giver.number()).orElseThrow().name())
                    .isEqualTo(giver.bytes("canary-entity"));
            assertThat(MediaTable.sender(db, giver.media()).orElseThrow().address().conversation())
                    .isEqualTo(ConversationState.NEW);
            assertThat(MediaTable.nextWanted(db, Map.of("telegram", "7"), Set.of(), Giver.NOW).orElseThrow().reference())
                    .asString(StandardCharsets.UTF_8).startsWith("canary-reference");
            exports(db, giver);
            return null;
        });
    }

    static void exports(ReadContext db, Giver giver) {
        ResponseSelection all = new ResponseSelection(
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

    static void withdraw(DSLContext db) {
        withdraw(db, AMINA);
    }

    static void withdraw(DSLContext db, Giver giver) {
        MediaTable.releaseOfResponse(db, giver.response());
        HelpQuestionTable.withdraw(db, giver.response(), Giver.NOW);
        ResponseTable.withdraw(db, giver.response(), Giver.NOW);
    }

    void forgets(Consumer<DSLContext> work, KeyOwner... kinds) throws Exception {
        forgets(AMINA, work, kinds);
    }

    /** The keys that this person had of these kinds are gone from every file afterwards, and no other key is. */
    void forgets(Giver giver, Consumer<DSLContext> work, KeyOwner... kinds) throws Exception {
        Map<String, Long> before = keys();
        List<byte[]> gone = new ArrayList<>();
        for (KeyOwner kind : kinds) {
            gone.add(key(giver, kind));
        }
        gone.forEach(each -> assertThat(holds(folder, each)).isTrue());
        does(work);
        settle();
        gone.forEach(each -> assertThat(holds(folder, each)).isFalse());
        Map<String, Long> stay = new TreeMap<>(before);
        for (KeyOwner kind : kinds) {
            stay.remove(owner(giver, kind));
        }
        assertThat(keys()).containsAllEntriesOf(stay);
        for (KeyOwner kind : kinds) {
            assertThat(keys().values()).doesNotContain(before.get(owner(giver, kind)));
        }
    }

    /** What was committed is forgotten, as far as it is not needed. */
    void settle() {
        does(db -> { });
        database.eraseTraces();
        await().until(() -> {
            does(db -> { });
            return database.words().isSettled();
        });
    }

    static String owner(Giver giver, KeyOwner kind) {
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
    Map<String, Long> keys() throws SQLException {
        Map<String, Long> keys = new TreeMap<>();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + keyFile());
                Statement statement = file.createStatement();
                var rows = statement.executeQuery("select kind, owner, key_id from key_owner order by key_id")) {
            while (rows.next()) {
                keys.merge(KeyOwner.of(rows.getInt(1)) + " " + rows.getLong(2), rows.getLong(3), Math::min);
            }
        }
        return keys;
    }

    Set<KeyOwner> kinds(Giver giver) throws SQLException {
        Set<KeyOwner> kinds = new TreeSet<>();
        Set<String> owners = keys().keySet();
        Stream.of(KeyOwner.values()).filter(each -> owners.contains(owner(giver, each))).forEach(kinds::add);
        return kinds;
    }

    byte[] key(Giver giver, KeyOwner kind) throws Exception {
        long id = keys().get(owner(giver, kind));
        try (PersonKeys file = PersonKeys.open(keyFile())) {
            return file.key(id).orElseThrow();
        }
    }

    Optional<byte[]> keyOf(PersonKeys.Owner owner) {
        try (PersonKeys file = PersonKeys.open(keyFile())) {
            return file.key(file.newest(owner).orElse(0));
        } catch (UnusableStorageException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path keyFile() {
        return SealedDatabase.keys(database.file());
    }

    void inTheFile(String sql) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + keyFile());
                Statement statement = file.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holds(Path folder, byte[] key) {
        return files(folder).stream().anyMatch(each -> {
            try {
                return text(Files.readAllBytes(each)).contains(text(key));
            } catch (IOException removed) {
                return false;
            }
        });
    }

    static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
