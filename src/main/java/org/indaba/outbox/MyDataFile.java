package org.indaba.outbox;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.HeldData;
import org.indaba.store.HelpQuestions;
import org.indaba.store.ReadContext;
import org.indaba.vault.Vault;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The file that {@code /mydata} sends: all that is held about a person, to be read by that person. */
public final class MyDataFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Phrasebook phrases;
    private final Database database;
    private final Vault vault;
    private final Supplier<Desk> desk;
    private final InstantSource clock;
    private final int backupDays;

    /** @param backupDays how long backups are kept */
    public MyDataFile(
            Phrasebook phrases, Database database, Vault vault, Supplier<Desk> desk, InstantSource clock,
            int backupDays) {
        this.backupDays = backupDays;
        this.phrases = phrases;
        this.database = database;
        this.vault = vault;
        this.desk = desk;
        this.clock = clock;
    }

    public Outbound.File of(long respondent, Language language) {
        Page page = new Page(language);
        page.add(Line.MY_DATA_FILE, "date", new Value.Moment(clock.instant(), ZoneOffset.UTC));
        database.read(db -> {
            HeldData.responses(db, respondent).forEach(each -> response(db, each, page));
            return null;
        });
        return new Outbound.File(
                "my-data.txt",
                "text/plain; charset=utf-8",
                (BYTE_ORDER_MARK + page.text).getBytes(StandardCharsets.UTF_8),
                page.say(Paragraph.of(Line.MY_DATA)));
    }

    /** Each response in brief, without a word of the answers: its consultation's title first. */
    public List<List<String>> inBrief(long respondent, Language language) {
        return database.read(db -> HeldData.responses(db, respondent).stream()
                .map(each -> new HeldFacts(vault, desk.get(), backupDays, each))
                .map(each -> inBrief(db, each, language))
                .toList());
    }

    private List<String> inBrief(ReadContext db, HeldFacts facts, Language language) {
        Page page = new Page(language);
        List<Paragraph> all = new ArrayList<>(List.of(facts.title(language)));
        all.addAll(facts.given());
        all.add(facts.counts(db));
        all.addAll(facts.keeping(db));
        return all.stream().map(page::say).toList();
    }

    private void response(ReadContext db, Record response, Page page) {
        HeldFacts facts = new HeldFacts(vault, desk.get(), backupDays, response);
        page.add(facts.title(page.language));
        facts.given().forEach(page::add);
        HeldData.answers(db, facts.id()).forEach(answer -> answer(db, facts.id(), answer, facts.zone(), page));
        HelpQuestions.of(db, facts.id()).forEach(asked -> question(asked, facts.zone(), page));
        facts.keeping(db).forEach(page::add);
    }

    private void answer(DSLContext db, long response, Record answer, ZoneId zone, Page page) {
        String question = answer.get(ANSWER.QUESTION);
        page.add(Paragraph.of(Line.MY_DATA_QUESTION, Map.of(
                "id", new Value.Code(question), "text", new Value.Words(answer.get(ANSWER.SHOWN)))));
        List<Record> bubbles = HeldData.bubbles(db, response, question);
        if (bubbles.isEmpty()) {
            page.add(Paragraph.of(Line.MY_DATA_SKIPPED));
        }
        for (Record bubble : bubbles) {
            Value.Moment sent = moment(bubble.get(BUBBLE.SENT_AT), zone);
            for (String kind : HeldData.fileKinds(db, bubble.get(BUBBLE.ID))) {
                page.add(Paragraph.of(
                        Line.MY_DATA_FILE_SENT, Map.of("date", sent, "kind", new Value.Files(List.of(kind)))));
            }
            if (!bubble.get(BUBBLE.CONTENT).isEmpty()) {
                page.add(Paragraph.of(
                        Line.MY_DATA_ANSWER, Map.of("date", sent, "text", new Value.Words(bubble.get(BUBBLE.CONTENT)))));
            }
            HeldData.revisions(db, bubble.get(BUBBLE.ID))
                    .forEach(each -> page.add(Line.MY_DATA_REVISION, "text", new Value.Words(each)));
        }
    }

    private static void question(Record asked, ZoneId zone, Page page) {
        page.add(Paragraph.of(Line.MY_DATA_ASKED, Map.of(
                "date", moment(asked.get(HELP_QUESTION.ASKED_AT), zone),
                "text", new Value.Words(asked.get(HELP_QUESTION.CONTENT)))));
        Optional.ofNullable(asked.get(HELP_QUESTION.REPLY)).ifPresent(reply -> page.add(Paragraph.of(
                Line.MY_DATA_ASKED_REPLY, Map.of(
                        "date", moment(asked.get(HELP_QUESTION.ANSWERED_AT), zone),
                        "text", new Value.Words(reply)))));
    }

    private static Value.Moment moment(long at, ZoneId zone) {
        return new Value.Moment(Instant.ofEpochMilli(at), zone);
    }

    /** The file as it grows. */
    private final class Page {
        private final Language language;
        private final StringBuilder text = new StringBuilder();

        Page(Language language) {
            this.language = language;
        }

        void add(Line line, String name, Value value) {
            add(Paragraph.of(line, Map.of(name, value)));
        }

        void add(Paragraph paragraph) {
            text.append(say(paragraph)).append("\n\n");
        }

        String say(Paragraph paragraph) {
            return phrases.say(language, paragraph, Lookup.none());
        }
    }
}
