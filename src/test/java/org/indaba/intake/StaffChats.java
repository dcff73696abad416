package org.indaba.intake;

import static org.indaba.store.schema.Tables.ADDRESS;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.Address;
import org.indaba.channel.Outbound;
import org.indaba.markup.RichText;
import org.indaba.phrases.RenderedMessage;
import org.indaba.rehearsal.TranscriptFormat;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.AddressTable;
import org.indaba.store.staff.HelpRelayTable;
import org.indaba.vault.AddressSeal;
import org.jooq.Record;

/** What everybody sees in their chats, and what stands there: links, numbers, buttons. */
public final class StaffChats {
    private static final Pattern LINK = Pattern.compile("t\\.me/\\w+\\?start=(\\S+)");
    private static final Pattern NUMBER = Pattern.compile("/revoke ([0-9A-Z]+) ends");
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StaffHouse house;
    private final Map<String, Address> people = new HashMap<>();
    private final Map<String, List<Outbound.Key>> live = new HashMap<>();
    private final List<Menu> menus = new ArrayList<>();
    private final List<Said> heard = new ArrayList<>();
    private final Map<String, String> numbers = new HashMap<>();
    private String lastFile = "";
    private String link = "";
    private String number = "";

    StaffChats(StaffHouse house) {
        this.house = house;
    }

    /** The link that was handed out last, by the product or by the server's operator. */
    String link() {
        return link;
    }

    void link(String handedOut) {
        link = handedOut;
    }

    /** The number of the role that was given last. */
    String number() {
        return number;
    }

    /** A message of either side, as its chat names it. */
    void hears(Address at, String key, String text) {
        heard.add(new Said(at, key, text));
    }

    /** The chat has another address from now on. */
    void moves(String who, Address to) {
        people.put(who, to);
    }

    /** The button with this label that stands at the bottom of the chat. */
    Optional<Outbound.Key> button(String who, String label) {
        return live.getOrDefault(who, List.of()).stream().filter(each -> each.label().equals(label)).findFirst();
    }

    /** The menus that were set since this was asked last: whose, in the order in which they were set. */
    List<Menu> menus() {
        List<Menu> set = List.copyOf(menus);
        menus.clear();
        return set;
    }

    /** A menu and when it is to be set; {@code who} is the name of the chat. */
    public record Menu(String who, Instant due, Outbound.Menu menu) {}

    /** What the last file that was sent holds. */
    String lastFile() {
        return lastFile;
    }

    /** The number of this person's role. */
    String numberOf(String who) {
        return numbers.get(who);
    }

