package org.indaba.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.indaba.backup.BackupName;
import org.indaba.files.FileSync;
import org.indaba.files.OwnerOnly;

/** Moves files aside, and back again where a restore fails. */
final class ReplacedFiles {
    private final String name;
    private final List<Path> folders = new ArrayList<>();

    ReplacedFiles(Instant now) {
        this.name = "replaced-" + BackupName.stamp(now);
    }

    List<Path> folders() {
        return List.copyOf(folders);
    }

    /** @param present the files and folders of that place */
    void take(Path place, List<Path> present) throws IOException {
        if (present.isEmpty()) {
            return;
        }
        Path aside = OwnerOnly.createDirectory(place.resolve(name));
        folders.add(aside);
        for (Path each : present) {
            Files.move(each, aside.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        FileSync.sync(aside);
        FileSync.sync(place);
    }

    /** Moves the files back; the one that was moved last comes first. */
    void putBack() throws IOException {
        for (Path aside : folders) {
            try (var all = Files.list(aside)) {
                for (Path each : all.toList()) {
                    Files.move(each, aside.resolveSibling(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.delete(aside);
            FileSync.sync(aside.getParent());
        }
    }
}
