package org.indaba.intake;

import static org.indaba.store.schema.Tables.CONSULTATION;
import static org.indaba.store.schema.Tables.OUTBOX;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.indaba.channel.Outbound;
import org.indaba.intake.context.TurnDependencies;
import org.indaba.markup.RichText;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.outbox.renderer.EnclosureReader;
import org.indaba.outbox.renderer.LinkResolver;
import org.indaba.outbox.renderer.NoticeRenderer;
import org.indaba.outbox.renderer.PhraseNoticeRenderer;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.RenderedMessage;
import org.indaba.rehearsal.Dialogue;
import org.indaba.rehearsal.TranscriptAct;
import org.indaba.rehearsal.TranscriptFormat;
import org.indaba.store.Database;
import org.indaba.store.Ids;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.indaba.vault.Vault;
import org.jooq.Record;

/** A dialogue played through the real turn and a real database: rows of the outbox are what the bot says. */
final class StoredPerformance implements AutoCloseable {
    private static final Address CHAT = new Address("telegram", "4242", "777");
    private static final Duration THINKING = Duration.ofMinutes(1);
    private static final Duration BURST = Duration.ofSeconds(1);
    private static final String RECEIPT = "\\b[0-9A-HJ-NP-TV-Z]{4}-[0-9A-HJ-NP-TV-Z]{4}-[0-9A-HJ-NP-TV-Z]{4}\\b";

    private final Dialogue dialogue;
    private final Database database;
    private final Vault vault = new Vault(new byte[32]);
    private final Intake intake;
    private final NoticeRenderer renderer;
    private final List<Outbound.Key> earlier = new ArrayList<>();
    private List<Outbound.Key> live = List.of();
    private Instant now = Dialogue.START;
    private long updates;
    private int sent;
    private int messages;

    StoredPerformance(Dialogue dialogue, Phrasebook phrases, Database database) {
        this.dialogue = dialogue;
        this.database = database;
        dialogue.desk().briefings().keySet().forEach(this::register);
        Ids ids = new Ids(() -> now);
        TurnDependencies tools = new TurnDependencies(dialogue::desk, new InputRecognizer(phrases.vocabulary()), vault, ids::next, () -> now);
        this.intake = new Intake(database, tools, () -> { }, () -> { }, unused -> { }, any -> false);
        this.renderer = new PhraseNoticeRenderer(
                phrases, database,
                new MyDataFile(phrases, database, vault, dialogue::desk, () -> now, 35, Path.of("target", "outgoing")),
                LinkResolver.none(), new EnclosureReader(phrases, dialogue::desk, database, Path::of, () -> now));
    }

    private void register(String code) {
        database.write("test", db -> db.insertInto(CONSULTATION)
                        .set(CONSULTATION.CODE, code)
                        .set(CONSULTATION.ORIGIN, "file")
                        .set(CONSULTATION.SOURCE, "")
                        .set(CONSULTATION.SCOPE, "")
                        .set(CONSULTATION.ZONE, "UTC")
                        .set(CONSULTATION.CONTACT, "")
                        .set(CONSULTATION.REGISTERED_AT, 0L)
                        .execute())
                .join();
    }

    int messages() {
        return messages;
    }

    List<String> play(TranscriptAct act, boolean burst) {
        now = now.plus(burst ? BURST : THINKING);
        if (act instanceof TranscriptAct.Waits waits) {
            now = now.plus(waits.duration());
            return List.of();
        }
        Optional<Inbound> inbound = inbound(act);
        if (inbound.isEmpty()) {
            return List.of("< (there is no such button)");
        }
        intake.receive(inbound.get()).join();
        return sendUntil(now);
    }

    /** What is said once it is silent. */
    List<String> settle() {
        return sendUntil(now.plusSeconds(2));
    }

    private List<String> sendUntil(Instant due) {
        List<String> lines = new ArrayList<>();
        List<? extends Record> rows = database.read(db -> db.selectFrom(OUTBOX)
                .where(OUTBOX.DUE_AT.le(due.toEpochMilli()))
                .orderBy(OUTBOX.ID)
                .fetch(row -> row.with(
                        OUTBOX.BODY,
                        ColumnCipher.of(db).open(KeyOwner.SAID, row.get(OUTBOX.ADDRESS_ID), row.get(OUTBOX.BODY)))));
        for (Record row : rows) {
            say(row, lines);
            database.write("test", db -> db.deleteFrom(OUTBOX).where(OUTBOX.ID.eq(row.get(OUTBOX.ID))).execute()).join();
        }
        return lines;
    }

