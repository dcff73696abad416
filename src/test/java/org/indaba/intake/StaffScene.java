package org.indaba.intake;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.StaffFiles;
import org.indaba.agenda.Board;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.configuration.CatalogFolder;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.Role;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Line;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Links;
import org.indaba.media.FileRemoval;
import org.indaba.media.MediaFiles;
import org.indaba.media.PaperFetcher;
import org.indaba.media.PaperFiles;
import org.indaba.export.AgendaCatalogue;
import org.indaba.export.ChatFile;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.outbox.Doors;
import org.indaba.outbox.MyDataFile;
import org.indaba.outbox.Papers;
import org.indaba.outbox.PhraseWording;
import org.indaba.outbox.Wording;
import org.indaba.papers.Document;
import org.indaba.phrases.Hearing;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.Rendered;
import org.indaba.places.Region;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.Lines;
import org.indaba.schedule.Acts;
import org.indaba.schedule.Feeder;
import org.indaba.schedule.Scheduler;
import org.indaba.store.CountSent;
import org.indaba.store.Database;
import org.indaba.store.HelpRelays;
import org.indaba.store.Invitations;
import org.indaba.store.InvitedEntities;
import org.indaba.store.KnownAddress;
import org.indaba.store.Notice;
import org.indaba.store.NoticeJson;
import org.indaba.store.RegisterConsultation;
import org.indaba.store.SqliteDatabase;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.InvitationSecret;
import org.indaba.vault.Vault;
import org.jooq.Record;

