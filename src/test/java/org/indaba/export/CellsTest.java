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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.CsvDialect;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.LongText;
import org.indaba.export.sheet.Sheet;

class CellsTest {
    private static final String SIGNS = "=+-@";

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.strings().withChars("=+-@,;\t\n\r\0\"' aб\u2028\\<").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        return text().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return text().filter(each -> !each.isEmpty()).list().ofMinSize(2).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Character> separator() {
        return Arbitraries.of(',', ';', '\t');
    }

    @Property
    void a_row_is_written_as_another_library_writes_it(
            @ForAll("cells") List<String> cells, @ForAll("separator") char separator) {
        StringWriter expected = new StringWriter();
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(LineDelimiter.CRLF).bufferSize(0).build(expected)
                .writeRecord(cells);

        assertThat(csv(separator, false, sheet -> sheet.row(cells.toArray(String[]::new)))).isEqualTo(expected.toString());
    }

    @Property
    void a_cell_that_is_written_in_parts_has_the_bytes_of_the_whole(
            @ForAll("parts") List<String> parts, @ForAll("separator") char separator, @ForAll boolean safe,
            @ForAll boolean lines) {
        char between = lines ? '\n' : ' ';
        String whole = String.join(String.valueOf(between), parts);

        assertThat(csv(separator, safe, sheet -> {
            sheet.cell("first");
            sheet.cell(new LongText(between, parts::forEach));
            sheet.cell("last");
            sheet.endRow();
        })).isEqualTo(csv(separator, safe, sheet -> sheet.row("first", whole, "last")));
    }

    @Property
    void so_it_does_in_json(@ForAll("parts") List<String> parts) {
        Column text = Column.text("text");

        assertThat(json(text, sheet -> sheet.cell(new LongText('\n', parts::forEach))))
                .isEqualTo(json(text, sheet -> sheet.cell(String.join("\n", parts))));
    }

    @Property
    void and_so_does_a_list_of_files(@ForAll("files") List<String> files) {
        Column media = Column.files("media");

        assertThat(json(media, sheet -> sheet.cell(new LongText(' ', files::forEach))))
                .isEqualTo(json(media, sheet -> sheet.cell(String.join(" ", files))));
    }

    @Provide
    Arbitrary<List<String>> files() {
        return Arbitraries.of("media/0a.ogg", "pending:voice", "too-large:video").list().ofMinSize(2).ofMaxSize(5);
    }

    @Property
    void a_safe_cell_begins_no_formula_wherever_a_spreadsheet_splits(
            @ForAll("text") String text, @ForAll("separator") char separator) {
        String safe = cell(csv(separator, true, sheet -> sheet.row(text)));

        assertThat(safe.split("[,;\t\n\r]", -1)).extracting(each -> each.replaceAll("\\A\\p{Z}+", ""))
                .noneMatch(each -> !each.isEmpty() && SIGNS.indexOf(each.charAt(0)) >= 0);
        assertThat(safe).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\0");
    }

    @Property
    void what_makes_a_cell_safe_is_an_apostrophe_before_such_a_sign_and_nothing_else(@ForAll("text") String text) {
        String expected = text.replaceAll("\\A[\t\r\0]", "'$0").replaceAll("(?<=(?:\\A|[,;\t\r\n])\\p{Z}{0,12})[=+@-]", "'$0");

        assertThat(cell(csv(',', true, sheet -> sheet.row(text)))).isEqualTo(expected);
        assertThat(cell(csv(',', false, sheet -> sheet.row(text)))).isEqualTo(text);
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
