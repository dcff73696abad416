package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.indaba.crypto.HashingOutput;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.sheet.CellTextJoiner;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.table.DownloadProgressListener;
import org.indaba.export.table.DownloadTooSlowException;
import org.indaba.store.media.MediaTable;
import org.indaba.store.response.ResponseTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells that are too long to be held are read again when they are written, and nobody sees it. */
class LongAnswersTest {
    private static final int PARTS = 12;
    private static final int FILES = 600;

    @TempDir
    Path folder;

    private Fixture fixture;
    private final List<String> texts = new ArrayList<>();

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> {
            rows.response(1, "wg-study").answered(1, "a", "before").answered(1, "b", "beside");
            rows.response(2, "wg-study").answer(2, "a", "answered").answer(2, "b", "answered");
            for (int i = 0; i < PARTS; i++) {
                String text = (i % 2 == 0 ? "=" : "\"") + String.valueOf((char) ('а' + i)).repeat(CellTextJoiner.MOST / 4) + "\uD83D\uDC4D";
                texts.add(text);
                rows.bubble(2, "a", 1_000L + i / 2, i, text, 1);
                rows.bubble(2, "a", 1_000L + i / 2, i, "", 0);
            }
            rows.files(rows.bubble(2, "b", 1, 1, "the files", 0), 2, FILES);
            rows.response(3, "wg-study").answered(3, "a", "after");
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void they_are_whole_in_both_tables_and_those_around_them_are_what_they_were() {
        String whole = String.join("\n", texts);
        assertThat(whole.length()).isGreaterThan(CellTextJoiner.MOST);

        List<Map<String, String>> answers = Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.raw()));
        List<Map<String, String>> responses = Fixture.read(fixture.csv(ExportTable.RESPONSES, Fixture.raw()));

        assertThat(answers).extracting(row -> row.get("text"))
                .containsExactly("before", "beside", whole, "the files", "after");
        assertThat(answers).extracting(row -> row.get("parts"))
                .containsExactly("1", "1", Integer.toString(2 * PARTS), "1", "1");
        assertThat(responses).extracting(row -> row.get("a")).containsExactly("before", whole, "after");
        assertThat(responses).extracting(row -> row.get("b")).containsExactly("beside", "the files", "");
    }

    @Test
    void so_they_are_as_json() {
        List<JsonObject> answers = lines(ExportTable.ANSWERS);
        List<JsonObject> responses = lines(ExportTable.RESPONSES);

        assertThat(answers).extracting(row -> row.get("text").getAsString())
                .containsExactly("before", "beside", String.join("\n", texts), "the files", "after");
        assertThat(responses.get(1).get("a").getAsString()).isEqualTo(String.join("\n", texts));
        assertThat(paths(answers.get(3).getAsJsonArray("media"))).isEqualTo(paths());
        assertThat(paths(responses.get(1).getAsJsonArray("b_media"))).isEqualTo(paths());
    }

    @Test
    void many_files_are_all_named() {
        String all = String.join(" ", paths());
        assertThat(all.length()).isGreaterThan(CellTextJoiner.MOST);

        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.raw())).get(3)).containsEntry("media", all);
        assertThat(Fixture.read(fixture.csv(ExportTable.RESPONSES, Fixture.raw())).get(1)).containsEntry("b_media", all)
                .containsEntry("a_media", "");
    }

    @Test
    void made_safe_each_part_that_begins_with_a_sign_has_an_apostrophe() {
        String safe = String.join("\n", texts.stream().map(each -> each.startsWith("=") ? "'" + each : each).toList());

        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.filter("bom", "0"))).get(2)).containsEntry("text", safe);
    }

    /** A hundred bytes a second, as the clock has it that the download goes by. */
    @Test
    void on_a_slow_line_one_ends_in_the_middle_of_a_cell_once_its_time_is_over() {
        SlowLine line = new SlowLine();
        Exporter slow = new Exporter(
                fixture.database, new Fixture.FewCountries(), fixture.vault::open, fixture.media, line::now);

        assertThatThrownBy(() -> slow.write("cli", download(), line, DownloadProgressListener.NONE)).isInstanceOf(DownloadTooSlowException.class);
        assertThat(line.written).as("bytes").isLessThan(String.join("\n", texts).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void what_is_withdrawn_while_a_cell_is_written_is_whole_in_that_download_and_in_none_after_it() throws IOException {
        byte[] expected = fixture.bytes(ExportTable.ANSWERS, ExportFilter.ALL, true);
        boolean[] withdrawn = {false};
        HashingOutput whole = new HashingOutput(new OutputStream() {
            @Override
            public void write(int one) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (length > 3 && !withdrawn[0]) {
                    withdrawn[0] = true;
                    fixture.database.write("test", db -> {
                        MediaTable.releaseOfResponse(db, 2);
                        ResponseTable.withdraw(db, 2, Fixture.NOW);
                        return null;
                    }).join();
                }
            }
        });

        fixture.exporter.write("cli", download(), whole, DownloadProgressListener.NONE);

        HashingOutput before = new HashingOutput(OutputStream.nullOutputStream());
        before.write(expected, 0, expected.length);
        assertThat(withdrawn[0]).as("it was withdrawn on the way").isTrue();
        assertThat(whole.hash()).isEqualTo(before.hash());
        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.raw())))
                .extracting(row -> row.get("text")).containsExactly("before", "beside", "after");
    }

    private static final class SlowLine extends OutputStream {
        private long written;

        Instant now() {
            return Fixture.NOW.plus(Duration.ofSeconds(written / 100));
        }

        @Override
        public void write(int one) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            written += length;
        }
    }

    private static DownloadRequest download() {
        return new DownloadRequest(
                ExportItem.of(ExportTable.ANSWERS, ExportFormat.CSV), Fixture.STUDY, List.of(Fixture.annex()), ExportFilter.ALL, true);
    }

    private List<JsonObject> lines(ExportTable table) {
        return new String(fixture.bytes(ExportItem.of(table, ExportFormat.JSONL), ExportFilter.ALL, true), StandardCharsets.UTF_8).lines()
                .map(each -> JsonParser.parseString(each).getAsJsonObject()).toList();
    }

    private static List<String> paths(JsonArray media) {
        return media.asList().stream().map(each -> each.getAsString()).toList();
    }

    private static List<String> paths() {
        return Stream.iterate(0, i -> i + 1).limit(FILES).map(i -> String.format("media/%064x.ogg", i)).toList();
    }
}
