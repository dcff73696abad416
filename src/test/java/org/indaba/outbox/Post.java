package org.indaba.outbox;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONDENT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.outbox.pace.ChatPauses;
import org.indaba.outbox.pace.SendRateLimiter;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.outbox.result.OutcomeWriter;
import org.indaba.outbox.result.SendResultPolicy;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.Databases;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.indaba.store.outbox.OutboxTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;

/** An outbox over a real database, a scripted channel and a simulated clock, run round by round on the test's thread. */
public final class Post implements AutoCloseable {
    public static final SendRateLimiter.Limits UNPACED = new SendRateLimiter.Limits(1_000_000, 1_000_000, 1_000_000);

    /** Rounds after which a test has run away. */
    private static final int MOST_ROUNDS = 50_000;

    public final SimulatedClock clock = new SimulatedClock();
    public final ScriptedChannel channel = new ScriptedChannel(clock);
    final Vault vault = new Vault(new byte[32]);
    final SendCounters tally = new SendCounters();
    Database database;
    DispatchRound rounds;
    Map<String, SendLane> roads;
    int roundsMade;
    int handedOut;
    private final Path file;
    private final SendRateLimiter.Limits limits;
    private long lastId = 1_000_000;

    public Post(Path folder, SendRateLimiter.Limits limits) throws UnusableStorageException {
        this.file = folder.resolve("indaba.db");
        this.limits = limits;
        open();
    }

    /** A process that starts on what the last one left. */
    void open() throws UnusableStorageException {
        database = Databases.open(file);
        start();
    }

    void start() {
        roads = new TreeMap<>(Map.of("telegram", new SendLane(channel, limits, clock)));
        ChatPauses pauses = new ChatPauses();
        Recovery.run(database, roads, pauses, clock.instant());
        Delivery delivery = new Delivery(new PlainNoticeRenderer(), vault, clock, pauses);
        rounds = new DispatchRound(
                database,
                clock,
                roads,
                new SendOrderPolicy(database, vault, pauses),
                new SendResultPolicy(RandomGenerator.of("L64X128MixRandom")),
                new OutcomeWriter(vault),
                tally,
                (road, row) -> {
                    handedOut++;
                    rounds.finished(delivery.deliver(road, row));
                });
    }

