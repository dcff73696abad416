package org.indaba.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.MEDIA;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.indaba.consultation.Role;
import org.indaba.export.Fixture;
import org.indaba.export.query.ExportItem;
import org.indaba.http.body.IfNoneMatch;
import org.indaba.store.media.MediaState;
import org.indaba.store.media.MediaTable;
import org.indaba.store.response.ResponseTable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NotModifiedTest {
    private static final String BASE = "/api/v1/consultations/wg-study/";

    @TempDir
    Path folder;

    private Fixture fixture;
    private Harness api;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> {
            rows.consultation("other").response(1, "wg-study").answered(1, "a", "words");
            rows.response(2, "wg-study").answer(2, "a", "answered");
            rows.media(rows.bubble(2, "a", 1, 1, "", 0), 2, "voice", null, "wanted", null);
            rows.response(8, "other");
        });
        api = new Harness(fixture, fixture.exporter, new Readiness(true, Map.of("telegram", "off"), List.of()));
    }

    @AfterEach
    void close() {
        api.close();
        fixture.close();
    }

    static Stream<String> files() {
        return ExportItem.all().stream().map(ExportItem::fileName);
    }

    static Stream<String> filesOfResponses() {
        return files().filter(each -> !each.startsWith("codebook"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_has_not_changed_is_not_sent_again_and_no_download(String file) throws Exception {
        HttpResponse<String> first = ask("GET", file, null);
        String tag = tag(first);
        long downloads = downloads();

        for (String method : List.of("GET", "HEAD")) {
            for (String header : List.of(tag, "W/\"other\", " + tag, "*", tag.startsWith("W/") ? tag.substring(2) : "W/" + tag)) {
                HttpResponse<String> again = ask(method, file, header);
                assertThat(again.statusCode()).as("%s %s with %s", method, file, header).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(tag(again)).isEqualTo(tag);
                assertThat(again.headers().firstValue("Content-Disposition")).isEmpty();
            }
        }
        assertThat(downloads()).as("downloads in the audit").isEqualTo(downloads);
        assertThat(ask("GET", file, "\"other\"").statusCode()).isEqualTo(200);
        assertThat(tag(ask("HEAD", file, null))).as("the tag of HEAD").isEqualTo(tag);
        assertThat(tag).as("an archive says when it was made").matches(
                (file.equals("archive.zip") ? "W/" : "") + "\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @MethodSource("filesOfResponses")
    void whatever_changes_the_bytes_changes_the_tag(String file) throws Exception {
        Map<String, Consumer<DSLContext>> changes = new LinkedHashMap<>();
        changes.put("a response is changed", db -> touch(db, 1));
        changes.put("it is changed again in the same millisecond", db -> touch(db, 1));
        changes.put("the clock was set back", db -> ResponseTable.update(
                db, 1, Map.of(RESPONSE.COUNTRY, "KE"), Fixture.NOW.minusSeconds(3_600)));
        changes.put("a file is stored", db -> MediaTable.markStored(db, onlyMedia(db), fixture.file(new byte[] {1}), 1, Optional.empty(), Fixture.NOW));
        changes.put("a response begins", db -> new org.indaba.export.Rows(db).response(3, "wg-study"));
        changes.put("one is withdrawn", db -> ResponseTable.withdraw(db, 1, Fixture.NOW));
        String before = tag(ask("GET", file, null));
        for (Map.Entry<String, Consumer<DSLContext>> each : changes.entrySet()) {
            fixture.database.write("test", db -> {
                each.getValue().accept(db);
                return null;
            }).join();
            HttpResponse<String> after = ask("GET", file, before);
            assertThat(after.statusCode()).as("%s when %s", file, each.getKey()).isEqualTo(200);
            before = tag(after);
            assertThat(ask("GET", file, before).statusCode()).as("%s, unchanged since", file).isEqualTo(304);
        }
    }

    @Test
    void a_file_that_will_not_come_changes_the_tag() throws Exception {
        String before = tag(ask("GET", "answers.csv", null));
        fixture.database.write("test", db -> {
            MediaTable.giveUp(db, onlyMedia(db), MediaState.LOST, "gone");
            return null;
        }).join();

        assertThat(ask("GET", "answers.csv", before).statusCode()).isEqualTo(200);
    }

    @Test
    void another_consultation_changes_nothing() throws Exception {
        String before = tag(ask("GET", "archive.zip", null));
        fixture.database.write("test", db -> {
            touch(db, 8);
            return null;
        }).join();

        assertThat(ask("GET", "archive.zip", before).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "status=partial", "since=2026-01-01", "until=2027-01-01", "region=africa", "country=KE", "type=academia",
        "language=en", "question=a", "sep=;", "bom=0", "safe=0"
    })
    void each_parameter_has_a_tag_of_its_own(String query) throws Exception {
        for (String file : List.of("responses.csv", "answers.csv", "archive.zip")) {
            String plain = tag(ask("GET", file, null));
            assertThat(ask("GET", file + "?" + query, plain).statusCode()).as("%s?%s", file, query).isEqualTo(200);
        }
    }

    @Test
    void each_file_has_a_tag_of_its_own() throws Exception {
        for (String file : files().toList()) {
            String tag = tag(ask("GET", file, null));
            for (String other : files().toList()) {
                assertThat(ask("GET", other, tag).statusCode()).as("%s with the tag of %s", other, file)
                        .isEqualTo(other.equals(file) ? 304 : 200);
            }
        }
    }

    @Test
    void a_reader_has_other_tags_where_names_are_left_out() throws Exception {
        String reader = "Bearer " + api.token("r", Role.READER, null);
        for (String file : List.of("responses.csv", "responses.jsonl", "archive.zip")) {
            String tag = tag(ask("GET", file, null));
            HttpResponse<String> read = api.send(request("GET", file, tag).setHeader("Authorization", reader).build());
            assertThat(read.statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void a_tag_opens_nothing_to_those_who_may_not_download() throws Exception {
        String tag = tag(ask("GET", "responses.csv", null));

        assertThat(api.send(api.request(BASE + "responses.csv").header("If-None-Match", tag).build()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void several_headers_are_read_as_one_list() throws Exception {
        String tag = tag(ask("GET", "responses.csv", null));

        assertThat(api.send(request("GET", "responses.csv", "\"other\"").header("If-None-Match", tag).build())
                .statusCode()).isEqualTo(304);
        assertThat(IfNoneMatch.names(Collections.emptyList(), tag)).isFalse();
        assertThat(IfNoneMatch.names(List.of(tag.substring(1), "\"", "x*y"), tag)).as("what is no tag").isFalse();
    }

    private static void touch(DSLContext db, long response) {
        db.update(BUBBLE).set(BUBBLE.CONTENT, BUBBLE.CONTENT.concat("!")).where(BUBBLE.RESPONSE_ID.eq(response)).execute();
        ResponseTable.update(db, response, Map.of(), Fixture.NOW);
    }

    private static long onlyMedia(DSLContext db) {
        return db.select(MEDIA.ID).from(MEDIA).fetchSingle().value1();
    }

    private long downloads() {
        return fixture.database.read(db -> (long) db.fetchCount(AUDIT));
    }

    private HttpResponse<String> ask(String method, String file, String ifNoneMatch) throws Exception {
        return api.send(request(method, file, ifNoneMatch).build());
    }

    private HttpRequest.Builder request(String method, String file, String ifNoneMatch) {
        HttpRequest.Builder request = api.request(BASE + file)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Bearer " + Harness.CONFIGURED);
        return ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch);
    }

    private static String tag(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("ETag")).as("a tag").isPresent();
        return response.headers().firstValue("ETag").get();
    }
}
