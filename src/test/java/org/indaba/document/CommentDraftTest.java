package org.indaba.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.indaba.document.MadeDocx.paragraph;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sections of a draft, and what is refused before anything of it is believed. */
class CommentDraftTest {
    private static final String STYLES = """
            <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="Titre eins"/>\
            <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Eigene"><w:name w:val="Eigene"/><w:basedOn w:val="Heading2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Kreis"><w:name w:val="Kreis"/><w:basedOn w:val="Kreis"/></w:style>""";

    private static CommentDraft markdown(String text) throws RefusedFileException {
        return CommentDraft.of(text.getBytes(StandardCharsets.UTF_8));
    }

    // ---- Markdown

    @Test
    void the_sections_of_markdown_are_below_its_one_title() throws RefusedFileException {
        CommentDraft draft = markdown("""
                # Draft report

                Introduction.

                ## Criteria
                Who is
                relevant?

                ### Deeper
                ```
                ## no heading
                ```

                Next heading
                ------------
                Last.
                """);
        assertThat(draft.title()).contains("Draft report");
        assertThat(draft.sections()).containsExactly(
                new DraftSection("Criteria", "Who is\nrelevant?\n\n### Deeper\n\n```\n## no heading\n```"),
                new DraftSection("Next heading", "Last."));
    }

    @Test
    void without_a_title_the_highest_headings_divide() throws RefusedFileException {
        assertThat(markdown("# One #\na\n# Two\n## Three\nb").sections())
                .containsExactly(new DraftSection("One", "a"), new DraftSection("Two", "## Three\n\nb"));
        assertThat(markdown("# Only\ntext").sections()).containsExactly(new DraftSection("Only", "text"));
    }

    @Test
    void a_note_in_a_comment_is_shown_to_nobody() throws RefusedFileException {
        assertThat(markdown("""
                # One
                <!--
                ## hidden note to editors
                -->
                Words<!-- whose? --> of it <!-- a note
                of two lines --> here, `<!-- code -->` and \\<!-- seen -->.

                - an item <!-- hidden -->
                  <!-- hidden

                  still -->
                - the last

                <div>
                kept <!-- hidden -->
                </div>

                [//]: # (hidden too)

                ```
                <!-- an example -->
                ```

                # Two <!-- hidden -->
                <!-- never closed
                # Three
                """).sections()).containsExactly(
                new DraftSection("One", """
                        Words of it
                         here, `<!-- code -->` and \\<!-- seen -->.

                        - an item

                        - the last

                        <div>
                        kept
                        </div>

                        ```
                        <!-- an example -->
                        ```"""),
                new DraftSection("Two", ""));
    }

    @Test
    void a_line_under_a_list_makes_no_heading_of_it_and_neither_does_a_quotation() throws RefusedFileException {
        assertThat(markdown("## One\n\n- a\n- last item\n---\nend\n\n> ## quoted\n\n1. # listed\n").sections())
                .containsExactly(new DraftSection("One", "- a\n- last item\n\nend\n\n> ## quoted\n\n1. # listed"));
    }

    @Test
    void a_heading_reads_as_it_is_printed_and_a_text_as_it_was_written() throws RefusedFileException {
        assertThat(markdown("## *Rights* &amp; `duties` of [states](https://x.example) \\# ##\r\n*So*&nbsp;it\r\n   is\r\n\r\n    code\r\n")
                .sections()).containsExactly(new DraftSection("Rights & duties of states #", "*So*&nbsp;it\n   is\n\n    code"));
        assertThat(markdown("Two lines\nof one\n===\nx").sections()).containsExactly(new DraftSection("Two lines of one", "x"));
        assertThat(markdown("#no heading\n\n## yes\n\n[a]: https://x.example\n").sections())
                .containsExactly(new DraftSection("yes", ""));
    }

    @Test
    void where_a_link_leads_stands_in_each_section_that_has_the_link() throws RefusedFileException {
        assertThat(markdown("# A\nSee [the annex][Annex 1].\n# B\n- [Annex  1]\n- [none]\n\n# C\nx\n\n[annex 1]: https://a.example 'Annex'\n")
                .sections()).containsExactly(
                new DraftSection("A", "See [the annex][Annex 1].\n\n[annex 1]: https://a.example 'Annex'"),
                new DraftSection("B", "- [Annex  1]\n- [none]\n\n[annex 1]: https://a.example 'Annex'"),
                new DraftSection("C", "x"));
    }

    @Test
    void a_label_that_stands_everywhere_does_not_fill_the_memory() {
        refused(("# A\n" + "[a]\n\n".repeat(3_000) + "[a]: https://a.example/" + "x".repeat(1_000) + "\n").getBytes(StandardCharsets.UTF_8),
                "addresses of its links");
    }

    @Test
    void a_text_without_headings_is_refused_with_the_mend() {
        assertThatThrownBy(() -> markdown("just words")).isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("has no headings").hasMessageContaining("Heading 1");
    }

    // ---- DOCX

