package org.indaba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.StorageLimits;
import org.indaba.intake.Intake;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Database;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.engine.sqlite.SqliteDatabase;
import org.indaba.vault.Vault;

/** The product's own parts from the channel's border to the database, and the people who use them. */
final class World implements AutoCloseable {
    /** What a person says until the first question is asked. */
    private static final List<String> UNTIL_THE_FIRST_QUESTION =
            List.of("/start wg-study", "English", "I agree", "Civil society", "Skip", "Skip");

    static final String BUBBLE =
            "The first point is about access in rural areas, where the network is thin and costly. ".repeat(3);

    final OpenDatabase database;
    final Intake intake;
    final Vault vault;

    /** @param around what stands between the turns and the database */
    World(Path folder, UnaryOperator<Database> around) throws Exception {
        Configuration configuration = Configuration.load(Map.of(
                "INDABA_DATA_DIR", folder.toString(), "INDABA_KEY_FILE", folder.resolveSibling("indaba.key").toString()));
        Clock clock = Clock.systemUTC();
        Phrasebook phrases = Phrasebook.load(configuration.files().config());
        vault = Vault.at(configuration.files().key());
        database = SqliteDatabase.open(((DatabaseLocation.File) configuration.files().database()).path());
        Agenda agenda = Agenda.bring(database, CatalogFolder.read(configuration.files().config()), clock.instant());
        // some of the people say more than anybody does
        ConsultationDirectory desk = agenda.desk(phrases.languages())
                .within(new StorageLimits(Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE));
        Ids ids = new Ids(clock);
        TurnDependencies tools = new TurnDependencies(() -> desk, new InputRecognizer(phrases.vocabulary()), vault, ids::next, clock);
        intake = new Intake(around.apply(database), tools, () -> {}, () -> {}, unused -> {}, any -> false);
    }

    /** A folder in which so many people have been asked the first question. */
    static void seed(Path folder, int people) throws Exception {
        Files.createDirectories(folder);
        try (World world = new World(folder, UnaryOperator.identity())) {
            for (int step = 0; step < UNTIL_THE_FIRST_QUESTION.size(); step++) {
                String text = UNTIL_THE_FIRST_QUESTION.get(step);
                int order = step;
                List.copyOf(java.util.stream.IntStream.range(0, people)
                                .mapToObj(person -> world.intake.receive(
                                        message(person, (long) order * people + person + 1, order + 1, text)))
                                .toList())
                        .forEach(java.util.concurrent.CompletableFuture::join);
            }
        }
    }

    /** A folder with nothing in it. */
    static Path empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var old = Files.walk(folder)) {
            for (Path each : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
        return folder;
    }

    static void copy(Path from, Path to) throws IOException {
        empty(to);
        try (var files = Files.list(from)) {
            for (Path each : files.toList()) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
    }

    static Inbound.Message message(int person, long update, int message, String text) {
        return new Inbound.Message(
                new InboundKey("telegram", "4242", Long.toString(update)),
                new Address("telegram", "4242", Long.toString(1_000_000L + person)), update, Integer.toString(message),
                message, Instant.now(), Optional.of("en"), text, List.of());
    }

    @Override
    public void close() {
        database.close();
    }
}
