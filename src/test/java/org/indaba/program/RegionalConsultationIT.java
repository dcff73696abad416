package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.indaba.Server;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;
import org.indaba.channel.webchat.Browser;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A regional consultation from its invitation to its file: launched from a phone, answered by two hundred people in six
 * languages over both channels. The server runs in here, as the program wires it, so that its clock can be set forward;
 * the invitation and the files come from the packaged program beside it.
 */
class RegionalConsultationIT {
    private static final Phrasebook PHRASES = Phrasebook.packed();
    private static final List<Language> LANGUAGES = PHRASES.languages();
    private static final ZoneId NAIROBI = ZoneId.of("Africa/Nairobi");
    private static final int PEOPLE = 200;
    private static final int TOGETHER = 8;

    /** What the test itself counts while people answer. */
    private final Map<String, Integer> counted = new ConcurrentSkipListMap<>();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());

    @TempDir
    private Path folder;

    /** @param web over the page, not over Telegram */
    private record Stakeholder(int number, Language language, boolean web, boolean stops) {
        static Stakeholder of(int number) {
            return new Stakeholder(
                    number, LANGUAGES.get(number % LANGUAGES.size()), number % 2 == 1, number / 2 % 2 == 1);
        }

        String says(PhraseKey line) {
            return PHRASES.say(language, Paragraph.of(line), LateLookup.none());
        }
    }

    @Test
    void two_hundred_people_answer_what_a_coordinator_launched_and_the_figures_are_right() throws Exception {
        try (BotApiServer telegram = BotApiServer.start(clock)) {
            Map<String, String> environment = Map.of(
                    "TELEGRAM_BOT_TOKEN", telegram.token(), "TELEGRAM_API_URL", telegram.url(),
                    "TELEGRAM_MESSAGES_PER_SECOND", "1000", "TELEGRAM_CHAT_MESSAGES_PER_SECOND", "100");
            Program program = new Program(folder);
            environment.forEach(program::set);
            try (Server server = serve(environment)) {
                Person amina = telegram.person(5_000_000_000L, "en");
                String link = program.run("invite", "--role", "coordinator", "--region", "africa").text().strip();
                amina.types("/start " + link.substring(link.indexOf("i_")));
                amina.sees("Your role: Coordinator, Africa.");
                assertThat(launch(amina)).as("steps, the texts of the one own question aside").isLessThanOrEqualTo(8);

                List<Stakeholder> all = IntStream.range(0, PEOPLE).mapToObj(Stakeholder::of).toList();
                everybodyAnswers(all, telegram, "http://127.0.0.1:" + server.port());
                setForwardTo(LocalTime.of(10, 0));
                remind(amina, all, telegram);
                List<Stakeholder> finishing = all.stream()
                        .filter(each -> !each.web() && each.stops()).limit(5).toList();
                finishing.forEach(each -> finish(each, person(telegram, each)));

                ahead.updateAndGet(before -> before.plus(Duration.ofDays(31)));
                setForwardTo(LocalTime.of(10, 0));
                amina.waitsUntil("she is told that it closed by itself", each -> each.received().stream()
                        .anyMatch(message -> message.text().startsWith("Village radio has closed. Submitted: 105.")));
                Person late = telegram.person(5_000_009_999L, "en");
                late.types("/start village-radio");
                late.sees("closed");
                figures(amina);
            }
            files(program);
        }
    }

    private Server serve(Map<String, String> telegram) throws Exception {
        Map<String, String> environment = new TreeMap<>(telegram);
        environment.put("INDABA_PORT", "0");
        environment.put("INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString());
        environment.put("INDABA_DATA_DIR", Files.createDirectories(folder.resolve("var")).toString());
        environment.put("INDABA_KEY_FILE", folder.resolve("indaba.key").toString());
        Configuration configuration = Configuration.load(environment);
        return new Server(configuration, CatalogFolder.read(configuration.files().config()), PHRASES, clock);
    }

    /** How many things she was asked, the texts of her question in the other languages aside. */
    private static int launch(Person amina) {
        int steps = 0;
        amina.types("/launch");
        amina.sees("What is the title?");
        amina.types("Village radio");
        steps++;
        for (String label : List.of("Africa", "My own questions")) {
            WholeLineIT.tap(amina, label);
            steps++;
        }
        amina.sees("Type question 1.");
        amina.types("What do you hear?");
        WholeLineIT.tap(amina, "Free words, voice or files", "Done");
        amina.sees("In which languages?");
        for (Language language : LANGUAGES) {
            if (!language.equals(Language.ENGLISH)) {
                WholeLineIT.tap(amina, Button.NOT_CHOSEN + PHRASES.nativeName(language));
            }
        }
        amina.waitsUntil("all are chosen", each -> each.live().orElseThrow().text().contains("Chosen: Arabic"));
        WholeLineIT.tap(amina, "Done");
        steps++;
        for (Language language : LANGUAGES) {
            if (!language.equals(Language.ENGLISH)) {
                amina.sees("Question 1 in this language: " + language.locale().getDisplayLanguage(Locale.ENGLISH));
                amina.types("Question " + language.tag());
            }
        }
        for (String label : List.of("From now, for 30 days", "Questions come to me", "Launch")) {
            WholeLineIT.tap(amina, label);
            steps++;
        }
        amina.waitsUntil("it is launched", each -> each.received().stream()
                .anyMatch(message -> message.text().startsWith("Village radio is launched.")));
        return steps;
    }

    // ---- answering

    private void everybodyAnswers(List<Stakeholder> all, BotApiServer telegram, String site) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        List<Future<?>> ends = new ArrayList<>();
        for (Stakeholder each : all) {
            ends.add(threads.submit(() -> {
                if (each.web()) {
                    onThePage(each, new Browser(site, each.language().tag()));
                } else {
                    inTheChat(each, person(telegram, each));
                }
                count(each.web() ? "web" : "telegram");
                count(each.language().tag());
                count(each.stops() ? "partial" : "submitted");
            }));
        }
        for (Future<?> end : ends) {
            end.get();
        }
        threads.shutdown();
    }

    private static Person person(BotApiServer telegram, Stakeholder who) {
        return telegram.person(5_000_001_000L + who.number(), who.language().tag());
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }

    private static void inTheChat(Stakeholder who, Person person) {
        person.types("/start village-radio");
        WholeLineIT.tap(
                person, PHRASES.nativeName(who.language()), who.says(PhraseKey.I_AGREE), who.says(PhraseKey.TYPE_CIVIL_SOCIETY),
                who.says(PhraseKey.STATUS_NONE));
        person.sees(who.says(PhraseKey.ASK_COUNTRY));
        person.types("Kenya");
        person.sees("q1");
        person.types("Answer " + who.number());
        WholeLineIT.tap(person, who.says(PhraseKey.NEXT));
        person.seesButton(who.says(PhraseKey.PUBLICATION_ANONYMOUS));
        if (!who.stops()) {
            WholeLineIT.tap(person, who.says(PhraseKey.PUBLICATION_ANONYMOUS), who.says(PhraseKey.SUBMIT));
            person.waitsUntil("a receipt", each -> each.live().isEmpty() || !each.last().labels().contains(who.says(PhraseKey.SUBMIT)));
        }
    }

    private static void onThePage(Stakeholder who, Browser page) {
        page.open("/c/village-radio").press(PHRASES.nativeName(who.language()));
        for (PhraseKey line : List.of(PhraseKey.I_AGREE, PhraseKey.TYPE_CIVIL_SOCIETY, PhraseKey.STATUS_NONE)) {
            page.press(who.says(line));
        }
        page.type("Kenya").press(who.says(PhraseKey.NEXT)).type("Answer " + who.number()).press(who.says(PhraseKey.NEXT));
        if (!who.stops()) {
            page.press(who.says(PhraseKey.PUBLICATION_ANONYMOUS)).press(who.says(PhraseKey.SUBMIT));
        }
    }

    private void finish(Stakeholder who, Person person) {
        WholeLineIT.tap(person, who.says(PhraseKey.CONTINUE), who.says(PhraseKey.PUBLICATION_ANONYMOUS), who.says(PhraseKey.SUBMIT));
        person.waitsUntil("a receipt", each -> !each.last().labels().contains(who.says(PhraseKey.SUBMIT)));
        counted.merge("partial", -1, Integer::sum);
        count("submitted");
    }

    // ---- what happens then

    /** The next such time on Nairobi's clocks. */
    private void setForwardTo(LocalTime time) {
        ZonedDateTime now = clock.instant().atZone(NAIROBI);
        ZonedDateTime next = now.with(time).isAfter(now) ? now.with(time) : now.with(time).plusDays(1);
        ahead.updateAndGet(before -> before.plus(Duration.between(now, next)));
    }

    private static void remind(Person amina, List<Stakeholder> all, BotApiServer telegram) {
        amina.types("/remind village-radio");
        WholeLineIT.tap(amina, PHRASES.say(Language.ENGLISH, Paragraph.of(PhraseKey.REMIND_THEM), LateLookup.none()));
        for (Stakeholder each : all) {
            if (!each.web() && each.stops()) {
                person(telegram, each).seesButton(each.says(PhraseKey.NO_MORE_REMINDERS));
            }
        }
        assertThat(all.stream().filter(each -> !each.web() && !each.stops()).map(each -> person(telegram, each))
                        .flatMap(each -> each.received().stream()).map(Message::labels))
                .as("who has submitted is not reminded")
                .noneMatch(labels -> LANGUAGES.stream().anyMatch(language -> labels.contains(
                        PHRASES.say(language, Paragraph.of(PhraseKey.NO_MORE_REMINDERS), LateLookup.none()))));
    }

    private void figures(Person amina) {
        amina.types("/stats village-radio");
        Message told = amina.sees("Began: " + PEOPLE);
        assertThat(told.text())
                .contains("Submitted: " + counted.get("submitted") + ". Not finished: " + counted.get("partial") + ".")
                .contains("(q1): " + PEOPLE, "Kenya: " + PEOPLE)
                .contains("Telegram: " + counted.get("telegram"), "Web page: " + counted.get("web"));
        for (Language language : LANGUAGES) {
            assertThat(told.text()).contains(
                    language.locale().getDisplayLanguage(Locale.ENGLISH) + ": " + counted.get(language.tag()));
        }
    }

    private void files(Program program) throws Exception {
        List<CSVRecord> responses = table(program, "responses");
        assertThat(responses).hasSize(PEOPLE);
        for (String column : List.of("status", "channel", "language")) {
            responses.stream().collect(Collectors.groupingBy(row -> row.get(column), Collectors.counting()))
                    .forEach((value, count) -> assertThat(count.intValue()).as("%s %s", column, value)
                            .isEqualTo(counted.get(value)));
        }
        assertThat(table(program, "answers")).extracting(row -> row.get("text")).containsExactlyInAnyOrderElementsOf(
                IntStream.range(0, PEOPLE).mapToObj(number -> "Answer " + number).toList());
    }

    private static List<CSVRecord> table(Program program, String table) throws Exception {
        Program.Ended csv = program.run("export", "village-radio", "--table", table);
        assertThat(csv.status()).as(csv.err()).isZero();
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(new StringReader(csv.text().replaceFirst("^\uFEFF", ""))).getRecords();
    }
}
