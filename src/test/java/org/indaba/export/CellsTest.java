package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.CsvDialect;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.LongText;
import org.indaba.export.sheet.Sheet;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.junit.jupiter.api.Test;

class CellsTest {
    private static final String SIGNS = "=+-@";
    private static final List<String> FILES = List.of("media/0a.ogg", "pending:voice", "too-large:video");
    private static final Function<RandomGenerator, String> TEXT = text(0);
    private static final Function<RandomGenerator, List<String>> PARTS = Generators.lists(text(1), 2, 5);
    private static final Function<RandomGenerator, Character> SEPARATOR = Generators.oneOf(List.of(',', ';', '\t'));

    private static Function<RandomGenerator, String> text(int least) {
        return Generators.strings("=+-@,;\t\n\r\0\"' aб\u2028\\<", least, 12);
    }

    @Test
    void a_row_is_written_as_another_library_writes_it() {
        Property.holds(1000, test -> {
            List<String> cells = test.draw("cells", Generators.lists(TEXT, 1, 5));
            char separator = test.draw("separator", SEPARATOR);
            StringWriter expected = new StringWriter();
            CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(expected)
                    .writeRecord(cells);

            assertThat(csv(separator, false, sheet -> sheet.row(cells.toArray(String[]::new)))).isEqualTo(expected.toString());
        });
    }

    @Test
    void a_cell_that_is_written_in_parts_has_the_bytes_of_the_whole() {
        Property.holds(1000, test -> {
            List<String> parts = test.draw("parts", PARTS);
            char separator = test.draw("separator", SEPARATOR);
            boolean safe = test.draw("safe", RandomGenerator::nextBoolean);
            char between = test.draw("between", Generators.oneOf(List.of('\n', ' ')));
            String whole = String.join(String.valueOf(between), parts);

            assertThat(csv(separator, safe, sheet -> {
                sheet.cell("first");
                sheet.cell(new LongText(between, parts::forEach));
                sheet.cell("last");
                sheet.endRow();
            })).isEqualTo(csv(separator, safe, sheet -> sheet.row("first", whole, "last")));
        });
    }

    @Test
    void so_it_does_in_json() {
        Column text = Column.text("text");
        Property.holds(1000, test -> {
            List<String> parts = test.draw("parts", PARTS);
            assertThat(json(text, sheet -> sheet.cell(new LongText('\n', parts::forEach))))
                    .isEqualTo(json(text, sheet -> sheet.cell(String.join("\n", parts))));
        });
    }

    /** There are few enough lists to try each. */
    @Test
    void and_so_does_a_list_of_files() {
        Column media = Column.files("media");
        List<List<String>> lists = List.of(List.of());
        for (int size = 1; size <= 5; size++) {
            lists = lists.stream().flatMap(each -> FILES.stream().map(file -> Stream.concat(each.stream(), Stream.of(file)).toList())).toList();
            for (List<String> files : lists) {
                assertThat(json(media, sheet -> sheet.cell(new LongText(' ', files::forEach))))
                        .isEqualTo(json(media, sheet -> sheet.cell(String.join(" ", files))));
            }
        }
        assertThat(lists).hasSize(243);
    }

    @Test
    void a_safe_cell_begins_no_formula_wherever_a_spreadsheet_splits() {
        Property.holds(1000, test -> {
            String text = test.draw("text", TEXT);
            char separator = test.draw("separator", SEPARATOR);
            String safe = cell(csv(separator, true, sheet -> sheet.row(text)));

            assertThat(safe.split("[,;\t\n\r]", -1)).extracting(each -> each.replaceAll("\\A\\p{Z}+", ""))
                    .noneMatch(each -> !each.isEmpty() && SIGNS.indexOf(each.charAt(0)) >= 0);
            assertThat(safe).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\0");
        });
    }

    @Test
    void what_makes_a_cell_safe_is_an_apostrophe_before_such_a_sign_and_nothing_else() {
        Property.holds(1000, test -> {
            String text = test.draw("text", TEXT);
            String expected = text.replaceAll("\\A[\t\r\0]", "'$0").replaceAll("(?<=(?:\\A|[,;\t\r\n])\\p{Z}{0,12})[=+@-]", "'$0");

            assertThat(cell(csv(',', true, sheet -> sheet.row(text)))).isEqualTo(expected);
            assertThat(cell(csv(',', false, sheet -> sheet.row(text)))).isEqualTo(text);
        });
    }

    /** The one cell of a file without the quotes of CSV. */
    private static String cell(String csv) {
        String written = csv.substring(0, csv.length() - 2);
        return written.startsWith("\"") ? written.substring(1, written.length() - 1).replace("\"\"", "\"") : written;
    }

    private static String csv(char separator, boolean safe, Consumer<Sheet> writing) {
        return written(ExportFormat.CSV, new CsvDialect(separator, false, safe), writing);
    }

    private static String json(Column column, Consumer<Sheet> writing) {
        return written(ExportFormat.JSONL, CsvDialect.USUAL, sheet -> {
            sheet.head(List.of(column, Column.text("after")));
            writing.accept(sheet);
            sheet.cell("=last");
            sheet.endRow();
        });
    }

    private static String written(ExportFormat format, CsvDialect dialect, Consumer<Sheet> writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Sheet sheet = Sheet.on(out, format, dialect);
            writing.accept(sheet);
            sheet.end();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
