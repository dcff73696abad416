package org.indaba.backup.archive;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Map;
import java.util.TreeMap;
import org.indaba.backup.restore.InvalidBackupException;

/**
 * The manifest of a backup, which is its last entry.
 *
 * @param format the version of the format; a later one cannot be read
 * @param product the program that made it
 * @param madeAt ISO 8601, UTC
 * @param schema the last script of the database's schema
 * @param tables rows by table
 * @param files besides the manifest and the list of checksums; the database is one of them
 * @param bytes of those files
 * @param withdrawn files that were withdrawn while the backup was made
 * @param lost files that the database names and that were missing
 * @param damaged files whose bytes were not those that their names promise
 * @param checksums the SHA-256 of the list of checksums
 */
public record BackupManifest(
        int format, String product, String madeAt, String schema, Map<String, Long> tables, long files, long bytes,
        long withdrawn, long lost, long damaged, String checksums) {
    static final int FORMAT = 1;

    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    String write() {
        return JSON.toJson(this);
    }

    static BackupManifest read(String json) throws InvalidBackupException {
        try {
            BackupManifest manifest = JSON.fromJson(json, BackupManifest.class);
            if (manifest != null && manifest.format > FORMAT) {
                throw new InvalidBackupException("was written by a later release; use that release or a later one");
            }
            if (manifest != null && manifest.format == FORMAT && manifest.tables != null && manifest.checksums != null) {
                return manifest;
            }
        } catch (JsonParseException e) {
            // reported below
        }
        throw new InvalidBackupException("has a manifest that cannot be understood; take another backup");
    }

    public long rows(String table) {
        return tables.getOrDefault(table, 0L);
    }

    /** The files that people sent. */
    public long media() {
        return files - 1;
    }

    @Override
    public Map<String, Long> tables() {
        return new TreeMap<>(tables);
    }
}
