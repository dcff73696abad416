package org.indaba.agenda;

import java.time.Instant;
import java.util.List;
import org.indaba.consultation.Catalog;
import org.indaba.conversation.Desk;
import org.indaba.questionnaire.Language;
import org.indaba.store.Database;

/** Where the agenda hangs for all to read, and is put up anew when a consultation was launched or changed. */
public final class Board {
    private final Database database;
    private final Catalog catalog;
    private final List<Language> languages;
    private volatile Posted posted;

    private record Posted(Agenda agenda, Desk desk) {}

    private Board(Database database, Catalog catalog, List<Language> languages, Agenda agenda) {
        this.database = database;
        this.catalog = catalog;
        this.languages = languages;
        post(agenda);
    }

    /** As {@link Agenda#bring}. */
    public static Board bring(Database database, Catalog catalog, List<Language> languages, Instant now) {
        return new Board(database, catalog, languages, Agenda.bring(database, catalog, now));
    }

    public Agenda agenda() {
        return posted.agenda();
    }

    /** What the conversation is held over. */
    public Desk desk() {
        return posted.desk();
    }

    /** To be called after a commit that changed a consultation, and before the next turn. */
    public void refresh() {
        post(database.read(db -> Agenda.read(db, catalog)));
    }

    private void post(Agenda agenda) {
        posted = new Posted(agenda, agenda.desk(languages));
    }
}