    Said heard(String who, String what) {
        return heard.stream()
                .filter(each -> each.at().equals(chat(who)) && each.text().contains(what))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError(who + " has no message with: " + what));
    }

    /** A message of either side, as its chat names it. */
    record Said(Address at, String key, String text) {}

    String nameOf(long address) {
        return people.entrySet().stream()
                .filter(each -> house.database.read(db -> AddressTable.find(db, AddressSeal.lookup(house.vault, each.getValue())))
                        .filter(known -> known.id() == address).isPresent())
                .map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    Address chat(String who) {
        return people.computeIfAbsent(who, name -> new Address(
                "telegram", "4242", (name.contains("group") ? "-77" : "77") + people.size()));
    }

    /** What goes out by now, that of others than the actor marked with their names. */
    List<String> sent(Optional<Address> actor) {
        List<String> lines = new ArrayList<>();
        List<? extends Record> rows = house.database.read(db -> db
                .select(OUTBOX.asterisk(), ADDRESS.BOT, ADDRESS.CHANNEL, ADDRESS.SEALED)
                .from(OUTBOX)
                .join(ADDRESS).on(ADDRESS.ID.eq(OUTBOX.ADDRESS_ID))
                .where(OUTBOX.DUE_AT.le(house.now.plus(SOON).toEpochMilli()).or(OUTBOX.KIND.eq("menu")))
                .orderBy(OUTBOX.ID)
                .fetch(row -> opened(ColumnCipher.of(db), row)));
        Optional<Address> last = actor;
        for (Record row : rows) {
            Address to = AddressSeal.open(
                    house.vault, row.get(OUTBOX.ADDRESS_ID), row.get(ADDRESS.CHANNEL), row.get(ADDRESS.BOT),
                    row.get(ADDRESS.SEALED));
            List<String> said = new ArrayList<>();
            say(row, to, said);
            if (!said.isEmpty() && !last.equals(Optional.of(to))) {
                last = Optional.of(to);
                lines.add("~ " + name(to));
            }
            lines.addAll(said);
            house.database.write("test", db -> db.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(row.get(OUTBOX.ID))).execute()).join();
        }
        return lines;
    }

    private static Record opened(ColumnCipher words, Record row) {
        long to = row.get(OUTBOX.ADDRESS_ID);
        row.set(OUTBOX.BODY, words.open(KeyOwner.SAID, to, row.get(OUTBOX.BODY)));
        row.set(ADDRESS.SEALED, words.open(KeyOwner.ADDRESS, to, row.get(ADDRESS.SEALED)));
        return row;
    }

    String name(Address address) {
        return people.entrySet().stream()
                .filter(each -> each.getValue().equals(address)).map(Map.Entry::getKey).findFirst().orElseThrow();
    }

    /** The message gets its name in the chat, as the dispatcher notes it. */
    private void arrives(Record row, Address to, String text) {
        String key = "out" + row.get(OUTBOX.ID);
        heard.add(new Said(to, key, text));
        if (row.get(OUTBOX.KIND).equals(Notice.Relayed.KIND)) {
            house.database.write("test", db -> {
                HelpRelayTable.sentAs(db, row.get(OUTBOX.ID), key);
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
            Outbound.Text text = house.renderer.text(row.get(OUTBOX.RESPONDENT_ID), message.language(), message.say());
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
            lines.addAll(TranscriptFormat.message(shown(text, to)));
        } else if (notice instanceof Notice.Responses asked) {
            Outbound outbound = house.renderer.responses(asked);
            if (outbound instanceof Outbound.Text text) {
                lines.addAll(TranscriptFormat.message(shown(text, to)));
            } else {
                lines.add(TranscriptFormat.file(file((Outbound.Stored) outbound)));
            }
        } else if (notice instanceof Notice.Chart chart) {
            lines.add(TranscriptFormat.file(house.renderer.chart(chart).caption()));
        } else if (notice instanceof Notice.Menu menu) {
            long address = row.get(OUTBOX.ADDRESS_ID);
            menus.add(new Menu(
                    nameOf(address), Instant.ofEpochMilli(row.get(OUTBOX.DUE_AT)),
                    house.renderer.menu(address, menu.language())));
        } else if (notice instanceof Notice.Invitation invitation) {
            Outbound.Invitation said =
                    house.renderer.invitation(row.get(OUTBOX.RESPONDENT_ID), invitation.language(), invitation.say());
            lines.addAll(TranscriptFormat.message(new RenderedMessage(RichText.plain(said.text()), List.of())));
            said.links().forEach(each -> lines.add("  [" + each.label() + "] " + each.url()));
        } else if (notice instanceof Notice.MyData data) {
            Outbound.File made =
                    (Outbound.File) house.renderer.myData(row.get(OUTBOX.RESPONDENT_ID), data.language());
            String file = new String(made.bytes(), StandardCharsets.UTF_8);
            lines.addAll(file.replace("\uFEFF", "").strip().lines().map(line -> line.isEmpty() ? line : "  | " + line).toList());
        } else if (notice instanceof Notice.QrCode code) {
            lines.add(TranscriptFormat.file(house.renderer.qrCode(code.consultation()).caption()));
        } else if (notice instanceof Notice.Document document) {
            Outbound.KeptFile file = house.renderer.document(document.id(), document.language());
            lines.add(TranscriptFormat.file(file.name() + ", " + file.bytes() + " bytes: " + file.caption()));
        } else if (notice instanceof Notice.Calendar calendar) {
            Outbound.File file = house.renderer.calendar(calendar.consultation(), calendar.language());
            lines.add(TranscriptFormat.file(file.name() + ": " + file.caption()));
        } else if (notice instanceof Notice.TapAnswer answer) {
            answer.line().ifPresent(line -> lines.add(
                    TranscriptFormat.tapAnswer(house.renderer.line(row.get(OUTBOX.RESPONDENT_ID), answer.language(), line))));
        }
    }

    private RenderedMessage shown(Outbound.Text text, Address to) {
        List<List<RenderedMessage.Key>> keys = text.rows().stream()
                .map(line -> line.stream().map(key -> new RenderedMessage.Key(key.label(), key.data())).toList())
                .toList();
        if (!keys.isEmpty()) {
            people.forEach((name, address) -> {
                if (address.equals(to)) {
                    live.put(name, text.rows().stream().flatMap(List::stream).toList());
                }
            });
        }
        return new RenderedMessage(text.rich(), keys);
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
}
