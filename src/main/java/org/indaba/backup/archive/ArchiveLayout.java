package org.indaba.backup.archive;

import java.util.regex.Pattern;

/** The names of an archive's entries, in their order: the database, files, the list of their checksums, the manifest. */
public final class ArchiveLayout {
    public static final String DATABASE = "indaba.db";

    /** Beside the media, with PostgreSQL; never in an archive. */
    public static final String PERSON_KEYS = "person-keys.db";

    public static final String MEDIA = "media";
    public static final String CHECKSUMS = "SHA256SUMS";
    static final String MANIFEST = "manifest.json";

    /** No other name is ever made a file of. */
    private static final Pattern FILE = Pattern.compile("media/([0-9a-f]{2}/[0-9a-f]{64}|uploads/[0-9a-f]{32})");

    private ArchiveLayout() {}

    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    /** Whether bytes with this SHA-256 are those that the name promises; an upload's promises nothing. */
    static boolean keeps(String path, String sha256) {
        return !isFile(path) || path.startsWith("media/uploads/") || path.endsWith("/" + sha256);
    }

    /** A line as {@code sha256sum} writes and checks it. */
    static String checksum(String path, String sha256) {
        return sha256 + "  " + path + "\n";
    }
}