    @Test
    void headings_of_a_docx_are_known_by_their_outline_level_in_any_language() throws RefusedFileException {
        CommentDraft draft = CommentDraft.of(MadeDocx.of(paragraph("Titre1", "Rapport") + paragraph("Heading2", "Critères")
                + paragraph("", "Qui &amp; quoi") + paragraph("Kreis", "rond") + paragraph("Eigene", "Suite")
                + "<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>Direct</w:t></w:r></w:p>"
                + paragraph("", "fin")).styles(STYLES).bytes());
        assertThat(draft.title()).contains("Rapport");
        assertThat(draft.sections()).containsExactly(
                new DraftSection("Critères", "Qui & quoi\n\nrond"), new DraftSection("Suite", ""), new DraftSection("Direct", "fin"));
    }

    @Test
    void the_letters_of_a_docx_are_no_markdown_and_its_deeper_headings_stay_headings() throws RefusedFileException {
        assertThat(CommentDraft.of(MadeDocx.of(paragraph("Heading2", "A") + paragraph("", "2 *of* 3") + paragraph("", "1. one")
                        + "<w:p><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr><w:r><w:t>Deeper #</w:t></w:r></w:p>"
                        + paragraph("Heading2", "B")).styles(STYLES).bytes())
                .sections()).containsExactly(new DraftSection("A", "2 \\*of\\* 3\n\n1\\. one\n\n#### Deeper \\#"), new DraftSection("B", ""));
    }

    @Test
    void what_was_deleted_is_not_read_and_what_was_inserted_is() throws RefusedFileException {
        String body = paragraph("Heading2", "A") + "<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:tab/><w:instrText>PAGE</w:instrText>"
                + "<w:t xml:space=\"preserve\">text</w:t><w:br/><w:t>line</w:t></w:r></w:p>";
        assertThat(CommentDraft.of(MadeDocx.of(body).styles(STYLES).bytes()).sections())
                .containsExactly(new DraftSection("A", "new text\nline"));
    }

    // ---- what is hostile

    private static void refused(byte[] file, String why) {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            assertThatThrownBy(() -> CommentDraft.of(file)).isInstanceOf(RefusedFileException.class).hasMessageContaining(why)
                    .satisfies(each -> assertThat(each.getMessage()).doesNotContain("\n"));
        });
    }

    @Test
    void a_zip_bomb_is_refused_at_once() {
        refused(MadeDocx.of("").with("word/document.xml", new byte[40 << 20]).bytes(), "unpacks to far more");
        refused(MadeDocx.of("").with("word/media/image.bmp", new byte[80 << 20]).bytes(), "unpacks to far more");
    }

    @Test
    void a_zip_of_very_many_parts_is_refused() {
        MadeDocx many = MadeDocx.of("");
        IntStream.range(0, ZipPartReader.MOST_ENTRIES).forEach(i -> many.with("x/" + i, ""));
        refused(many.bytes(), "more than 2000 parts");
    }

    @Test
    void an_entity_from_elsewhere_is_neither_read_nor_asked_for(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<d><p><t>&x;</t></p></d>";
        refused(MadeDocx.of("").with("word/document.xml", xml).bytes(), "XML");
        refused(MadeDocx.of("").with("word/document.xml", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x\"><d/>").bytes(), "XML");
        refused(MadeDocx.of(paragraph("", "a")).styles("").with("word/styles.xml", xml).bytes(), "XML");
    }

    @Test
    void a_billion_laughs_and_a_tower_of_tags_are_refused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        IntStream.range(1, 30).forEach(i ->
                laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">"));
        refused(MadeDocx.of("").with("word/document.xml", laughs + "]><d><p><t>&a29;</t></p></d>").bytes(), "XML");
        refused(MadeDocx.of("<w:p>".repeat(100_000)).bytes(), "nested deeper");
    }

    @Test
    void damaged_and_foreign_files_are_refused() {
        byte[] whole = MadeDocx.of(paragraph("", "a".repeat(10_000))).bytes();
        refused(java.util.Arrays.copyOf(whole, whole.length / 3), "ends too early");
        refused(new MadeDocx().with("mimetype", "application/epub+zip").bytes(), "no DOCX");
        refused("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), "neither Markdown in UTF-8 nor DOCX");
        refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, "neither Markdown in UTF-8 nor DOCX");
    }

    // ---- what a file is

    @Test
    void a_format_is_told_by_the_bytes() {
        assertThat(DocumentFormat.of("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).contains(DocumentFormat.PDF);
        assertThat(DocumentFormat.of(MadeDocx.of("").bytes())).contains(DocumentFormat.DOCX);
        assertThat(DocumentFormat.of("# عنوان".getBytes(StandardCharsets.UTF_8))).contains(DocumentFormat.MD);
        assertThat(DocumentFormat.of(new byte[0])).isEmpty();
        assertThat(DocumentFormat.of(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(DocumentFormat.of("é".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(DocumentFormat.of(new MadeDocx().with("evil.exe", "MZ").bytes())).isEmpty();
        assertThat(DocumentFormat.of(MadeDocx.of("").with("word/big", new byte[80 << 20]).bytes())).isEqualTo(Optional.empty());
    }
}
