package org.indaba.backup.archive;

import java.util.regex.Pattern;

/**
 * Defines the names of an archive's entries and their order: the database, files, the list of their checksums, the
 * manifest.
 */
public final class ArchiveLayout {
    public static final String DATABASE = "indaba.db";

    /** The file of persons' keys, beside the media, with PostgreSQL. It is never in an archive. */
    public static final String PERSON_KEYS = "person-keys.db";

    public static final String MEDIA = "media";
    public static final String CHECKSUMS = "SHA256SUMS";
    static final String MANIFEST = "manifest.json";

    /** The only names that are ever used as the name of a file. */
    private static final Pattern FILE = Pattern.compile("media/([0-9a-f]{2}/[0-9a-f]{64}|uploads/[0-9a-f]{32})");

    private ArchiveLayout() {}

    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    /**
     * Tells whether bytes with this SHA-256 are those of the name. The name of an upload has no hash, so any bytes are
     * right.
     */
    static boolean keeps(String path, String sha256) {
        return !isFile(path) || path.startsWith("media/uploads/") || path.endsWith("/" + sha256);
    }

    /** Returns a line of the form that {@code sha256sum} writes and checks. */
    static String checksum(String path, String sha256) {
        return sha256 + "  " + path + "\n";
    }
}
