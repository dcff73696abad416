package org.indaba.channel.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.intake.Intake;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.outbox.Dispatcher;
import org.indaba.outbox.Post;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.Databases;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short interview over the smallest channel: only {@code LineChannel} is new, all else is the program's own. */
@Timeout(120)
class LineChannelTest {
    private static final Path CONFIG = Path.of("config");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KEEP_DAYS = 35;

    @TempDir Path folder;
    private final InstantSource clock = InstantSource.system();
    private final StringWriter screen = new StringWriter();
    private final LineChannel channel = new LineChannel(new PrintWriter(screen, true), clock);
    private OpenDatabase database;
    private Dispatcher dispatcher;
    private Intake intake;

    @BeforeEach
    void open() throws Exception {
        database = Databases.open(folder.resolve("indaba.db"));
        Vault vault = new Vault(new byte[32]);
        Phrasebook phrases = Phrasebook.load(CONFIG);
        ConsultationDirectory desk =
                Agenda.bring(database, CatalogFolder.read(CONFIG), clock.instant()).desk(phrases.languages());
        PhraseNoticeRenderer renderer = new PhraseNoticeRenderer(
                phrases, database, new MyDataFile(phrases, database, vault, () -> desk, clock, KEEP_DAYS, folder.resolve("outgoing")),
                LinkResolver.none(), new EnclosureReader(phrases, () -> desk, database, Path::of, clock));
        dispatcher = new Dispatcher(
                database, vault, renderer, List.of(channel), Post.UNPACED, clock, RandomGenerator.getDefault());
        TurnDependencies tools = new TurnDependencies(
                () -> desk, new InputRecognizer(phrases.vocabulary()), vault, new Ids(clock)::next, clock);
        intake = new Intake(database, tools, dispatcher::wake, () -> { }, released -> { }, any -> false);
        dispatcher.start();
    }

    @AfterEach
    void close() {
        dispatcher.stop();
        database.close();
    }

    /** Types a line, and returns what is on the screen once nothing is left that is due by now. */
    private String types(String line) throws Exception {
        screen.getBuffer().setLength(0);
        channel.listen(new BufferedReader(new StringReader(line)), intake);
        await().atMost(PATIENCE).until(() -> database.read(db -> db.fetchCount(OUTBOX, OUTBOX.DUE_AT.le(clock.millis()))) == 0);
        return screen.toString();
    }

    private void begins() throws Exception {
        for (String line : List.of("/start wg-study", "English", "I agree", "Civil society", "None of these", "Kenya")) {
            types(line);
        }
    }

    private List<String> answers() {
        return database.read(db -> db.select(BUBBLE.QUESTION, BUBBLE.RESPONSE_ID, BUBBLE.CONTENT)
                .from(BUBBLE)
                .orderBy(BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch(row -> row.value1() + ": "
                        + ColumnCipher.of(db).open(KeyOwner.ANSWERS, row.value2(), row.value3())));
    }

    @Test
    void an_interview_goes_over_lines_and_its_answers_are_in_the_database() throws Exception {
        assertThat(types("/start wg-study")).contains("Choose your language", "[English]");
        assertThat(types("English")).contains("[I agree]");
        types("I agree");
        types("Civil society");
        types("None of these");
        assertThat(types("Kenya")).contains("1 of 5 (a)");
        types("First, they should be working on access in rural areas.");
        types("And on prices.");
        assertThat(types("Next")).contains("2 of 5 (b)");
        types("Knowledge of the place.");

        assertThat(answers()).containsExactly(
                "a: First, they should be working on access in rural areas.", "a: And on prices.", "b: Knowledge of the place.");
        List<String> channels = database.read(db -> db.select(ADDRESS.CHANNEL).from(ADDRESS).fetch(ADDRESS.CHANNEL));
        assertThat(channels).containsExactly(LineChannel.NAME);
    }

    @Test
    void what_arrives_twice_is_kept_once() throws Exception {
        begins();
        Inbound said = channel.inbound("A village is relevant.");
        assertThat(intake.receive(said).join()).isInstanceOf(InboundResult.Stored.class);
        assertThat(intake.receive(said).join()).isInstanceOf(InboundResult.Duplicate.class);
        assertThat(answers()).containsExactly("a: A village is relevant.");
    }

    @Test
    void what_cannot_be_shown_stops_nothing_behind_it() {
        Address person = LineChannel.PERSON;
        assertThat(channel.send(person, new Outbound.Reaction("1"))).isInstanceOf(SendResult.Pointless.class);
        assertThat(channel.send(person, new Outbound.Text("hello", List.of()))).isInstanceOf(SendResult.Sent.class);
        assertThat(screen.toString()).isEqualToIgnoringNewLines("hello");
    }
}