    private void say(Record row, List<String> lines) {
        long respondent = row.get(OUTBOX.RESPONDENT_ID);
        Notice notice = NoticeJson.read(row.get(OUTBOX.KIND), row.get(OUTBOX.BODY));
        if (notice instanceof Notice.Message message) {
            messages++;
            Outbound.Text text = renderer.text(respondent, message.language(), message.say());
            if (!text.rows().isEmpty()) {
                earlier.addAll(live);
                live = text.rows().stream().flatMap(List::stream).toList();
            }
            List<List<RenderedMessage.Key>> keys = text.rows().stream()
                    .map(line -> line.stream().map(key -> new RenderedMessage.Key(key.label(), key.data())).toList())
                    .toList();
            String told = text.text().replaceAll(RECEIPT, "REHE-ARSA-L000");
            lines.addAll(TranscriptFormat.message(new RenderedMessage(RichText.plain(told), keys)));
        } else if (notice instanceof Notice.Reaction) {
            lines.add(TranscriptFormat.REACTION);
        } else if (notice instanceof Notice.TapAnswer answer) {
            answer.line().ifPresent(line ->
                    lines.add(TranscriptFormat.tapAnswer(renderer.line(respondent, answer.language(), line))));
        } else if (notice instanceof Notice.MyData data) {
            messages++;
            lines.add(TranscriptFormat.file(((Outbound.File) renderer.myData(respondent, data.language())).caption()));
        } else if (notice instanceof Notice.Calendar calendar) {
            messages++;
            lines.add(TranscriptFormat.file(renderer.calendar(calendar.consultation(), calendar.language()).caption()));
        }
    }

    private Optional<Inbound> inbound(TranscriptAct act) {
        if (act instanceof TranscriptAct.Types types) {
            return Optional.of(message(now, types.text(), List.of()));
        } else if (act instanceof TranscriptAct.TypedBefore before) {
            return Optional.of(message(now.minus(before.late()), before.text(), List.of()));
        } else if (act instanceof TranscriptAct.Sends sends) {
            OptionalLong bytes = OptionalLong.of(sends.huge() ? Attachment.MOST_BYTES + 1 : 1000);
            return Optional.of(message(now, sends.caption(), List.of(new Attachment(
                    sends.kind(), "file", Optional.empty(), Optional.empty(), bytes, sends.seconds()))));
        } else if (act instanceof TranscriptAct.SendsOther other) {
            return Optional.of(new Inbound.Unsupported(key(), CHAT, order(now), now, app(), other.kind()));
        } else if (act instanceof TranscriptAct.Edits edits) {
            return Optional.of(new Inbound.Edit(
                    key(), CHAT, order(now), Integer.toString(edits.message()), now, edits.text()));
        } else if (act instanceof TranscriptAct.Taps taps) {
            return live.stream().filter(each -> each.label().equals(taps.label())).findFirst()
                    .map(each -> tap(each.data()));
        } else if (act instanceof TranscriptAct.TapsAgain again) {
            return earlier.stream().filter(each -> each.label().equals(again.label())).reduce((one, later) -> later)
                    .map(each -> tap(each.data()));
        } else if (act instanceof TranscriptAct.Forges forged) {
            return Optional.of(tap(forged.data()));
        }
        throw new IllegalArgumentException("no inbound for " + act);
    }

    private Inbound message(Instant at, String text, List<Attachment> attachments) {
        sent++;
        return new Inbound.Message(
                key(), CHAT, order(at), Integer.toString(sent), sent, at, app(), text, attachments);
    }

    private Inbound tap(String data) {
        return new Inbound.Tap(key(), CHAT, order(now), "tap", Optional.empty(), app(), data);
    }

    private InboundKey key() {
        return new InboundKey("telegram", "4242", Long.toString(++updates));
    }

    private static long order(Instant at) {
        return at.getEpochSecond();
    }

    private Optional<String> app() {
        return dialogue.app().map(Object::toString);
    }

    /** What is stored, told as the rehearsal tells it. */
    List<String> stored() {
        return new Told(database, vault).lines();
    }

    @Override
    public void close() {
        database.close();
    }
}
