package org.indaba.export.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.indaba.crypto.Sha256;
import org.indaba.export.Fixture;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportArchiveCheckTest {
    private static final int TRIES = 30;

    @TempDir
    Path folder;

    private byte[] whole;

    @BeforeEach
    void write() {
        try (Fixture fixture = new Fixture(folder)) {
            String sha256 = fixture.file("voice".repeat(1_000).getBytes(StandardCharsets.UTF_8));
            fixture.store(rows -> {
                rows.response(1, "wg-study").answered(1, "a", "words ".repeat(500));
                rows.media(rows.bubble(1, "a", 1, 1, "", 0), 1, "voice", null, "stored", sha256);
            });
            whole = fixture.bytes(ExportItem.ARCHIVE, ExportFilter.ALL, true);
        }
    }

    @Test
    void a_whole_archive_is_taken() throws Exception {
        assertThat(check(whole)).isEqualTo(new ExportArchiveCheck.Whole(6, 1, 0, 0));
    }

    @Test
    void one_that_is_cut_anywhere_is_refused() {
        for (int i = 0; i < TRIES; i++) {
            int length = i < 3 ? whole.length - 1 - i : (int) ((long) whole.length * (i - 3) / (TRIES - 3));
            assertRefused(Arrays.copyOf(whole, length), "cut to " + length + " of " + whole.length + " bytes");
        }
    }

    @Test
    void one_with_a_bit_flipped_anywhere_is_refused() {
        Random chance = new Random(20_261_124);
        for (int i = 0; i < TRIES; i++) {
            // the headers, directory and comment, which readers check least, and the rest at random
            int at = i < 10 ? i * 3 : i < 20 ? whole.length - 1 - i * 7 : chance.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << chance.nextInt(8));
            assertRefused(flipped, "a bit of byte " + at + " of " + whole.length + " flipped");
        }
    }

    @Test
    void bytes_before_or_after_are_refused() {
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "a byte more");
        byte[] shifted = new byte[whole.length + 1];
        System.arraycopy(whole, 0, shifted, 1, whole.length);
        assertRefused(shifted, "a byte before");
        assertRefused(new byte[0], "nothing");
        assertRefused("<html>Bad gateway</html>".repeat(20).getBytes(StandardCharsets.US_ASCII), "another file");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../responses.csv", "media/../../etc/passwd", "/etc/passwd", "C:\\responses.csv", "media\\..\\..\\x.ogg",
        "questionnaires/../../x.yaml", "questionnaires/..", "media/", "media/x.ogg", "RESPONSES.CSV", "responses.csv ",
        "responses.csv\n", "", "media/"
                + "abababababababababababababababababababababababababababababababab.ogg/../../x", "a\u202Egpj.exe"
    })
    void a_name_that_no_archive_has_is_refused(String name) throws IOException {
        assertRefused(forged(Map.of(name, "x"), manifest(name, "x")), "a file named " + name);
    }

    @Test
    void what_is_named_and_not_there_is_refused_and_so_is_the_reverse() throws IOException {
        assertThatThrownBy(() -> check(forged(Map.of(), manifest("responses.csv", "x"))))
                .isInstanceOf(DamagedArchiveException.class).hasMessageContaining("responses.csv is not where");
        assertThatThrownBy(() -> check(forged(Map.of("responses.csv", "x"), manifest())))
                .isInstanceOf(DamagedArchiveException.class).hasMessageContaining("does not name");
        assertThatThrownBy(() -> check(forged(Map.of("responses.csv", "y"), manifest("responses.csv", "x"))))
                .isInstanceOf(DamagedArchiveException.class).hasMessage("responses.csv is not what its manifest says");
        assertThatThrownBy(() -> check(forged(
                        Map.of("responses.csv", "x"), manifest("responses.csv", "x", "responses.csv", "x"))))
                .isInstanceOf(DamagedArchiveException.class).hasMessageContaining("twice");
    }

    @Test
    void a_file_with_the_name_of_others_bytes_is_refused() throws IOException {
        String name = "media/" + "ab".repeat(32) + ".ogg";

        assertThatThrownBy(() -> check(forged(Map.of(name, "x"), manifest(name, "x").replace(":0}", ":1}"))))
                .isInstanceOf(DamagedArchiveException.class).hasMessageContaining("is not what its name says");
    }

    @Test
    void a_file_that_unpacks_to_more_than_is_said_is_given_up_at_once() throws IOException {
        byte[] bomb = forged(Map.of("answers.csv", "0".repeat(64 << 20)), manifest("answers.csv", "0"));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> check(bomb)).isInstanceOf(DamagedArchiveException.class).hasMessageContaining("answers.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "{", "{}", "{\"files\":{}}", "{\"files\":[{\"path\":7}]}", "{\"counts\":{\"media\":0}}",
        "{\"counts\":{\"media\":1},\"files\":[]}", "{\"counts\":{\"media\":\"many\"},\"files\":[]}", "null",
        "{\"counts\":{\"media\":0},\"files\":[{\"bytes\":1e999}]}", "{\"counts\":{\"media\":0},\"files\":[]} more"
    })
    void a_manifest_that_cannot_be_understood_is_refused(String manifest) throws IOException {
        assertRefused(forged(Map.of(), manifest), "the manifest " + manifest);
    }

    @Test
    void a_manifest_of_one_endless_word_does_not_fill_the_memory() throws IOException {
        assertRefused(forged(Map.of(), "{\"consultation\":\"" + "x".repeat(8 << 20) + "\"}"), "a word of 8 MB");
    }

    @Test
    void the_forgeries_are_refused_for_what_is_wrong_with_them_alone() throws Exception {
        assertThat(check(forged(Map.of("responses.csv", "x"), manifest("responses.csv", "x"))))
                .isEqualTo(new ExportArchiveCheck.Whole(1, 0, 0, 0));
    }

    private void assertRefused(byte[] archive, String what) {
        assertThatThrownBy(() -> check(archive)).as(what).isInstanceOfSatisfying(
                DamagedArchiveException.class, e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n", "\u202E"));
    }

    private ExportArchiveCheck.Whole check(byte[] archive) throws DamagedArchiveException, IOException {
        return ExportArchiveCheck.of(Files.write(folder.resolve("checked.zip"), archive));
    }

    /** An archive with a right seal, as only someone who means it can make. */
    private static byte[] forged(Map<String, String> files, String manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveSeal seal = new ArchiveSeal(out);
        ZipOutputStream zip = new ZipOutputStream(seal);
        zip.setComment(ArchiveSeal.COMMENT);
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("manifest.json", manifest);
        for (Map.Entry<String, String> each : all.entrySet()) {
            zip.putNextEntry(new ZipEntry(each.getKey()));
            zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
        seal.seal();
        return out.toByteArray();
    }

    private static String manifest(String... pathsAndTexts) {
        StringBuilder files = new StringBuilder();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            byte[] bytes = pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
            files.append(i == 0 ? "" : ",").append("{\"path\":").append(new com.google.gson.JsonPrimitive(pathsAndTexts[i]))
                    .append(",\"bytes\":").append(bytes.length).append(",\"sha256\":\"")
                    .append(Sha256.hex(bytes)).append("\"}");
        }
        return "{\"counts\":{\"media\":0},\"files\":[" + files + "],\"missing\":[]}";
    }
}
