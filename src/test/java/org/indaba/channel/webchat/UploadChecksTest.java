package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.MEDIA;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.indaba.filecheck.ClamdServer;
import org.indaba.filecheck.FileChecks;
import org.indaba.filecheck.StubScanner;
import org.indaba.filecheck.VirusScanner;
import org.indaba.files.DiskFloor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked before a file of a form is taken: room, its bytes, a scanner. What was typed is lost to nothing of it. */
class UploadChecksTest {
    private static final Browser.Upload NOTE = upload("note.txt", "text/plain", "a note");

    @TempDir
    private Path folder;

    private final StubScanner scanner = new StubScanner();

    private static Browser.Upload upload(String name, String type, String content) {
        return new Browser.Upload("file", name, type, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Place scanning() throws Exception {
        return new Place(folder, new FileChecks(DiskFloor.NONE, folder, scanner));
    }

    private void nothingIsLeft(Place place) throws IOException {
        assertThat(place.count(MEDIA)).isZero();
        if (Files.exists(place.uploads)) {
            try (Stream<Path> all = Files.list(place.uploads)) {
                assertThat(all).isEmpty();
            }
        }
    }

    @Test
    void below_the_floor_no_file_is_taken_and_text_goes_on() throws Exception {
        FileChecks full = new FileChecks(new DiskFloor(OptionalLong.of(Long.MAX_VALUE)), folder, VirusScanner.NONE);
        try (Place place = new Place(folder, full)) {
            Browser browser = place.begun();
            browser.attach(NOTE).type("With words").press("Next");
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text()).contains("There is no room for files here just now", "the file later");
            assertThat(browser.field()).isEqualTo("With words");
            nothingIsLeft(place);
            browser.type(browser.field()).press("Next");
            assertThat(browser.status()).isEqualTo(200);
            assertThat(place.bubbles()).containsExactly("a: With words");
        }
    }

    @Test
    void a_harmful_file_is_not_kept_and_its_sender_is_told() throws Exception {
        try (Place place = scanning()) {
            Browser browser = place.begun();
            browser.attach(upload("note.txt", "text/plain", ClamdServer.HARM)).type("With words").press("Next");
            assertThat(browser.status()).isEqualTo(400);
            assertThat(browser.text()).contains("Harmful software was found in that file");
            assertThat(browser.field()).isEqualTo("With words");
            nothingIsLeft(place);
            browser.attach(NOTE).type(browser.field()).press("Next");
            assertThat(place.bubbles()).containsExactly("a: With words");
            assertThat(place.count(MEDIA)).isOne();
        }
    }

    @Test
    void while_the_scanner_is_away_no_file_is_taken_and_text_goes_on() throws Exception {
        try (Place place = scanning()) {
            Browser browser = place.begun();
            scanner.away(true);
            Browser.Form form = browser.attach(NOTE).type("With words").form("Next");
            browser.submit(form);
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text()).contains("Files cannot be checked for harmful software just now");
            assertThat(browser.field()).isEqualTo("With words");
            nothingIsLeft(place);
            scanner.away(false);
            browser.submit(form);
            assertThat(place.bubbles()).containsExactly("a: With words");
            assertThat(place.count(MEDIA)).isOne();
        }
    }

    @Test
    void a_form_without_a_file_asks_no_scanner() throws Exception {
        try (Place place = scanning()) {
            place.begun().type("Words alone").press("Next");
            assertThat(scanner.asked()).isZero();
            assertThat(place.bubbles()).containsExactly("a: Words alone");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, video/mp4, 'MZ\u0090\u0000\u0003\u0000'", "film.mov, video/quicktime, a text",
        "table.csv, text/csv, 'a\u0000b'", "paper.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, text",
        "paper.doc, application/msword, text", "picture.jpg, image/jpeg, '%PDF-1.7'", "archive.zip, application/zip, text",
        "setup.txt, text/plain, '#!/bin/sh'", "anything, application/octet-stream, '\u007fELF\u0002'"
    })
    void a_file_that_is_not_what_its_type_says_or_a_program_is_refused(String name, String type, String content)
            throws Exception {
        try (Place place = scanning()) {
            Browser browser = place.begun();
            browser.attach(upload(name, type, content)).type("With words").press("Next");
            assertThat(browser.status()).isEqualTo(400);
            assertThat(browser.text()).contains("That file is of another kind than its name says");
            assertThat(browser.field()).isEqualTo("With words");
            nothingIsLeft(place);
        }
    }

    @Test
    void what_is_kept_is_named_by_its_bytes() throws Exception {
        try (Place place = scanning()) {
            Browser browser = place.begun();
            browser.attach(upload("a.bin", "application/octet-stream", "\u0089PNG\r\n\u001a\n")).press("Add more");
            browser.attach(upload("b.html", "text/html", "<script>1</script>")).press("Add more");
            browser.attach(upload("c.csv", "text/csv", "=1+1,2")).press("Next");
            List<String> kept = place.database.read(db -> db.select(MEDIA.KIND, MEDIA.MIME).from(MEDIA).orderBy(MEDIA.ID)
                    .fetch(row -> row.value1() + " " + row.value2()));
            assertThat(kept).containsExactly("photo image/png", "document text/plain", "document text/csv");
        }
    }
}
