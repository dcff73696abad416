package org.indaba.channel.webchat.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.indaba.agenda.Agenda;
import org.indaba.channel.webchat.Browser;
import org.indaba.channel.webchat.Place;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.document.Document;
import org.indaba.document.DocumentFormat;
import org.indaba.document.DocumentStatus;
import org.indaba.http.network.Site;
import org.indaba.media.DocumentFiles;
import org.indaba.questionnaire.Language;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.media.DocumentTable;
import org.indaba.timetable.CalendarReader;
import org.indaba.vault.InvitationSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes with a consultation, on its pages. */
class DownloadRoutesTest {
    @TempDir
    private Path folder;

    private Place place;

    @BeforeEach
    void open() throws Exception {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("consultations"));
        Files.createDirectories(config.resolve("questionnaires"));
        Files.copy(Path.of("config/questionnaires/wg-study.yaml"), config.resolve("questionnaires/wg-study.yaml"));
        Files.copy(Path.of("config/consultations/wg-study.yaml"), config.resolve("consultations/wg-study.yaml"));
        Files.copy(Path.of("src/test/resources/papers-config/villages.yaml"),
                config.resolve("consultations/villages.yaml"));
        Files.copy(Path.of("src/test/resources/papers-config/agencies.yaml"),
                config.resolve("consultations/agencies.yaml"));
        ConsultationDirectory desk;
        try (OpenDatabase other = Databases.open(folder.resolve("other.db"))) {
            desk = Agenda.bring(other, CatalogFolder.read(config), new org.indaba.outbox.SimulatedClock().instant())
                    .desk(Place.PHRASES.languages());
        }
        place = new Place(folder, new Site(Optional.empty(), List.of()), Optional.of(desk));
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void the_front_page_leads_to_a_calendar_that_another_program_reads() {
        Browser browser = place.browser().open("/");
        assertThat(browser.text()).contains("Calendar file, 2\u00a0KB");
        assertThat(browser.html()).contains("href=\"/c/villages/schedule.ics?lang=en\"")
                .doesNotContain("/c/wg-study/schedule.ics");
        browser.open("/c/villages/schedule.ics?lang=en");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.header("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(browser.header("Content-Disposition")).contains("attachment; filename=\"villages.ics\"");
        assertThat(CalendarReader.events(browser.body())).hasSize(6)
                .anySatisfy(each -> assertThat(each).containsEntry("SUMMARY", "Draft report")
                        .containsEntry("UID", "m-draft.villages@indaba"))
                .anySatisfy(each -> assertThat(each).containsEntry("SUMMARY", "the consultation closes")
                        .containsEntry("DTSTART;VALUE=DATE", "20270331"));
        assertThat(browser.open("/").text()).contains("It is open until 31 March 2027, to the end of the day (");
    }

    @Test
    void the_calendar_speaks_the_reader_s_language() {
        Browser browser = place.browser().open("/c/villages/schedule.ics?lang=ru");
        assertThat(CalendarReader.events(browser.body()))
                .anySatisfy(each -> assertThat(each).containsEntry("SUMMARY", "Проект отчета"));
    }

    private void document(int number, String version, DocumentStatus status, String text) throws Exception {
        DocumentFiles.Kept kept =
                new DocumentFiles(place.files).keep(number, Files.writeString(folder.resolve("sent"), text));
        place.database.write("test", db -> {
            DocumentTable.add(db, new Document(
                    number, "villages", number, "<b>Draft</b> \"report\" " + number, version, status,
                    List.of(Language.ENGLISH), DocumentFormat.MD, kept.bytes(), kept.sha256()), "test", place.now());
            return null;
        }).join();
    }

    @Test
    void documents_stand_on_the_front_page_with_their_size_and_can_be_had() throws Exception {
        document(1, "1", DocumentStatus.WITHDRAWN, "# Old\n");
        document(2, "2", DocumentStatus.REVISED, "# New\n");
        Browser browser = place.browser().open("/");
        assertThat(browser.text()).contains("2. <b>Draft</b> \"report\" 2, 1\u00a0KB").contains("was withdrawn");
        assertThat(browser.html()).contains("href=\"/c/villages/documents/2\"").doesNotContain("documents/1")
                .doesNotContain("<b>");
        browser.open("/c/villages/documents/2");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.body()).isEqualTo("# New\n".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.header("Content-Disposition")).contains("attachment; filename=\"villages-2.md\"");
        assertThat(browser.header("Content-Type")).contains("text/markdown; charset=utf-8");
        assertThat(browser.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void one_that_stands_no_more_is_gone_and_no_path_leads_anywhere_else() throws Exception {
        document(1, "1", DocumentStatus.REPLACED, "# Old\n");
        Browser browser = place.browser().open("/c/villages/documents/1");
        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.text()).contains("was replaced by a newer one").doesNotContain("# Old");
        for (String number : List.of("2", "01", "-1", "..%2f..%2findaba.db", "%2e%2e", "1%00", "९")) {
            String path = "/c/villages/documents/" + number.replace("९", "%E0%A5%AF");
            assertThat(place.browser().open(path).status()).as(path).isIn(404, 400);
        }
        assertThat(place.browser().open("/c/wg-study/documents/1").status()).isEqualTo(404);
    }

