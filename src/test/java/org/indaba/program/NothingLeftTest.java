package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.indaba.Server;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.webchat.Browser;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.coordination.StaffEffect;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.Region;
import org.indaba.store.Database;
import org.indaba.store.staff.InvitationTable;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.KeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a withdrawal, and the day on which people are forgotten, leave in the data directory of the whole server: no byte
 * of what was deleted, in any form, and nothing late brings it back.
 */
@Timeout(180)
class NothingLeftTest {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is told is written down some milliseconds after it was sent. */
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final long KOFI = 5_000_000_042L;
    private static final List<String> OF_KOFI = List.of(
            "canary-text", "canary-before", "canary-after", "canary-caption", "canary-file-name", "canary-bytes",
            "canary-asked", "canary-reply");
    private static final List<String> IDENTITY = List.of("canary-name", "canary-organization");
    private static final List<String> OF_AMINA = List.of("canary-announced", "canary-launch", "canary-coordinator");
    private static final List<String> ON_THE_PAGE = List.of("canary-page", "canary-upload");
    private static final List<String> LATE = List.of("canary-late");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());

    @TempDir
    Path folder;

    private BotApiServer telegram;
    Configuration configuration;
    private Server server;
    private Person amina;
    private Person kofi;
    private Message first;
    private Message file;

    @BeforeEach
    void begin() throws Exception {
        telegram = BotApiServer.start(clock);
        Files.createDirectories(folder.resolve("var"));
        server = serve();
        amina = telegram.person(5_000_000_041L, "en");
        kofi = telegram.person(KOFI, "en");
        amina.types("/start i_" + invitation());
        amina.sees("Your role: Coordinator, Africa.");
        amina.types("/launch");
        amina.sees("What is the title?");
        amina.types("Villages");
        WholeLineIT.tap(amina, "Africa", "The official questions", "All that are ready", "From now, for 30 days",
                "Questions come to me", "Launch");
        amina.waitsUntil("it is launched", each -> each.received().stream().anyMatch(m -> m.text().contains("start=villages")));
    }

    @AfterEach
    void end() {
        server.close();
        telegram.close();
    }

    /** What is set besides, where the database is another one. */
    Map<String, String> elsewhere() throws Exception {
        return Map.of();
    }

    DataFile data() {
        return new DataFile(folder.resolve("var/indaba.db"));
    }

    private Server serve() throws Exception {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "INDABA_PORT", "0", "INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString(),
                "INDABA_DATA_DIR", folder.resolve("var").toString(),
                "INDABA_KEY_FILE", folder.resolve("indaba.key").toString(),
                "TELEGRAM_BOT_TOKEN", telegram.token(), "TELEGRAM_API_URL", telegram.url(),
                "TELEGRAM_MESSAGES_PER_SECOND", "1000", "TELEGRAM_CHAT_MESSAGES_PER_SECOND", "100"));
        environment.putAll(elsewhere());
        configuration = Configuration.load(environment);
        return new Server(configuration, CatalogFolder.read(configuration.files().config()), PHRASES, clock);
    }

    private String invitation() throws Exception {
        String secret = InvitationSecret.of(new KeyFile(folder.resolve("indaba.key")).read(), 7);
        try (Database beside = configuration.files().database().open()) {
            beside.write("test", db -> {
                InvitationTable.add(
                        db, 7, InvitationSecret.hash(secret),
                        new StaffEffect.Invited(
                                Role.COORDINATOR, Scope.of(Region.AFRICA), clock.instant().plus(Duration.ofDays(7)), Optional.empty()),
                        "cli", clock.instant());
                return null;
            }).join();
        }
        return secret;
    }

    private static void begins(Person person) {
        person.types("/start villages");
        WholeLineIT.tap(person, "English", "I agree", "Civil society", "None of these");
        person.sees("country");
        person.types("Kenya");
        person.seesButton("Skip");
    }

    private void kofiAnswers() {
        begins(kofi);
        first = kofi.types("canary-text ".repeat(200));
        Message second = kofi.types("canary-before");
        kofi.seesButton("Next");
        kofi.edits(second, "canary-after");
        file = kofi.sendsDocument("canary-file-name.pdf", "canary-bytes".getBytes(StandardCharsets.UTF_8), "canary-caption");
        await().atMost(PATIENCE).until(() -> !new Remains(folder.resolve("var")).of(List.of("canary-bytes")).found().isEmpty());
        kofi.types("/help");
        WholeLineIT.tap(kofi, "Ask a person");
        kofi.sees("Please write your question");
        kofi.types("canary-asked");
        Message question = amina.sees("canary-asked");
        await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> {
            amina.replies(question, "canary-reply");
            await().atMost(PATIENCE).until(() -> !amina.last().equals(question));
            return amina.last().text().contains("has gone to");
        });
        kofi.sees("canary-reply");
        WholeLineIT.tap(kofi, "Done asking");
        kofi.seesButton("Next");
        Stream.of("Next", "Skip", "Skip", "Skip", "Skip", "With my name", "canary-name", "canary-organization", "Submit")
                .forEach(kofi::types);
        kofi.sees("are submitted");
        assertThat(found(OF_KOFI)).as("it was all there, or this proves nothing").hasSizeGreaterThanOrEqualTo(OF_KOFI.size());
    }

    List<String> found(List<String> words) {
        return new Remains(folder.resolve("var")).of(words).found();
    }

    private void nothingIsLeftOf(List<String> words) {
        await().atMost(PATIENCE).pollInterval(BETWEEN)
                .untilAsserted(() -> assertThat(found(words)).as("what is left of it").isEmpty());
        assertThat(new Remains(folder.resolve("var")).of(KOFI).found()).as("the number of a chat").isEmpty();
    }

    private static void withdraws(Person person) {
        person.types("/withdraw");
        WholeLineIT.tap(person, "Delete");
        person.waitsUntil("the answers are deleted", each -> each.received().stream()
                .anyMatch(message -> message.text().contains("are deleted")));
    }

    @Test
    void a_withdrawal_leaves_no_byte_and_nothing_late_brings_one_back() {
        kofiAnswers();
        Browser page = new Browser("http://127.0.0.1:" + server.port(), "en");
        page.open("/c/villages").press("English").press("I agree").press("Other").press("Skip").type("Kenya").press("Next");
        page.attach(new Browser.Upload("file", "canary-upload.txt", "text/plain", "canary-upload".getBytes(StandardCharsets.UTF_8)))
                .type("canary-page").press("Next");
        begins(amina);
        amina.types("canary-coordinator");
        amina.seesButton("Next");
        amina.types("/announce villages");
        Message asked = amina.sees("Type it in this language");
        amina.types("canary-announced");
        amina.waitsUntil("the next step", each -> !each.last().equals(asked));
        amina.types("/launch");
        amina.sees("What is the title?");
        amina.types("canary-launch");
        amina.seesButton("Africa");
        List<String> all = new ArrayList<>(OF_KOFI);
        all.addAll(OF_AMINA);
        all.addAll(ON_THE_PAGE);
        assertThat(found(all)).as("it was all there").hasSizeGreaterThanOrEqualTo(all.size());

        withdraws(kofi);
        withdraws(amina);
        page.press("Delete your answers").press("Delete");
        all.addAll(IDENTITY);
        nothingIsLeftOf(all);

        kofi.edits(first, "canary-late");
        kofi.edits(file, "canary-late");
        telegram.deliversEachUpdate(2);
        // Telegram counts in seconds, and what was sent within that of the withdrawal is passed over
        long second = Instant.now().getEpochSecond();
        await().until(() -> Instant.now().getEpochSecond() > second);
        kofi.types("canary-late");
        kofi.sees("were deleted");
        all.addAll(LATE);
        nothingIsLeftOf(all);
    }

    @Test
    void forgetting_leaves_the_answers_and_no_byte_of_who_gave_them() throws Exception {
        kofiAnswers();
        ahead.set(Duration.ofDays(122));
        DataFile data = data();
        await().atMost(PATIENCE).pollInterval(BETWEEN).until(() -> data.count("audit where act = 'identities-erased'") == 1);
        assertThat(data.count("bubble")).as("what was answered stays").isEqualTo(3);
        assertThat(data.count("response where respondent_id is null and status = 'submitted' and name_sealed is null")).isEqualTo(1);
        assertThat(data.count("address where channel = 'telegram'")).as("only who has a role is reached").isEqualTo(1);
        List<String> gone = new ArrayList<>(IDENTITY);
        gone.addAll(List.of("canary-before", "canary-file-name", "canary-asked", "canary-reply"));
        nothingIsLeftOf(gone);
        assertThat(found(List.of("canary-text", "canary-after", "canary-caption", "canary-bytes"))).hasSizeGreaterThanOrEqualTo(4);

        kofi.edits(first, "canary-late");
        kofi.types("canary-late");
        kofi.waitsUntil("the bot says something", each -> !each.last().text().contains("are submitted"));
        gone.addAll(LATE);
        nothingIsLeftOf(gone);
        server.close();
        server = serve();
        nothingIsLeftOf(gone);
    }
}
