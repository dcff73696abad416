package org.indaba.backup;

import java.nio.file.Path;
import org.indaba.backup.archive.BackupManifest;

/**
 * The counts of a backup that was written and read back, or was checked and found complete.
 *
 * @param bytes the size of the file
 * @param responses rows in the database
 * @param answers rows in the database
 * @param files the files that people sent
 * @param withdrawn files that were withdrawn while the backup was made
 * @param lost files that the database names and that were missing
 * @param damaged files whose bytes were not the right ones before the backup was made
 */
public record BackupResult(
        Path file, long bytes, long responses, long answers, long files, long withdrawn, long lost, long damaged) {

    public static BackupResult of(Path file, long bytes, BackupManifest manifest) {
        return new BackupResult(
                file, bytes, manifest.rows("response"), manifest.rows("answer"), manifest.media(),
                manifest.withdrawn(), manifest.lost(), manifest.damaged());
    }
}
