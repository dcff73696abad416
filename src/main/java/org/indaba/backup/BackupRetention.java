package org.indaba.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.indaba.backup.archive.BackupArchiveReader;

/**
 * Deletes old backups from a folder. It looks only at files that are named and begin like the product's own backups. It
 * keeps those of a number of days, and the newest good one however old it is.
 *
 * @param keepDays a backup that is older is deleted
 */
public record BackupRetention(Path folder, int keepDays) {
    private record Dated(Path file, Instant time) {}

    /** The time of the newest backup that is not from the future: a clock may have been set back. */
    public Optional<Instant> newest(Instant now) throws IOException {
        return all().stream().map(Dated::time).filter(each -> !each.isAfter(now)).findFirst();
    }

    /**
     * Deletes the backups that are too old and returns their number.
     *
     * @param good whether a backup can be read to its end; it is asked for the newest first, and only where something is to
     *      be deleted
     */
    int expire(Instant now, Predicate<Path> good) throws IOException {
        List<Dated> newestFirst = all();
        Instant oldest = now.minus(Duration.ofDays(keepDays));
        List<Dated> old = newestFirst.stream().filter(each -> each.time().isBefore(oldest)).toList();
        if (old.isEmpty()) {
            return 0;
        }
        Path spared = newestFirst.stream().map(Dated::file).filter(good).findFirst()
                .orElse(newestFirst.get(0).file());
        int removed = 0;
        for (Dated each : old) {
            if (!each.file().equals(spared) && Files.deleteIfExists(each.file())) {
                removed++;
            }
        }
        return removed;
    }

    private List<Dated> all() throws IOException {
        List<Dated> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "indaba-*.backup")) {
                for (Path each : files) {
                    Optional<Instant> time = BackupName.time(each.getFileName().toString());
                    if (time.isPresent() && Files.isRegularFile(each) && isOurs(each)) {
                        all.add(new Dated(each, time.get()));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Dated::time).reversed());
        return all;
    }

    private static boolean isOurs(Path file) {
        try {
            return BackupArchiveReader.begins(file);
        } catch (IOException notToBeRead) {
            return false;
        }
    }
}
