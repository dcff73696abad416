package org.indaba.export.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import org.indaba.export.Fixture;
import org.indaba.export.query.ExportTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTableTest {
    private static final String HEAD = "response_id,consultation,question,language,text_version,status,text,parts,"
            + "revisions,media,first_at,last_at,country,itu_region,stakeholder_type\r\n";

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
    void an_answer_is_one_row_however_many_bubbles_it_has() {
        fixture.store(rows -> {
            rows.response(7, "wg-study").set(7, RESPONSE.COUNTRY, "KE").set(7, RESPONSE.STAKEHOLDER_TYPE, "academia");
            rows.answer(7, "a", "answered").answer(7, "b", "skipped");
            rows.bubble(7, "a", 1_000, 1, "one", 2);
            rows.bubble(7, "a", 1_000, 2, "two", 1);
            long voice = rows.bubble(7, "a", 3_000, 1, "", 0);
            rows.media(voice, 7, "voice", null, "wanted", null);
        });

        assertThat(fixture.csv(ExportTable.ANSWERS, Fixture.raw())).isEqualTo(HEAD
                + "7,wg-study,a,en,1,answered,\"one\ntwo\",3,3,pending:voice,2026-11-24T08:01:00.250Z,"
                + "2026-11-24T08:01:01.250Z,KE,africa,academia\r\n"
                + "7,wg-study,b,en,1,skipped,,0,0,,2026-11-24T08:01:00.250Z,2026-11-24T08:01:01.250Z,"
                + "KE,africa,academia\r\n");
    }

    @Test
    void neighbours_keep_their_own_values() {
        fixture.store(rows -> rows
                .response(1, "wg-study").set(1, RESPONSE.COUNTRY, "KE").answered(1, "a", "from Kenya")
                .response(2, "wg-study").answered(2, "a", "from nowhere")
                .response(3, "wg-study")
                .response(4, "wg-study").set(4, RESPONSE.COUNTRY, "FR").answered(4, "a", "from France"));

        assertThat(Fixture.read(fixture.csv(ExportTable.ANSWERS, Fixture.raw())))
                .extracting(row -> row.get("response_id") + row.get("country") + row.get("text"))
                .containsExactly("1KEfrom Kenya", "2from nowhere", "4FRfrom France");
    }

    @Test
    void a_withdrawn_response_has_no_answers() {
        fixture.store(rows -> rows.response(7, "wg-study").answered(7, "a", "gone")
                .set(7, RESPONSE.STATUS, "withdrawn"));

        assertThat(fixture.csv(ExportTable.ANSWERS, Fixture.raw())).isEqualTo(HEAD);
    }
}
