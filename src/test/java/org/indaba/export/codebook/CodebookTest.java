package org.indaba.export.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indaba.export.Fixture;
import org.indaba.export.query.ExportFilter;
import org.indaba.export.query.ExportTable;
import org.indaba.places.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodebookTest {
    @TempDir
    Path folder;

    private Fixture fixture;
    private List<Map<String, String>> rows;

    @BeforeEach
    void open() {
        fixture = new Fixture(folder);
        rows = Fixture.read(fixture.csv(ExportTable.CODEBOOK, Fixture.raw()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void it_explains_the_columns_of_each_table_in_their_order() {
        for (ExportTable table : ExportTable.values()) {
            String header = fixture.csv(table, Fixture.raw()).lines().findFirst().orElseThrow();
            Set<String> explained = new LinkedHashSet<>();
            rows.stream().filter(row -> row.get("table").equals(table.word()))
                    .forEach(row -> explained.add(row.get("column")));

            List<String> columns = new ArrayList<>(Arrays.asList(header.split(",")));
            if (table == ExportTable.RESPONSES) {
                // answers of all questions come before the files of all questions
                assertThat(explained).containsExactlyInAnyOrderElementsOf(columns);
            } else {
                assertThat(explained).containsExactlyElementsOf(columns);
            }
        }
        assertThat(rows).allSatisfy(row -> assertThat(row.get("meaning")).isNotBlank());
    }

    @Test
    void it_knows_the_permanent_codes() {
        Codebook codebook = Codebook.standard();

        assertThat(codebook.codes("responses", "stakeholder_type")).containsExactly(
                "government", "private-sector", "civil-society", "international-organization", "academia", "other");
        assertThat(codebook.codes("responses", "itu_status"))
                .containsExactly("member-state", "sector-member", "associate", "none", "unknown");
        assertThat(codebook.codes("responses", "publication"))
                .containsExactly("named", "organization", "anonymous", "not-published");
        assertThat(codebook.codes("responses", "channel")).containsExactly("telegram", "web");
        assertThat(codebook.codes("responses", "language")).containsExactly("ar", "zh", "en", "fr", "ru", "es");
        assertThat(codebook.codes("responses", "status")).containsExactlyInAnyOrderElementsOf(ExportFilter.STATUSES);
        assertThat(codebook.codes("responses", "itu_region"))
                .containsExactlyElementsOf(Arrays.stream(Region.values()).map(Region::word).toList());
        assertThat(codebook.codes("answers", "status")).containsExactly("answered", "skipped");
    }

    @Test
    void each_question_stands_in_each_language_with_the_state_of_its_translation() {
        assertThat(texts("b", "")).containsExactly("ar|draft|1|نص", "en|official|1|What \"added value\"?");
        assertThat(texts("x", "yes")).containsExactly("ar|draft|1|نعم", "en|official|1|Yes");
    }

    private List<String> texts(String column, String code) {
        return rows.stream()
                .filter(row -> row.get("table").equals("responses") && row.get("column").equals(column)
                        && row.get("code").equals(code) && !row.get("language").isEmpty())
                .map(row -> row.get("language") + "|" + row.get("translation") + "|" + row.get("text_version") + "|"
                        + row.get("meaning"))
                .toList();
    }
}
