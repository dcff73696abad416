package org.indaba.intake;

import static org.indaba.store.schema.Tables.OUTBOX;
import static org.indaba.store.schema.Tables.RESPONSE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.indaba.agenda.AgendaCache;
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
import org.indaba.coordination.StaffEffect;
import org.indaba.intake.effect.ResumeCodeIssuer;
import org.indaba.phrases.Phrasebook;
import org.indaba.places.Region;
import org.indaba.store.Database;
import org.indaba.store.broadcast.CountSent;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.InvitedEntityTable;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.person.AddressTable;
import org.indaba.store.staff.InvitationTable;
import org.indaba.vault.AddressSeal;
import org.indaba.vault.InvitationSecret;

/** Several people in chats of their own, over the real turn and a real database, with the product's configuration. */
public final class StaffScene implements AutoCloseable {
    private static final Address PAGE = new Address("web", "", "session");
    private static final Duration THINKING = Duration.ofMinutes(1);

    private final StaffHouse house;
    private final StaffChats chats;
    private Runnable beforeSending = () -> { };
    private long updates;

    public StaffScene(Phrasebook phrases, Path folder) throws Exception {
        this(phrases, folder, CatalogFolder.read(Path.of("config")));
    }

    StaffScene(Phrasebook phrases, Path folder, Catalog catalog) throws Exception {
        house = new StaffHouse(phrases, folder, catalog);
        chats = new StaffChats(house);
    }

    /** The menus that were set since this was asked last: whose, in the order in which they were set. */
    public List<StaffChats.Menu> menus() {
        return chats.menus();
    }

    /** What the last file that was sent holds. */
    String lastFile() {
        return chats.lastFile();
    }

    /** The number of this person's role. */
    String numberOf(String who) {
        return chats.numberOf(who);
    }

    /** Happens once, between a turn and what it sends. */
    public void beforeSending(Runnable act) {
        beforeSending = act;
    }

    /** What has come due is done, and sent. */
    List<String> looks() throws Exception {
        house.scheduler.look(house.now);
        house.database.write("test", db -> {
            CountSent.run(db, db.select(OUTBOX.ID).from(OUTBOX).fetch(OUTBOX.ID));
            return null;
        }).join();
        return sent(Optional.empty());
    }

    public StaffHouse house() {
        return house;
    }

    AgendaCache board() {
        return house.board;
    }

    public Database database() {
        return house.database;
    }

    /** A link that makes someone this, as the server's operator hands it out. */
    public void hasInvitation(String role, String region) {
        hasInvitation(Role.of(role).orElseThrow(), region.isEmpty()
                ? Scope.WORLD
                : Scope.of(Region.of(region).orElseThrow()));
    }

    void hasInvitation(Role role, Scope scope) {
        long id = house.id();
        String secret = InvitationSecret.of(house.vault, id);
        house.database.write("test", db -> {
            InvitationTable.add(
                    db, id, InvitationSecret.hash(secret),
                    new StaffEffect.Invited(role, scope, house.now.plus(Duration.ofDays(7)), Optional.empty()),
                    "cli", house.now);
            return null;
        }).join();
        chats.link("i_" + secret);
    }

    /** A link for this name, as the server's operator hands it out. */
    void invites(String consultation, String name) {
        long id = house.id();
        String secret = InvitationSecret.ofEntity(house.vault, id);
        house.database.write("test", db -> {
            InvitedEntityTable.add(
                    db, id, consultation, house.vault.seal("entity " + id, name), InvitationSecret.hash(secret),
                    house.now);
            return null;
        }).join();
        chats.link("t_" + secret);
    }

    /** What is stored of the responses to a consultation, told as every transcript ends. */
    List<String> stored(String consultation) {
        return house.database.read(db -> List.copyOf(db.selectFrom(RESPONSE)
                .where(RESPONSE.CONSULTATION.eq(consultation)).orderBy(RESPONSE.ID)
                .fetch(row -> "= " + consultation + ": " + row.get(RESPONSE.STATUS) + ", organization "
                        + (row.get(RESPONSE.ORGANIZATION_SEALED) == null ? "none" : house.vault.open(
                                "response " + row.get(RESPONSE.ID) + " organization",
                                ColumnCipher.of(db).open(
                                        KeyOwner.IDENTITY, row.get(RESPONSE.ID), row.get(RESPONSE.ORGANIZATION_SEALED)))))));
    }

