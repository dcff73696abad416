package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.export.table.DownloadTooSlowException;
import org.indaba.store.Databases;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.schema.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {
    /** More than fits between the rows and the stream, so that the first bytes come before the last row is read. */
    private static final int RESPONSES = 200;

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> {
            for (int i = 1; i <= RESPONSES; i++) {
                rows.response(i, "wg-study").answered(i, "a", "x".repeat(10_000));
            }
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void what_is_stored_during_a_download_is_not_in_it() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        AtomicReference<Boolean> stored = new AtomicReference<>(false);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                whole.write(bytes, from, length);
                if (length > 3 && !stored.getAndSet(true)) {
                    fixture.store(rows -> rows.response(RESPONSES + 1, "wg-study").answered(RESPONSES + 1, "a", "late"));
                    fixture.database.write("test", db -> db.update(Tables.BUBBLE)
                            .set(Tables.BUBBLE.CONTENT, ColumnCipher.of(db).keep(KeyOwner.ANSWERS, RESPONSES, "changed"))
                            .where(Tables.BUBBLE.RESPONSE_ID.eq((long) RESPONSES)).execute()).join();
                }
            }
        };

        fixture.exporter.write("cli", answers(), out, DownloadProgressListener.NONE);

        assertThat(stored.get()).as("something was stored on the way").isTrue();
        assertThat(whole.toString(StandardCharsets.UTF_8).lines()).hasSize(RESPONSES + 1);
        assertThat(whole.toString(StandardCharsets.UTF_8)).doesNotContain("late", "changed");
        assertThat(fixture.csv(ExportTable.ANSWERS, ExportFilter.ALL)).contains("late", "changed");
    }

    @Test
    void a_reader_that_goes_away_ends_the_download_and_frees_its_connection() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> fixture.exporter.write("cli", answers(), gone, DownloadProgressListener.NONE))
                    .isInstanceOf(IOException.class).hasMessage("Broken pipe");
        }

        assertThat(fixture.csv(ExportTable.ANSWERS, ExportFilter.ALL).lines()).hasSize(RESPONSES + 1);
    }

    @Test
    void a_download_that_holds_its_snapshot_for_too_long_is_given_up() {
        List<Instant> ticks = new ArrayList<>(List.of(Fixture.NOW, Fixture.NOW.plus(Exporter.LONGEST).plusMillis(1)));
        Exporter slow = new Exporter(fixture.database, new Fixture.FewCountries(), fixture.vault::open,
                fixture.media, () -> ticks.size() > 1 ? ticks.remove(0) : ticks.get(0));

        assertThatThrownBy(() -> slow.write("cli", answers(), OutputStream.nullOutputStream(), DownloadProgressListener.NONE))
                .isInstanceOf(DownloadTooSlowException.class).hasMessageContaining("since and until");
    }

    @Test
    void progress_is_told_what_to_expect_and_where_it_ended() throws IOException {
        List<String> heard = new ArrayList<>();
        DownloadProgressListener progress = new DownloadProgressListener() {
            @Override
            public void expect(long rows) {
                heard.add("expect " + rows);
            }

            @Override
            public void written(long rows) {
                heard.add("written " + rows);
            }
        };

        fixture.exporter.write("cli", answers(), OutputStream.nullOutputStream(), progress);

        assertThat(heard).containsExactly("expect " + RESPONSES, "written " + RESPONSES);
    }

    /** A hundred megabytes of answers through a heap of 32; the whole would not fit. */
    @Test
    void memory_does_not_grow_with_the_table() throws Exception {
        Path large = folder.resolve("large");
        Files.createDirectory(large);
        java("-Xmx256m", "fill", large.toString(), "5000", "2000");

        assertThat(java("-Xmx32m", "answers", large.toString())).contains("answers ");
        assertThat(java("-Xmx32m", "responses", large.toString())).contains("responses ");
    }

    /** Fifty million characters, four times at once. */
    @Test
    void memory_does_not_grow_with_an_answer() throws Exception {
        Path large = folder.resolve("long");
        Files.createDirectory(large);

        assertThat(java("-Xmx64m", "one", large.toString(), "2500", "20000").lines().filter("whole"::equals)).hasSize(4);
    }

    /** Sixty megabytes of files, two of them larger than what is left of the heap. */
    @Test
    void memory_does_not_grow_with_the_archive() throws Exception {
        Path large = folder.resolve("attached");
        Files.createDirectory(large);
        java("-Xmx256m", "attach", large.toString(), "3", "20000000");

        assertThat(java("-Xmx32m", "archive", large.toString())).contains("Whole[files=8, media=3, missing=0, damaged=0]");
    }

    private static String java(String heap, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+UseSerialGC",
                "-Dtested.on=" + (Databases.ON_POSTGRES ? "postgres" : "sqlite"), "-cp",
                System.getProperty("java.class.path"), LargeExport.class.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile("large", ".out");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("%s ended", List.of(words)).isTrue();
            String said = Files.readString(out);
            assertThat(process.exitValue()).as("%s with %s said %s", List.of(words), heap, tail(said)).isZero();
            return said;
        } finally {
            process.destroyForcibly();
            Files.delete(out);
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 2_000));
    }

    private static DownloadRequest answers() {
        return new DownloadRequest(
                ExportItem.of(ExportTable.ANSWERS, ExportFormat.CSV), Fixture.STUDY, List.of(Fixture.annex()), ExportFilter.ALL, true);
    }
}
