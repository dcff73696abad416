package org.indaba.outbox.renderer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.outbox.mydata.MyDataFile;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.RenderedMessage;
import org.indaba.phrases.TextShortener;
import org.indaba.qr.QrCode;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.outbox.Notice;
import org.indaba.store.person.LateLookupRows;

/** Words from the phrasebook, and what they name from the store as it is when the message goes out. */
public final class PhraseNoticeRenderer implements NoticeRenderer {
    /** Pixels of a module: sharp on a poster. */
    private static final int PRINTED = 16;

    /** The source label of those who come from a group, after the code of a consultation. */
    private static final String GROUP = "_group";

    private final Phrasebook phrases;
    private final Database database;
    private final MyDataFile myData;
    private final LinkResolver doors;
    private final EnclosureSource enclosures;
    private final StaffContentSource staffing;
    private final StaffNoticeRenderer staff;

    /** Where nobody has a role. */
    public PhraseNoticeRenderer(Phrasebook phrases, Database database, MyDataFile myData) {
        this(phrases, database, myData, LinkResolver.none(), EnclosureSource.none());
    }

    public PhraseNoticeRenderer(
            Phrasebook phrases, Database database, MyDataFile myData, LinkResolver doors, EnclosureSource enclosures) {
        this(phrases, database, myData, doors, enclosures, StaffContentSource.none());
    }

    public PhraseNoticeRenderer(
            Phrasebook phrases, Database database, MyDataFile myData, LinkResolver doors, EnclosureSource enclosures,
            StaffContentSource staffing) {
        this.enclosures = enclosures;
        this.staffing = staffing;
        this.staff = new StaffNoticeRenderer(phrases, doors, staffing);
        this.doors = doors;
        this.phrases = phrases;
        this.database = database;
        this.myData = myData;
    }

    @Override
    public Outbound.Text text(long respondent, Language language, BotMessage say) {
        return text(phrases.render(language, say, new Stored(respondent)));
    }

    static Outbound.Text text(RenderedMessage rendered) {
        List<List<Outbound.Key>> rows = rendered.rows().stream()
                .map(row -> row.stream().map(key -> new Outbound.Key(key.label(), key.data())).toList())
                .toList();
        return new Outbound.Text(rendered.rich(), rows);
    }

    @Override
    public Outbound.Invitation invitation(long respondent, Language language, BotMessage say) {
        RenderedMessage rendered = phrases.render(language, say, new Stored(respondent));
        List<Outbound.Link> links = rendered.rows().stream().flatMap(List::stream)
                .map(key -> new Outbound.Link(
                        key.label(), doors.consultation(Action.parse(key.data()).orElseThrow().consultation() + GROUP)))
                .toList();
        return new Outbound.Invitation(rendered.text(), links);
    }

    @Override
    public String line(long respondent, Language language, Paragraph paragraph) {
        return TextShortener.cutClosed(phrases.say(language, paragraph, new Stored(respondent)), TextShortener.FLOATING);
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

    /** The look-up for messages to this respondent. */
    public LateLookup lookup(long respondent) {
        return new Stored(respondent);
    }

    private final class Stored implements LateLookup {
        private final long respondent;

        Stored(long respondent) {
            this.respondent = respondent;
        }

        @Override
        public Optional<String> excerpt(long bubble) {
            return database.read(db -> LateLookupRows.excerpt(db, respondent, bubble));
        }

        @Override
        public List<Instant> downloads(String consultation) {
            return database.read(db -> LateLookupRows.downloads(db, consultation));
        }

        @Override
        public Optional<String> asked(long question) {
            return database.read(db -> LateLookupRows.asked(db, respondent, question));
        }

        @Override
        public Optional<String> answered(long question) {
            return database.read(db -> LateLookupRows.answered(db, respondent, question));
        }

        @Override
        public String invitation(long id) {
            return doors.invitation(id);
        }

        @Override
        public Optional<String> announcement(long broadcast, Language language) {
            return database.read(db -> LateLookupRows.announcement(db, broadcast, language));
        }

        @Override
        public Optional<String> receipt(String consultation) {
            return database.read(db -> LateLookupRows.receipt(db, respondent, consultation));
        }
    }
}
