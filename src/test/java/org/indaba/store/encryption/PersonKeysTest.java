package org.indaba.store.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.indaba.store.encryption.PersonKeys.NewKey;
import org.indaba.store.encryption.PersonKeys.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the keys of people are in. */
class PersonKeysTest {
    private static final Owner AMINA = new Owner(KeyOwner.ANSWERS, 7);

    private final Random random = new Random(17);

    @TempDir
    Path folder;

    private PersonKeys open() throws Exception {
        return PersonKeys.open(folder.resolve("person-keys.db"));
    }

    private NewKey made(long id, Owner owner) {
        byte[] key = new byte[PersonKeys.KEY_BYTES];
        random.nextBytes(key);
        return new NewKey(id, owner, key);
    }

    @Test
    void a_key_is_there_for_whoever_opens_the_file_again() throws Exception {
        NewKey key = made(1, AMINA);
        try (PersonKeys keys = open()) {
            keys.add(List.of(key), List.of());
        }
        try (PersonKeys again = open()) {
            assertThat(again.key(1)).hasValueSatisfying(each -> assertThat(each).isEqualTo(key.key()));
            assertThat(again.newest(AMINA)).isEqualTo(OptionalLong.of(1));
            assertThat(again.newest(new Owner(KeyOwner.IDENTITY, 7))).isEmpty();
            assertThat(again.last()).isEqualTo(1);
        }
    }

    @Test
    void the_file_is_its_owners_alone() throws Exception {
        try (PersonKeys keys = open()) {
            keys.add(List.of(made(1, AMINA)), List.of());
            for (Path each : files()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each))).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void of_a_forgotten_key_no_byte_is_left_whatever_was_forgotten_before_and_made_after() throws Exception {
        Map<Long, NewKey> there = new HashMap<>();
        List<NewKey> gone = new ArrayList<>();
        try (PersonKeys keys = open()) {
            long id = 0;
            for (int round = 0; round < 12; round++) {
                List<NewKey> batch = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    batch.add(made(++id, new Owner(KeyOwner.of(1 + random.nextInt(9)), random.nextLong())));
                }
                keys.add(batch, List.of());
                batch.forEach(each -> there.put(each.id(), each));
                List<NewKey> forgotten = new ArrayList<>(there.values());
                Collections.shuffle(forgotten, random);
                forgotten = forgotten.subList(0, round == 11 ? forgotten.size() / 2 : forgotten.size() / 3);
                Map<Owner, List<Long>> ids = new HashMap<>();
                forgotten.forEach(each -> ids.put(each.owner(), List.of(each.id())));
                if (round == 5) {
                    assertThat(bytes()).as("it was there, or this proves nothing").contains(text(forgotten.get(0).key()));
                }
                keys.forget(ids, ids.keySet());
                forgotten.forEach(each -> there.remove(each.id()));
                gone.addAll(forgotten);
                assertThat(keys.cut()).isTrue();
                String bytes = bytes();
                gone.forEach(each -> assertThat(bytes.contains(text(each.key()))).as("key " + each.id()).isFalse());
            }
            assertThat(gone).hasSizeGreaterThan(1_000);
            for (NewKey each : gone) {
                assertThat(keys.key(each.id())).isEmpty();
                assertThat(keys.newest(each.owner())).isEmpty();
            }
            for (NewKey each : there.values()) {
                assertThat(keys.key(each.id()).orElseThrow()).isEqualTo(each.key());
            }
            assertThat(keys.last()).as("no id comes twice").isEqualTo(id);
        }
    }

    @Test
    void what_is_in_doubt_is_looked_at_kind_by_kind_and_owner_by_owner() throws Exception {
        try (PersonKeys keys = open()) {
            List<Owner> owners = List.of(
                    new Owner(KeyOwner.ANSWERS, -3), new Owner(KeyOwner.ANSWERS, 2), new Owner(KeyOwner.ANSWERS, 9), new Owner(KeyOwner.SAID, 1));
            keys.add(List.of(), owners);
            keys.add(List.of(), owners);
            assertThat(keys.doubted(Optional.empty(), 2)).isEqualTo(owners.subList(0, 2));
            assertThat(keys.doubted(Optional.of(owners.get(1)), 2)).isEqualTo(owners.subList(2, 3));
            assertThat(keys.doubted(Optional.of(owners.get(2)), 2)).isEqualTo(owners.subList(3, 4));
            keys.forget(Map.of(), owners.subList(0, 3));
            assertThat(keys.doubted(Optional.empty(), 2)).isEqualTo(owners.subList(3, 4));
        }
    }

    @Test
    void what_another_process_changed_is_noticed() throws Exception {
        try (PersonKeys keys = open();
                PersonKeys other = open()) {
            assertThat(keys.changedByOthers()).isFalse();
            keys.add(List.of(made(1, AMINA)), List.of());
            assertThat(keys.changedByOthers()).as("its own doing").isFalse();
            other.forget(Map.of(AMINA, List.of(1L)), List.of(AMINA));
            assertThat(keys.changedByOthers()).isTrue();
            assertThat(keys.changedByOthers()).isFalse();
            assertThat(keys.key(1)).isEmpty();
        }
    }

    @Test
    void many_may_read_while_keys_are_made() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try (PersonKeys keys = open()) {
            List<NewKey> first = new ArrayList<>();
            for (long id = 1; id <= 200; id++) {
                first.add(made(id, new Owner(KeyOwner.STATE, id)));
            }
            keys.add(first, List.of());
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Callable<Boolean> reads = () -> first.stream()
                        .allMatch(each -> Arrays.equals(keys.key(each.id()).orElseThrow(), each.key()));
                all.add(readers.submit(reads));
            }
            for (long id = 201; id <= 260; id++) {
                keys.add(List.of(made(id, new Owner(KeyOwner.STATE, id))), List.of());
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path each : files()) {
            all.append(text(Files.readAllBytes(each)));
        }
        return all.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
