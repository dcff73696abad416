package org.indaba.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.store.Database;
import org.indaba.store.KnownFiles;

/** Whether the bytes on disk are those that the database knows: all there, as they were, and no others. */
public final class FilesCheck {
    private FilesCheck() {}

    /**
     * By SHA-256. What comes or goes while it is looked at is none of these.
     *
     * @param checked how many files are as they were
     */
    public record Found(int checked, Set<String> missing, Set<String> changed, Set<String> unknown) {
        public boolean isWhole() {
            return missing.isEmpty() && changed.isEmpty() && unknown.isEmpty();
        }
    }

    public static Found run(Database database, PaperFiles papers) throws IOException {
        MediaFiles files = papers.files();
        Set<String> onDisk = onDisk(files);
        Set<String> known = database.read(KnownFiles::all);
        Set<String> missing = new TreeSet<>();
        Set<String> changed = new TreeSet<>();
        for (String each : known) {
            try {
                if (!hash(files.path(each)).equals(each)) {
                    changed.add(each);
                }
            } catch (NoSuchFileException gone) {
                missing.add(each);
            }
        }
        missing.removeIf(each -> !database.read(db -> KnownFiles.isKnown(db, each)));
        Set<String> unknown = new TreeSet<>(onDisk);
        unknown.removeAll(known);
        // a file has its name a moment before its row, and loses it a moment after
        unknown.removeIf(each -> !Files.exists(files.path(each)) || database.read(db -> KnownFiles.isKnown(db, each)));
        return new Found(known.size() - missing.size() - changed.size(), missing, changed, unknown);
    }

    private static Set<String> onDisk(MediaFiles files) throws IOException {
        Set<String> all = new TreeSet<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(files.folder(), "[0-9a-f][0-9a-f]")) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> names = Files.newDirectoryStream(folder)) {
                    names.forEach(each -> all.add(each.getFileName().toString()));
                }
            }
        } catch (NoSuchFileException nothingStoredYet) {
            return all;
        }
        all.removeIf(each -> !MediaFiles.isName(each));
        return all;
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(
                Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