    /** Runs until nothing is left to do for {@code atMost}, moving the clock from one appointment to the next. */
    public void run(Duration atMost) {
        Instant end = clock.instant().plus(atMost);
        boolean everywhere = true;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            int before = handedOut;
            Optional<Instant> next = rounds.round(everywhere);
            roundsMade++;
            everywhere = next.isPresent() && !next.get().isAfter(clock.instant());
            if (everywhere || handedOut > before) {
                continue;
            }
            if (next.isEmpty() || next.get().isAfter(end)) {
                clock.moveTo(end);
                return;
            }
            clock.moveTo(next.get());
            everywhere = true;
        }
        throw new AssertionError("the dispatcher goes round and round");
    }

    public void run() {
        run(Duration.ofHours(2));
    }

    /** A respondent with an address at {@code place}; both have this id. */
    public void person(long id, String place) {
        write(db -> db.insertInto(RESPONDENT).set(RESPONDENT.ID, id).set(RESPONDENT.CREATED_AT, 0L).execute());
        address(id, id, place);
    }

    void address(long id, long person, String place) {
        write(db -> {
            Address at = new Address("telegram", "7", place);
            db.insertInto(ADDRESS)
                    .set(ADDRESS.ID, id)
                    .set(ADDRESS.RESPONDENT_ID, person)
                    .set(ADDRESS.CHANNEL, "telegram")
                    .set(ADDRESS.BOT, "7")
                    .set(ADDRESS.LOOKUP, AddressSeal.lookup(vault, at))
                    .set(ADDRESS.SEALED, ColumnCipher.of(db).keep(KeyOwner.ADDRESS, id, AddressSeal.seal(vault, id, at)))
                    .execute();
        });
    }

    OutboxRow row(long person, int priority, Notice notice) {
        return new OutboxRow(
                ++lastId, person, person, priority, notice, false, clock.instant(), Optional.empty(),
                clock.instant(), 0, 0);
    }

    public void put(OutboxRow... rows) {
        write(db -> List.of(rows).forEach(row -> OutboxTable.insert(db, row)));
    }

    /** A reply that says {@code words}. */
    public OutboxRow reply(long person, String words) {
        return row(person, OutboxRow.REPLY, message(words, false));
    }

    OutboxRow question(long person, String words) {
        return row(person, OutboxRow.REPLY, message(words, true));
    }

    public OutboxRow bulk(long person, String words) {
        return row(person, OutboxRow.BULK, message(words, false));
    }

    public OutboxRow tap(long person, String tap, Duration validFor) {
        OutboxRow row = row(person, OutboxRow.TAP, new Notice.TapAnswer(tap, Language.ENGLISH, Optional.empty()));
        return new OutboxRow(
                row.id(), person, person, row.priority(), row.notice(), false, row.due(),
                Optional.of(clock.instant().plus(validFor)), row.created(), 0, 0);
    }

    public OutboxRow reaction(long person, String message) {
        return row(person, OutboxRow.REPLY, new Notice.Reaction(message));
    }

    /** A message with buttons that goes out after 2 s, unless a newer one takes its place. */
    OutboxRow receipt(long person, String words) {
        OutboxRow row = question(person, words);
        return new OutboxRow(
                row.id(), person, person, row.priority(), row.notice(), true, clock.instant().plusSeconds(2),
                Optional.empty(), row.created(), 0, 0);
    }

    static Notice message(String words, boolean buttons) {
        Paragraph paragraph = Paragraph.of(PhraseKey.QUESTION, Map.of("text", new PhraseArgument.Words(words)));
        List<List<Button>> rows =
                buttons ? List.of(List.of(Button.of(PhraseKey.NEXT, new Action(Action.Verb.NEXT, "c", "")))) : List.of();
        return new Notice.Message(Language.ENGLISH, new BotMessage(List.of(paragraph), rows, BotMessage.Timing.AT_ONCE));
    }

    void write(Consumer<DSLContext> work) {
        database.write("test", db -> {
                    work.accept(db);
                    return null;
                })
                .join();
    }

    /** Such as {@code due}, in the order of ids. */
    List<String> states() {
        return database.read(db -> db.select(OUTBOX.STATE).from(OUTBOX).orderBy(OUTBOX.ID).fetch(OUTBOX.STATE));
    }

    List<String> reasons() {
        return database.read(db -> db.select(OUTBOX.REASON).from(OUTBOX).orderBy(OUTBOX.ID).fetch(OUTBOX.REASON));
    }

    Optional<String> live(long address) {
        return database.read(db -> db.select(ADDRESS.LIVE_MESSAGE)
                .from(ADDRESS)
                .where(ADDRESS.ID.eq(address))
                .fetchOptional(ADDRESS.LIVE_MESSAGE));
    }

    boolean gone(long address) {
        return database.read(db -> db.fetchExists(ADDRESS, ADDRESS.ID.eq(address).and(ADDRESS.GONE_AT.isNotNull())));
    }

    /** The texts that went to a place, in order. */
    public List<String> textsTo(String place) {
        List<String> texts = new ArrayList<>();
        for (ScriptedChannel.Call call : channel.calls()) {
            if (call.place().equals(place) && call.outbound() instanceof Outbound.Text text) {
                texts.add(text.text());
            }
        }
        return texts;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Says the words themselves. */
    static class PlainNoticeRenderer implements NoticeRenderer {
        @Override
        public Outbound.File calendar(String consultation, Language language) {
            return new Outbound.File(consultation + ".ics", "text/calendar", new byte[] {1}, "");
        }

        @Override
        public Outbound.KeptFile document(long id, Language language) {
            return new Outbound.KeptFile(id + ".pdf", "application/pdf", Path.of("a file"), "", 1, "");
        }

        @Override
        public Outbound.Menu menu(long address, Optional<Language> language) {
            return new Outbound.Menu(language.map(Language::tag), List.of(new Outbound.Menu.Command("launch", "Launch")));
        }

        @Override
        public Outbound responses(Notice.Responses asked) {
            return new Outbound.Stored("responses.csv", "text/csv", Path.of(asked.title()), "");
        }

        @Override
        public Outbound.File chart(Notice.Chart chart) {
            return new Outbound.File("chart.png", "image/png", new byte[] {1}, "");
        }

        @Override
        public Outbound.File qrCode(String consultation) {
            return new Outbound.File(consultation + ".png", "image/png", new byte[] {1}, consultation);
        }

        @Override
        public Outbound.Text text(long respondent, Language language, BotMessage say) {
            Paragraph paragraph = say.paragraphs().get(0);
            PhraseArgument said = paragraph.values().getOrDefault("text", paragraph.values().get("title"));
            String text = ((PhraseArgument.Words) said).text();
            if (text.equals("unsayable")) {
                throw new IllegalStateException("no words for this");
            }
            boolean buttons = !say.rows().isEmpty();
            return new Outbound.Text(
                    text, buttons ? List.of(List.of(new Outbound.Key("Next", "x"))) : List.of());
        }

        @Override
        public String line(long respondent, Language language, Paragraph paragraph) {
            return paragraph.line().key();
        }

        @Override
        public Outbound.File myData(long respondent, Language language) {
            return new Outbound.File("my-data.txt", "text/plain", new byte[] {1}, "");
        }
    }
}
