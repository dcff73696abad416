package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.MEDIA;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.indaba.store.encryption.GivenTexts;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and voices through a form. */
class UploadsTest {
    private static final byte[] SOUND = bytes("OggS\0 a voice");

    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder);
    }

    @AfterEach
    void close() {
        place.media.stop();
        place.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_voice_and_a_file_come_with_a_text_and_leave_the_spool_once_they_are_kept() throws Exception {
        byte[] picture = new byte[3 << 20];
        System.arraycopy(bytes("\u0089PNG\r\n\u001a\n\r\n------"), 0, picture, 0, 16);
        Browser browser = place.begun();
        browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND))
                .attach(new Browser.Upload("file", "street.png", "image/png", picture));
        browser.type("Listen, and look.").press("Next");
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Listen, and look.");
        assertThat(kinds()).containsExactly("voice", "photo");
        place.media.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> stored() == 2 && spooled() == 0);
        List<String> names = place.database.read(db -> db.select(MEDIA.SHA256).from(MEDIA).orderBy(MEDIA.ID).fetch(MEDIA.SHA256));
        assertThat(Files.readAllBytes(place.files.path(names.get(0)))).isEqualTo(SOUND);
        assertThat(Files.readAllBytes(place.files.path(names.get(1)))).isEqualTo(picture);
    }

    @ParameterizedTest
    @CsvSource({
        "voice, note.ogg, audio/ogg, '', That file is empty.",
        "file, note.txt, text/plain, '', That file is empty.",
        "voice, note.pdf, application/pdf, %PDF-1.7, 'That file is of another kind than its name says'",
        "voice, note.ogg, audio/ogg, <html>, 'That file is of another kind than its name says'",
        "file, note.png, image/png, <svg onload=x>, 'That file is of another kind than its name says'",
        "file, note.pdf, application/pdf, MZ, 'That file is of another kind than its name says'",
    })
    void a_file_that_cannot_be_taken_is_told_so(String field, String name, String type, String content, String told) {
        Browser browser = place.begun();
        browser.attach(new Browser.Upload(field, name, type, bytes(content))).type("With words").press("Next");
        assertThat(browser.status()).isEqualTo(400);
        assertThat(browser.text()).contains(told);
        assertThat(browser.field()).isEqualTo("With words");
        nothingIsLeft();
    }

    @Test
    void a_file_over_the_limit_is_told_so() {
        Browser browser = place.begun();
        byte[] large = Arrays.copyOf(SOUND, (int) WebChatLimits.MOST_FILE_BYTES + 1);
        browser.attach(new Browser.Upload("voice", "long.ogg", "audio/ogg", large)).type("With words").press("Next");
        assertThat(browser.status()).isEqualTo(413);
        assertThat(browser.text()).contains("larger than 20 MB");
        assertThat(browser.field()).isEqualTo("With words");
        nothingIsLeft();
        browser.attach(new Browser.Upload(
                "voice", "long.ogg", "audio/ogg", Arrays.copyOf(large, (int) WebChatLimits.MOST_FILE_BYTES)));
        browser.press("Next");
        assertThat(kinds()).containsExactly("voice");
    }

    @Test
    void a_text_that_comes_again_without_its_file_or_with_another_is_stored_once_and_each_file_too() {
        Browser browser = place.begun();
        Browser.Form form = browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND))
                .type("Listen").form("Add more");
        Browser.Form bare = new Browser.Form(form.action(), true, form.fields(), List.of());
        Browser.Form other = new Browser.Form(form.action(), true, form.fields(), List.of(
                new Browser.Upload("file", "note.txt", "text/plain", bytes("x"))));
        browser.submit(form).submit(bare).submit(form);
        assertThat(place.bubbles()).containsExactly("a: Listen");
        assertThat(kinds()).containsExactly("voice");
        browser.submit(other).submit(other.with("do", "next"));
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Listen", "a: ");
        assertThat(kinds()).containsExactly("voice", "document");
        browser.submit(bare.with("do", "next"));
        assertThat(place.bubbles()).hasSize(2);
    }

    @Test
    void a_file_that_is_chosen_for_a_text_that_was_stored_already_is_kept() {
        Browser browser = place.begun();
        Browser.Form bare = browser.type("Listen").form("Add more");
        Browser.Form form = new Browser.Form(bare.action(), true, bare.with("do", "next").fields(), List.of(
                new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND)));
        browser.submit(bare).submit(form);
        assertThat(browser.heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: Listen", "a: ");
        assertThat(kinds()).containsExactly("voice");
    }

    @Test
    void a_disk_that_takes_no_file_keeps_nothing_gives_the_words_back_and_takes_the_same_form_later() throws Exception {
        Browser browser = place.begun();
        Browser.Form form = browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND))
                .type("With words").form("Next");
        Files.createDirectories(place.uploads.getParent());
        Files.writeString(place.uploads, "in the folder's place");
        browser.post(form);
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.field()).isEqualTo("With words");
        assertThat(place.bubbles()).isEmpty();
        Files.delete(place.uploads);
        browser.post(form);
        assertThat(place.bubbles()).containsExactly("a: With words");
        assertThat(kinds()).containsExactly("voice");
    }

    @Test
    void a_file_of_two_gigabytes_is_answered_before_it_is_sent() throws Exception {
        String answer = raw(browserForm(), 2L << 30, form -> form);
        assertThat(answer).startsWith("HTTP/1.1 413").contains("larger than 20 MB").contains("My words");
        nothingIsLeft();
    }

    @Test
    void a_file_that_is_cut_half_way_leaves_nothing() throws Exception {
        String answer = raw(browserForm(), 200_000, form -> Arrays.copyOf(form, form.length - 60));
        assertThat(answer).doesNotContain("HTTP/1.1 30");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> spooled() == 0);
        nothingIsLeft();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd", "'..\\..\\boot.ini', boot.ini", "/etc/shadow, shadow", "C:\\fakepath\\a.txt, a.txt",
    })
    void a_name_keeps_its_last_part_alone(String name, String kept) {
        Browser browser = place.begun();
        browser.attach(new Browser.Upload("file", name, "text/plain", bytes("x"))).press("Next");
        List<String> names = place.database.read(db -> GivenTexts.of(db, MEDIA.NAME, DSL.noCondition()));
        assertThat(names).containsExactly(kept);
        assertThat(spooled()).isOne();
    }

    @Test
    void a_form_with_files_sent_twice_keeps_one_copy() {
        Browser browser = place.begun();
        Browser.Form form = browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND)).form("Add more");
        browser.submit(form).submit(form);
        assertThat(kinds()).containsExactly("voice");
        assertThat(spooled()).isOne();
    }

    @Test
    void a_start_sweeps_what_nobody_took_up_and_leaves_what_waits() throws Exception {
        Browser browser = place.begun();
        browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND)).press("Next");
        Files.writeString(place.uploads.resolve("0".repeat(32)), "left over");
        place.clock.moveTo(Instant.now().plusSeconds(10));
        place.pages.start();
        assertThat(spooled()).isOne();
        place.media.start();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> stored() == 1);
        place.pages.stop();
    }

    @Test
    void what_no_turn_took_up_is_gone_after_an_hour_though_nobody_sends_another_file() throws Exception {
        Browser browser = place.begun();
        place.failing = true;
        browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND)).press("Next");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(spooled()).as("whether it is stored was not known then").isOne();
        place.clock.moveTo(Instant.now().plus(Duration.ofMinutes(59)));
        place.pages.sweepOld();
        assertThat(spooled()).as("within the hour").isOne();
        place.clock.moveTo(Instant.now().plus(Duration.ofMinutes(61)));
        place.pages.sweepOld();
        assertThat(spooled()).as("after it").isZero();
    }

    @Test
    void a_page_that_gives_a_form_back_says_that_the_file_must_be_chosen_again() {
        Browser browser = place.begun();
        Browser.Upload voice = new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND);
        String again = "please choose it again";
        place.failing = true;
        browser.attach(voice).type("With words").press("Next");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.text()).contains("could not be stored", again);
        assertThat(browser.field()).isEqualTo("With words");
        browser.type("Words alone").press("Next");
        assertThat(browser.status()).isEqualTo(503);
        assertThat(browser.text()).doesNotContain(again);
        place.failing = false;
        browser.submit(browser.attach(voice).form("Next").without("key"));
        assertThat(browser.text()).contains("Nothing was stored.", again);
        browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", new byte[0])).press("Next");
        assertThat(browser.text()).contains("Please choose another.").doesNotContain(again);
    }

    @Test
    void who_finds_no_room_for_a_file_has_what_they_typed_given_back() throws Exception {
        byte[] large = Arrays.copyOf(SOUND, 2 * WebChatLimits.UPLOAD_FROM_BYTES);
        Browser browser = place.begun();
        Browser.Form form = browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", large))
                .type("With words").form("Next");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < WebChatLimits.MOST_UPLOADS; i++) {
                slow.add(halfSent(browser));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> spooled() == WebChatLimits.MOST_UPLOADS);
            browser.submit(form);
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.field()).isEqualTo("With words");
            assertThat(browser.text()).contains("could not be stored", "please choose it again");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> spooled() == 0);
        assertThat(browser.submit(form).heading()).startsWith("2 of 5");
        assertThat(place.bubbles()).containsExactly("a: With words");
    }

    /** An upload of which the file has begun to come. */
    private Socket halfSent(Browser browser) throws IOException {
        URI uri = URI.create(place.url());
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream().write(bytes("POST /c/wg-study HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Length: 1000000\r\nCookie: indaba=" + browser.cookies.get("indaba")
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
                + "Content-Disposition: form-data; name=\"voice\"; filename=\"a.ogg\"\r\n\r\nOggS"));
        socket.getOutputStream().flush();
        return socket;
    }

    @ParameterizedTest
    @CsvSource({"'What is held about you', 'Delete your answers', Delete", "'See your answers', a, Delete"})
    void a_file_that_is_deleted_before_it_is_fetched_leaves_no_byte(String first, String then, String last) {
        Browser browser = place.begun();
        browser.attach(new Browser.Upload("voice", "rec.ogg", "audio/ogg", SOUND)).press("Next");
        assertThat(spooled()).isOne();
        browser.press(first).press(then).press(last);
        assertThat(kinds()).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(spooled()).as("files in the spool").isZero());
    }

    private Browser.Form browserForm() {
        browser = place.begun();
        return browser.type("My words").form("Next");
    }

    private Browser browser;

    private interface Cut {
        byte[] of(byte[] form);
    }

    /** Sends the form with a file, its length declared as it is or larger, and as much of it as {@code cut} leaves. */
    private String raw(Browser.Form form, long length, Cut cut) throws IOException {
        byte[] content = Arrays.copyOf(SOUND, (int) Math.min(length, 100_000));
        byte[] whole = Browser.Wire.multipart(new Browser.Form(
                form.action(), true, form.fields(), List.of(new Browser.Upload("voice", "r.ogg", "audio/ogg", content))));
        long declared = length > whole.length * 3L ? length : whole.length;
        URI uri = URI.create(place.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(40_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + form.action() + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nContent-Length: "
                    + declared + "\r\nCookie: indaba=" + browser.cookies.get("indaba")
                    + "\r\nContent-Type: multipart/form-data; boundary=" + Browser.Wire.BOUNDARY + "\r\n\r\n"));
            out.write(cut.of(whole));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void nothingIsLeft() {
        assertThat(spooled()).as("files in the spool").isZero();
        assertThat(place.bubbles()).isEmpty();
        assertThat(kinds()).isEmpty();
    }

    private List<String> kinds() {
        return place.database.read(db -> db.select(MEDIA.KIND).from(MEDIA).orderBy(MEDIA.ID).fetch(MEDIA.KIND));
    }

    private long stored() {
        return place.database.read(db -> db.fetchCount(MEDIA, MEDIA.STATE.eq("stored")));
    }

    private long spooled() {
        try (Stream<Path> all = Files.exists(place.uploads) ? Files.list(place.uploads) : Stream.<Path>empty()) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
