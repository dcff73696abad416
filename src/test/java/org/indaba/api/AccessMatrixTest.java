package org.indaba.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.indaba.consultation.Role;
import org.indaba.export.Fixture;
import org.indaba.places.Region;
import org.indaba.store.schema.Tables;
import org.indaba.store.token.TokenTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessMatrixTest {
    @TempDir
    Path folder;

    private Fixture fixture;
    private Harness api;
    private final Map<String, String> headers = new HashMap<>();

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        fixture.store(rows -> rows.consultation("africa-2026").response(7, "wg-study")
                .set(7, Tables.RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina"))
                .set(7, Tables.RESPONSE.ORGANIZATION_SEALED, fixture.vault.seal("response 7 organization", "Ligue")));
        api = new Harness(fixture, fixture.exporter, new Readiness(true, Map.of("telegram", "off"), List.of()));
        headers.put("configured", "Bearer " + Harness.CONFIGURED);
        headers.put("configured, lower case", "bearer " + Harness.CONFIGURED);
        headers.put("configured, wrong", "Bearer " + Harness.CONFIGURED + "x");
        headers.put("empty", "Bearer ");
        headers.put("no scheme", Harness.CONFIGURED);
        headers.put("other scheme", "Digest " + Harness.CONFIGURED);
        headers.put("not base64", "Basic %%%");
        headers.put("token as user", Harness.basic(Harness.CONFIGURED, ""));
        headers.put("secretariat", "Bearer " + api.token("s", Role.SECRETARIAT, null));
        headers.put("coordinator of africa", "Bearer " + api.token("ca", Role.COORDINATOR, Region.AFRICA));
        headers.put("coordinator of europe", "Bearer " + api.token("ce", Role.COORDINATOR, Region.EUROPE));
        headers.put("reader", "Bearer " + api.token("r", Role.READER, null));
        headers.put("reader of africa", "Bearer " + api.token("ra", Role.READER, Region.AFRICA));
        headers.put("reader by password", Harness.basic("anyone", api.token("rp", Role.READER, null)));
        headers.put("secretariat by password", Harness.basic("", api.token("sp", Role.SECRETARIAT, null)));
        headers.put("revoked", "Bearer " + api.token("gone", Role.SECRETARIAT, null));
        fixture.database.write("test", db -> TokenTable.revoke(db, "gone", Fixture.NOW)).join();
    }

    @AfterEach
    void close() {
        api.close();
        fixture.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "nobody                  | 401 | 401 | 401 | -",
        "configured, wrong       | 401 | 401 | 401 | -",
        "empty                   | 401 | 401 | 401 | -",
        "no scheme               | 401 | 401 | 401 | -",
        "other scheme            | 401 | 401 | 401 | -",
        "not base64              | 401 | 401 | 401 | -",
        "token as user           | 401 | 401 | 401 | -",
        "revoked                 | 401 | 401 | 401 | -",
        "configured              | 200 | 200 | 404 | wg-study africa-2026",
        "configured, lower case  | 200 | 200 | 404 | wg-study africa-2026",
        "secretariat             | 200 | 200 | 404 | wg-study africa-2026",
        "secretariat by password | 200 | 200 | 404 | wg-study africa-2026",
        "coordinator of africa   | 403 | 200 | 404 | africa-2026",
        "coordinator of europe   | 403 | 403 | 404 | ''",
        "reader                  | 200 | 200 | 404 | wg-study africa-2026",
        "reader by password      | 200 | 200 | 404 | wg-study africa-2026",
        "reader of africa        | 403 | 200 | 404 | africa-2026",
    })
    void who_may_read_what(String who, int world, int africa, int unknown, String listed) throws Exception {
        for (String file : List.of(
                "", "/responses.csv", "/answers.csv", "/codebook.csv", "/responses.jsonl", "/answers.jsonl",
                "/archive.zip")) {
            assertThat(status("wg-study" + file, who)).as("the world's consultation%s", file).isEqualTo(world);
            assertThat(status("africa-2026" + file, who)).as("Africa's consultation%s", file).isEqualTo(africa);
            assertThat(status("unheard-of" + file, who)).as("an unknown consultation%s", file).isEqualTo(unknown);
        }
        HttpResponse<String> list = api.get("/api/v1/consultations", headers.get(who));
        if (listed.equals("-")) {
            assertThat(list.statusCode()).isEqualTo(401);
            assertThat(list.headers().allValues("WWW-Authenticate")).hasSize(2)
                    .anyMatch(value -> value.startsWith("Bearer")).anyMatch(value -> value.startsWith("Basic"));
        } else {
            assertThat(codes(list.body())).isEqualTo(listed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"configured, true", "secretariat, true", "reader, false", "reader by password, false"})
    void a_reader_downloads_without_names(String who, boolean named) throws Exception {
        String csv = api.get("/api/v1/consultations/wg-study/responses.csv?bom=0", headers.get(who)).body();

        assertThat(csv).contains(",name,organization,");
        assertThat(csv.contains("Amina")).as("the name is there").isEqualTo(named);
        assertThat(csv.contains("Ligue")).as("the organization is there").isEqualTo(named);
    }

    @Test
    void a_reader_downloads_lines_and_archives_without_names_too() throws Exception {
        assertThat(api.get("/api/v1/consultations/wg-study/responses.jsonl", headers.get("reader")).body())
                .contains("\"name\":null,\"organization\":null").doesNotContain("Amina", "Ligue");
        assertThat(api.get("/api/v1/consultations/wg-study/responses.jsonl", headers.get("secretariat")).body())
                .contains("\"name\":\"Amina\",\"organization\":\"Ligue\"");
        assertThat(table("responses.csv", "reader")).contains(",name,organization,").doesNotContain("Amina", "Ligue");
        assertThat(table("responses.csv", "secretariat")).contains(",Amina,Ligue,");
    }

    /** Of the archive. */
    private String table(String name, String who) throws Exception {
        byte[] archive = api.client().send(
                api.request("/api/v1/consultations/wg-study/archive.zip")
                        .header("Authorization", headers.get(who)).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                if (each.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name + " in the archive");
    }

    @Test
    void a_head_request_is_asked_for_its_token_too() throws Exception {
        HttpRequest.Builder head = api.request("/api/v1/consultations/wg-study/answers.csv")
                .method("HEAD", HttpRequest.BodyPublishers.noBody());

        assertThat(api.send(head.build()).statusCode()).isEqualTo(401);
        assertThat(api.send(head.header("Authorization", headers.get("reader")).build()).statusCode()).isEqualTo(200);
    }

    private int status(String path, String who) throws Exception {
        return api.get("/api/v1/consultations/" + path, headers.get(who)).statusCode();
    }

    private static String codes(String json) {
        List<String> codes = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(json).getAsJsonArray()) {
            codes.add(each.getAsJsonObject().get("code").getAsString());
        }
        return String.join(" ", codes);
    }
}
