package org.indaba.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.indaba.consultation.Problem;
import org.indaba.export.Fixture;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.RefusalReason;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemRendererTest {
    private static final String WRONG = "/api/v1/consultations/wg-study/responses.csv?since=yesterday";

    @TempDir
    Path folder;

    private Fixture fixture;
    private Harness api;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        api = new Harness(fixture, fixture.exporter, new Readiness(true, Map.of("telegram", "off"), List.of()));
    }

    @AfterEach
    void close() {
        api.close();
        fixture.close();
    }

    private HttpResponse<String> wrong(String languages) throws Exception {
        HttpRequest.Builder request = api.request(WRONG).header("Authorization", "Bearer " + Harness.CONFIGURED);
        return api.send(languages.isEmpty() ? request.build() : request.header("Accept-Language", languages).build());
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_problem_has_its_sentence_in_every_language(Problem problem) {
        Phrasebook phrases = Phrasebook.packed();
        for (Language language : phrases.languages()) {
            assertThat(phrases.say(language, RefusalReason.of(problem.phrase()))).as("%s in %s", problem, language).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'' | en | A parameter is not known, or its value is not",
        "sw | en | A parameter is not known, or its value is not",
        "* | en | A parameter is not known, or its value is not",
        "es-MX, en;q=0.5 | es | Un parámetro no se conoce, o no se conoce su valor",
    })
    void a_problem_is_told_in_english_unless_another_language_is_asked_for(String asked, String told, String title)
            throws Exception {
        HttpResponse<String> response = wrong(asked);
        JsonObject problem = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(response.headers().firstValue("Content-Language")).hasValue(told);
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Language");
        assertThat(problem.get("title").getAsString()).isEqualTo(title);
    }

    @Test
    void the_language_changes_nothing_that_programs_compare() throws Exception {
        HttpResponse<String> arabic = wrong("ar");
        JsonObject problem = JsonParser.parseString(arabic.body()).getAsJsonObject();
        assertThat(arabic.statusCode()).isEqualTo(400);
        assertThat(problem.get("type").getAsString()).isEqualTo("urn:indaba:problem:wrong-parameter");
        assertThat(problem.get("code").getAsString()).isEqualTo("wrong-parameter");
        assertThat(problem.get("status").getAsInt()).isEqualTo(400);
        assertThat(problem.get("detail").getAsString()).contains("\u2068since\u2069", "\u2068'yesterday'\u2069");
    }
}
