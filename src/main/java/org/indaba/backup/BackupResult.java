package org.indaba.backup;

import java.nio.file.Path;
import org.indaba.backup.archive.BackupManifest;

/**
 * A backup that was written and read back, or was found whole.
 *
 * @param bytes of the file
 * @param responses rows in the database
 * @param answers rows in the database
 * @param files that people sent
 * @param withdrawn files that went while the backup was made
 * @param lost files that the database names and that were not there
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