    List<String> waits(Duration duration) {
        house.now = house.now.plus(duration);
        return sent(Optional.empty());
    }

    public List<String> opensLink(String who) {
        return types(who, "/start " + chats.link());
    }

    /** Ends the role that was given last. */
    public List<String> revokes(String who) {
        return revokes(who, chats.number());
    }

    /** Asks to end the role with this number, and taps the button below the question. */
    List<String> revokes(String who, String number) {
        List<String> told = new ArrayList<>(types(who, "/revoke " + number));
        String button = told.get(told.size() - 1).strip();
        told.addAll(taps(who, button.substring(1, button.length() - 1)));
        return told;
    }

    public List<String> types(String who, String text) {
        return after(message(who, text));
    }

    /** What this person types, before it comes in. */
    Inbound message(String who, String text) {
        house.now = house.now.plus(THINKING);
        updates++;
        chats.hears(chats.chat(who), Long.toString(updates), text);
        return said(who, text);
    }

    /** What waits is sent. */
    List<String> shown() {
        return sent(Optional.empty());
    }

    /** What a page's form sends: its session is nobody's chat. */
    void onThePage(String text) {
        house.now = house.now.plus(THINKING);
        updates++;
        String key = "form " + updates;
        house.intake.receive(new Inbound.Message(
                new InboundKey("web", "", key), PAGE, updates, key, updates, house.now, Optional.of("en"), text,
                List.of())).join();
    }

    /** The code to come back that the page shows. */
    String resumeCode() {
        return house.database.read(db -> new ResumeCodeIssuer(house.tools)
                .of(db, AddressTable.find(db, AddressSeal.lookup(house.vault, PAGE)).orElseThrow().respondent()))
                .orElseThrow().grouped();
    }

    /** {@code what}: words of the message that is replied to. */
    List<String> replies(String who, String what, String text, String... files) {
        return after(reply(who, what, text, files));
    }

    Inbound reply(String who, String what, String text, String... files) {
        house.now = house.now.plus(THINKING);
        updates++;
        StaffChats.Said original = chats.heard(who, what);
        chats.hears(chats.chat(who), Long.toString(updates), text);
        List<Attachment> attachments = Arrays.stream(files)
                .map(kind -> new Attachment(kind, "file", Optional.empty(), Optional.empty(), OptionalLong.of(1000)))
                .toList();
        return new Inbound.Message(
                key(), chats.chat(who), house.now.getEpochSecond(), Long.toString(updates), updates, house.now,
                Optional.of("en"), text, attachments, Optional.of(original.key()));
    }

    /** All of it comes in before any of it is decided about. */
    List<String> atOnce(List<Inbound> inbounds) {
        CompletableFuture.allOf(inbounds.stream().map(house.intake::receive).toArray(CompletableFuture[]::new)).join();
        return sent(Optional.empty());
    }

    List<String> edits(String who, String what, String text) {
        house.now = house.now.plus(THINKING);
        updates++;
        return after(new Inbound.Edit(
                key(), chats.chat(who), house.now.getEpochSecond(), chats.heard(who, what).key(), house.now, text));
    }

    List<String> sends(String who, String kind) {
        house.now = house.now.plus(THINKING);
        updates++;
        return after(said(
                who, "", new Attachment(kind, "file", Optional.empty(), Optional.empty(), OptionalLong.of(1000))));
    }

    /** The bot is added to a group, or called in it with a command. */
    List<String> calls(String group, String language, String bot, String code) {
        house.now = house.now.plus(THINKING);
        updates++;
        return after(new Inbound.GroupCall(
                key(), chats.chat(group), house.now.getEpochSecond(), Optional.of(language),
                Optional.of(bot).filter(each -> !each.isEmpty()), code));
    }

    List<String> moves(String group) {
        updates++;
        Address before = chats.chat(group);
        chats.moves(group, new Address("telegram", "4242", "-1" + before.place()));
        return after(new Inbound.GroupMoved(key(), before, house.now.getEpochSecond(), chats.chat(group)));
    }

    /** As {@link #becomesSupergroup}, and what comes of it. */
    List<String> movesLate(String group) {
        becomesSupergroup(group);
        return sent(Optional.of(chats.chat(group)));
    }

    /** The chat that it becomes is told of before the move is, and nothing is sent between the two. */
    void becomesSupergroup(String group) {
        moves(group, () -> { });
    }

