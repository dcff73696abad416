package org.indaba.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.RESPONSE;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.indaba.export.codebook.QuestionColumns;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportItem;
import org.indaba.export.query.ExportTable;
import org.indaba.export.query.WrongParameterException;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.export.sheet.JsonSheet;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.questionnaire.Questionnaire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
    private static final String HOSTILE = "=1+1 \"quoted\" \\ \b\f\t\r\n\0 \u2028 </script> عربي \uD83D\uDC4D";

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        String sha = "ab".repeat(32);
        fixture.store(rows -> {
            rows.response(9_007_199_254_740_993L, "wg-study").answered(9_007_199_254_740_993L, "a", HOSTILE);
            rows.response(9_007_199_254_740_994L, "wg-study")
                    .set(9_007_199_254_740_994L, RESPONSE.COUNTRY, "UG")
                    .set(9_007_199_254_740_994L, RESPONSE.INDIVIDUAL_CAPACITY, false)
                    .set(9_007_199_254_740_994L, RESPONSE.NAME_SEALED,
                            fixture.vault.seal("response 9007199254740994 name", "-Amina"))
                    .answer(9_007_199_254_740_994L, "b", "answered");
            long voice = rows.bubble(9_007_199_254_740_994L, "b", 1_000, 1, "", 3);
            rows.media(voice, 9_007_199_254_740_994L, "voice", null, "wanted", null)
                    .media(voice, 9_007_199_254_740_994L, "photo", null, "stored", sha);
            rows.response(9_007_199_254_740_995L, "wg-study")
                    .set(9_007_199_254_740_995L, RESPONSE.STATUS, "withdrawn");
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** The same cells, read by other libraries than those that wrote them. */
    @ParameterizedTest
    @EnumSource(ExportTable.class)
    void a_line_says_what_the_row_of_csv_says(ExportTable table) {
        List<Map<String, String>> rows = Fixture.read(fixture.csv(table, Fixture.raw()));
        List<Map<String, String>> objects = lines(table).stream().map(JsonLinesTest::cells).toList();

        assertThat(objects).isNotEmpty().isEqualTo(rows);
        assertThat(objects.get(0).keySet()).containsExactlyElementsOf(rows.get(0).keySet());
    }

    @Test
    void what_is_true_a_number_or_files_is_so_in_json() {
        JsonObject response = lines(ExportTable.RESPONSES).get(1);
        assertThat(response.toString())
                .contains("\"response_id\":\"9007199254740994\"", "\"ldc\":true", "\"individual_capacity\":false",
                        "\"sids\":false", "\"submitted_at\":null", "\"name\":\"-Amina\"", "\"a_media\":[]",
                        "\"b_media\":[\"pending:voice\",\"media/" + "ab".repeat(32) + ".jpg\"]", "\"b\":null");

        assertThat(lines(ExportTable.ANSWERS).get(1).toString())
                .contains("\"parts\":1,\"revisions\":3,\"media\":[\"pending:voice\"", "\"text\":null");
    }

    @Test
    void a_withdrawn_response_is_a_line_of_nulls() {
        JsonObject withdrawn = lines(ExportTable.RESPONSES).get(2);

        assertThat(withdrawn.get("status").getAsString()).isEqualTo("withdrawn");
        assertThat(withdrawn.get("respondent_id").isJsonNull()).isTrue();
        assertThat(lines(ExportTable.ANSWERS)).hasSize(2);
    }

    @Test
    void a_text_is_as_it_was_typed_with_one_line_a_row_and_no_mark_before() {
        byte[] bytes = fixture.bytes(ExportItem.of(ExportTable.ANSWERS, ExportFormat.JSONL), ExportFilter.ALL, true);

        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"response_id\":").endsWith("}\n")
                .doesNotContain("\r");
        assertThat(lines(ExportTable.ANSWERS).get(0).get("text").getAsString()).isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep", "bom", "safe"})
    void what_belongs_to_csv_is_refused(String name) {
        assertThatThrownBy(() -> ExportFilter.parse(
                        Fixture.parameters(name, "1"), Fixture.vocabulary(), ExportItem.of(ExportTable.CODEBOOK, ExportFormat.JSONL)))
                .isInstanceOfSatisfying(
                        WrongParameterException.class, e -> assertThat(Fixture.english(e)).contains(name, "leave it out"));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, 12.5", "-3, -3", "0.50, 0.50", "1000, 1000", "123456789012345, 123456789012345",
        "1234567890123456, '\"1234567890123456\"'", "007, '\"007\"'", "many, '\"many\"'",
    })
    void what_is_answered_with_a_number_is_a_number_where_every_program_keeps_it(String answered, String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonSheet sheet = new JsonSheet(out);
        sheet.head(List.of(Column.amount("n")));
        sheet.row(new String[] {answered});
        end(sheet);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"n\":" + json + "}\n");
    }

    @Test
    void a_question_that_was_once_another_kind_has_texts() {
        Question number = new Question("n", Fixture.annex().title(), Optional.empty(), false, Optional.empty(),
                new QuestionKind.Number(Optional.empty(), Optional.empty(), Optional.empty(), 2));
        Question scale = new Question("s", Fixture.annex().title(), Optional.empty(), false, Optional.empty(),
                new QuestionKind.Scale(1, 5, Optional.empty(), Optional.empty()));

        assertThat(QuestionColumns.numbers(List.of(asking(number, scale)))).containsExactly("n", "s");
        assertThat(QuestionColumns.numbers(List.of(
                        asking(number, scale), asking(Question.open("n", Fixture.annex().title(), false)))))
                .containsExactly("s");
    }

    private static Questionnaire asking(Question... questions) {
        Questionnaire annex = Fixture.annex();
        return new Questionnaire(
                annex.edition(), annex.title(), annex.purpose(), annex.translations(), List.of(questions));
    }

    private static void end(JsonSheet sheet) {
        try {
            sheet.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<JsonObject> lines(ExportTable table) {
        String text = new String(fixture.bytes(ExportItem.of(table, ExportFormat.JSONL), ExportFilter.ALL, true), StandardCharsets.UTF_8);
        List<JsonObject> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(JsonParser.parseString(line).getAsJsonObject());
        }
        return lines;
    }

    private static Map<String, String> cells(JsonObject object) {
        Map<String, String> cells = new java.util.LinkedHashMap<>();
        object.entrySet().forEach(each -> cells.put(each.getKey(), cell(each.getValue())));
        return cells;
    }

    private static String cell(JsonElement value) {
        if (value instanceof JsonArray array) {
            StringJoiner joined = new StringJoiner(" ");
            array.forEach(each -> joined.add(each.getAsString()));
            return joined.toString();
        }
        return value.isJsonNull() ? "" : value.getAsString();
    }
}
