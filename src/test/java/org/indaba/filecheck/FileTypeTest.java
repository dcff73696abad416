package org.indaba.filecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is by its bytes, whatever its name says. */
class FileTypeTest {
    @TempDir
    private Path folder;

    private Optional<FileType> type(byte[] bytes) throws IOException {
        return FileType.of(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void each_kind_is_told_by_its_first_bytes() throws IOException {
        Map<String, FileType> all = new LinkedHashMap<>();
        all.put("\u0089PNG\r\n\u001a\n", FileType.PNG);
        all.put("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0", FileType.JPEG);
        all.put("GIF89a\1\0\1\0", FileType.GIF);
        all.put("RIFF\1\0\0\0WEBPVP8 ", FileType.WEBP);
        all.put("RIFF\1\0\0\0WAVEfmt ", FileType.WAV);
        all.put("RIFF\1\0\0\0AVI LIST", FileType.AVI);
        all.put("BM\1\2\3\4\0\0\0\0\66\0", FileType.BMP);
        all.put("II*\0\1\0\0\0", FileType.TIFF);
        all.put("MM\0*\0\0\0\1", FileType.TIFF);
        all.put("\0\0\0\30ftypheic\0\0\0\0", FileType.HEIC);
        all.put("\0\0\0\30ftypavif\0\0\0\0", FileType.AVIF);
        all.put("\0\0\0\30ftypmp42\0\0\0\0", FileType.MP4);
        all.put("\0\0\0\24ftypqt  \0\0\0\0", FileType.QUICKTIME);
        all.put("\0\0\0\10wide\0\0\1\2mdat", FileType.QUICKTIME);
        all.put("\0\0\0\30ftypM4A \0\0\0\0", FileType.M4A);
        all.put("\0\0\0\30ftyp3gp5\0\0\0\0", FileType.THREE_GP);
        all.put("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0082\u0084webm", FileType.WEBM);
        all.put("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0082\u0088matroska", FileType.MATROSKA);
        all.put("OggS\0\2\0\0", FileType.OGG);
        all.put("ID3\u0003\0\0\0\0", FileType.MP3);
        all.put("\u00ff\u00fb\u0090\0\0\1", FileType.MP3);
        all.put("\u00ff\u00f1\u0050\u0080\0\1", FileType.AAC);
        all.put("fLaC\0\0\0\"", FileType.FLAC);
        all.put("#!AMR\n<", FileType.AMR);
        all.put("FORM\0\0\0\1AIFFCOMM", FileType.AIFF);
        all.put("%PDF-1.7\n", FileType.PDF);
        all.put("{\\rtf1\\ansi", FileType.RTF);
        all.put("7z\u00bc\u00af'\u001c\0\4", FileType.SEVEN_ZIP);
        all.put("Rar!\u001a\u0007\1\0", FileType.RAR);
        all.put("\u001f\u008b\b\0\0", FileType.GZIP);
        all.put("country,answer\r\nMZ,yes\r\n", FileType.PLAIN);
        all.put("MZ,Mozambique\r\n", FileType.PLAIN);
        all.put("BM is not a picture here", FileType.PLAIN);
        for (Map.Entry<String, FileType> each : all.entrySet()) {
            assertThat(type(latin(each.getKey()))).as(each.getValue() + " " + each.getKey()).contains(each.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "MZ\u0090\0\u0003\0\0\0\u0004\0", "\u007fELF\u0002\1\1\0", "\u00cf\u00fa\u00ed\u00fe\u0007\0\0\1",
        "\u00ca\u00fe\u00ba\u00be\0\0\0\u0041", "#!/bin/sh\nrm -rf ~\n", "dex\n035\0", "L\0\0\0\1\u0014\2\0", "\0\1\2\3\4"
    })
    void programs_and_what_nobody_knows_are_no_type(String begins) throws IOException {
        assertThat(type(latin(begins))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "windows-1256", "GBK", "ISO-8859-1"})
    void a_table_in_any_encoding_of_the_six_languages_is_a_text(String charset) throws IOException {
        String text = charset.equals("windows-1251") ? "страна;ответ\r\n" : charset.equals("GBK") ? "国家,回答\n" : charset
                .equals("windows-1256") ? "البلد;الجواب\n" : "réponse;país\n";
        assertThat(type(text.getBytes(Charset.forName(charset)))).contains(FileType.PLAIN);
        assertThat(type(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))).contains(FileType.PLAIN);
        assertThat(type(text.getBytes(StandardCharsets.UTF_16))).contains(FileType.PLAIN);
    }

    @Test
    void a_text_with_a_control_anywhere_or_half_a_letter_of_utf_16_is_none() throws IOException {
        assertThat(type(latin("a".repeat(300_000) + "\0"))).isEmpty();
        assertThat(type(latin("a".repeat(300_000) + "\u001b[31m"))).isEmpty();
        assertThat(type(new byte[] {(byte) 0xfe, (byte) 0xff, (byte) 0xd8, 0, 0, 'a'})).isEmpty();
    }

    private byte[] zip(String... names) throws IOException {
        Path file = folder.resolve("made.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String each : names) {
                if (each.startsWith("mimetype=")) {
                    byte[] content = latin(each.substring("mimetype=".length()));
                    ZipEntry stored = new ZipEntry("mimetype");
                    stored.setMethod(ZipEntry.STORED);
                    stored.setSize(content.length);
                    CRC32 crc = new CRC32();
                    crc.update(content);
                    stored.setCrc(crc.getValue());
                    zip.putNextEntry(stored);
                    zip.write(content);
                } else {
                    zip.putNextEntry(new ZipEntry(each));
                    zip.write(latin("content of " + each));
                }
            }
        }
        return Files.readAllBytes(file);
    }

    @Test
    void office_files_are_told_by_the_names_within_them() throws IOException {
        assertThat(type(zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"))).contains(FileType.DOCX);
        assertThat(type(zip("xl/workbook.xml", "[Content_Types].xml"))).contains(FileType.XLSX);
        assertThat(type(zip("[Content_Types].xml", "ppt/presentation.xml"))).contains(FileType.PPTX);
        assertThat(type(zip("mimetype=application/vnd.oasis.opendocument.text", "content.xml"))).contains(FileType.ODT);
        assertThat(type(zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "a"))).contains(FileType.ODS);
        assertThat(type(zip("mimetype=application/epub+zip", "META-INF/container.xml"))).contains(FileType.EPUB);
        assertThat(type(zip("photos/1.jpg", "word/none.txt"))).contains(FileType.ZIP);
        assertThat(type(zip("[Content_Types].xml"))).contains(FileType.ZIP);
    }

    @Test
    void programs_in_an_archive_and_archives_without_a_directory_are_no_type() throws IOException {
        assertThat(type(zip("META-INF/MANIFEST.MF", "org/Main.class"))).isEmpty();
        assertThat(type(zip("classes.dex", "AndroidManifest.xml"))).isEmpty();
        byte[] whole = zip("a");
        assertThat(type(java.util.Arrays.copyOf(whole, whole.length - 30))).isEmpty();
        assertThat(type(latin("PK\3\4"))).isEmpty();
    }

    @Test
    void older_office_files_are_told_by_the_names_within_them() throws IOException {
        assertThat(type(compound("WordDocument"))).contains(FileType.DOC);
        assertThat(type(compound("Workbook"))).contains(FileType.XLS);
        assertThat(type(compound("PowerPoint Document"))).contains(FileType.PPT);
        assertThat(type(compound("__properties_version1.0"))).contains(FileType.COMPOUND);
        assertThat(type(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"))).contains(FileType.COMPOUND);
    }

    private static byte[] compound(String name) {
        byte[] bytes = new byte[2_048];
        byte[] mark = latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        bytes[30] = 9;
        bytes[48] = 1;
        byte[] utf16 = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(utf16, 0, bytes, 1_024 + 128, utf16.length);
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({
        "PNG, image/jpeg, true", "PNG, application/pdf, false", "PNG, '', true", "PNG, application/octet-stream, true",
        "MP4, audio/mp4, true", "MP4, video/quicktime, true", "MP4, text/plain, false", "OGG, video/ogg, true",
        "PLAIN, text/csv, true", "PLAIN, application/vnd.ms-excel, true", "PLAIN, image/svg+xml, true",
        "PLAIN, image/png, false", "PLAIN, video/mp4, false", "PLAIN, application/pdf, false", "DOC, application/vnd.ms-excel, true",
        "DOCX, application/msword, true", "ZIP, application/pdf, false", "PDF, application/pdf, true",
        "PDF, application/msword, false", "RTF, application/msword, true", "RTF, text/rtf, true", "ZIP, application/x-gpx, true"
    })
    void a_file_keeps_the_promise_of_its_declared_type_where_it_is_of_that_family(
            FileType type, String declared, boolean keeps) {
        assertThat(type.keepsPromise(declared)).isEqualTo(keeps);
    }

    @Test
    void what_is_kept_is_named_by_the_bytes_and_by_the_sender_only_where_that_says_more() {
        assertThat(FileType.PNG.mime("image/jpeg")).isEqualTo("image/png");
        assertThat(FileType.PLAIN.mime("text/csv")).isEqualTo("text/csv");
        assertThat(FileType.PLAIN.mime("text/html")).isEqualTo("text/plain");
        assertThat(FileType.PLAIN.mime("image/svg+xml")).isEqualTo("text/plain");
        assertThat(FileType.WEBM.mime("audio/webm")).isEqualTo("audio/webm");
        assertThat(FileType.WEBM.mime("video/webm")).isEqualTo("video/webm");
        assertThat(FileType.DOCX.mime("application/zip")).isEqualTo(FileType.DOCX.mime(""));
    }
}
