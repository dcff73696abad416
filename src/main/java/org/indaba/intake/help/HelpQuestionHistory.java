package org.indaba.intake.help;

import static org.indaba.store.schema.Tables.HELP_QUESTION;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.indaba.channel.webchat.PageModel;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.store.response.ResponseTable;
import org.indaba.store.staff.HelpQuestionTable;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Lists the questions that somebody asked the humans of a consultation, on any channel, for their page. */
public record HelpQuestionHistory(DSLContext db, long respondent, String consultation) {
    /** The most questions on one page; all of them are in the file with everything that is held. */
    private static final int MOST_SHOWN = 10;

    /** The characters on the page besides the newest question, so that it stays as small as every page. */
    private static final int MOST_CHARACTERS = 3_000;

    public PageModel.Asked counted() {
        OptionalLong response = response();
        if (response.isEmpty()) {
            return PageModel.Asked.NOTHING;
        }
        HelpQuestionTable.Counted counted = HelpQuestionTable.counted(db, response.getAsLong());
        return new PageModel.Asked(counted.questions(), counted.answers());
    }

    /** The questions, each with its answer, the newest first. */
    public List<List<Paragraph>> told(ZoneId zone) {
        OptionalLong response = response();
        List<List<Paragraph>> told = new ArrayList<>();
        List<Record> newest =
                response.isEmpty() ? List.of() : HelpQuestionTable.newest(db, response.getAsLong(), MOST_SHOWN + 1);
        int characters = 0;
        for (Record each : newest) {
            characters += told.isEmpty() ? 0 : length(each);
            if (told.size() == MOST_SHOWN || characters > MOST_CHARACTERS) {
                told.add(List.of(Paragraph.of(PhraseKey.WEB_ASKED_OLDER)));
                break;
            }
            told.add(told(each, zone));
        }
        return told;
    }

    private static int length(Record asked) {
        String reply = asked.get(HELP_QUESTION.REPLY);
        return asked.get(HELP_QUESTION.CONTENT).length() + (reply == null ? 0 : reply.length());
    }

    private OptionalLong response() {
        return ResponseTable.current(db, respondent, consultation);
    }

    private static List<Paragraph> told(Record asked, ZoneId zone) {
        Paragraph question = dated(
                PhraseKey.MY_DATA_ASKED, asked.get(HELP_QUESTION.ASKED_AT), zone, asked.get(HELP_QUESTION.CONTENT));
        String reply = asked.get(HELP_QUESTION.REPLY);
        return List.of(question, reply == null
                ? Paragraph.of(PhraseKey.WEB_ASKED_WAITS)
                : dated(PhraseKey.MY_DATA_ASKED_REPLY, asked.get(HELP_QUESTION.ANSWERED_AT), zone, reply));
    }

    private static Paragraph dated(PhraseKey line, long at, ZoneId zone, String text) {
        return Paragraph.of(line, Map.of(
                "date", new PhraseArgument.Moment(Instant.ofEpochMilli(at), zone), "text", new PhraseArgument.Words(text)));
    }
}
