package org.indaba.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationFile;
import org.indaba.consultation.ScheduledAct;
import org.indaba.consultation.Timetable;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.HelpContacts;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireCatalog;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.Database;
import org.indaba.store.ReadContext;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.EditionTable;
import org.indaba.store.consultation.ScheduledActTable;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The consultations and the editions of their questionnaires, as they are now.
 *
 * @param inFiles the codes of those that a file describes
 * @param offered those and the ones launched from a chat: people may be asked
 * @param all those too whose file is gone: their answers are still there to be read
 * @param leftOut the codes of those that are kept and cannot be read: nothing happens in them, and nothing is lost
 */
public record Agenda(
        Set<String> inFiles,
        SortedMap<String, Consultation> offered,
        SortedMap<String, Consultation> all,
        Map<Edition, Questionnaire> editions,
        Set<String> leftOut) {
    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

    public Agenda {
        inFiles = Set.copyOf(inFiles);
        offered = Collections.unmodifiableSortedMap(offered);
        all = Collections.unmodifiableSortedMap(all);
        editions = Map.copyOf(editions);
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * Keeps what the files say and reads what was kept before.
     *
     * @throws InvalidFileException where a file changes an edition that is in use, or takes the code of a launched consultation
     */
    public static Agenda bring(Database database, Catalog catalog, Instant now) {
        keep(database, database.read(db -> AgendaRegistration.atStart(db, catalog)), now);
        Agenda agenda = database.read(db -> read(db, catalog));
        agenda.report(Set.of());
        write(database, db ->
                agenda.all().values().forEach(each -> ScheduledActTable.plan(db, each.code(), agenda.acts(each), now)));
        return agenda;
    }

    /**
     * As {@link #bring}, beside a server that may be running: what it asks, and when, stays as it is until it starts
     * again. Only what is new in the files is kept, and nothing is written where nothing is.
     */
    public static Agenda beside(Database database, Catalog catalog, Instant now) {
        keep(database, database.read(db -> AgendaRegistration.beside(db, catalog)), now);
        return database.read(db -> read(db, catalog));
    }

    private static void keep(Database database, AgendaRegistration registration, Instant now) {
        if (!registration.isEmpty()) {
            write(database, db -> registration.carryOut(db, now));
        }
    }

    private static void write(Database database, Consumer<DSLContext> work) {
        try {
            database.write("agenda", db -> {
                work.accept(db);
                return null;
            }).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Where its file is gone nothing happens by itself any more, but that who answered is forgotten. */
    private List<ScheduledAct> acts(Consultation consultation) {
        return offered.containsKey(consultation.code())
                ? Timetable.of(consultation)
                : Timetable.erasure(consultation).stream().toList();
    }

    /** As it is now, with what was launched since. */
    static Agenda read(ReadContext db, Catalog catalog) {
        Set<String> launched = ConsultationTable.launchedSources(db).keySet();
        Map<Edition, Questionnaire> editions = new HashMap<>();
        EditionTable.all(db).forEach(each -> {
            try {
                editions.put(each.edition(), QuestionnaireFile.parse(each.edition().toString(), each.source()));
            } catch (InvalidFileException e) {
                // its own questions: the consultation is left out for want of them
                if (!launched.contains(each.edition().questionnaire())) {
                    throw e;
                }
            }
        });
        SortedMap<String, Consultation> offered = new TreeMap<>();
        catalog.consultations().forEach(each -> offered.put(each.value().code(), each.value()));
        Set<String> inFiles = Set.copyOf(offered.keySet());
        QuestionnaireCatalog known = new QuestionnaireCatalog(List.copyOf(editions.values()), true);
        SortedMap<String, Consultation> all = new TreeMap<>(offered);
        Set<String> leftOut = new HashSet<>();
        ConsultationTable.sources(db).forEach((code, source) -> {
            if (inFiles.contains(code)) {
                return;
            }
            // a launched one names its version
            List<Edition> asked = launched.contains(code) ? List.of() : EditionTable.ofConsultation(db, code);
            parse(code, source, asked, known).ifPresentOrElse(each -> all.put(code, each), () -> leftOut.add(code));
        });
        launched.stream().filter(all::containsKey).forEach(code -> offered.put(code, all.get(code)));
        return new Agenda(inFiles, offered, all, editions, leftOut);
    }

    /**
     * Against the editions that it was answered in first, for a later one may have other languages; where nobody answered,
     * against the highest, and then any. Empty where it cannot be read against one of them.
     */
    private static Optional<Consultation> parse(
            String code, String source, List<Edition> asked, QuestionnaireCatalog known) {
        Stream<QuestionnaireCatalog> against = Stream.of(
                        asked.stream().flatMap(each -> known.edition(each).stream()).map(Agenda::alone),
                        Stream.of(known),
                        known.all().stream().map(Agenda::alone))
                .flatMap(Function.identity());
        return against.flatMap(each -> {
            try {
                return Stream.of(ConsultationFile.parse(code, source, each));
            } catch (InvalidFileException e) {
                return Stream.empty();
            }
        }).findFirst();
    }

    private static QuestionnaireCatalog alone(Questionnaire one) {
        return new QuestionnaireCatalog(List.of(one), true);
    }

    /** Says once of each that it is left out; what is wrong with it would quote its words. */
    void report(Set<String> before) {
        leftOut.stream().filter(each -> !before.contains(each)).sorted().forEach(each -> LOG.error(
                "the consultation {} cannot be read: nothing happens in it, and nothing of it is lost", each));
    }

    /**
     * A consultation that was launched, or has other dates.
     *
     * @param questions of its own, where it was launched with such
     */
    public record Change(Consultation consultation, Optional<Questionnaire> questions) {}

    /** As it is after a change: as it would be read, and nothing is read for it. */
    Agenda with(Change change) {
        String code = change.consultation().code();
        SortedMap<String, Consultation> offeredNow = new TreeMap<>(offered);
        offeredNow.put(code, change.consultation());
        SortedMap<String, Consultation> allNow = new TreeMap<>(all);
        allNow.put(code, change.consultation());
        Map<Edition, Questionnaire> editionsNow = new HashMap<>(editions);
        change.questions().ifPresent(each -> editionsNow.put(each.edition(), each));
        Set<String> leftOutNow = new HashSet<>(leftOut);
        leftOutNow.remove(code);
        return new Agenda(inFiles, offeredNow, allNow, editionsNow, leftOutNow);
    }

    /** What the conversation is held over. */
    public ConsultationDirectory desk(List<Language> languages) {
        Map<String, ConsultationSummary> briefings = new LinkedHashMap<>();
        Map<String, ConsultationSummary> gone = new LinkedHashMap<>();
        all.values().forEach(each ->
                (offered.containsKey(each.code()) ? briefings : gone).put(each.code(), briefing(each)));
        return new ConsultationDirectory(briefings, editions, languages, HelpContacts.NONE, gone, leftOut);
    }

    private static ConsultationSummary briefing(Consultation of) {
        return new ConsultationSummary(
                of.code(), of.title(), of.edition(), of.languages(), of.zone(), of.opens(), of.closes(), of.contact(),
                of.operator(), of.milestones(), of.targeted(), of.retentionDays());
    }

    /** Every edition in which a consultation was answered or can be, the newest first. */
    public List<Questionnaire> editions(Database database, Consultation consultation) {
        List<Questionnaire> asked = new ArrayList<>();
        asked.add(editions.get(consultation.edition()));
        database.read(db -> EditionTable.ofConsultation(db, consultation.code())).stream()
                .filter(each -> !each.equals(consultation.edition()))
                .map(editions::get)
                .forEach(asked::add);
        return asked;
    }
}
