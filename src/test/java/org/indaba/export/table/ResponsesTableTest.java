package org.indaba.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.indaba.export.Fixture;
import org.indaba.export.Rows;
import org.indaba.export.query.ExportTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsesTableTest {
    @TempDir
    Path folder;

    private Fixture fixture;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void the_header_has_the_promised_names_in_their_order() {
        assertThat(fixture.csv(ExportTable.RESPONSES, Fixture.raw())).isEqualTo(
                "response_id,receipt,consultation,respondent_id,channel,source,language,status,consent_version,"
                        + "consented_at,started_at,updated_at,submitted_at,stakeholder_type,individual_capacity,"
                        + "itu_status,country,itu_region,ldc,lldc,sids,publication,name,organization,"
                        + "a,a_media,b,b_media,x,x_media,publish_recordings\r\n");
    }

    @Test
    void a_response_is_one_row_with_codes_times_and_facts() {
        fixture.store(rows -> rows.response(7, "wg-study")
                .set(7, RESPONSE.COUNTRY, "UG")
                .set(7, RESPONSE.SOURCE, "radio")
                .set(7, RESPONSE.STATUS, "submitted")
                .set(7, RESPONSE.SUBMITTED_AT, Rows.CONSENT.toEpochMilli() + 1_000)
                .set(7, RESPONSE.STAKEHOLDER_TYPE, "civil-society")
                .set(7, RESPONSE.INDIVIDUAL_CAPACITY, false)
                .set(7, RESPONSE.ITU_STATUS, "none")
                .set(7, RESPONSE.PUBLICATION, "named")
                .set(7, RESPONSE.PUBLISH_RECORDINGS, false)
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina"))
                .set(7, RESPONSE.ORGANIZATION_SEALED, fixture.vault.seal("response 7 organization", "Ligue"))
                .answered(7, "x", "yes"));

        String[] lines = fixture.csv(ExportTable.RESPONSES, Fixture.raw()).split("\r\n");

        assertThat(lines[1]).isEqualTo("7,R-7,wg-study,p7,telegram,radio,en,submitted,1,2026-11-24T08:00:00.250Z,"
                + "2026-11-24T08:00:00.250Z,2026-11-24T08:00:00.250Z,2026-11-24T08:00:01.250Z,civil-society,false,"
                + "none,UG,africa,true,true,false,named,Amina,Ligue,,,,,yes,,false");
    }

    @Test
    void what_is_not_known_is_an_empty_cell() {
        fixture.store(rows -> rows.response(7, "wg-study"));

        assertThat(only()).containsEntry("ldc", "").containsEntry("individual_capacity", "")
                .containsEntry("submitted_at", "").containsEntry("itu_region", "").containsEntry("name", "")
                .containsEntry("a", "").containsEntry("a_media", "");
    }

    @Test
    void a_country_has_the_facts_that_are_known_of_it() {
        fixture.store(rows -> rows.response(7, "wg-study").set(7, RESPONSE.COUNTRY, "AQ"));

        assertThat(only()).containsEntry("itu_region", "").containsEntry("ldc", "false").containsEntry("sids", "");
    }

    @Test
    void facts_are_those_of_the_day_of_consent() {
        fixture.store(rows -> rows
                .response(1, "wg-study").set(1, RESPONSE.COUNTRY, "NP")
                .set(1, RESPONSE.CONSENTED_AT, Instant.parse("2026-11-23T23:59:59.999Z").toEpochMilli())
                .response(2, "wg-study").set(2, RESPONSE.COUNTRY, "NP")
                .set(2, RESPONSE.CONSENTED_AT, Instant.parse("2026-11-24T00:00:00Z").toEpochMilli()));

        assertThat(all()).extracting(row -> row.get("ldc")).containsExactly("true", "false");
    }

    @Test
    void bubbles_are_joined_in_the_order_they_were_sent() {
        fixture.store(rows -> {
            rows.response(7, "wg-study").answer(7, "a", "answered").answer(7, "b", "answered");
            rows.bubble(7, "a", 2_000, 5, "third", 0);
            rows.bubble(7, "b", 1_500, 1, "elsewhere", 0);
            rows.bubble(7, "a", 1_000, 2, "second", 0);
            rows.bubble(7, "a", 1_000, 1, "first", 0);
            rows.bubble(7, "a", 1_500, 1, "", 0);
        });

        assertThat(only()).containsEntry("a", "first\nsecond\nthird").containsEntry("b", "elsewhere");
    }

    @Test
    void every_file_has_its_path_or_the_reason_why_not() {
        String sha = "ab".repeat(32);
        fixture.store(rows -> {
            rows.response(7, "wg-study").answer(7, "a", "answered");
            long album = rows.bubble(7, "a", 1_000, 1, "Look", 0);
            long twin = rows.bubble(7, "a", 1_000, 1, "here", 0);
            rows.media(album, 7, "photo", "image/png", "stored", sha)
                    .media(album, 7, "video", "video/mp4", "too-large", null)
                    .media(twin, 7, "voice", null, "wanted", null)
                    .media(twin, 7, "photo", null, "lost", null)
                    .media(twin, 7, "voice", "audio/ogg; codecs=opus", "stored", sha)
                    .media(twin, 7, "document", "application/x-unheard-of", "stored", sha);
        });

        assertThat(only()).containsEntry("a", "Look\nhere").containsEntry(
                "a_media",
                "media/" + sha + ".png too-large:video pending:voice lost:photo media/" + sha + ".ogg media/" + sha
                        + ".bin");
    }

    @Test
    void a_withdrawn_response_is_a_row_without_identity_and_answers() {
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "secret")
                .set(7, RESPONSE.STATUS, "withdrawn")
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina")));

        assertThat(only()).containsEntry("status", "withdrawn").containsEntry("response_id", "7")
                .containsEntry("respondent_id", "").containsEntry("name", "").containsEntry("a", "");
    }

    @Test
    void trials_are_not_exported_nor_are_other_consultations() {
        fixture.store(rows -> rows.consultation("other").response(1, "other").response(2, "wg-study")
                .set(2, RESPONSE.TRIAL, true).answered(2, "a", "only a try"));

        assertThat(all()).isEmpty();
        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.raw()))).isEmpty();
    }

    @Test
    void without_identities_the_columns_stay_and_are_empty() {
        fixture.store(rows -> rows.response(7, "wg-study")
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 7 name", "Amina")));

        String csv = new String(
                fixture.bytes(ExportTable.RESPONSES, Fixture.raw(), false), StandardCharsets.UTF_8);

        assertThat(Fixture.read(csv).get(0)).containsEntry("name", "").containsEntry("organization", "");
        assertThat(csv).doesNotContain("Amina");
    }

    @Test
    void a_name_sealed_for_another_response_is_not_exported() {
        fixture.store(rows -> rows.response(7, "wg-study")
                .set(7, RESPONSE.NAME_SEALED, fixture.vault.seal("response 8 name", "Amina")));

        assertThatThrownBy(this::all).hasMessageContaining("put back the key file");
    }

    @Test
    void an_answer_to_a_question_without_a_column_ends_the_download() {
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "z", "lost words"));

        assertThatThrownBy(this::all).hasMessageContaining("question z").hasMessageNotContaining("lost words");
    }

    private Map<String, String> only() {
        List<Map<String, String>> all = all();
        assertThat(all).as("rows").hasSize(1);
        return all.get(0);
    }

    private List<Map<String, String>> all() {
        return Fixture.read(fixture.csv(ExportTable.RESPONSES, Fixture.raw()));
    }
}
