package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.indaba.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document is called, and which one is meant. */
class DocumentUploadHandlerTest {
    @ParameterizedTest
    @CsvSource({"report.pdf, report", "C:\\papers\\report_v2.docx, report v2", "/tmp/report, report", "report.2026.pdf, report.2026",
        "report.toolongending, report.toolongending"})
    void a_file_name_is_a_title_without_its_folder_and_ending(String name, String title) {
        assertThat(DocumentUploadHandler.titleOf(Optional.of(name))).contains(title);
    }

    @Test
    void a_name_that_says_nothing_is_no_title_and_a_long_one_is_shortened() {
        assertThat(DocumentUploadHandler.titleOf(Optional.empty())).isEmpty();
        assertThat(DocumentUploadHandler.titleOf(Optional.of("___.pdf"))).isEmpty();
        String longest = "a".repeat(Document.LONGEST_TITLE);
        assertThat(DocumentUploadHandler.titleOf(Optional.of(longest))).contains(longest);
        assertThat(DocumentUploadHandler.titleOf(Optional.of(longest + "a")))
                .contains("a".repeat(Document.LONGEST_TITLE - 1) + "…");
    }

    @Test
    void a_document_is_named_by_its_consultation_and_its_number() {
        assertThat(DocumentUploadHandler.numbered(" WG-Study  2 withdrawn")).contains(new CommandReader.Numbered("wg-study", 2));
        assertThat(DocumentUploadHandler.numbered("wg-study 12")).contains(new CommandReader.Numbered("wg-study", 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wg-study", "wg-study two", "wg-study 1234567", "wg-study -1"})
    void what_has_no_number_names_none(String argument) {
        assertThat(DocumentUploadHandler.numbered(argument)).isEmpty();
    }
}
