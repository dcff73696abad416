package org.indaba.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks the few needed parts of a ZIP within limits. Nothing of it is written to disk, so that no name in it can lead
 * anywhere. Everything else in it is counted while it is read, and dropped.
 */
final class ZipPartReader {
    /** The most entries: a DOCX has some dozens, one with many pictures some hundreds. */
    static final int MOST_ENTRIES = 2_000;

    /** The largest part that is read: a book of a thousand pages has about 10 MB. */
    static final int MOST_PART_BYTES = 16 << 20;

    /** The largest total size. */
    static final int MOST_BYTES = 64 << 20;

    /**
     * The highest ratio of sizes: XML packs to a tenth; the best of deflate is a thousandth, and only a bomb comes near it.
     */
    static final int MOST_RATIO = 200;

    /** Below this size the ratio is ignored: a small part of blanks packs well. */
    static final int RATIO_COUNTS_FROM = 1 << 20;

    private static final int BUFFER = 8192;

    private final Map<String, ByteArrayOutputStream> parts;

    private ZipPartReader(Map<String, ByteArrayOutputStream> parts) {
        this.parts = parts;
    }

    byte[] part(String name) {
        return has(name) ? parts.get(name).toByteArray() : new byte[0];
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    static ZipPartReader of(byte[] zip, Set<String> wanted) throws RefusedFileException {
        return new ZipPartReader(parts(new ByteArrayInputStream(zip), zip.length, wanted, ByteArrayOutputStream::new));
    }

    /** Tells whether a ZIP of this size can be unpacked and has this part, of which nothing is kept. */
    static boolean holds(InputStream zip, long bytes, String part) throws RefusedFileException {
        return parts(zip, bytes, Set.of(part), OutputStream::nullOutputStream).containsKey(part);
    }

    private static <O extends OutputStream> Map<String, O> parts(
            InputStream zip, long bytes, Set<String> wanted, Supplier<O> kept) throws RefusedFileException {
        Map<String, O> parts = new HashMap<>();
        long total = 0;
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(zip)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new RefusedFileException("it holds more than " + MOST_ENTRIES + " parts; save it anew as DOCX");
                }
                Optional<O> out = wanted.contains(entry.getName()) ? Optional.of(kept.get()) : Optional.empty();
                if (out.isPresent() && parts.put(entry.getName(), out.get()) != null) {
                    throw new RefusedFileException("it holds the part " + entry.getName() + " twice; save it anew as DOCX");
                }
                total += read(in, out, total, bytes);
            }
        } catch (ZipException e) {
            throw new RefusedFileException("it is a ZIP that cannot be read; save it anew as DOCX");
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedFileException("it is a ZIP that ends too early or is damaged; save it anew as DOCX");
        }
        return parts;
    }

    private static long read(InputStream in, Optional<? extends OutputStream> out, long before, long packed)
            throws IOException, RefusedFileException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count += n;
            long total = before + count;
            if (total > MOST_BYTES || out.isPresent() && count > MOST_PART_BYTES
                    || total > RATIO_COUNTS_FROM && total > packed * MOST_RATIO) {
                throw new RefusedFileException("it unpacks to far more than it should; if it is in earnest, take pictures out"
                        + " and save it anew as DOCX");
            }
            if (out.isPresent()) {
                out.get().write(buffer, 0, n);
            }
        }
        return count;
    }
}
