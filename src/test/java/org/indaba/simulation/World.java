package org.indaba.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.StorageLimits;
import org.indaba.media.MediaFiles;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.MemoryDatabase;
import org.indaba.vault.Vault;

/** What all seeds of one thread share: made once, emptied for each. */
final class World implements AutoCloseable {
    static final Phrasebook PHRASES = Phrasebook.packed();
    /** Narrow, so that people meet them. */
    static final StorageLimits BOUNDS = new StorageLimits(4, 150, 400, 3, 60);
    static final InputRecognizer HEARING = new InputRecognizer(PHRASES.vocabulary());
    static final Catalog CATALOG = CatalogFolder.read(Path.of("src/test/resources/simulation"));

    final Path folder;
    final MemoryDatabase memory;
    final MediaFiles files;
    final Vault vault = new Vault(new byte[32]);

    World() throws Exception {
        Path quick = Path.of("/dev/shm");
        folder = Files.isWritable(quick)
                ? Files.createTempDirectory(quick, "indaba-simulation")
                : Files.createTempDirectory("indaba-simulation");
        memory = new MemoryDatabase(folder);
        files = new MediaFiles(folder);
    }

    void clear() throws Exception {
        memory.clear();
        delete(folder.resolve("media"));
    }

    private static void delete(Path all) throws IOException {
        if (Files.exists(all)) {
            try (Stream<Path> paths = Files.walk(all)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() throws Exception {
        memory.close();
        delete(folder);
    }
}
