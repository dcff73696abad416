package org.indaba.backup.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.indaba.backup.restore.InvalidBackupException;
import org.indaba.crypto.HashingOutput;

/** Reads an archive from its beginning to its end and compares it with its own manifest, in memory for one buffer. */
public final class BackupArchiveReader {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_MANIFEST = 1 << 20;
    private static final String DAMAGED = "is damaged or cut; take another backup";

    /** Receives the entries. */
    public interface Sink {
        OutputStream open(String path) throws IOException;
    }

    private final Sink sink;
    private final HashingOutput list = HashingOutput.toNowhere();
    private long files;
    private long bytes;
    private long damaged;
    private String checksums = "";

    private BackupArchiveReader(Sink sink) {
        this.sink = sink;
    }

    /** Tells whether a file begins like a backup. */
    public static boolean begins(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BackupSeal.BEGINNING.length), BackupSeal.BEGINNING);
        }
    }

    /**
     * Reads an archive into a sink. The content of the sink may be used only once this method has returned.
     *
     * @throws IOException where the file cannot be read, or the sink fails
     */
    public static BackupManifest read(Path file, BackupSeal seal, Sink sink) throws InvalidBackupException, IOException {
        if (!begins(file)) {
            throw new InvalidBackupException("is no backup: it does not begin as one");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                InputStream opened = new CorruptionCheckingInputStream(seal.opening(in));
                ZipInputStream zip = new ZipInputStream(opened, StandardCharsets.UTF_8)) {
            BackupManifest manifest = new BackupArchiveReader(sink).entries(zip);
            // the bytes after the entries are authenticated too, as well as the end of the file
            opened.transferTo(OutputStream.nullOutputStream());
            return manifest;
        } catch (CorruptionCheckingInputStream.Broken | ZipException | EOFException e) {
            throw new InvalidBackupException(DAMAGED, e);
        }
    }

    private BackupManifest entries(ZipInputStream zip) throws InvalidBackupException, IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(ArchiveLayout.DATABASE)) {
            throw new InvalidBackupException(DAMAGED);
        }
        for (; entry != null && !entry.getName().equals(ArchiveLayout.CHECKSUMS); entry = zip.getNextEntry()) {
            file(entry.getName(), zip);
        }
        if (entry != null) {
            HashingOutput content = HashingOutput.toNowhere();
            zip.transferTo(content);
            checksums = content.hash();
            entry = zip.getNextEntry();
        }
        if (entry == null || !entry.getName().equals(ArchiveLayout.MANIFEST)) {
            throw new InvalidBackupException(DAMAGED);
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(zip.readNBytes(LARGEST_MANIFEST));
        BackupManifest manifest = BackupManifest.read(text.toString(StandardCharsets.UTF_8));
        boolean agrees = zip.getNextEntry() == null && manifest.files() == files && manifest.bytes() == bytes
                && manifest.damaged() == damaged && manifest.checksums().equals(checksums)
                && list.hash().equals(checksums);
        if (!agrees) {
            throw new InvalidBackupException("does not hold what its manifest says; take another backup");
        }
        return manifest;
    }

    private void file(String path, InputStream content) throws InvalidBackupException, IOException {
        if (!path.equals(ArchiveLayout.DATABASE) && !ArchiveLayout.isFile(path) || path.equals(ArchiveLayout.DATABASE) && files > 0) {
            throw new InvalidBackupException("holds what no backup does; take another backup");
        }
        HashingOutput copy;
        try (OutputStream out = sink.open(path)) {
            copy = new HashingOutput(out);
            content.transferTo(copy);
        }
        String sha256 = copy.hash();
        list.write(ArchiveLayout.checksum(path, sha256).getBytes(StandardCharsets.UTF_8));
        files++;
        bytes += copy.bytes();
        damaged += ArchiveLayout.keeps(path, sha256) ? 0 : 1;
    }

}
