package org.indaba.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.phrases.Phrasebook;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.Transcript;
import org.indaba.store.Databases;

/** The transcripts, played over whatever database is opened, for who wants to see what is done in them. */
public final class Scenes {
    private static final Phrasebook PHRASES = Phrasebook.packed();

    private Scenes() {}

    public static void play(Path folder, int everyDialogue) throws Exception {
        for (Path each : files(StaffDialogueTest.FOLDER)) {
            try (StaffScene scene = new StaffScene(PHRASES, fresh(folder, each))) {
                StaffTranscript.play(each, scene);
            }
        }
        Catalog papers = CatalogFolder.read(PapersDialogueTest.configured(folder));
        for (Path each : files(PapersDialogueTest.FOLDER)) {
            try (StaffScene scene = new StaffScene(PHRASES, fresh(folder, each), papers)) {
                StaffTranscript.play(each, scene);
            }
        }
        List<Path> all = Dialogue.files().toList();
        for (int i = 0; i < all.size(); i += everyDialogue) {
            Dialogue dialogue = Dialogue.read(all.get(i), PHRASES);
            try (StoredPerformance performance = new StoredPerformance(
                    dialogue, PHRASES, Databases.open(fresh(folder, all.get(i)).resolve("dialogue.db")))) {
                for (Transcript.Played played : dialogue.acts()) {
                    performance.play(played.act(), played.burst());
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path fresh(Path folder, Path scene) throws Exception {
        return Files.createDirectories(folder.resolve(scene.getParent().getFileName() + "-" + scene.getFileName()));
    }
}
