package org.indaba.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.indaba.backup.restore.Restore;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.TableDigests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where the database lies outside the data directory. */
@Timeout(120)
class RestoreElsewhereTest {
    private static final String ASIDE = "replaced-20261127T023000Z";

    @TempDir
    private Path folder;

    private Path file;
    private Path original;
    private String voice;
    private Path data;
    private Path home;
    private Path database;

    @BeforeEach
    void backedUp() throws Exception {
        House house = new House(folder);
        voice = house.data.relativize(house.stored("a voice note")).toString();
        house.close();
        original = house.data.resolve("indaba.db");
        data = Files.createDirectory(folder.resolve("files"));
        home = folder.resolve("disk/of/databases");
        database = home.resolve("consultations.db");
        file = house.made().file();
    }

    private Restore.Restored restored(boolean replace) throws BackupException {
        return restore().from(file, replace, House.NOW);
    }

    private Restore restore() {
        BackupScope usual = House.premises(data);
        return new Restore(new BackupScope(data, new DatabaseLocation.File(database), usual.stored(), usual.uploads()), House.VAULT);
    }

    @Test
    void the_database_is_put_back_where_it_is_looked_for_and_the_files_into_the_data_directory() throws Exception {
        assertThat(restored(false).aside()).isEmpty();
        assertThat(TableDigests.rows(database)).isEqualTo(TableDigests.rows(original));
        assertThat(House.files(home)).containsOnlyKeys("consultations.db");
        assertThat(House.files(data)).containsOnlyKeys(voice);
        assertThat(data.resolve("backup.tmp")).doesNotExist();
        assertThat(home.resolve("backup.tmp")).doesNotExist();
    }

    @Test
    void what_is_there_stays_unless_it_is_said_and_is_moved_aside_where_it_lies() throws Exception {
        restored(false);
        Files.writeString(home.resolve("consultations.db-wal"), "the old one's");
        Files.writeString(home.resolve("another.db"), "another program's");
        SortedMap<String, String> databases = House.files(home);
        SortedMap<String, String> files = House.files(data);
        assertThatThrownBy(() -> restored(false)).hasMessageContaining("there is data in " + home + " already");
        assertThat(House.files(home)).isEqualTo(databases);

        assertThat(restored(true).aside()).containsExactly(home.resolve(ASIDE), data.resolve(ASIDE));
        assertThat(House.files(data.resolve(ASIDE))).isEqualTo(files);
        assertThat(home.resolve("another.db")).hasContent("another program's");
        databases.remove("another.db");
        assertThat(House.files(home.resolve(ASIDE))).isEqualTo(databases);
        assertThat(TableDigests.rows(database)).isEqualTo(TableDigests.rows(original));
    }

    @Test
    void files_without_a_database_are_data_too() throws Exception {
        House.put(data.resolve("media/ab/somebody"), new byte[1]);
        assertThatThrownBy(() -> restored(false)).hasMessageContaining("there is data in " + data + " already");
        assertThat(database).doesNotExist();
    }

    @Test
    void a_damaged_backup_touches_neither_place() throws Exception {
        restored(false);
        SortedMap<String, String> databases = House.files(home);
        SortedMap<String, String> files = House.files(data);
        byte[] flipped = Files.readAllBytes(file);
        flipped[flipped.length / 2] ^= 1;
        Files.write(file, flipped);
        assertThatThrownBy(() -> restored(true)).hasMessageContaining("is refused");
        assertThat(House.files(home)).isEqualTo(databases);
        assertThat(House.files(data)).isEqualTo(files);
    }

    @Test
    void the_data_directory_by_another_name_is_one_place() throws Exception {
        Files.createDirectories(home.getParent());
        Files.createSymbolicLink(home, data);
        restored(false);
        assertThat(restored(true).aside()).containsExactly(data.resolve(ASIDE));
        assertThat(House.files(data.resolve(ASIDE))).containsKeys("consultations.db", voice);
    }

    @Test
    void where_the_database_cannot_be_written_the_files_stay_too() throws IOException {
        House.put(folder.resolve("disk"), new byte[1]);
        assertThatThrownBy(() -> restored(false)).isInstanceOf(BackupException.class)
                .hasMessageContaining("was not put back").message().hasLineCount(1);
        assertThat(House.files(data)).isEmpty();
    }
}
