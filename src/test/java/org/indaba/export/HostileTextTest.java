package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileTextTest {
    private static final List<String> TEXTS = List.of(
            "\"", "\"\"", "a \"quoted\" word", "comma, semicolon; tab\t.", "\r", "\n", "\r\n", "line\rline\nline\r\n",
            "\nstarts with a line feed", "ends with a return\r", " spaces around ", "  ", "\ttab first", "#not a comment",
            "nul \0 inside", "\0", "=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "'=1", "a;=2+3;b", "first,+4\tthen\t@x", "line\n-1\r\n=2",
            "\u202Eright to left\u202C",
            "عربي \u2067عربي\u2069", "e\u0301\u0302\u0303" + "\u0301".repeat(4_000), "\uD83D\uDC4D\uD83C\uDFFE", "\uFEFFbom",
            "\u0085\u2028\u2029", "\\\"", "\\n", "\u001A\u0007\u001B[31m", "x".repeat(1 << 20), "a\"".repeat(1 << 16));

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> {
            for (int i = 0; i < TEXTS.size(); i++) {
                rows.response(i + 1, "wg-study").answered(i + 1, "a", TEXTS.get(i));
            }
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void every_text_comes_back_from_another_reader_as_it_was_typed() {
        assertThat(column("text", fixture.csv(ExportTable.ANSWERS, Fixture.raw()), ',')).isEqualTo(TEXTS);
        assertThat(column("a", fixture.csv(ExportTable.RESPONSES, Fixture.raw()), ',')).isEqualTo(TEXTS);
    }

    @Test
    void so_it_does_with_the_other_separators() {
        ExportFilter semicolon = Fixture.filter("sep", ";", "safe", "0", "bom", "0");
        ExportFilter tab = Fixture.filter("sep", "tab", "safe", "0", "bom", "0");

        assertThat(column("text", fixture.csv(ExportTable.ANSWERS, semicolon), ';')).isEqualTo(TEXTS);
        assertThat(column("text", fixture.csv(ExportTable.ANSWERS, tab), '\t')).isEqualTo(TEXTS);
    }

    @Test
    void made_safe_only_what_a_spreadsheet_might_run_changes_and_by_one_apostrophe_each() {
        List<String> safe = TEXTS.stream().map(text -> text.replaceAll("\\A[\t\r\0]", "'$0")
                .replaceAll("(?:\\A|(?<=[,;\t\r\n]))[=+@-]", "'$0")).toList();

        assertThat(column("text", fixture.csv(ExportTable.ANSWERS, Fixture.filter("bom", "0")), ',')).isEqualTo(safe);
        assertThat(safe).isNotEqualTo(TEXTS);
    }

    @Test
    void a_byte_order_mark_comes_first_unless_it_is_refused() {
        byte[] with = fixture.bytes(ExportTable.ANSWERS, ExportFilter.ALL, true);
        byte[] without = fixture.bytes(ExportTable.ANSWERS, Fixture.filter("bom", "0"), true);

        assertThat(with).startsWith(0xEF, 0xBB, 0xBF).hasSize(without.length + 3);
        assertThat(new String(without, StandardCharsets.UTF_8)).startsWith("response_id,");
    }

    private static List<String> column(String name, String csv, char separator) {
        try {
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader()
                    .setSkipHeaderRecord(true).get();
            return format.parse(new java.io.StringReader(csv)).getRecords().stream()
                    .map(CSVRecord::toMap).map((Map<String, String> row) -> row.get(name)).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
