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
 * The current consultations and the editions of their questionnaires.
 *
 * @param inFiles the codes of consultations that a file describes
 * @param offered the consultations in files and those launched from a chat, which people may answer
 * @param all these and the ones whose file was deleted: their answers can still be read
 * @param leftOut the codes of stored consultations that cannot be read: nothing happens in them, and nothing is lost
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
     * Stores what is new in the files and reads what was stored before.
     *
     * @throws InvalidFileException where a file changes an edition that is in use, or takes the code of a launched
     *      consultation
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
     * The same as {@link #bring}, beside a server that may be running: what the server asks, and when, stays the same until
     * it starts again. Only what is new in the files is stored, and nothing is written where nothing is new.
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

    /** Where a consultation's file was deleted no act is planned any more, except the erasure. */
    private List<ScheduledAct> acts(Consultation consultation) {
        return offered.containsKey(consultation.code())
                ? Timetable.of(consultation)
                : Timetable.erasure(consultation).stream().toList();
    }

    /** Reads the current agenda, with the consultations that were launched since. */
    static Agenda read(ReadContext db, Catalog catalog) {
        Set<String> launched = ConsultationTable.launchedSources(db).keySet();
        Map<Edition, Questionnaire> editions = new HashMap<>();
        EditionTable.all(db).forEach(each -> {
            try {
                editions.put(each.edition(), QuestionnaireFile.parse(each.edition().toString(), each.source()));
            } catch (InvalidFileException e) {
                // it has questions of its own, without which the consultation is left out
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
            // a launched consultation names its version
            List<Edition> asked = launched.contains(code) ? List.of() : EditionTable.ofConsultation(db, code);
            parse(code, source, asked, known).ifPresentOrElse(each -> all.put(code, each), () -> leftOut.add(code));
        });
        launched.stream().filter(all::containsKey).forEach(code -> offered.put(code, all.get(code)));
        return new Agenda(inFiles, offered, all, editions, leftOut);
    }

    /**
     * Parses a stored consultation. The editions in which it was answered are tried first, since a later one may have other
     * languages; where nobody answered, the highest comes first. The result is empty where it can be read with none of
     * them.
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

    /**
     * Logs once for each consultation that it is left out. The reason is not logged, since it would quote the
     * consultation's words.
     */
    void report(Set<String> before) {
        leftOut.stream().filter(each -> !before.contains(each)).sorted().forEach(each -> LOG.error(
                "the consultation {} cannot be read: nothing happens in it, and nothing of it is lost", each));
    }

    /**
     * A consultation that was launched, or has new dates.
     *
     * @param questions its own questions, where it was launched with some
     */
    public record Change(Consultation consultation, Optional<Questionnaire> questions) {}

    /** Returns the agenda after a change, the same that would be read from the database, without reading it. */
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

    /** The view of the agenda that the conversation uses. */
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