    @Test
    void a_document_is_asked_for_in_the_interview_and_given_as_a_link() throws Exception {
        document(1, "1", DocumentStatus.DRAFT, "# Draft\n");
        Browser browser = place.browser().open("/c/villages").press("English").press("The documents");
        assertThat(browser.text()).contains("version 1, draft, in English only, 1\u00a0KB");
        browser.press("1. <b>Draft</b> \"report\" 1, 1\u00a0KB");
        assertThat(browser.html()).contains("href=\"/c/villages/documents/1\"");
        assertThat(browser.press("I agree").text()).contains("Which of these describes you best?");
    }

    private String invite(long id, String name) {
        String secret = InvitationSecret.ofEntity(place.vault, id);
        place.database.write("test", db -> {
            InvitedEntityTable.add(db, id, "agencies", place.vault.seal("entity " + id, name),
                    InvitationSecret.hash(secret), place.now());
            return null;
        }).join();
        return "/c/agencies?invited=" + secret;
    }

    @Test
    void somebody_invited_by_name_answers_on_a_page_and_nobody_else_by_the_same_link() {
        String link = invite(7, "World Health Organization");
        Browser wanda = place.browser().open(link);
        assertThat(wanda.text()).contains("You answer for World Health Organization.");
        Browser werner = place.browser().open(link);
        werner.press("English");
        wanda.press("English").press("I agree");
        assertThat(wanda.text()).contains("Which of these describes you best?");
        assertThat(werner.press("I agree").text()).contains("Somebody else already answers");
        assertThat(place.browser().open(link).text()).contains("Somebody else already answers", "study@example.org");
        assertThat(organizations()).containsExactly("World Health Organization");
    }

    private List<String> organizations() {
        return place.database.read(db -> db.selectFrom(RESPONSE).fetch(row -> place.vault.open(
                "response " + row.get(RESPONSE.ID) + " organization",
                ColumnCipher.of(db).open(KeyOwner.IDENTITY, row.get(RESPONSE.ID), row.get(RESPONSE.ORGANIZATION_SEALED)))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30})
    void of_two_links_opened_in_one_browser_the_second_counts(int hours) {
        String first = invite(7, "World Health Organization");
        String second = invite(8, "UNESCO");
        Browser browser = place.browser().open(first).press("English");
        place.clock.advance(Duration.ofHours(hours));
        assertThat(browser.open(second).text()).contains("You answer for UNESCO.");
        assertThat(browser.press("I agree").text()).contains("Which of these describes you best?");
        assertThat(organizations()).containsExactly("UNESCO");
        assertThat(place.browser().open(second).text()).contains("Somebody else already answers");
        assertThat(place.browser().open(first).text()).contains("You answer for World Health Organization.");
    }

    @Test
    void whoever_agreed_by_one_link_stays_with_it_when_they_open_another() {
        Browser browser = place.browser().open(invite(7, "World Health Organization")).press("English").press("I agree");
        browser.open(invite(8, "UNESCO"));
        assertThat(browser.text()).contains("Which of these describes you best?").doesNotContain("UNESCO");
        browser.press("Civil society");
        assertThat(organizations()).containsExactly("World Health Organization");
    }

    @Test
    void a_second_link_that_is_not_known_leaves_the_first_one_s_name() {
        Browser browser = place.browser().open(invite(7, "World Health Organization")).press("English");
        browser.open("/c/agencies?invited=" + "0".repeat(40));
        assertThat(browser.text()).contains("This link is not known");
        browser.open("/c/agencies").press("I agree");
        assertThat(organizations()).containsExactly("World Health Organization");
    }

    @Test
    void a_button_on_the_page_of_a_link_that_is_taken_or_unknown_does_what_it_says() {
        String taken = invite(8, "UNESCO");
        place.browser().open(taken).press("English").press("I agree");
        for (String link : List.of(taken, "/c/agencies?invited=" + "0".repeat(40))) {
            Browser browser = place.browser().open(invite(link.equals(taken) ? 7 : 9, "World Health Organization"));
            browser.press("English").open(link).press("Change the language");
            assertThat(browser.heading()).as(link).isEqualTo("Choose your language");
            browser.open(link).press("Help from a person");
            assertThat(browser.text()).as(link).doesNotContain("Somebody else already answers", "not known")
                    .contains("study@example.org");
        }
    }

    @Test
    void without_a_link_a_targeted_consultation_is_told_to_be_by_invitation() {
        assertThat(place.browser().open("/").text())
                .contains("Practices of agencies is by invitation").contains("study@example.org");
        assertThat(place.browser().open("/").html()).doesNotContain("href=\"/c/agencies?");
        assertThat(place.browser().open("/c/agencies").text()).contains("is by invitation");
        Browser stranger = place.browser().open("/c/agencies?invited=" + "0".repeat(40));
        assertThat(stranger.text()).contains("This link is not known");
        assertThat(place.count(RESPONSE)).isZero();
    }

    @Test
    void there_is_no_calendar_of_what_has_no_dates_or_is_not_there() {
        assertThat(place.browser().open("/c/wg-study/schedule.ics").status()).isEqualTo(404);
        assertThat(place.browser().open("/c/nowhere/schedule.ics").status()).isEqualTo(404);
    }

    @Test
    void the_schedule_stands_on_the_page_of_an_interview_and_gives_its_file() {
        Browser browser = place.browser().open("/c/villages").press("English").press("The dates");
        assertThat(browser.text()).contains("between 4 September 2027 and 14 September 2027: Meeting");
        browser.press("Calendar file, 2\u00a0KB");
        assertThat(browser.html()).contains("href=\"/c/villages/schedule.ics?lang=en\"");
    }
}
