package org.indaba.export.table;

import java.util.List;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.sheet.CellTextJoiner;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.IsoTimeWriter;
import org.indaba.export.sheet.Sheet;
import org.indaba.store.export.AnswerRows;

/** Writes {@code answers.csv}: the rows of one answer become one. */
final class AnswersTable {
    static final List<Column> HEAD = List.of(
            Column.text("response_id"), Column.text("consultation"), Column.text("question"), Column.text("language"),
            Column.text("text_version"), Column.text("status"), Column.text("text"), Column.number("parts"),
            Column.number("revisions"), Column.files("media"), Column.text("first_at"), Column.text("last_at"),
            Column.text("country"), Column.text("itu_region"), Column.text("stakeholder_type"));

    private static final int VERSION = 4;
    private static final int TEXT = 6;
    private static final int PARTS = 7;
    private static final int REVISIONS = 8;
    private static final int MEDIA = 9;

    private final String consultation;
    private final CountryFactCache facts;
    private final AnswerParts again;
    private final IsoTimeWriter times = new IsoTimeWriter();
    private final CellTextJoiner text = new CellTextJoiner('\n');
    private final CellTextJoiner media = new CellTextJoiner(' ');
    private final BubbleRowTracker bubbles = new BubbleRowTracker();
    private final String[] cells = new String[HEAD.size()];
    private long response;
    private String question = "";
    private long parts;
    private long revisions;

    // what is the same for the whole response
    private String responseId = "";
    private String version = "";
    private String country = "";
    private String region = "";
    private String type = "";

    AnswersTable(DownloadRequest download, CountryFactCache facts, AnswerParts again) {
        this.consultation = download.consultation().code();
        this.facts = facts;
        this.again = again;
    }

    void write(AnswerRows rows, Sheet sheet, DownloadMonitor pulse) {
        sheet.head(HEAD);
        while (rows.next()) {
            long here = rows.response();
            String asked = rows.question();
            boolean first = question.isEmpty();
            if (first || here != response || !asked.equals(question)) {
                if (!first) {
                    end(sheet, pulse);
                }
                if (first || here != response) {
                    response = here;
                    beginResponse(rows);
                }
                question = asked;
                beginAnswer(rows);
            }
            long next = rows.bubble();
            if (next != 0) {
                String state = rows.mediaState();
                if (state.isEmpty() || bubbles.begins(next, rows.sentAt(), rows.ordinal())) {
                    add(rows);
                }
                if (!state.isEmpty()) {
                    media.add(MediaPath.of(state, rows.mediaSha256(), rows.mediaKind(), rows.mediaMime()));
                }
            }
        }
        if (!question.isEmpty()) {
            end(sheet, pulse);
        }
    }

    private void beginResponse(AnswerRows rows) {
        responseId = Long.toString(response);
        version = rows.responseVersion();
        country = rows.country();
        region = facts.of(country, times.day(rows.consentedAt())).region();
        type = rows.stakeholderType();
    }

    private void beginAnswer(AnswerRows rows) {
        int i = 0;
        cells[i++] = responseId;
        cells[i++] = consultation;
        cells[i++] = question;
        cells[i++] = rows.language();
        cells[i++] = version;
        cells[i] = rows.status();
        cells[10] = times.text(rows.firstAt());
        cells[11] = times.text(rows.lastAt());
        cells[12] = country;
        cells[13] = region;
        cells[14] = type;
    }

    private void add(AnswerRows rows) {
        text.add(rows.content());
        parts++;
        revisions += rows.revisions();
        cells[VERSION] = rows.bubbleVersion();
    }

    private void end(Sheet sheet, DownloadMonitor pulse) {
        cells[PARTS] = Long.toString(parts);
        cells[REVISIONS] = Long.toString(revisions);
        for (int i = 0; i < cells.length; i++) {
            switch (i) {
                case TEXT -> text.to(sheet, again.texts(response, question));
                case MEDIA -> media.to(sheet, again.files(response, question));
                default -> sheet.cell(cells[i]);
            }
        }
        sheet.endRow();
        parts = 0;
        revisions = 0;
        pulse.row();
    }
}