    /** The chat that it becomes is told of, and what comes of that is sent, before the move is told of. */
    List<String> movesVeryLate(String group) {
        List<String> seen = new ArrayList<>();
        moves(group, () -> seen.addAll(sent(Optional.of(chats.chat(group)))));
        return seen;
    }

    private void moves(String group, Runnable between) {
        house.now = house.now.plus(THINKING);
        Address before = chats.chat(group);
        Address next = new Address("telegram", "4242", "-1" + before.place());
        chats.moves(group, next);
        updates++;
        house.intake.receive(new Inbound.GroupCall(
                key(), next, house.now.getEpochSecond(), Optional.of("en"), Optional.empty(), "")).join();
        between.run();
        updates++;
        house.intake.receive(new Inbound.GroupMoved(key(), before, house.now.getEpochSecond(), next)).join();
    }

    /** The person has blocked the bot. */
    List<String> blocks(String who) {
        return after(blocked(who));
    }

    /** The person opens the link, and blocks the bot before anything is sent. */
    List<String> opensLinkAndBlocks(String who) {
        beforeSending(() -> house.intake.receive(blocked(who)).join());
        return opensLink(who);
    }

    private Inbound blocked(String who) {
        updates++;
        return new Inbound.Reachability(key(), chats.chat(who), house.now.getEpochSecond(), false);
    }

    /** Sends a file of the tests, or one of this many bytes that Telegram declares. */
    List<String> sends(String who, String name, byte[] bytes, String caption) {
        house.now = house.now.plus(THINKING);
        updates++;
        String reference = house.files.put(bytes);
        List<String> lines = new ArrayList<>(after(said(who, caption, new Attachment(
                "document", reference, Optional.of(name), Optional.empty(), OptionalLong.of(bytes.length)))));
        while (house.documents.fetchNext()) {
            lines.addAll(sent(Optional.of(chats.chat(who))));
        }
        return lines;
    }

    /** Documents whose time has come are fetched, and what comes of it is sent. */
    List<String> fetches() {
        List<String> lines = new ArrayList<>();
        while (house.documents.fetchNext()) {
            lines.addAll(sent(Optional.empty()));
        }
        return lines;
    }

    /** Where the files are that people sent. */
    SentFiles files() {
        return house.files;
    }

    public List<String> taps(String who, String label) {
        house.now = house.now.plus(THINKING);
        updates++;
        Optional<Outbound.Key> key = chats.button(who, label);
        return key.isEmpty()
                ? List.of("< (there is no such button)")
                : after(new Inbound.Tap(
                        key(), chats.chat(who), house.now.getEpochSecond(), "tap", Optional.empty(), Optional.of("en"),
                        key.get().data()));
    }

    /** A tap on a button that the product never showed them. */
    List<String> forges(String who, String data) {
        house.now = house.now.plus(THINKING);
        updates++;
        return after(new Inbound.Tap(
                key(), chats.chat(who), house.now.getEpochSecond(), "tap", Optional.empty(), Optional.of("en"), data));
    }

    /** One that was launched from a chat, for this scope. */
    void stands(String code, Scope scope) {
        Consultation model = house.board.agenda().all().get("wg-study");
        Consultation consultation = new Consultation(
                code, model.title(), model.edition(), model.languages(), scope, model.zone(), Optional.empty(),
                Optional.of(house.now.plus(Duration.ofDays(30))), model.contact(), model.retentionDays(),
                model.operator());
        house.database.write("test", db -> {
            ConsultationTable.register(
                    db, consultation, ConsultationTable.CHAT, ConsultationText.write(consultation), house.now);
            return null;
        }).join();
        house.board.refresh();
    }

    private Inbound said(String who, String text, Attachment... attachments) {
        return new Inbound.Message(
                key(), chats.chat(who), house.now.getEpochSecond(), Long.toString(updates), updates, house.now,
                Optional.of("en"), text, List.of(attachments));
    }

    private InboundKey key() {
        return new InboundKey("telegram", "4242", Long.toString(updates));
    }

    private List<String> after(Inbound inbound) {
        house.intake.receive(inbound).join();
        return sent(Optional.of(inbound.address()));
    }

    private List<String> sent(Optional<Address> actor) {
        beforeSending.run();
        beforeSending = () -> { };
        return chats.sent(actor);
    }

    @Override
    public void close() {
        house.close();
    }
}
