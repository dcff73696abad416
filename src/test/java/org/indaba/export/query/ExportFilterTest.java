package org.indaba.export.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.indaba.export.Fixture;
import org.indaba.export.Rows;
import org.indaba.export.sheet.ExportFormat;
import org.indaba.store.response.ResponseTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilterTest {
    private static final ExportItem ANSWERS = ExportItem.of(ExportTable.ANSWERS, ExportFormat.CSV);
    private static final ExportItem CODEBOOK = ExportItem.of(ExportTable.CODEBOOK, ExportFormat.CSV);

    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> {
            one(rows, 1, "partial", "2026-11-01T00:00:00Z", "KE", "academia", "en");
            one(rows, 2, "submitted", "2026-11-02T00:00:00Z", "UG", "government", "ar");
            one(rows, 3, "withdrawn", "2026-11-03T23:59:59.999Z", null, null, "en");
            one(rows, 4, "submitted", "2026-11-04T00:00:00Z", "FR", "academia", "en");
            rows.answer(4, "b", "skipped");
        });
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void one(
            Rows rows, long id, String status, String updated, String country, String type, String language) {
        rows.response(id, "wg-study").set(id, RESPONSE.STATUS, status)
                .set(id, RESPONSE.UPDATED_AT, Instant.parse(updated).toEpochMilli())
                .set(id, RESPONSE.COUNTRY, country).set(id, RESPONSE.STAKEHOLDER_TYPE, type)
                .set(id, RESPONSE.LANGUAGE, language);
        if (!status.equals("withdrawn")) {
            rows.answered(id, "a", "words");
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', value = {
        "''                                        | 1 2 3 4 | 1a 2a 4a 4b",
        "status=all                                | 1 2 3 4 | 1a 2a 4a 4b",
        "status=submitted                          | 2 4     | 2a 4a 4b",
        "status=partial                            | 1       | 1a",
        "status=withdrawn                          | 3       | ''",
        "status=partial,submitted                  | 1 2 4   | 1a 2a 4a 4b",
        "status=partial&status=withdrawn           | 1 3     | 1a",
        "status=partial,all                        | 1 2 3 4 | 1a 2a 4a 4b",
        "since=2026-11-02                          | 2 3 4   | 2a 4a 4b",
        "since=2026-11-02T00:00:00.001Z            | 3 4     | 4a 4b",
        "since=2026-11-04T01:00:00+01:00           | 4       | 4a 4b",
        "since=2026-11-04T01:00:00 01:00           | 4       | 4a 4b",
        "since=2026-11-04T00:00:00                 | 4       | 4a 4b",
        "until=2026-11-03                          | 1 2 3   | 1a 2a",
        "until=2026-11-02T00:00:00Z                | 1 2     | 1a 2a",
        "since=2026-11-02&until=2026-11-03         | 2 3     | 2a",
        "since=2027-01-01                          | ''      | ''",
        "country=KE                                | 1       | 1a",
        "country=ke,FR                             | 1 4     | 1a 4a 4b",
        "country=AQ                                | ''      | ''",
        "region=africa                             | 1 2     | 1a 2a",
        "region=africa,europe                      | 1 2 4   | 1a 2a 4a 4b",
        "region=africa&country=UG                  | 2       | 2a",
        "region=europe&country=UG                  | ''      | ''",
        "region=cis                                | ''      | ''",
        "type=academia                             | 1 4     | 1a 4a 4b",
        "type=other                                | ''      | ''",
        "language=ar                               | 2       | ''",
        "language=en,ar                            | 1 2 3 4 | 1a 2a 4a 4b",
        "question=b                                | 1 2 3 4 | 4b",
        "question=a,b                              | 1 2 3 4 | 1a 2a 4a 4b",
        "type=academia&status=submitted&question=a | 4       | 4a",
    })
    void a_filter_narrows_the_rows(String query, String responses, String answers) {
        ExportFilter filter = filter(query);

        assertThat(Fixture.read(fixture.csv(ExportTable.RESPONSES, filter)).stream()
                .map(row -> row.get("response_id")).collect(Collectors.joining(" "))).isEqualTo(responses);
        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, filter)).stream()
                .map(row -> row.get("response_id") + row.get("question")).collect(Collectors.joining(" ")))
                .isEqualTo(answers);
    }

    @Test
    void the_language_of_the_answers_is_their_own() {
        fixture.database.write("test", db -> db.update(ANSWER).set(ANSWER.LANGUAGE, "fr")
                .where(ANSWER.RESPONSE_ID.eq(4L).and(ANSWER.QUESTION.eq("b"))).execute()).join();

        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, filter("language=fr")))).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("question", "b").containsEntry("language", "fr"));
    }

    @Test
    void questions_narrow_the_columns_of_responses() {
        assertThat(fixture.csv(ExportTable.RESPONSES, filter("question=x,a")).lines().findFirst().orElseThrow())
                .endsWith(",organization,a,a_media,x,x_media,publish_recordings");
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', value = {
        "status=done              | status   | partial",
        "status=                  | status   | submitted",
        "status=Submitted         | status   | submitted",
        "status=partial,          | status   | ''",
        "since=                   | since    | ISO 8601",
        "since=yesterday          | since    | yesterday",
        "since=2026-13-01         | since    | 2026-13-01",
        "since=2026-11-24T25:00Z  | since    | ISO 8601",
        "since=01/02/2026         | since    | ISO 8601",
        "since=+999999999-12-31   | since    | ISO 8601",
        "until=2026-02-30         | until    | 2026-02-30",
        "until=2026-11-01&until=2 | until    | more than once",
        "region=Africa            | region   | arab-states",
        "country=Kenya            | country  | KE",
        "country=XX               | country  | XX",
        "type=ngo                 | type     | civil-society",
        "language=klingon         | language | klingon",
        "question=d               | question | a, b, x",
        "sep=pipe                 | sep      | tab",
        "bom=true                 | bom      | 1 or 0",
        "safe=2                   | safe     | 1 or 0",
        "safe=1&safe=1            | safe     | more than once",
        "lang=de                  | lang     | ar, zh, en, fr, ru, es",
        "lang=fr,ar               | lang     | fr,ar",
        "lang=fr&lang=ar          | lang     | more than once",
        "colour=red               | colour   | status",
        "Status=all               | Status   | status",
    })
    void a_wrong_parameter_is_named_with_what_is_accepted(String query, String parameter, String said) {
        ExportItem item = parameter.equals("lang") ? CODEBOOK : ANSWERS;

        assertThatThrownBy(() -> ExportFilter.parse(Fixture.parameters(split(query)), Fixture.vocabulary(), item))
                .isInstanceOfSatisfying(WrongParameterException.class, e -> {
                    assertThat(e.parameter()).isEqualTo(parameter);
                    assertThat(Fixture.english(e)).contains(parameter, said);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "since", "until", "region", "country", "type", "language", "question"})
    void what_narrows_rows_is_refused_for_the_codebook(String name) {
        assertThatThrownBy(() -> ExportFilter.parse(
                        Fixture.parameters(name, "submitted"), Fixture.vocabulary(), CODEBOOK))
                .isInstanceOfSatisfying(WrongParameterException.class, e -> assertThat(Fixture.english(e))
                        .isEqualTo(name + " is a parameter of responses, answers: leave it out for codebook.csv"));
    }

    /** Whoever keeps a copy up to date asks for what changed, and must hear of what is to be deleted from it. */
    @Test
    void what_was_withdrawn_since_is_a_row_of_the_responses_and_no_answer() {
        Instant later = Instant.parse("2026-11-20T00:00:00Z");
        fixture.database.write("test", db -> {
            ResponseTable.withdraw(db, 2, later.plusSeconds(1));
            return null;
        }).join();
        ExportFilter since = filter("since=" + later + "&safe=0");

        assertThat(Fixture.read(fixture.csv(ExportTable.RESPONSES, since)))
                .extracting(row -> row.get("response_id") + row.get("status") + row.get("country") + row.get("a"))
                .containsExactly("2withdrawn");
        assertThat(new String(fixture.bytes(ExportItem.of(ExportTable.RESPONSES, ExportFormat.JSONL), since, true), UTF_8))
                .hasLineCount(1).contains("\"response_id\":\"2\"", "\"status\":\"withdrawn\"", "\"a\":null");
        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, since))).isEmpty();
        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, filter("safe=0"))))
                .extracting(row -> row.get("response_id")).containsExactly("1", "4", "4");
    }

    @Test
    void a_wrong_value_is_quoted_in_part_and_on_one_line() {
        assertThatThrownBy(() -> ExportFilter.parse(
                        Fixture.parameters("sep", "x\r\n" + "y".repeat(10_000)), Fixture.vocabulary(), ANSWERS))
                .isInstanceOfSatisfying(WrongParameterException.class, e ->
                        assertThat(Fixture.english(e)).hasSizeLessThan(200).doesNotContain("\r", "\n"));
    }

    private static ExportFilter filter(String query) {
        String[] given = split(query);
        String[] all = java.util.Arrays.copyOf(given, given.length + 2);
        all[given.length] = "bom";
        all[given.length + 1] = "0";
        return Fixture.filter(all);
    }

    private static String[] split(String query) {
        return query.isEmpty()
                ? new String[0]
                : java.util.Arrays.stream(query.split("&")).flatMap(each -> java.util.stream.Stream.of(
                        each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)))
                        .toArray(String[]::new);
    }
}
