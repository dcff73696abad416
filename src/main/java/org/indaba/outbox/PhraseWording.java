package org.indaba.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.phrases.Fit;
import org.indaba.phrases.Lookup;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.Rendered;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;
import org.indaba.store.LateValues;

/** Words from the phrasebook, and what they name from the store as it is when the message goes out. */
public final class PhraseWording implements Wording {
    private final Phrasebook phrases;
    private final Database database;
    private final MyDataFile myData;
    private final LongFunction<String> invitations;

    /** Where nobody is invited. */
    public PhraseWording(Phrasebook phrases, Database database, MyDataFile myData) {
        this(phrases, database, myData, Long::toString);
    }

    /** @param invitations the link of the invitation with this id */
    public PhraseWording(
            Phrasebook phrases, Database database, MyDataFile myData, LongFunction<String> invitations) {
        this.invitations = invitations;
        this.phrases = phrases;
        this.database = database;
        this.myData = myData;
    }

    @Override
    public Outbound.Text text(long respondent, Language language, Say say) {
        Rendered rendered = phrases.render(language, say, new Stored(respondent));
        List<List<Outbound.Key>> rows = rendered.rows().stream()
                .map(row -> row.stream().map(key -> new Outbound.Key(key.label(), key.data())).toList())
                .toList();
        return new Outbound.Text(rendered.text(), rows);
    }

    @Override
    public String line(long respondent, Language language, Paragraph paragraph) {
        return Fit.cutClosed(phrases.say(language, paragraph, new Stored(respondent)), Fit.FLOATING);
    }

    @Override
    public Outbound.File myData(long respondent, Language language) {
        return myData.of(respondent, language);
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
        public String invitation(long id) {
            return invitations.apply(id);
        }

        @Override
        public Optional<String> receipt(String consultation) {
            return database.read(db -> LateValues.receipt(db, respondent, consultation));
        }
    }
}
