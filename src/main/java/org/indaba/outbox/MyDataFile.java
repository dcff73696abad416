package org.indaba.outbox;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.BUBBLE;
import static org.indaba.store.schema.Tables.HELP_QUESTION;
import static org.indaba.store.schema.Tables.RESPONSE;

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
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Desk;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Profile;
import org.indaba.conversation.Value;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.HeldData;
import org.indaba.store.HelpQuestions;
import org.indaba.store.LateValues;
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

    public MyDataFile(
            Phrasebook phrases, Database database, Vault vault, Supplier<Desk> desk, InstantSource clock) {
        this.phrases = phrases;
        this.database = database;
        this.vault = vault;
        this.desk = desk;
        this.clock = clock;
    }

    Outbound.File of(long respondent, Language language) {
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

    private void response(DSLContext db, Record response, Page page) {
        long id = response.get(RESPONSE.ID);
        String code = response.get(RESPONSE.CONSULTATION);
        Optional<Briefing> briefing = Optional.ofNullable(desk.get().briefings().get(code));
        ZoneId zone = briefing.map(Briefing::zone).orElse(ZoneOffset.UTC);
        String title = briefing.map(each -> each.title().in().getOrDefault(page.language, code)).orElse(code);
        page.add(Line.MY_DATA_CONSULTATION, "title", new Value.Words(title));
        page.add(Line.MY_DATA_CONSENT, "date", moment(response.get(RESPONSE.CONSENTED_AT), zone));
        choice(Line.MY_DATA_TYPE, Profile.STAKEHOLDER_TYPES, response.get(RESPONSE.STAKEHOLDER_TYPE), page);
        choice(Line.MY_DATA_ITU_STATUS, Profile.ITU_STATUSES, response.get(RESPONSE.ITU_STATUS), page);
        Optional.ofNullable(response.get(RESPONSE.COUNTRY))
                .ifPresent(country -> page.add(Line.MY_DATA_COUNTRY, "value", new Value.Country(country)));
        choice(Line.MY_DATA_PUBLICATION, Profile.PUBLICATIONS, response.get(RESPONSE.PUBLICATION), page);
        identity(Line.MY_DATA_NAME, "response " + id + " name", response.get(RESPONSE.NAME_SEALED), page);
        identity(
                Line.MY_DATA_ORGANIZATION, "response " + id + " organization",
                response.get(RESPONSE.ORGANIZATION_SEALED), page);
        if (response.get(RESPONSE.SUBMITTED_AT) != null) {
            page.add(Paragraph.of(Line.MY_DATA_SUBMITTED, Map.of(
                    "date", moment(response.get(RESPONSE.SUBMITTED_AT), zone),
                    "receipt", new Value.Code(response.get(RESPONSE.RECEIPT)))));
        }
        HeldData.answers(db, id).forEach(answer -> answer(db, id, answer, zone, page));
        HelpQuestions.of(db, id).forEach(asked -> question(asked, zone, page));
        List<Instant> downloads = LateValues.downloads(db, code);
        if (!downloads.isEmpty()) {
            page.downloads(code, downloads, zone);
        }
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

    private static void choice(Line line, List<Profile.Choice> choices, String code, Page page) {
        Optional.ofNullable(code)
                .flatMap(each -> Profile.of(choices, each))
                .ifPresent(choice -> page.add(line, "value", new Value.Named(choice.label())));
    }

    private void identity(Line line, String place, byte[] sealed, Page page) {
        Optional.ofNullable(sealed)
                .ifPresent(each -> page.add(line, "value", new Value.Words(vault.open(place, each))));
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

        void downloads(String consultation, List<Instant> at, ZoneId zone) {
            Paragraph paragraph = Paragraph.of(
                    Line.MY_DATA_DOWNLOADS, Map.of("downloads", new Value.Downloads(consultation, zone)));
            text.append(phrases.say(language, paragraph, new Lookup() {
                @Override
                public Optional<String> excerpt(long bubble) {
                    return Optional.empty();
                }

                @Override
                public List<Instant> downloads(String code) {
                    return at;
                }

                @Override
                public Optional<String> receipt(String code) {
                    return Optional.empty();
                }
            })).append("\n\n");
        }

        String say(Paragraph paragraph) {
            return phrases.say(language, paragraph, Lookup.none());
        }
    }
}
