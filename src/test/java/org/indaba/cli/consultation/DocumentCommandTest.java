package org.indaba.cli.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.AUDIT;
import static org.indaba.store.schema.Tables.DOCUMENT;
import static org.indaba.store.schema.Tables.STORED_FILE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.indaba.cli.CommandScene;
import org.indaba.document.Document;
import org.indaba.media.MediaFiles;
import org.indaba.store.media.DocumentTable;
import org.junit.jupiter.api.Test;

/** {@code document}. */
class DocumentCommandTest extends CommandScene {
    @Test
    void a_document_is_added_listed_and_marked_beside_the_server() throws IOException {
        Path pdf = Files.writeString(folder.resolve("background_paper.pdf"), "%PDF-1.4\n%%EOF\n");
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        assertThat(run("document", "add", pdf.toString(), "--consultation", "wg-study")).as(said()).isZero();
        assertThat(run("document", "add", text.toString(), "--consultation=wg-study", "--title", "Projet", "--version",
                "2.1", "--status=revised", "--languages", "fr,en")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("12");
        assertThat(run("document", "mark", "wg-study", "1", "--status", "withdrawn")).as(said()).isZero();

        out.reset();
        assertThat(run("document", "list", "wg-study")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly(
                "1\twithdrawn\t1\ten\t15\tbackground paper", "2\trevised\t2.1\tfr,en\t10\tProjet");
        Document kept = fixture.database.read(db -> DocumentTable.find(db, "wg-study", 2)).orElseThrow();
        assertThat(new MediaFiles(folder).path(kept.sha256())).hasSameBinaryContentAs(text);
        assertThat(fixture.database.<List<String>>read(db -> db.select(AUDIT.ACT).from(AUDIT).orderBy(AUDIT.SEQ)
                .fetch(AUDIT.ACT))).containsExactly("document-kept", "document-kept", "document-withdrawn");
    }

    @Test
    void the_same_bytes_twice_are_counted_twice_and_lie_once() throws IOException {
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        run("document", "add", text.toString(), "--consultation", "wg-study");
        run("document", "add", text.toString(), "--consultation", "wg-study");
        assertThat(fixture.database.<List<Integer>>read(db -> db.select(STORED_FILE.USES).from(STORED_FILE)
                .fetch(STORED_FILE.USES))).containsExactly(2);
    }

    @Test
    void a_document_that_is_none_is_refused_in_one_line_and_nothing_is_kept() throws IOException {
        Path picture = Files.write(folder.resolve("picture.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        Path text = Files.writeString(folder.resolve("draft.md"), "# Entwurf\n");
        Map<String[], String> refused = new LinkedHashMap<>();
        refused.put(new String[] {picture.toString(), "--consultation", "wg-study"}, "neither a PDF nor a DOCX");
        refused.put(new String[] {folder.resolve("none").toString(), "--consultation", "wg-study"}, "cannot be read");
        refused.put(new String[] {text.toString(), "--consultation", "nowhere"}, "there is no consultation 'nowhere'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--status", "lost"}, "the status is 'lost'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--version", "a b"}, "--version is 'a b'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--languages", "English"}, "--languages has 'English'");
        refused.put(new String[] {text.toString(), "--consultation", "wg-study", "--title", " "}, "--title must be");
        refused.forEach((words, why) -> {
            err.reset();
            List<String> all = new ArrayList<>(List.of("document", "add"));
            all.addAll(List.of(words));
            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
            assertThat(said()).startsWith("indaba: ").contains(why).hasLineCount(1);
        });
        err.reset();
        assertThat(run("document", "mark", "wg-study", "9", "--status", "withdrawn")).isEqualTo(2);
        assertThat(said()).contains("wg-study has no document 9").hasLineCount(1);
        assertThat(fixture.database.<Integer>read(db -> db.fetchCount(DOCUMENT))).isZero();
    }
}
