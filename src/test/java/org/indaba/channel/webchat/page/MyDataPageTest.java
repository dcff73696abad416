package org.indaba.channel.webchat.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.store.audit.AuditTable;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells a person what is held about them. */
class MyDataPageTest {
    private static final String PAGE = "/c/wg-study/mydata";

    @TempDir
    private Path folder;

    private Place place;
    private Browser amina;

    @BeforeEach
    void open() throws Exception {
        place = new Place(folder);
        amina = new Browser(place.url(), "en");
        amina.open("/c/wg-study").press("English").press("I agree").press("Civil society").press("Skip");
        amina.type("Kenya").press("Next").type("My words").press("Add more").type("More words").press("Next");
        Stream.of("Skip", "Skip", "Skip", "Skip", "With my name").forEach(amina::press);
        amina.type("Amina <b>Njoroge</b>").press("Next").type("Harbour & Forum").press("Next");
    }

    @AfterEach
    void close() {
        place.close();
    }

    private void exported(String actor) {
        place.database.write("test", db -> {
            AuditTable.append(db, place.clock.instant(), actor, "exported", "wg-study", "responses.csv");
            return null;
        }).join();
    }

    @Test
    void it_tells_what_is_held_who_had_it_and_until_when() {
        exported("secretariat");
        exported("cli");
        String page = amina.open(PAGE).text();
        assertThat(amina.heading()).isEqualTo("What is held about you");
        assertThat(page).contains(
                "ITU WG-Study", "You are: Civil society", "Country: Kenya", "Publication: With my name",
                "Name: Amina <b>Njoroge</b>", "Organization: Harbour & Forum",
                "Messages held: 2. Files: 0. Earlier wordings: 0.",
                "20 February 2020: answers to this consultation were downloaded – Secretariat",
                "downloaded – the server’s operator",
                "90 days after this consultation closes, your name, your organization and how you are reached are erased.",
                "up to 35 more days");
        assertThat(amina.html()).as("what people typed is no markup").contains("Amina &lt;b&gt;Njoroge&lt;/b&gt;");
        assertThat(page).doesNotContain("My words", "token", "grant");
        assertThat(amina.header("Cache-Control")).contains("no-store");
    }

    @Test
    void from_it_all_is_downloaded_or_deleted() {
        amina.open(PAGE);
        assertThat(amina.html()).contains("href=\"/c/wg-study/my-data\"");
        assertThat(amina.press("Delete your answers").text()).contains("for good? This cannot be undone.");
        amina.press("Delete");
        assertThat(amina.open(PAGE).status()).as("nothing is held any more").isEqualTo(303);
    }

    @Test
    void all_that_somebody_wrote_comes_whole_however_long_it_is() {
        lengthen(30);

        String all = amina.open("/c/wg-study/my-data").html();

        assertThat(all.chars().filter(each -> each == 'ж').count()).isEqualTo(30 * 10_000L);
        assertThat(all).contains("My words", "More words");
        assertThat(amina.header("Content-Type")).hasValueSatisfying(
                type -> assertThat(type.toLowerCase()).startsWith("text/plain").endsWith("charset=utf-8"));
    }

    @Test
    void what_breaks_off_on_the_way_breaks_the_connection() {
        lengthen(30);
        place.database.write("test", db -> {
            long response = db.select(RESPONSE.ID).from(RESPONSE).fetchSingle(RESPONSE.ID);
            // it is read last, and has no words
            return db.insertInto(HELP_QUESTION)
                    .set(HELP_QUESTION.ID, 1L)
                    .set(HELP_QUESTION.RESPONSE_ID, response)
                    .set(HELP_QUESTION.ADDRESS_ID, db.select(BUBBLE.ADDRESS_ID).from(BUBBLE).fetchAny(BUBBLE.ADDRESS_ID))
                    .set(HELP_QUESTION.MESSAGE_KEY, "1")
                    .set(HELP_QUESTION.ASKED_AT, 0L)
                    .execute();
        }).join();

        assertThatThrownBy(() -> amina.open("/c/wg-study/my-data")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void while_four_are_being_sent_a_fifth_is_told_to_come_again_in_a_minute_and_then_gets_it() throws Exception {
        lengthen(150);
        String cookies = amina.cookies().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < WebChatLimits.MOST_OWN_DATA; i++) {
                Socket reader = new Socket("127.0.0.1", URI.create(place.url()).getPort());
                slow.add(reader);
                reader.getOutputStream().write(("GET /c/wg-study/my-data HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookies
                        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(reader.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            }
            amina.open("/c/wg-study/my-data");
            assertThat(amina.status()).isEqualTo(503);
            assertThat(amina.text()).contains("Please ask for yours again in a minute");
            assertThat(amina.header("Retry-After")).hasValue("60");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> amina.open("/c/wg-study/my-data").status() == 200);
    }

    private void lengthen(int messages) {
        place.database.write("test", db -> {
            long response = db.select(RESPONSE.ID).from(RESPONSE).fetchSingle(RESPONSE.ID);
            Record first = db.selectFrom(BUBBLE).where(BUBBLE.QUESTION.eq("a")).orderBy(BUBBLE.ORDINAL).fetchAny();
            for (int i = 0; i < messages; i++) {
                first.set(BUBBLE.ID, 1L + i);
                first.set(BUBBLE.MESSAGE_KEY, "more " + i);
                first.set(BUBBLE.CONTENT, ColumnCipher.of(db).keep(KeyOwner.ANSWERS, response, "ж".repeat(10_000)));
                first.changed(true);
                db.insertInto(BUBBLE).set(first).execute();
            }
            return null;
        }).join();
    }

    @Test
    void whoever_has_no_session_sees_nothing_of_anybody() {
        Browser other = new Browser(place.url(), "en");
        assertThat(other.open(PAGE).status()).isEqualTo(303);
        other.cookies().put("indaba", "A".repeat(43) + "." + "0".repeat(32));
        assertThat(other.open(PAGE).status()).as("a session that nobody had").isEqualTo(303);
    }

    @Test
    void a_session_from_before_the_key_was_changed_goes_on_and_one_that_nobody_had_does_not() {
        String token = amina.cookies().get("indaba").substring(0, 43);
        Browser again = new Browser(place.url(), "en");
        again.cookies().put("indaba", token + "." + "0".repeat(32));
        assertThat(again.open(PAGE).text()).contains("Harbour & Forum");
        assertThat(again.cookies()).as("its cookie is of the new key now").isEqualTo(amina.cookies());
        place.clock.advance(Duration.ofMinutes(1));
        assertThat(again.open("/c/wg-study").press("Submit").text()).contains("are submitted");
    }
}
