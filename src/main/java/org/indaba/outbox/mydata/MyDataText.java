package org.indaba.outbox.mydata;

import static org.indaba.store.schema.Tables.ANSWER;
import static org.indaba.store.schema.Tables.HELP_QUESTION;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.StorageException;
import org.indaba.store.mydata.OwnDataBubble;
import org.indaba.store.mydata.OwnDataRevision;
import org.indaba.store.mydata.OwnDataRows;
import org.indaba.store.staff.HelpQuestionTable;
import org.jooq.Record;

/**
 * Writes the text of one file. It is read slice by slice, and no slice is read while another is written: a slow reader
 * holds neither a snapshot nor more than a slice of memory. Where data is deleted meanwhile the text ends with an
 * exception, since it would be incomplete.
 */
public final class MyDataText {
    private static final String PARAGRAPH_END = "\n\n";

    /** The questions to humans that are read together; each is short. */
    private static final int QUESTIONS = 8;

    private final Phrasebook phrases;
    private final Language language;
    private final Database database;
    private final long respondent;
    private final Writer out;

    public MyDataText(Phrasebook phrases, Language language, Database database, long respondent, Writer out) {
        this.phrases = phrases;
        this.language = language;
        this.database = database;
        this.respondent = respondent;
        this.out = out;
    }

    public void add(Paragraph paragraph) throws IOException {
        out.write(phrases.say(language, paragraph, LateLookup.none()));
        out.write(PARAGRAPH_END);
    }

    /** Writes everything about one response. */
    void response(MyDataFacts facts) throws IOException {
        add(facts.title(language));
        for (Paragraph each : facts.given()) {
            add(each);
        }
        for (Record each : read(facts, db -> OwnDataRows.answers(db, facts.id()))) {
            answer(facts, each);
        }
        questions(facts);
        for (Paragraph each : read(facts, facts::keeping)) {
            add(each);
        }
    }

    private void answer(MyDataFacts facts, Record answer) throws IOException {
        String question = answer.get(ANSWER.QUESTION);
        add(Paragraph.of(PhraseKey.MY_DATA_QUESTION, Map.of(
                "id", new PhraseArgument.Code(question), "text", new PhraseArgument.Words(answer.get(ANSWER.SHOWN)))));
        Optional<OwnDataBubble> last = Optional.empty();
        do {
            Optional<OwnDataBubble> behind = last;
            List<OwnDataBubble> slice = read(facts, db -> OwnDataBubble.slice(db, facts.id(), question, behind));
            for (OwnDataBubble each : slice) {
                bubble(facts, each);
            }
            if (slice.isEmpty() && behind.isEmpty()) {
                add(Paragraph.of(PhraseKey.MY_DATA_SKIPPED));
            }
            last = slice.isEmpty() ? Optional.empty() : Optional.of(slice.get(slice.size() - 1));
        } while (last.isPresent());
    }

    private void bubble(MyDataFacts facts, OwnDataBubble bubble) throws IOException {
        PhraseArgument.Moment sent = moment(bubble.sentAt(), facts.zone());
        for (String kind : bubble.fileKinds()) {
            add(Paragraph.of(PhraseKey.MY_DATA_FILE_SENT, Map.of("date", sent, "kind", new PhraseArgument.Files(List.of(kind)))));
        }
        if (!bubble.content().isEmpty()) {
            add(Paragraph.of(PhraseKey.MY_DATA_ANSWER, Map.of("date", sent, "text", new PhraseArgument.Words(bubble.content()))));
        }
        if (bubble.revisions() == 0) {
            return;
        }
        int last = OwnDataRevision.NONE;
        List<OwnDataRevision> slice;
        do {
            int behind = last;
            slice = read(facts, db -> OwnDataRevision.slice(db, facts.id(), bubble.id(), behind));
            for (OwnDataRevision each : slice) {
                add(Paragraph.of(PhraseKey.MY_DATA_REVISION, Map.of("text", new PhraseArgument.Words(each.content()))));
                last = each.number();
            }
        } while (!slice.isEmpty());
    }

    private void questions(MyDataFacts facts) throws IOException {
        long last = 0;
        List<Record> slice;
        do {
            long behind = last;
            slice = read(facts, db -> HelpQuestionTable.slice(db, facts.id(), behind, QUESTIONS));
            for (Record each : slice) {
                question(each, facts.zone());
                last = each.get(HELP_QUESTION.ID);
            }
        } while (!slice.isEmpty());
    }

    private void question(Record asked, ZoneId zone) throws IOException {
        add(Paragraph.of(PhraseKey.MY_DATA_ASKED, Map.of(
                "date", moment(asked.get(HELP_QUESTION.ASKED_AT), zone),
                "text", new PhraseArgument.Words(asked.get(HELP_QUESTION.CONTENT)))));
        String reply = asked.get(HELP_QUESTION.REPLY);
        if (reply != null) {
            add(Paragraph.of(PhraseKey.MY_DATA_ASKED_REPLY, Map.of(
                    "date", moment(asked.get(HELP_QUESTION.ANSWERED_AT), zone), "text", new PhraseArgument.Words(reply))));
        }
    }

    /** Reads as long as the response still belongs to this person. */
    private <T> T read(MyDataFacts facts, Function<ReadContext, T> query) {
        return database.read(db -> {
            if (!OwnDataRows.isOf(db, facts.id(), respondent)) {
                throw new StorageException("what is held was deleted while it was read");
            }
            return query.apply(db);
        });
    }

    private static PhraseArgument.Moment moment(long at, ZoneId zone) {
        return new PhraseArgument.Moment(Instant.ofEpochMilli(at), zone);
    }
}
