package org.indaba.export.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.export.codebook.QuestionColumns;
import org.indaba.export.query.DownloadRequest;
import org.indaba.export.sheet.CellTextJoiner;
import org.indaba.export.sheet.Column;
import org.indaba.export.sheet.IsoTimeWriter;
import org.indaba.export.sheet.Sheet;
import org.indaba.store.export.ResponseRows;

/** Writes {@code responses.csv}: the rows of one response become one, with two cells for each question. */
final class ResponsesTable {
    static final List<Column> HEAD = Stream.of(
                    Column.texts(
                            "response_id", "receipt", "consultation", "respondent_id", "channel", "source", "language",
                            "status", "consent_version", "consented_at", "started_at", "updated_at", "submitted_at",
                            "stakeholder_type"),
                    Stream.of(Column.truth("individual_capacity")),
                    Column.texts("itu_status", "country", "itu_region"),
                    Stream.of(Column.truth("ldc"), Column.truth("lldc"), Column.truth("sids")),
                    Column.texts("publication", "name", "organization"))
            .flatMap(each -> each)
            .toList();

    /** This column is behind those of the questions, so that no column that is known by its position moves. */
    static final Column PUBLISH_RECORDINGS = Column.truth("publish_recordings");

    private final String consultation;
    private final boolean identities;
    private final Set<String> numbers;
    private final CountryFactCache facts;
    private final Unsealer unsealer;
    private final AnswerParts again;
    private final IsoTimeWriter times = new IsoTimeWriter();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final CellTextJoiner[] answers;
    private final BubbleRowTracker bubbles = new BubbleRowTracker();
    private final String[] cells = new String[HEAD.size()];
    private String publishRecordings = "";
    private long response;

    ResponsesTable(DownloadRequest download, CountryFactCache facts, Unsealer unsealer, AnswerParts again) {
        this.consultation = download.consultation().code();
        this.identities = download.identities();
        this.numbers = QuestionColumns.numbers(download.editions());
        this.facts = facts;
        this.unsealer = unsealer;
        this.again = again;
        for (String question : QuestionColumns.of(download.editions())) {
            if (download.filter().questions().isEmpty() || download.filter().questions().contains(question)) {
                places.put(question, places.size() * 2);
            }
        }
        this.answers = new CellTextJoiner[places.size() * 2];
        for (int i = 0; i < answers.length; i += 2) {
            answers[i] = new CellTextJoiner('\n');
            answers[i + 1] = new CellTextJoiner(' ');
        }
    }

    void write(ResponseRows rows, Sheet sheet, DownloadMonitor pulse) {
        sheet.head(head());
        boolean any = false;
        while (rows.next()) {
            long here = rows.response();
            if (!any || here != response) {
                if (any) {
                    end(sheet, pulse);
                }
                any = true;
                response = here;
                begin(rows);
            }
            long next = rows.bubble();
            if (next != 0) {
                int place = place(rows.question());
                String state = rows.mediaState();
                if (state.isEmpty() || bubbles.begins(next, rows.sentAt(), rows.ordinal())) {
                    answers[place].add(rows.content());
                }
                if (!state.isEmpty()) {
                    answers[place + 1].add(
                            MediaPath.of(state, rows.mediaSha256(), rows.mediaKind(), rows.mediaMime()));
                }
            }
        }
        if (any) {
            end(sheet, pulse);
        }
    }

    private List<Column> head() {
        List<Column> head = new ArrayList<>(HEAD);
        places.keySet().forEach(question -> {
            head.add(numbers.contains(question) ? Column.amount(question) : Column.text(question));
            head.add(Column.files(question + "_media"));
        });
        head.add(PUBLISH_RECORDINGS);
        return head;
    }

    /** Finds the column of a question; one without a column must not be left out silently. */
    private int place(String question) {
        Integer place = places.get(question);
        if (place == null) {
            throw new IllegalStateException("question " + question + " stands in no known edition of " + consultation);
        }
        return place;
    }

    private void begin(ResponseRows rows) {
        String status = rows.status();
        boolean withdrawn = status.equals("withdrawn");
        long consentedAt = rows.consentedAt();
        String country = rows.country();
        CountryFactCache.Of fact = facts.of(country, times.day(consentedAt));
        int i = 0;
        cells[i++] = Long.toString(response);
        cells[i++] = rows.receipt();
        cells[i++] = consultation;
        cells[i++] = withdrawn ? "" : rows.pseudonym();
        cells[i++] = rows.channel();
        cells[i++] = rows.source();
        cells[i++] = rows.language();
        cells[i++] = status;
        cells[i++] = rows.consentVersion();
        cells[i++] = times.text(consentedAt);
        cells[i++] = times.text(rows.startedAt());
        cells[i++] = times.text(rows.updatedAt());
        cells[i++] = times.textOrEmpty(rows.submittedAt());
        cells[i++] = rows.stakeholderType();
        cells[i++] = rows.individualCapacity();
        cells[i++] = rows.ituStatus();
        cells[i++] = country;
        cells[i++] = fact.region();
        cells[i++] = fact.ldc();
        cells[i++] = fact.lldc();
        cells[i++] = fact.sids();
        cells[i++] = rows.publication();
        boolean named = identities && !withdrawn;
        cells[i++] = named ? identity(response, "name", rows.name()) : "";
        cells[i] = named ? identity(response, "organization", rows.organization()) : "";
        publishRecordings = rows.publishRecordings();
    }

    private String identity(long response, String field, byte[] sealed) {
        return sealed.length == 0 ? "" : unsealer.open("response " + response + " " + field, sealed);
    }

    private void end(Sheet sheet, DownloadMonitor pulse) {
        for (String each : cells) {
            sheet.cell(each);
        }
        places.forEach((question, place) -> {
            answers[place].to(sheet, again.texts(response, question));
            answers[place + 1].to(sheet, again.files(response, question));
        });
        sheet.cell(publishRecordings);
        sheet.endRow();
        pulse.row();
    }
}
