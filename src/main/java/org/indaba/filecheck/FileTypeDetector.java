package org.indaba.filecheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Detects a file's type by its first bytes, and where they do not suffice by the names within it. */
final class FileTypeDetector {
    private static final int HEAD = 128;
    private static final String ZIP = "PK\u0003\u0004";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    /** The beginning of Matroska and WebM. */
    private static final String EBML = "\u001aE\u00df\u00a3";

    /** The first bytes of each type; a longer beginning comes before a shorter one with the same start. */
    private static final Map<FileType, List<String>> BEGINNINGS = Map.ofEntries(
            Map.entry(FileType.PNG, List.of("\u0089PNG")),
            Map.entry(FileType.JPEG, List.of("\u00ff\u00d8\u00ff")),
            Map.entry(FileType.GIF, List.of("GIF87a", "GIF89a")),
            Map.entry(FileType.TIFF, List.of("II*\0", "MM\0*", "II+\0", "MM\0+")),
            Map.entry(FileType.OGG, List.of("OggS")),
            Map.entry(FileType.MP3, List.of("ID3\u0002", "ID3\u0003", "ID3\u0004")),
            Map.entry(FileType.FLAC, List.of("fLaC")),
            Map.entry(FileType.AMR, List.of("#!AMR")),
            Map.entry(FileType.CAF, List.of("caff\0\u0001")),
            Map.entry(FileType.AU, List.of(".snd")),
            Map.entry(FileType.MPEG, List.of("\0\0\u0001\u00ba", "\0\0\u0001\u00b3")),
            Map.entry(FileType.PDF, List.of("%PDF")),
            Map.entry(FileType.RTF, List.of("{\\rtf")),
            Map.entry(FileType.SEVEN_ZIP, List.of("7z\u00bc\u00af'\u001c")),
            Map.entry(FileType.RAR, List.of("Rar!\u001a\u0007")),
            Map.entry(FileType.GZIP, List.of("\u001f\u008b")));

    private FileTypeDetector() {}

    static Optional<FileType> of(Path file) throws IOException {
        String head = head(file);
        Optional<FileType> begins = BEGINNINGS.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(head::startsWith))
                .map(Map.Entry::getKey).findFirst()
                .or(() -> container(head));
        if (begins.isPresent()) {
            return begins;
        } else if (head.startsWith(ZIP) || head.startsWith(EMPTY_ZIP)) {
            return ZipTypeDetector.type(file, head);
        } else if (head.startsWith(COMPOUND)) {
            return Optional.of(CompoundTypeDetector.type(file));
        } else if (PlainTextDetector.is(file)) {
            return isScript(head) ? Optional.empty() : Optional.of(FileType.PLAIN);
        }
        return Optional.ofNullable(mpegAudio(head)).or(() -> bitmap(head));
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** Detects types whose content is named only after a size or a version. */
    private static Optional<FileType> container(String head) {
        String at4 = part(head, 4, 8);
        String at8 = part(head, 8, 12);
        if (head.startsWith("RIFF")) {
            return Optional.ofNullable(
                    Map.of("WAVE", FileType.WAV, "WEBP", FileType.WEBP, "AVI ", FileType.AVI).get(at8));
        } else if (head.startsWith("FORM") && at8.startsWith("AIF")) {
            return Optional.of(FileType.AIFF);
        } else if (at4.equals("ftyp")) {
            return Optional.of(isoBase(at8));
        } else if (Arrays.asList("moov", "mdat", "wide", "free").contains(at4)) {
            return Optional.of(FileType.QUICKTIME);
        } else if (head.startsWith(EBML)) {
            return Optional.of(head.contains("webm") ? FileType.WEBM : FileType.MATROSKA);
        }
        return Optional.empty();
    }

    /** ISO 14496-12, 4.3: detects the type by the major brand. */
    private static FileType isoBase(String brand) {
        if (List.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1").contains(brand)) {
            return FileType.HEIC;
        } else if (brand.startsWith("avi")) {
            return FileType.AVIF;
        } else if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
            return FileType.M4A;
        } else if (brand.startsWith("qt")) {
            return FileType.QUICKTIME;
        }
        return brand.startsWith("3g") ? FileType.THREE_GP : FileType.MP4;
    }

    /** MPEG audio and ADTS: eleven bits that are set; the layer tells which, and 0 is ADTS's (ISO 13818-7, 6.2). */
    private static FileType mpegAudio(String head) {
        if (head.length() < 2 || head.charAt(0) != 0xff || (head.charAt(1) & 0xe0) != 0xe0 || head.charAt(1) == 0xff) {
            return null;
        }
        return (head.charAt(1) & 0x06) == 0 ? FileType.AAC : FileType.MP3;
    }

    /** Many texts begin with these two letters, so this is checked last. */
    private static Optional<FileType> bitmap(String head) {
        return head.startsWith("BM") && part(head, 6, 10).equals("\0\0\0\0") ? Optional.of(FileType.BMP) : Optional.empty();
    }

    private static boolean isScript(String head) {
        return head.startsWith("#!");
    }

    private static String part(String head, int from, int to) {
        return to > head.length() ? "" : head.substring(from, to);
    }
}
