package org.indaba.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.crypto.HashingOutput;
import org.indaba.store.Database;
import org.indaba.store.media.StoredFileTable;

/**
 * Checks that the files on disk are those that the database knows: none is missing, none was changed, and there are no
 * others. The names of one folder of 256 are in memory at a time.
 */
public final class MediaIntegrityCheck {
    private static final int FOLDERS = 256;

    private final Database database;
    private final MediaFiles files;
    private long whole;
    private Some missing = Some.NONE;
    private Some changed = Some.NONE;
    private Some unknown = Some.NONE;

    private MediaIntegrityCheck(Database database, MediaFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * A number of files.
     *
     * @param first the SHA-256 of the first one, for somebody who looks for it
     */
    public record Some(long count, Optional<String> first) {
        private static final Some NONE = new Some(0, Optional.empty());

        private Some with(String sha256) {
            return new Some(count + 1, first.or(() -> Optional.of(sha256)));
        }
    }

    /**
     * The findings. A file that is stored or deleted during the check is none of these.
     *
     * @param checked the number of unchanged files
     */
    public record Found(long checked, Some missing, Some changed, Some unknown) {
        public boolean isWhole() {
            return missing.count() + changed.count() + unknown.count() == 0;
        }
    }

    public static Found run(Database database, DocumentFiles papers) throws IOException {
        MediaIntegrityCheck check = new MediaIntegrityCheck(database, papers.files());
        for (int i = 0; i < FOLDERS; i++) {
            check.folder(HexFormat.of().toHexDigits((byte) i));
        }
        return new Found(check.whole, check.missing, check.changed, check.unknown);
    }

    private void folder(String name) throws IOException {
        Set<String> onDisk = onDisk(name);
        Set<String> known = database.read(db -> StoredFileTable.within(db, name));
        for (String each : known) {
            known(each);
        }
        onDisk.removeAll(known);
        for (String each : onDisk) {
            // a file has its name a moment before its row, and loses it a moment after
            if (Files.exists(files.path(each)) && !isKnown(each)) {
                unknown = unknown.with(each);
            }
        }
    }

    private void known(String sha256) throws IOException {
        try {
            if (hash(files.path(sha256)).equals(sha256)) {
                whole++;
            } else {
                changed = changed.with(sha256);
            }
        } catch (NoSuchFileException gone) {
            if (isKnown(sha256)) {
                missing = missing.with(sha256);
            }
        }
    }

    private boolean isKnown(String sha256) {
        return database.read(db -> StoredFileTable.isKnown(db, sha256));
    }

    private Set<String> onDisk(String name) throws IOException {
        Set<String> all = new TreeSet<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(files.folder().resolve(name))) {
            names.forEach(each -> all.add(each.getFileName().toString()));
        } catch (NoSuchFileException | NotDirectoryException nothingStoredYet) {
            return all;
        }
        all.removeIf(each -> !MediaFiles.isName(each));
        return all;
    }

    private static String hash(Path file) throws IOException {
        HashingOutput hash = HashingOutput.toNowhere();
        Files.copy(file, hash);
        return hash.hash();
    }
}