/** Several people in chats of their own, over the real turn and a real database, with the product's configuration. */
final class StaffScene implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("t\\.me/\\w+\\?start=(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("/revoke ([0-9A-Z]+) ends");
    private static final Links LINKS = new Links(Optional.of("indaba_bot"), "https://indaba.example.org");
    private static final Address PAGE = new Address("web", "", "session");
    private static final Duration THINKING = Duration.ofMinutes(1);

    private final Map<String, Address> people = new HashMap<>();
    private final Map<String, List<Outbound.Key>> live = new HashMap<>();
    private final Vault vault = new Vault(new byte[32]);
    private final Database database;
    private final Board board;
    private final Tools tools;
    private final Intake intake;
    private final PaperFetcher documents;
    private final SentFiles chats = new SentFiles();
    private final Wording wording;
    private final Scheduler scheduler;
    private final List<Menu> menus = new ArrayList<>();
    private Instant now = Dialogue.START;
    private String lastFile = "";
    private Runnable beforeSending = () -> { };
    private String link = "";
    private String number = "";
    private long updates;
    private long ids = 100_000;
    private final List<Said> heard = new ArrayList<>();
    private final Map<String, String> numbers = new HashMap<>();

    StaffScene(Phrasebook phrases, Path folder) throws Exception {
        this(phrases, folder, CatalogFolder.read(Path.of("config")));
    }

    StaffScene(Phrasebook phrases, Path folder, Catalog catalog) throws Exception {
        database = SqliteDatabase.open(folder.resolve("scene.db"));
        board = Board.bring(database, catalog, phrases.languages(), now);
        Offices offices = new Offices(
                board, phrases.languages(), phrases.everywhere(Line.OWN_PURPOSE),
                () -> LINKS);
        tools = new Tools(
                board::desk, new Hearing(phrases.vocabulary()), vault, () -> ++ids, () -> now, Optional.of(offices));
        intake = new Intake(database, tools, () -> { }, () -> { }, unused -> { });
        MediaFiles files = new MediaFiles(folder);
        PaperFiles shelf = new PaperFiles(files);
        documents = new PaperFetcher(
                database, vault, List.of(chats), shelf, new FileRemoval(database, files, vault, List.of()), () -> now,
                new DocumentNotice(tools, () -> { }));
        scheduler = new Scheduler(
                database, new Acts(board::agenda, () -> ++ids), new Feeder(board::agenda, () -> ++ids, 30), "scene", () -> now,
                () -> { });
        AgendaCatalogue catalogue = new AgendaCatalogue(board::agenda, database);
        Exporter exporter = new Exporter(database, new PlacesFacts(), vault::open, sha256 -> InputStream.nullInputStream(), () -> now);
        wording = new PhraseWording(
                phrases, database, new MyDataFile(phrases, database, vault, board::desk, () -> now, 35),
                new Doors() {
                    @Override
                    public String invitation(long id) {
                        return LINKS.to("i_" + InvitationSecret.of(vault, id));
                    }

                    @Override
                    public String consultation(String code) {
                        return LINKS.to(code);
                    }

                    @Override
                    public String answers(String code) {
                        return LINKS.answers(code);
                    }
                },
                new Papers(phrases, board::desk, database, sha256 -> shelf.read(sha256, Document.MOST_BYTES), () -> now),
                new StaffFiles(
                        new RoleMenu(phrases, database, () -> now), new ChatFile(catalogue, exporter, folder.resolve("outgoing")),
                        catalogue, database, () -> now));
    }

    /** The menus that were set since this was asked last: whose, in the order in which they were set. */
    List<Menu> menus() {
        List<Menu> set = List.copyOf(menus);
        menus.clear();
        return set;
    }

    /** A menu and when it is to be set; {@code who} is the name of the chat. */
    record Menu(String who, Instant due, Outbound.Menu menu) {}

    /** What the last file that was sent holds. */
    String lastFile() {
        return lastFile;
    }

    /** Happens once, between a turn and what it sends. */
    void beforeSending(Runnable act) {
        beforeSending = act;
    }

    /** What has come due is done, and sent. */
    List<String> looks() throws Exception {
        scheduler.look(now);
        database.write("test", db -> {
            CountSent.run(db, db.select(OUTBOX.ID).from(OUTBOX).fetch(OUTBOX.ID));
            return null;
        }).join();
        return sent(Optional.empty());
    }

    Board board() {
        return board;
    }

    Database database() {
        return database;
    }

    /** A link that makes someone this, as the server's operator hands it out. */
    void hasInvitation(String role, String region) {
        hasInvitation(Role.of(role).orElseThrow(), region.isEmpty() ? Scope.WORLD : Scope.of(Region.of(region).orElseThrow()));
    }

    void hasInvitation(Role role, Scope scope) {
        long id = ++ids;
        String secret = InvitationSecret.of(vault, id);
        database.write("test", db -> {
            Invitations.add(
                    db, id, InvitationSecret.hash(secret),
                    new Deed.Invited(role, scope, now.plus(Duration.ofDays(7)), Optional.empty()),
                    "cli", now);
            return null;
        }).join();
        link = "i_" + secret;
    }

    /** A link for this name, as the server's operator hands it out. */
    void invites(String consultation, String name) {
        long id = ++ids;
        String secret = InvitationSecret.ofEntity(vault, id);
        database.write("test", db -> {
            InvitedEntities.add(
                    db, id, consultation, vault.seal("entity " + id, name), InvitationSecret.hash(secret), now);
            return null;
        }).join();
        link = "t_" + secret;
    }

    /** What is stored of the responses to a consultation, told as every transcript ends. */
    List<String> stored(String consultation) {
        return database.read(db -> List.copyOf(db.selectFrom(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation)).orderBy(RESPONSE.ID)
                .fetch(row -> "= " + consultation + ": " + row.get(RESPONSE.STATUS) + ", organization "
                        + (row.get(RESPONSE.ORGANIZATION_SEALED) == null ? "none" : vault.open(
                                "response " + row.get(RESPONSE.ID) + " organization",
                                row.get(RESPONSE.ORGANIZATION_SEALED))))));
    }

    List<String> waits(Duration duration) {
        now = now.plus(duration);
        return sent(Optional.empty());
    }

    List<String> opensLink(String who) {
        return types(who, "/start " + link);
    }

    /** Ends the role that was given last. */
    List<String> revokes(String who) {
        return types(who, "/revoke " + number);
    }

    List<String> types(String who, String text) {
        now = now.plus(THINKING);
        updates++;
        heard.add(new Said(chat(who), Long.toString(updates), text));
        return after(new Inbound.Message(
                key(), chat(who), now.getEpochSecond(), Long.toString(updates), updates, now, Optional.of("en"), text,
                List.of()));
    }

    /** What a page's form sends: its session is nobody's chat. */
    void onThePage(String text) {
        now = now.plus(THINKING);
        updates++;
        String key = "form " + updates;
        intake.receive(new Inbound.Message(
                new InboundKey("web", "", key), PAGE, updates, key, updates, now, Optional.of("en"), text,
                List.of())).join();
    }

    /** The code to come back that the page shows. */
    String resumeCode() {
        return database.read(db -> new Resumption(tools)
                .of(db, KnownAddress.find(db, AddressSeal.lookup(vault, PAGE)).orElseThrow().respondent()))
                .orElseThrow().grouped();
    }

    /** The number of this person's role. */
    String numberOf(String who) {
        return numbers.get(who);
    }

    /** {@code what}: words of the message that is replied to. */
    List<String> replies(String who, String what, String text, String... files) {
        return after(reply(who, what, text, files));
    }

    Inbound reply(String who, String what, String text, String... files) {
        now = now.plus(THINKING);
        updates++;
        Said original = heard(who, what);
        heard.add(new Said(chat(who), Long.toString(updates), text));
        List<Attachment> attachments = Arrays.stream(files)
                .map(kind -> new Attachment(kind, "file", Optional.empty(), Optional.empty(), OptionalLong.of(1000)))
                .toList();
        return new Inbound.Message(
                key(), chat(who), now.getEpochSecond(), Long.toString(updates), updates, now, Optional.of("en"), text,
                attachments, Optional.of(original.key()));
    }

    /** All of it comes in before any of it is decided about. */
    List<String> atOnce(List<Inbound> inbounds) {
        CompletableFuture.allOf(inbounds.stream().map(intake::receive).toArray(CompletableFuture[]::new)).join();
        return sent(Optional.empty());
    }

    List<String> edits(String who, String what, String text) {
        now = now.plus(THINKING);
        updates++;
        return after(new Inbound.Edit(
                key(), chat(who), now.getEpochSecond(), heard(who, what).key(), now, text));
    }

    List<String> sends(String who, String kind) {
        now = now.plus(THINKING);
        updates++;
        return after(new Inbound.Message(
                key(), chat(who), now.getEpochSecond(), Long.toString(updates), updates, now, Optional.of("en"), "",
                List.of(new Attachment(kind, "file", Optional.empty(), Optional.empty(), OptionalLong.of(1000)))));
    }

    /** The bot is added to a group, or called in it with a command. */
    List<String> calls(String group, String language, String bot, String code) {
        now = now.plus(THINKING);
        updates++;
        return after(new Inbound.GroupCall(
                key(), chat(group), now.getEpochSecond(), Optional.of(language),
                Optional.of(bot).filter(each -> !each.isEmpty()), code));
    }

    List<String> moves(String group) {
        updates++;
        Address before = chat(group);
        people.put(group, new Address("telegram", "4242", "-1" + before.place()));
        return after(new Inbound.GroupMoved(key(), before, now.getEpochSecond(), chat(group)));
    }

    /** The person has blocked the bot. */
    List<String> blocks(String who) {
        updates++;
        return after(new Inbound.Reachability(key(), chat(who), now.getEpochSecond(), false));
    }

    private Said heard(String who, String what) {
        return heard.stream()
                .filter(each -> each.at().equals(chat(who)) && each.text().contains(what))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError(who + " has no message with: " + what));
    }

    /** A message of either side, as its chat names it. */
    private record Said(Address at, String key, String text) {}

    /** Sends a file of the tests, or one of this many bytes that Telegram declares. */
    List<String> sends(String who, String name, byte[] bytes, String caption) {
        now = now.plus(THINKING);
        updates++;
        String reference = chats.put(bytes);
        List<String> lines = new ArrayList<>(after(new Inbound.Message(
                key(), chat(who), now.getEpochSecond(), Long.toString(updates), updates, now, Optional.of("en"), caption,
                List.of(new Attachment("document", reference, Optional.of(name), Optional.empty(),
                        OptionalLong.of(bytes.length))))));
        while (documents.fetchNext()) {
            lines.addAll(sent(Optional.of(chat(who))));
        }
        return lines;
    }

    List<String> taps(String who, String label) {
        now = now.plus(THINKING);
        updates++;
        Optional<Outbound.Key> key = live.getOrDefault(who, List.of()).stream()
                .filter(each -> each.label().equals(label)).findFirst();
        return key.isEmpty()
                ? List.of("< (there is no such button)")
                : after(new Inbound.Tap(
                        key(), chat(who), now.getEpochSecond(), "tap", Optional.empty(), Optional.of("en"),
                        key.get().data()));
    }

    /** A tap on a button that the product never showed them. */
    List<String> forges(String who, String data) {
        now = now.plus(THINKING);
        updates++;
        return after(new Inbound.Tap(
                key(), chat(who), now.getEpochSecond(), "tap", Optional.empty(), Optional.of("en"), data));
    }

    /** One that was launched from a chat, for this scope. */
    void stands(String code, Scope scope) {
        Consultation model = board.agenda().all().get("wg-study");
        Consultation consultation = new Consultation(
                code, model.title(), model.edition(), model.languages(), scope, model.zone(), Optional.empty(),
                Optional.of(now.plus(Duration.ofDays(30))), model.contact(), model.retentionDays(), model.operator());
        database.write("test", db -> {
            RegisterConsultation.run(
                    db, consultation, RegisterConsultation.CHAT, ConsultationText.write(consultation), now);
            return null;
        }).join();
        board.refresh();
    }

    private String nameOf(long address) {
        return people.entrySet().stream()
                .filter(each -> database.read(db -> KnownAddress.find(db, AddressSeal.lookup(vault, each.getValue())))
                        .filter(known -> known.id() == address).isPresent())
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    private Address chat(String who) {
        return people.computeIfAbsent(who, name -> new Address("telegram", "4242", (name.contains("group") ? "-77" : "77") + people.size()));
    }

    private InboundKey key() {
        return new InboundKey("telegram", "4242", Long.toString(updates));
    }

    private List<String> after(Inbound inbound) {
        intake.receive(inbound).join();
        return sent(Optional.of(inbound.address()));
    }

    /** What goes out by now, that of others marked with their names. */
    private List<String> sent(Optional<Address> actor) {
        beforeSending.run();
        beforeSending = () -> { };
        List<String> lines = new ArrayList<>();
        List<? extends Record> rows = database.read(db -> List.copyOf(db.select(OUTBOX.asterisk(), ADDRESS.BOT, ADDRESS.CHANNEL, ADDRESS.SEALED)
                .from(OUTBOX)
                .join(ADDRESS).on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.DUE_AT.le(now.plus(THINKING).toEpochMilli()).or(OUTBOX.KIND.eq("menu")))
                .orderBy(OUTBOX.ID)
                .fetch()));
        Optional<Address> last = actor;
        for (Record row : rows) {
            Address to = AddressSeal.open(
                    vault, row.get(OUTBOX.ADDRESS_ID), row.get(ADDRESS.CHANNEL), row.get(ADDRESS.BOT), row.get(ADDRESS.SEALED));
            List<String> said = new ArrayList<>();
            say(row, to, said);
            if (!said.isEmpty() && !last.equals(Optional.of(to))) {
                last = Optional.of(to);
                lines.add("~ " + name(to));
            }
            lines.addAll(said);
            database.write("test", db -> db.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(row.get(OUTBOX.ID))).execute()).join();
        }
        return lines;
    }

    private String name(Address address) {
        return people.entrySet().stream()
                .filter(each -> each.getValue().equals(address)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /** The message gets its name in the chat, as the dispatcher notes it. */
    private void arrives(Record row, Address to, String text) {
        String key = "out" + row.get(OUTBOX.ID);
        heard.add(new Said(to, key, text));
        if (row.get(OUTBOX.KIND).equals(Notice.Relayed.KIND)) {
            database.write("test", db -> {
                HelpRelays.sentAs(db, row.get(OUTBOX.ID), key);
                return null;
            }).join();
        }
    }

    private void say(Record row, Address to, List<String> lines) {
        Notice notice = NoticeJson.read(row.get(OUTBOX.KIND), row.get(OUTBOX.BODY));
        if (notice instanceof Notice.Relayed relayed) {
            notice = new Notice.Message(relayed.language(), relayed.say());
        }
        if (notice instanceof Notice.Message message) {
            Outbound.Text text = wording.text(row.get(OUTBOX.RESPONDENT_ID), message.language(), message.say());
            arrives(row, to, text.text());
            Matcher found = LINK.matcher(text.text());
            if (found.find()) {
                link = found.group(1);
            }
            Matcher numbered = NUMBER.matcher(text.text());
            if (numbered.find()) {
                number = numbered.group(1);
                numbers.put(name(to), number);
            }
            lines.addAll(Lines.message(shown(text, to)));
        } else if (notice instanceof Notice.Responses asked) {
            Outbound outbound = wording.responses(asked);
            if (outbound instanceof Outbound.Text text) {
                lines.addAll(Lines.message(shown(text, to)));
            } else {
                lines.add(Lines.file(file((Outbound.Stored) outbound)));
            }
        } else if (notice instanceof Notice.Chart chart) {
            lines.add(Lines.file(wording.chart(chart).caption()));
        } else if (notice instanceof Notice.Menu menu) {
            long address = row.get(OUTBOX.ADDRESS_ID);
            menus.add(new Menu(
                    nameOf(address), Instant.ofEpochMilli(row.get(OUTBOX.DUE_AT)),
                    wording.menu(address, menu.language())));
        } else if (notice instanceof Notice.Invitation invitation) {
            Outbound.Invitation said =
                    wording.invitation(row.get(OUTBOX.RESPONDENT_ID), invitation.language(), invitation.say());
            lines.addAll(Lines.message(new Rendered(said.text(), List.of())));
            said.links().forEach(each -> lines.add("  [" + each.label() + "] " + each.url()));
        } else if (notice instanceof Notice.MyData data) {
            String file = new String(
                    wording.myData(row.get(OUTBOX.RESPONDENT_ID), data.language()).bytes(), StandardCharsets.UTF_8);
            lines.addAll(file.replace("\uFEFF", "").strip().lines().map(line -> line.isEmpty() ? line : "  | " + line).toList());
        } else if (notice instanceof Notice.QrCode code) {
            lines.add(Lines.file(wording.qrCode(code.consultation()).caption()));
        } else if (notice instanceof Notice.Document document) {
            Outbound.File file = wording.document(document.id(), document.language());
            lines.add(Lines.file(file.name() + ", " + file.bytes().length + " bytes: " + file.caption()));
        } else if (notice instanceof Notice.Calendar calendar) {
            Outbound.File file = wording.calendar(calendar.consultation(), calendar.language());
            lines.add(Lines.file(file.name() + ": " + file.caption()));
        } else if (notice instanceof Notice.TapAnswer answer) {
            answer.line().ifPresent(line -> lines.add(
                    Lines.tapAnswer(wording.line(row.get(OUTBOX.RESPONDENT_ID), answer.language(), line))));
        }
    }

    private Rendered shown(Outbound.Text text, Address to) {
        List<List<Rendered.Key>> keys = text.rows().stream()
                .map(line -> line.stream().map(key -> new Rendered.Key(key.label(), key.data())).toList())
                .toList();
        if (!keys.isEmpty()) {
            people.forEach((name, address) -> {
                if (address.equals(to)) {
                    live.put(name, text.rows().stream().flatMap(List::stream).toList());
                }
            });
        }
        return new Rendered(text.text(), keys);
    }

    /** Its name, and its rows with what differs from run to run left out. */
    private String file(Outbound.Stored stored) {
        try {
            List<String> rows = Files.readAllLines(stored.file());
            lastFile = String.join("\n", rows);
            Files.delete(stored.file());
            return stored.name() + ", " + (rows.size() - 1) + " rows";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
