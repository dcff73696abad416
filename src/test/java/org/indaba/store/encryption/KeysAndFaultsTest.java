package org.indaba.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.FaultyConnections;
import org.indaba.store.StorageException;
import org.indaba.store.answer.BubbleTable;
import org.indaba.store.answer.StoredBubble;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.store.person.AddressTable;
import org.indaba.store.person.ConversationTable;
import org.indaba.store.person.PageTable;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;

/** Whatever fails, and whoever reads meanwhile: no key goes that is needed, and none stays that is not. */
class KeysAndFaultsTest extends SealedHouse {
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
        assertThatThrownBy(() -> does(PersonKeyCipherTest::withdraw)).hasCauseInstanceOf(StorageException.class);
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
        assertThatThrownBy(() -> does(PersonKeyCipherTest::withdraw)).hasCauseInstanceOf(StorageException.class);
        database.faults().fault = FaultyConnections.Fault.NONE;
        settle();
        assertThat(kinds(AMINA)).doesNotContain(KeyOwner.ANSWERS, KeyOwner.IDENTITY);
        reads(KOFI);
    }

    @Test
    void what_a_crash_left_between_the_commit_and_the_forgetting_is_forgotten_at_the_next_start() throws Exception {
        byte[] key = key(AMINA, KeyOwner.ANSWERS);
        database.keepKeys(true);
        does(PersonKeyCipherTest::withdraw);
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
                found.set(keyOf(new PersonKeys.Owner(KeyOwner.ANSWERS, new Giver(3).response())));
            }
        };
        does(new Giver(3)::gives);
        database.faults().fault = FaultyConnections.Fault.NONE;
        assertThat(found.get()).isPresent();
    }

    @Test
    void nothing_is_committed_whose_keys_cannot_be_written() throws Exception {
        inTheFile("alter table key_owner rename to gone");
        assertThatThrownBy(() -> does(new Giver(3)::gives)).hasCauseInstanceOf(StorageException.class);
        inTheFile("alter table gone rename to key_owner");
        assertThat(database.<Boolean>read(db -> AddressTable.find(db, new Giver(3).lookup()).isPresent())).isFalse();

        does(new Giver(3)::gives);
        reads(new Giver(3));
        reads(AMINA);
    }

    @Test
    void a_reader_sees_to_its_end_what_was_there_when_it_began() throws Exception {
        byte[] key = key(AMINA, KeyOwner.ANSWERS);
        CountDownLatch withdrawn = new CountDownLatch(1);
        CountDownLatch began = new CountDownLatch(1);
        CompletableFuture<List<String>> read = CompletableFuture.supplyAsync(() -> database.read(db -> {
            assertThat(BubbleTable.ofAnswer(db, KOFI.response(), "Q1")).hasSize(2);
            began.countDown();
            wait(withdrawn);
            return BubbleTable.ofAnswer(db, AMINA.response(), "Q1").stream().map(StoredBubble::content).toList();
        }));
        began.await();
        does(PersonKeyCipherTest::withdraw);
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
                ConversationTable.forgetConsultation(db, AMINA.respondent(), "villages");
                OutboxTable.delete(db, List.of(AMINA.outboxRow()));
                return null;
            }).join();
            other.eraseTraces();
            await().until(() -> !kinds(AMINA).contains(KeyOwner.SAID));
            does(db -> PageTable.show(db, AMINA.address(), List.of(new Notice.QrCode("new")), true, Giver.NOW));
            does(db -> ConversationTable.save(db, AMINA.respondent(), ConversationState.NEW, Giver.NOW));
            assertThat(other.<List<Notice>>read(db -> PageTable.of(db, AMINA.address()))).containsExactly(new Notice.QrCode("new"));
            assertThat(database.<List<Notice>>read(db -> PageTable.of(db, AMINA.address())))
                    .containsExactly(new Notice.QrCode("new"));
            assertThat(other.<Boolean>read(db -> AddressTable.find(db, AMINA.lookup()).isPresent())).isTrue();
        }
    }

    @Test
    void keys_that_came_back_with_an_older_copy_of_the_file_are_forgotten_again() throws Exception {
        byte[] key = key(AMINA, KeyOwner.ANSWERS);
        database.close();
        Path older = Files.createDirectories(folder.resolve("older"));
        for (Path each : files(folder.resolve("keys"))) {
            Files.copy(each, older.resolve(each.getFileName()));
        }
        database = open();
        does(PersonKeyCipherTest::withdraw);
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
        try (PersonKeyCipher another = PersonKeyCipher.open(folder.resolve("another").resolve("person-keys.db"))) {
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
}
