package org.indaba.intake;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.INBOUND;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.PARKED_INBOUND;
import static org.indaba.store.schema.Tables.REVISION;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.indaba.agenda.Agenda;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundResult;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFiles;
import org.indaba.outbox.SimulatedClock;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.store.FaultyDatabase;
import org.indaba.store.Ids;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.AddressTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Table;

/** The way in over a real database, with the official questionnaire; nothing is sent. */
public final class LineInProcess implements AutoCloseable {
    /** The clock of the next line stands where that of the last one stood; their ids may not meet all the same. */
    private static final AtomicInteger OPENED = new AtomicInteger();

    final SimulatedClock clock = new SimulatedClock();
    final Vault vault = new Vault(new byte[32]);
    public final FaultyDatabase database;
    final TurnDependencies tools;
    public final Intake intake;
    final MediaFiles files;
    final FileRemoval removal;
    /** Whether chats may be called now, past the outbox. */
    public final AtomicBoolean mayPass = new AtomicBoolean(true);

    /** How often the outbox was told that there may be something to send. */
    final AtomicInteger wakes = new AtomicInteger();

    public LineInProcess(Path folder) throws Exception {
        this(folder, hearing());
    }

    LineInProcess(Path folder, InputRecognizer hearing) throws Exception {
        this(folder, hearing, Path.of("config"));
    }

    /** @param config the folder with the consultations */
    public LineInProcess(Path folder, InputRecognizer hearing, Path config) throws Exception {
        database = FaultyDatabase.open(folder.resolve("indaba.db"));
        files = new MediaFiles(folder);
        removal = new FileRemoval(database, files, vault, List.of());
        Phrasebook phrases = Phrasebook.load(Path.of("config"));
        Agenda agenda = Agenda.bring(database, CatalogFolder.read(config), clock.instant());
        ConsultationDirectory desk = agenda.desk(phrases.languages());
        long opened = OPENED.incrementAndGet();
        tools = new TurnDependencies(() -> desk, hearing, vault, new Ids(() -> clock.instant().plusMillis(opened))::next, clock);
        intake = new Intake(database, tools, wakes::incrementAndGet, () -> { }, removal::remove, any -> mayPass.get());
    }

    public static InputRecognizer hearing() throws Exception {
        return new InputRecognizer(Phrasebook.load(Path.of("config")).vocabulary());
    }

    public InboundResult receive(Inbound inbound) {
        return intake.receive(inbound).join();
    }

    /** Takes a person to the first question; there the message with this ordinal has the buttons. */
    public Sender begun(long id) {
        Sender sender = new Sender(this, id);
        Stream.of("/start wg-study", "English", "I agree", "Civil society", "None of these", "Kenya")
                .forEach(each -> receive(sender.says(each)));
        sender.isShown(sender.nextOrdinal());
        return sender;
    }

    void live(Address address, long ordinal) {
        String lookup = AddressSeal.lookup(vault, address);
        database.write(lookup, db -> {
            long id = db.select(ADDRESS.ID).from(ADDRESS).where(ADDRESS.LOOKUP.eq(lookup)).fetchSingle(ADDRESS.ID);
            AddressTable.setLiveMessage(db, id, Long.toString(ordinal));
            return null;
        }).join();
    }

    /** Such as {@code a: text}, of all people, in the order of an export. */
    List<String> bubbles() {
        return database.read(db -> db.select(BUBBLE.QUESTION, BUBBLE.RESPONSE_ID, BUBBLE.CONTENT)
                .from(BUBBLE)
                .orderBy(BUBBLE.RESPONSE_ID, BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch(row -> told(db, row)));
    }

    public List<String> bubblesOf(Sender sender) {
        String lookup = AddressSeal.lookup(vault, sender.address());
        return database.read(db -> db.select(BUBBLE.QUESTION, BUBBLE.RESPONSE_ID, BUBBLE.CONTENT)
                .from(BUBBLE)
                .join(ADDRESS).on(ADDRESS.ID.eq(BUBBLE.ADDRESS_ID))
                .where(ADDRESS.LOOKUP.eq(lookup))
                .orderBy(BUBBLE.QUESTION, BUBBLE.SENT_AT, BUBBLE.ORDINAL)
                .fetch(row -> told(db, row)));
    }

    private static String told(DSLContext db, Record3<String, Long, String> bubble) {
        return bubble.value1() + ": " + ColumnCipher.of(db).open(KeyOwner.ANSWERS, bubble.value2(), bubble.value3());
    }

    /** The lines that wait to be said to anybody, in their order. */
    public List<String> said() {
        return database.read(db -> db.select(OUTBOX.KIND, OUTBOX.ADDRESS_ID, OUTBOX.BODY).from(OUTBOX).orderBy(OUTBOX.ID)
                        .fetch(row -> NoticeJson.read(
                                row.value1(), ColumnCipher.of(db).open(KeyOwner.SAID, row.value2(), row.value3()))))
                .stream()
                .filter(Notice.Message.class::isInstance)
                .flatMap(each -> ((Notice.Message) each).say().paragraphs().stream())
                .map(each -> each.line().name())
                .toList();
    }

    public int count(Table<?> table) {
        return database.read(db -> db.fetchCount(table));
    }

    /** Rows of all that a turn writes, by table. */
    List<Integer> footprint() {
        List<Integer> counts = new ArrayList<>();
        List.of(INBOUND, BUBBLE, REVISION, OUTBOX, PARKED_INBOUND).forEach(each -> counts.add(count(each)));
        return counts;
    }

    @Override
    public void close() {
        removal.stop();
        database.close();
    }
}
