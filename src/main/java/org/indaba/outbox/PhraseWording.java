package org.indaba.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Action;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.outbox.held.MyDataFile;
import org.indaba.phrases.Fit;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.Rendered;
import org.indaba.qr.QrCode;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.LateValues;
import org.indaba.store.Notice;

/** Words from the phrasebook, and what they name from the store as it is when the message goes out. */
public final class PhraseWording implements Wording {
    /** Pixels of a module: sharp on a poster. */
    private static final int PRINTED = 16;

    /** The label of those who come from a group, behind the code of a consultation. */
    private static final String GROUP = "_group";

    private final Phrasebook phrases;
    private final Database database;
    private final MyDataFile myData;
    private final Doors doors;
    private final Enclosures enclosures;
    private final Staffing staffing;
    private final StaffWording staff;

    /** Where nobody has a role. */
    public PhraseWording(Phrasebook phrases, Database database, MyDataFile myData) {
        this(phrases, database, myData, Doors.none(), Enclosures.none());
    }

    public PhraseWording(
            Phrasebook phrases, Database database, MyDataFile myData, Doors doors, Enclosures enclosures) {
        this(phrases, database, myData, doors, enclosures, Staffing.none());
    }

    public PhraseWording(
            Phrasebook phrases, Database database, MyDataFile myData, Doors doors, Enclosures enclosures,
            Staffing staffing) {
        this.enclosures = enclosures;
        this.staffing = staffing;
        this.staff = new StaffWording(phrases, doors, staffing);
        this.doors = doors;
        this.phrases = phrases;
        this.database = database;
        this.myData = myData;
    }

    @Override
    public Outbound.Text text(long respondent, Language language, Say say) {
        return text(phrases.render(language, say, new Stored(respondent)));
    }

    static Outbound.Text text(Rendered rendered) {
        List<List<Outbound.Key>> rows = rendered.rows().stream()
                .map(row -> row.stream().map(key -> new Outbound.Key(key.label(), key.data())).toList())
                .toList();
        return new Outbound.Text(rendered.rich(), rows);
    }

    @Override
    public Outbound.Invitation invitation(long respondent, Language language, Say say) {
        Rendered rendered = phrases.render(language, say, new Stored(respondent));
        List<Outbound.Link> links = rendered.rows().stream().flatMap(List::stream)
                .map(key -> new Outbound.Link(
                        key.label(), doors.consultation(Action.parse(key.data()).orElseThrow().consultation() + GROUP)))
                .toList();
        return new Outbound.Invitation(rendered.text(), links);
    }

    @Override
    public String line(long respondent, Language language, Paragraph paragraph) {
        return Fit.cutClosed(phrases.say(language, paragraph, new Stored(respondent)), Fit.FLOATING);
    }

    @Override
    public Outbound myData(long respondent, Language language) {
        return myData.of(respondent, language);
    }

    @Override
    public Outbound.File calendar(String consultation, Language language) {
        return enclosures.calendar(consultation, language);
    }

    @Override
    public Outbound.KeptFile document(long id, Language language) {
        return enclosures.document(id, language);
    }

    @Override
    public Outbound.Menu menu(long address, Optional<Language> language) {
        return staffing.menu(address, language);
    }

    @Override
    public Outbound responses(Notice.Responses asked) {
        return staff.responses(asked);
    }

    @Override
    public Outbound.File chart(Notice.Chart chart) {
        return staff.chart(chart);
    }

    @Override
    public Outbound.File qrCode(String consultation) {
        String link = doors.consultation(consultation);
        return new Outbound.File(consultation + ".png", "image/png", QrCode.of(link).png(PRINTED), link);
    }

    /** What is looked up when something is said to this respondent. */
    public Lookup lookup(long respondent) {
        return new Stored(respondent);
    }

    private final class Stored implements Lookup {
        private final long respondent;

        Stored(long respondent) {
            this.respondent = respondent;
        }

        @Override
        public Optional<String> excerpt(long bubble) {
            return database.read(db -> LateValues.excerpt(db, respondent, bubble));
        }

        @Override
        public List<Instant> downloads(String consultation) {
            return database.read(db -> LateValues.downloads(db, consultation));
        }

        @Override
        public Optional<String> asked(long question) {
            return database.read(db -> LateValues.asked(db, respondent, question));
        }

        @Override
        public Optional<String> answered(long question) {
            return database.read(db -> LateValues.answered(db, respondent, question));
        }

        @Override
        public String invitation(long id) {
            return doors.invitation(id);
        }

        @Override
        public Optional<String> announcement(long broadcast, Language language) {
            return database.read(db -> LateValues.announcement(db, broadcast, language));
        }

        @Override
        public Optional<String> receipt(String consultation) {
            return database.read(db -> LateValues.receipt(db, respondent, consultation));
        }
    }
}
