package org.indaba.export.archive;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.indaba.crypto.HashingOutput;

/**
 * Checks that an archive is as it was written: first its seal, then its manifest against its entries. It needs memory for
 * the names alone, whatever the archive claims.
 */
public final class ExportArchiveCheck {
    /** The largest number of names that are held in memory at one time, at some 200 bytes each. */
    static final int MOST_FILES = 200_000;

    private final ZipFile zip;
    private final Set<String> names = new HashSet<>();
    private Enumeration<? extends ZipEntry> entries;
    private long files;
    private long media;
    private long missing;
    private long damaged;

    /**
     * The counts of an intact archive.
     *
     * @param files the entries besides the manifest
     * @param media the entries that people sent
     * @param missing files that were withdrawn while the archive was written
     * @param damaged files whose bytes were not the right ones when the archive was written
     */
    public record Whole(long files, long media, long missing, long damaged) {}

    private ExportArchiveCheck(ZipFile zip) {
        this.zip = zip;
    }

    /** @throws IOException where the file cannot be read */
    public static Whole of(Path file) throws DamagedArchiveException, IOException {
        ArchiveSealCheck.of(file, MOST_FILES);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ExportArchiveCheck(zip).whole();
        } catch (ZipException | IllegalArgumentException e) {
            throw new DamagedArchiveException("it is not a zip that can be read");
        }
    }

    private Whole whole() throws DamagedArchiveException, IOException {
        entries = zip.entries();
        ZipEntry manifest = zip.getEntry(ArchivePath.MANIFEST);
        if (manifest == null) {
            throw new DamagedArchiveException("it has no " + ArchivePath.MANIFEST);
        }
        try (JsonReader json = new JsonReader(
                new ShortLineReader(new InputStreamReader(zip.getInputStream(manifest), StandardCharsets.UTF_8)))) {
            read(json);
        } catch (IllegalStateException | NumberFormatException | MalformedJsonException | EOFException e) {
            throw new DamagedArchiveException("its " + ArchivePath.MANIFEST + " cannot be understood");
        }
        if (!entries.hasMoreElements() || !entries.nextElement().getName().equals(ArchivePath.MANIFEST)
                || entries.hasMoreElements()) {
            throw new DamagedArchiveException("it holds a file that its manifest does not name");
        }
        return new Whole(files, media, missing, damaged);
    }

    private void read(JsonReader json) throws DamagedArchiveException, IOException {
        long promised = -1;
        boolean listed = false;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "counts" -> promised = ExportManifestReader.mediaCount(json);
                case "files" -> {
                    listed = true;
                    json.beginArray();
                    while (json.hasNext()) {
                        file(ExportManifestReader.next(json));
                    }
                    json.endArray();
                }
                case "missing" -> {
                    json.beginArray();
                    while (json.hasNext()) {
                        ExportManifestReader.next(json);
                        missing++;
                    }
                    json.endArray();
                }
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (!listed || promised != media || json.peek() != JsonToken.END_DOCUMENT) {
            throw new DamagedArchiveException("its " + ArchivePath.MANIFEST + " does not agree with itself");
        }
    }

    /** The files stand in the archive in the manifest's order. */
    private void file(ExportManifestReader.Row row) throws DamagedArchiveException, IOException {
        if (!ArchivePath.isKnown(row.path())) {
            throw new DamagedArchiveException("its manifest names a file that no archive has");
        }
        if (!names.add(row.path())) {
            throw new DamagedArchiveException(row.path() + " is there twice");
        }
        ZipEntry entry = entries.hasMoreElements() ? entries.nextElement() : null;
        if (entry == null || !entry.getName().equals(row.path())) {
            throw new DamagedArchiveException(row.path() + " is not where its manifest says, or something is there that is not in it");
        }
        HashingOutput found = HashingOutput.toNowhere();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0 && found.bytes() <= row.bytes(); read = in.read(buffer)) {
                found.write(buffer, 0, read);
            }
        }
        String sha256 = found.hash();
        if (found.bytes() != row.bytes() || !sha256.equals(row.sha256())) {
            throw new DamagedArchiveException(row.path() + " is not what its manifest says");
        }
        boolean broken = ArchivePath.promised(row.path()).map(name -> !name.equals(sha256)).orElse(false);
        if (broken != row.damaged()) {
            throw new DamagedArchiveException(row.path() + " is not what its name says");
        }
        files++;
        media += ArchivePath.promised(row.path()).isPresent() ? 1 : 0;
        damaged += broken ? 1 : 0;
    }
}
