package org.indaba.export.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.RESPONSE;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.indaba.crypto.Sha256;
import org.indaba.export.Exporter;
import org.indaba.export.Fixture;
import org.indaba.export.Unpacked;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.export.tag.ProductVersion;
import org.indaba.store.media.MediaTable;
import org.indaba.store.response.ResponseTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportArchiveWriterTest {
    private static final byte[] VOICE = "OggS voice".repeat(5_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] PHOTO = new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 3};

    @TempDir
    Path folder;

    private Fixture fixture;
    private String voice;
    private String photo;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        voice = fixture.file(VOICE);
        photo = fixture.file(PHOTO);
        fixture.store(rows -> {
            rows.consultation("other");
            rows.response(1, "wg-study").set(1, RESPONSE.COUNTRY, "KE").set(1, RESPONSE.STATUS, "submitted")
                    .set(1, RESPONSE.NAME_SEALED, fixture.vault.seal("response 1 name", "Amina"))
                    .answer(1, "a", "answered");
            long one = rows.bubble(1, "a", 1_000, 1, "", 0);
            rows.media(one, 1, "voice", "audio/ogg", "stored", voice).media(one, 1, "video", null, "too-large", null);
            rows.response(2, "wg-study").set(2, RESPONSE.COUNTRY, "UG").answer(2, "b", "answered");
            long two = rows.bubble(2, "b", 1_000, 1, "both", 0);
            rows.media(two, 2, "voice", "audio/ogg", "stored", voice).media(two, 2, "photo", null, "stored", photo);
            rows.response(3, "wg-study").set(3, RESPONSE.TRIAL, true).answer(3, "a", "answered");
            rows.media(rows.bubble(3, "a", 1, 1, "", 0), 3, "photo", null, "stored", "cd".repeat(32));
            rows.response(4, "other").answer(4, "a", "answered");
            rows.media(rows.bubble(4, "a", 1, 1, "", 0), 4, "photo", null, "stored", "ef".repeat(32));
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void it_holds_the_tables_the_questionnaire_and_each_file_once() throws Exception {
        Unpacked archive = Unpacked.of(written(ExportFilter.ALL, true));

        assertThat(archive.files().keySet()).containsExactlyInAnyOrder(
                "responses.csv", "answers.csv", "codebook.csv", "consultation.yaml", "questionnaires/wg-study_1.yaml",
                "media/" + voice + ".ogg", "media/" + photo + ".jpg", "manifest.json");
        for (ExportTable table : ExportTable.values()) {
            assertThat(archive.files().get(table.word() + ".csv")).as(table.word())
                    .isEqualTo(fixture.bytes(table, ExportFilter.ALL, true));
        }
        assertThat(archive.text("consultation.yaml")).isEqualTo("code: wg-study\n");
        assertThat(archive.text("questionnaires/wg-study_1.yaml")).isEqualTo("id: wg-study\n");
        assertThat(archive.files().get("media/" + voice + ".ogg")).isEqualTo(VOICE);
        assertThat(archive.files().get("media/" + photo + ".jpg")).isEqualTo(PHOTO);
    }

    @Test
    void its_manifest_says_what_is_in_it_with_size_and_checksum() throws Exception {
        Unpacked archive = Unpacked.of(written(Fixture.filter("status", "submitted,partial", "country", "UG,KE"), true));
        JsonObject manifest = archive.manifest();

        for (JsonElement each : manifest.getAsJsonArray("files")) {
            JsonObject file = each.getAsJsonObject();
            byte[] bytes = archive.files().get(file.get("path").getAsString());
            assertThat(file.get("bytes").getAsLong()).isEqualTo(bytes.length);
            assertThat(file.get("sha256").getAsString()).isEqualTo(sha256(bytes));
        }
        assertThat(archive.paths("files")).hasSize(7).doesNotContain("manifest.json");
        assertThat(manifest.get("counts").toString()).isEqualTo("{\"responses\":2,\"answers\":2,\"media\":2}");
        assertThat(manifest.get("consultation").getAsString()).isEqualTo("wg-study");
        assertThat(manifest.get("made_at").getAsString()).isEqualTo(Fixture.NOW.toString());
        assertThat(manifest.get("product").getAsString()).isEqualTo("Indaba " + ProductVersion.VERSION);
        assertThat(manifest.get("filter").toString())
                .isEqualTo("{\"status\":\"partial,submitted\",\"country\":\"KE,UG\"}");
        assertThat(archive.paths("missing")).isEmpty();
    }

    @Test
    void a_filter_leaves_out_the_files_of_the_others() throws Exception {
        assertThat(media("country", "KE")).containsExactly("media/" + voice + ".ogg");
        assertThat(media("question", "a")).containsExactly("media/" + voice + ".ogg");
        assertThat(media("question", "x")).isEmpty();
        assertThat(media("language", "en")).hasSize(2);
        assertThat(media("language", "ar")).isEmpty();
        assertThat(media("status", "withdrawn")).isEmpty();
    }

    @Test
    void the_paths_in_the_tables_are_those_in_the_archive() throws Exception {
        fixture.store(rows -> {
            rows.response(5, "wg-study").answer(5, "a", "answered");
            rows.media(rows.bubble(5, "a", 1, 1, "", 0), 5, "document", "application/x-odd", "stored", photo);
        });
        Unpacked archive = Unpacked.of(written(Fixture.raw(), true));

        List<String> cells = Fixture.read(archive.text("answers.csv")).stream()
                .flatMap(row -> List.of(row.get("media").split(" ")).stream())
                .filter(each -> each.startsWith("media/")).distinct().toList();
        assertThat(archive.media()).containsExactlyInAnyOrderElementsOf(cells).hasSize(3);
    }

    @Test
    void without_identities_no_name_is_in_it() throws Exception {
        Unpacked archive = Unpacked.of(written(ExportFilter.ALL, false));

        assertThat(archive.text("responses.csv")).contains(",name,organization,").doesNotContain("Amina");
        assertThat(archive.manifest().get("names").getAsBoolean()).isFalse();
    }

    @Test
    void a_file_that_was_withdrawn_meanwhile_is_noted_and_the_rest_is_whole() throws Exception {
        Path target = folder.resolve("withdrawn.zip");
        try (OutputStream out = Files.newOutputStream(target)) {
            MediaBytes withdrawing = sha256 -> {
                fixture.database.write("test", db -> {
                    MediaTable.releaseOfResponse(db, 2);
                    ResponseTable.withdraw(db, 2, Fixture.NOW);
                    return null;
                }).join();
                if (Files.exists(folder.resolve(photo))) {
                    fixture.removeFile(photo);
                }
                return fixture.media.open(sha256);
            };
            exporter(withdrawing).write("cli", download(ExportFilter.ALL, true), out, DownloadProgressListener.NONE);
        }
        Unpacked archive = Unpacked.of(target);

        assertThat(archive.paths("missing")).containsExactly("media/" + photo + ".jpg");
        assertThat(archive.media()).containsExactly("media/" + voice + ".ogg");
        assertThat(archive.manifest().getAsJsonObject("counts").get("media").getAsLong()).isEqualTo(1);
        assertThat(archive.text("answers.csv")).as("one snapshot").contains("both");
        assertThat(ExportArchiveCheck.of(target)).isEqualTo(new ExportArchiveCheck.Whole(6, 1, 1, 0));
        assertThat(Unpacked.of(written(ExportFilter.ALL, true)).text("answers.csv")).doesNotContain("both");
    }

    @Test
    void bytes_that_are_not_what_their_name_says_are_noted_too() throws Exception {
        Files.write(folder.resolve(photo), new byte[] {1, 2, 3});
        Path target = written(ExportFilter.ALL, true);

        assertThat(Unpacked.of(target).manifest().get("files").toString()).contains("\"damaged\":true");
        assertThat(ExportArchiveCheck.of(target)).isEqualTo(new ExportArchiveCheck.Whole(7, 2, 0, 1));
    }

    @Test
    void one_that_breaks_off_never_looks_whole() throws Exception {
        MediaBytes failing = sha256 -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> exporter(failing).write("cli", download(ExportFilter.ALL, true), out, DownloadProgressListener.NONE))
                .isInstanceOf(IOException.class).hasMessage("Input/output error");

        Path cut = Files.write(folder.resolve("cut.zip"), out.toByteArray());
        assertThatThrownBy(() -> Unpacked.of(cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ExportArchiveCheck.of(cut)).isInstanceOf(DamagedArchiveException.class);
    }

    @Test
    void other_readers_of_zip_take_it() throws Exception {
        Path target = written(ExportFilter.ALL, true);

        assertThat(read(List.of("unzip", "-tq", target.toString()))).isIn(0, ABSENT);
        assertThat(read(List.of("python3", "-m", "zipfile", "-t", target.toString()))).isIn(0, ABSENT);
    }

    /** More than the 65,535 that the older format counts to. */
    @Test
    void so_they_do_with_more_files_than_fit_without_zip64() throws Exception {
        int files = 66_000;
        fixture.store(rows -> {
            rows.response(9, "wg-study").answer(9, "a", "answered");
            rows.files(rows.bubble(9, "a", 1, 1, "", 0), 9, files);
        });
        Path target = folder.resolve("many.zip");
        try (OutputStream out = Files.newOutputStream(target)) {
            exporter(sha256 -> new ByteArrayInputStream(new byte[] {7}))
                    .write("cli", download(Fixture.filter("question", "a"), true), out, DownloadProgressListener.NONE);
        }

        assertThat(ExportArchiveCheck.of(target).media()).isEqualTo(files + 1);
        assertThat(read(List.of("unzip", "-tq", target.toString()))).isIn(0, ABSENT);
        assertThat(read(List.of("python3", "-m", "zipfile", "-t", target.toString()))).isIn(0, ABSENT);
    }

    @Test
    void each_is_in_the_audit_once() throws Exception {
        written(Fixture.filter("country", "KE"), true);

        List<String> audit = fixture.database.read(db -> db.select(AUDIT.ACT, AUDIT.DETAIL).from(AUDIT)
                .fetch(row -> row.value1() + " " + row.value2()));
        assertThat(audit).containsExactly("exported archive.zip country=KE names");
    }

    private static final int ABSENT = -1;

    /** The exit status, or {@link #ABSENT} on a machine that has no such program. */
    static int read(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("%s ended", command).isTrue();
            return process.exitValue();
        } catch (IOException noSuchProgram) {
            return ABSENT;
        }
    }

    private List<String> media(String name, String value) throws IOException {
        return Unpacked.of(written(Fixture.filter(name, value), true)).media();
    }

    private Path written(ExportFilter filter, boolean identities) throws IOException {
        return Files.write(folder.resolve("archive.zip"), fixture.bytes(ExportItem.ARCHIVE, filter, identities));
    }

    private Exporter exporter(MediaBytes media) {
        return new Exporter(
                fixture.database, new Fixture.FewCountries(), fixture.vault::open, media, () -> Fixture.NOW);
    }

    private static DownloadRequest download(ExportFilter filter, boolean identities) {
        return new DownloadRequest(ExportItem.ARCHIVE, Fixture.STUDY, List.of(Fixture.annex()), filter, identities);
    }

    private static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
