package org.indaba.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.RESPONSE;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.indaba.consultation.Role;
import org.indaba.export.Exporter;
import org.indaba.export.Fixture;
import org.indaba.export.archive.MediaBytes;
import org.indaba.export.query.ExportItem;
import org.indaba.export.table.Unsealer;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.WriteSeries;
import org.indaba.store.audit.AuditChain;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ExportDownloadsTest {
    private static final String RESPONSES = "/api/v1/consultations/wg-study/responses.csv";
    private static final String CODEBOOK = "/api/v1/consultations/wg-study/codebook.csv";

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

    @Test
    void a_table_is_sent_as_a_file_that_nobody_keeps() throws Exception {
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "عربي"));

        HttpResponse<String> response = api.get("/api/v1/consultations/wg-study/answers.csv");

        assertThat(response.body()).isEqualTo(fixture.csv(org.indaba.export.query.ExportTable.ANSWERS, Fixture.filter()));
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type.toLowerCase()).startsWith("text/csv").contains("charset=utf-8"));
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"wg-study-answers.csv\"");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void the_parameters_reach_the_rows() throws Exception {
        fixture.store(rows -> rows.response(1, "wg-study").response(2, "wg-study")
                .set(2, RESPONSE.STATUS, "submitted"));

        String body = api.get(RESPONSES + "?status=submitted&bom=0&sep=;&since=2026-11-24T09:00:00%2B02:00").body();

        assertThat(body.lines()).hasSize(2);
        assertThat(body).contains("\r\n2;R-2;wg-study;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=lost", "since=yesterday", "colour=red", "sep=|", "country=XX", "question=d", "lang=fr"})
    void a_wrong_parameter_is_a_problem_that_names_it(String query) throws Exception {
        HttpResponse<String> response = api.get(RESPONSES + "?" + query.replace("|", "%7C"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).get("code").getAsString()).isEqualTo("wrong-parameter");
        assertThat(problem(response).get("detail").getAsString())
                .contains(query.substring(0, query.indexOf('=')));
    }

    @Test
    void the_codebook_is_sent_in_the_language_that_is_asked_for() throws Exception {
        HttpResponse<String> arabic = api.get(CODEBOOK + "?lang=ar");
        HttpResponse<String> usual = api.get(CODEBOOK);

        assertThat(arabic.body()).isEqualTo(fixture.csv(org.indaba.export.query.ExportTable.CODEBOOK, Fixture.filter("lang", "ar")));
        assertThat(arabic.body().lines().findFirst()).isEqualTo(usual.body().lines().findFirst());
        assertThat(arabic.headers().firstValue("ETag")).isNotEqualTo(usual.headers().firstValue("ETag"));
        assertThat(api.get(CODEBOOK + "?lang=en").body()).isEqualTo(usual.body());
        assertThat(api.get(CODEBOOK.replace(".csv", ".jsonl") + "?lang=ar").body()).contains("\"حكومة\"");
    }

    @Test
    void what_narrows_rows_is_a_problem_for_the_codebook_that_names_it() throws Exception {
        HttpResponse<String> response = api.get(CODEBOOK + "?status=submitted");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).get("detail").getAsString()).contains("status", "responses, answers");
    }

    @Test
    void a_language_that_the_codebook_does_not_have_is_a_problem_that_names_it() throws Exception {
        HttpResponse<String> response = api.get(CODEBOOK + "?lang=de");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).get("detail").getAsString()).contains("lang", "'de'", "ar, zh, en, fr, ru, es");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/nothing", "/api/v1", "/api/v1/consultations/wg-study/responses.xlsx",
        "/api/v1/consultations/wg-study/answers.zip", "/openapi.json"
    })
    void what_is_not_there_is_a_problem(String path) throws Exception {
        HttpResponse<String> response = api.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(problem(response).get("status").getAsInt()).isEqualTo(404);
    }

    @Test
    void each_download_is_in_the_audit_by_whom_and_what() throws Exception {
        String token = api.token("t1", Role.READER, null);

        api.get("/api/v1/consultations/wg-study/answers.csv?status=submitted&country=UG,KE", "Bearer " + token);
        api.get(RESPONSES);

        List<String> rows = fixture.database.read(db -> db.select(AUDIT.ACTOR, AUDIT.ACT, AUDIT.SUBJECT, AUDIT.DETAIL)
                .from(AUDIT).orderBy(AUDIT.SEQ)
                .fetch(row -> row.value1() + "|" + row.value2() + "|" + row.value3() + "|" + row.value4()));
        assertThat(rows).containsExactly(
                "token t1|exported|wg-study|answers.csv status=submitted country=KE,UG",
                "secretariat|exported|wg-study|responses.csv names");
        assertThat(fixture.database.read(AuditChain::firstBroken)).isEmpty();
    }

    @Test
    void without_its_audit_row_nothing_is_sent() throws Exception {
        fixture.store(rows -> rows.response(7, "wg-study"));
        Exporter unaudited = new Exporter(
                new WritesFail(fixture.database), new Fixture.FewCountries(), fixture.vault::open, fixture.media,
                () -> Fixture.NOW);
        try (Harness failing = new Harness(fixture, unaudited, new Readiness(true, Map.of("telegram", "off"), List.of()))) {
            HttpResponse<String> response = failing.get(RESPONSES);

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(problem(response).get("code").getAsString()).isEqualTo("storage-unavailable");
            assertThat(response.body()).doesNotContain("R-7");
            assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        }
    }

    @Test
    void a_failure_before_the_first_byte_is_a_problem() throws Exception {
        fixture.store(rows -> rows.response(7, "wg-study").set(7, RESPONSE.NAME_SEALED, new byte[40]));

        HttpResponse<String> response = api.get(RESPONSES);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(problem(response).get("code").getAsString()).isEqualTo("failed");
    }

    @Test
    void a_failure_on_the_way_breaks_the_connection() {
        seedThatFailsLate();

        assertThatThrownBy(() -> api.get(RESPONSES)).isInstanceOf(IOException.class);
    }

    @Test
    void so_does_memory_that_runs_out_on_the_way() throws Exception {
        seedThatFailsLate();
        try (Harness full = new Harness(fixture, outOfMemory(), new Readiness(true, Map.of("telegram", "off"), List.of()))) {
            assertThatThrownBy(() -> full.get(RESPONSES)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> full.get(RESPONSES.replace(".csv", ".jsonl"))).isInstanceOf(IOException.class);
            assertThat(full.get(CODEBOOK).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void memory_that_runs_out_before_the_first_byte_is_a_problem() throws Exception {
        fixture.store(rows -> rows.response(7, "wg-study").set(7, RESPONSE.NAME_SEALED, new byte[40]));
        try (Harness full = new Harness(fixture, outOfMemory(), new Readiness(true, Map.of("telegram", "off"), List.of()))) {
            HttpResponse<String> response = full.get(RESPONSES);

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(problem(response).get("code").getAsString()).isEqualTo("failed");
            assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
        }
    }

    private Exporter outOfMemory() {
        Unsealer full = (place, sealed) -> {
            throw new OutOfMemoryError("Java heap space");
        };
        return new Exporter(fixture.database, new Fixture.FewCountries(), full, fixture.media, () -> Fixture.NOW);
    }

    @Test
    void so_does_one_of_an_archive() {
        fixture.store(rows -> {
            rows.response(7, "wg-study").answer(7, "a", "answered");
            rows.media(rows.bubble(7, "a", 1, 1, "", 0), 7, "video", null, "stored", "ab".repeat(32));
        });
        MediaBytes failing = sha256 -> new SequenceInputStream(
                new ByteArrayInputStream(new byte[1 << 20]), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Input/output error");
                    }
                });
        Exporter exporter = new Exporter(
                fixture.database, new Fixture.FewCountries(), fixture.vault::open, failing, () -> Fixture.NOW);
        try (Harness broken = new Harness(fixture, exporter, new Readiness(true, Map.of("telegram", "off"), List.of()))) {
            assertThatThrownBy(() -> broken.get("/api/v1/consultations/wg-study/archive.zip"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void lines_and_archives_are_sent_as_what_they_are() throws Exception {
        HttpResponse<String> lines = api.get("/api/v1/consultations/wg-study/answers.jsonl");
        HttpResponse<String> archive = api.get("/api/v1/consultations/wg-study/archive.zip");

        assertThat(lines.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/jsonl"));
        assertThat(lines.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"wg-study-answers.jsonl\"");
        assertThat(archive.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(archive.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"wg-study-archive.zip\"");
        assertThat(api.get("/api/v1/consultations/wg-study/answers.jsonl?bom=0").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/consultations/wg-study/archive.zip?bom=0").statusCode()).isEqualTo(200);
        assertThat(JsonParser.parseString(api.get("/api/v1/consultations/wg-study").body()).getAsJsonObject()
                        .getAsJsonObject("downloads").keySet())
                .containsExactly("responses", "responses_jsonl", "answers", "answers_jsonl", "codebook",
                        "codebook_jsonl", "archive")
                .hasSameSizeAs(ExportItem.all());
    }

    @Test
    void it_does_so_for_a_client_to_which_a_closed_connection_is_a_whole_body() throws Exception {
        seedThatFailsLate();

        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.getOutputStream().write(("GET " + RESPONSES + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Harness.CONFIGURED + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream body = socket.getInputStream();

            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void the_server_goes_on_after_a_broken_download() throws Exception {
        seedThatFailsLate();
        for (int i = 0; i < ExportDownloads.MOST * 2; i++) {
            assertThatThrownBy(() -> api.get(RESPONSES)).isInstanceOf(IOException.class);
        }

        assertThat(api.get("/api/v1/consultations/wg-study/answers.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void more_downloads_than_there_are_places_are_sent_away() throws Exception {
        CountDownLatch reached = new CountDownLatch(ExportDownloads.MOST);
        CountDownLatch go = new CountDownLatch(1);
        Unsealer slow = (place, sealed) -> {
            reached.countDown();
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "name";
        };
        fixture.store(rows -> rows.response(7, "wg-study").set(7, RESPONSE.NAME_SEALED, new byte[40]));
        Exporter held = new Exporter(fixture.database, new Fixture.FewCountries(), slow, fixture.media,
                () -> Fixture.NOW);
        try (Harness busy = new Harness(fixture, held, new Readiness(true, Map.of("telegram", "off"), List.of()))) {
            List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
            for (int i = 0; i < ExportDownloads.MOST; i++) {
                running.add(busy.client().sendAsync(
                        busy.request(RESPONSES).header("Authorization", "Bearer " + Harness.CONFIGURED).build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            assertThat(reached.await(30, TimeUnit.SECONDS)).as("all places are taken").isTrue();

            assertThat(busy.get(RESPONSES).statusCode()).isEqualTo(503);
            assertThat(head(busy).statusCode()).as("HEAD reads as many rows").isEqualTo(503);
            assertThat(busy.get("/api/v1/consultations").statusCode()).isEqualTo(200);

            go.countDown();
            for (CompletableFuture<HttpResponse<String>> each : running) {
                assertThat(each.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(head(busy).statusCode()).isEqualTo(200);
            assertThat(head(busy).headers().firstValue("ETag")).isPresent();
        }
    }

    private static HttpResponse<Void> head(Harness api) throws IOException, InterruptedException {
        return api.client().send(
                api.request(RESPONSES).header("Authorization", "Bearer " + Harness.CONFIGURED)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    @Test
    void health_tells_the_process_from_its_parts() throws Exception {
        assertThat(api.get("/health/live", null).statusCode()).isEqualTo(200);
        assertThat(api.get("/health/ready", null).statusCode()).isEqualTo(200);
        Readiness not = new Readiness(false, Map.of("telegram", "polling"), List.of("database"));
        try (Harness unready = new Harness(fixture, fixture.exporter, not)) {
            HttpResponse<String> ready = unready.get("/health/ready", null);
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(JsonParser.parseString(ready.body()).getAsJsonObject().get("telegram").getAsString())
                    .isEqualTo("polling");
            assertThat(unready.get("/health/live", null).statusCode()).isEqualTo(200);
        }
    }

    /** Half a megabyte of answers, then a name that cannot be opened. */
    private void seedThatFailsLate() {
        fixture.store(rows -> {
            for (int i = 1; i <= 50; i++) {
                rows.response(i, "wg-study").answered(i, "a", "x".repeat(10_000));
            }
            rows.response(51, "wg-study").set(51, RESPONSE.NAME_SEALED, new byte[40]);
        });
    }

    private static JsonObject problem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private record WritesFail(Database database) implements Database {
        @Override
        public <T> CompletableFuture<T> write(String lane, WriteSeries series, Function<DSLContext, T> work) {
            return CompletableFuture.failedFuture(new StorageException("the commit failed"));
        }

        @Override
        public <T> T read(Function<? super ReadContext, T> query) {
            return database.read(query);
        }

        @Override
        public void eraseTraces() {}

        @Override
        public void close() {}
    }
}
