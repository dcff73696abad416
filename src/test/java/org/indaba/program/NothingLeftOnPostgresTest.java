package org.indaba.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.Dumps;
import org.indaba.store.Postgres;
import org.indaba.vault.KeyFile;
import org.indaba.vault.Vault;

/**
 * The same on PostgreSQL, which keeps what is deleted: nothing that it, a replica or a dump of any earlier moment holds can
 * be opened any more, with all keys that the operator has; and nothing of it ever stood there in clear.
 */
class NothingLeftOnPostgresTest extends NothingLeftTest {
    private final String url;
    private final Dumps dumps = new Dumps();

    NothingLeftOnPostgresTest() throws Exception {
        url = Postgres.fresh();
    }

    @Override
    Map<String, String> elsewhere() {
        return Map.of("INDABA_DATABASE_URL", url);
    }

    @Override
    DataFile data() {
        return new DataFile(url);
    }

    /** In the data directory, in PostgreSQL's own, and in everything that was ever read from it as it is kept there. */
    @Override
    List<String> found(List<String> words) {
        List<String> found = new ArrayList<>(super.found(words));
        found.addAll(new Remains(Postgres.folder()).of(words).found());
        Set<String> readable = new LinkedHashSet<>();
        for (byte[] opened : dumps.opened((DatabaseLocation.Postgres) configuration.files().database(), vault())) {
            String text = new String(opened, StandardCharsets.UTF_8);
            words.stream().filter(text::contains).forEach(readable::add);
        }
        readable.forEach(each -> found.add("readable from what PostgreSQL held: " + each));
        return found;
    }

    private Vault vault() {
        try {
            return new KeyFile(folder.resolve("indaba.key")).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
