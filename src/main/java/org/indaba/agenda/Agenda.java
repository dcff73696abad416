package org.indaba.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.ConsultationFile;
import org.indaba.consultation.DueAct;
import org.indaba.consultation.Sourced;
import org.indaba.consultation.Timetable;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Desk;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Editions;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.Questionnaires;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.Flaws;
import org.indaba.store.ConsultationCodes;
import org.indaba.store.ConsultationSources;
import org.indaba.store.Database;
import org.indaba.store.EditionsInUse;
import org.indaba.store.KnownEdition;
import org.indaba.store.PlanActs;
import org.indaba.store.RegisterConsultation;
import org.jooq.DSLContext;

/**
 * The consultations and the editions of their questionnaires, as they are now.
 *
 * @param inFiles the codes of those that a file describes
 * @param offered those and the ones launched from a chat: people may be asked
 * @param all those too whose file is gone: their answers are still there to be read
 */
public record Agenda(
        Set<String> inFiles,
        SortedMap<String, Consultation> offered,
        SortedMap<String, Consultation> all,
        Map<Edition, Questionnaire> editions) {

    public Agenda {
        inFiles = Set.copyOf(inFiles);
        offered = Collections.unmodifiableSortedMap(offered);
        all = Collections.unmodifiableSortedMap(all);
        editions = Map.copyOf(editions);
    }

    /**
     * Keeps what the files say and reads what was kept before.
     *
     * @throws Flaws where a file changes an edition that is in use, or takes the code of a launched consultation
     */
    public static Agenda bring(Database database, Catalog catalog, Instant now) {
        return written(database, db -> {
            changed(db, catalog, now).forEach(each -> each.replace(db));
            register(db, catalog, Set.of(), now);
            Agenda agenda = read(db, catalog);
            agenda.all().values().forEach(each -> PlanActs.run(db, each.code(), agenda.acts(each), now));
            return agenda;
        });
    }

    /**
     * As {@link #bring}, beside a server that may be running: what it asks, and when, stays as it is until it starts
     * again. Only what is new in the files is kept.
     */
    public static Agenda beside(Database database, Catalog catalog, Instant now) {
        return written(database, db -> {
            changed(db, catalog, now);
            register(db, catalog, ConsultationCodes.all(db), now);
            return read(db, catalog);
        });
    }

    private static Agenda written(Database database, Function<DSLContext, Agenda> work) {
        try {
            return database.write("agenda", work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Where its file is gone nothing happens by itself any more, but that who answered is forgotten. */
    private List<DueAct> acts(Consultation consultation) {
        return offered.containsKey(consultation.code())
                ? Timetable.of(consultation)
                : Timetable.erasure(consultation).stream().toList();
    }

    /**
     * Keeps the new editions, and gives back those whose file may take the place of the one that is kept: nobody has
     * answered them, or what people are shown is the same.
     */
    private static List<KnownEdition> changed(DSLContext db, Catalog catalog, Instant now) {
        List<KnownEdition> kept = KnownEdition.all(db);
        Map<Edition, String> digests = kept.stream()
                .collect(Collectors.toMap(KnownEdition::edition, KnownEdition::digest));
        Set<Edition> inUse = EditionsInUse.all(db);
        List<KnownEdition> changed = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (Sourced<Questionnaire> each : catalog.questionnaires()) {
            Edition edition = each.value().edition();
            KnownEdition known = new KnownEdition(edition, Editions.digest(each.value()), each.source());
            Editions.Decision decision = new Editions(digests).decide(each.value());
            if (decision instanceof Editions.New) {
                known.register(db, now);
            } else if (decision instanceof Editions.Changed other && inUse.contains(edition)) {
                flaws.add(new Flaw(each.file(), 1, other.message()));
            } else if (!kept.contains(known)) {
                changed.add(known);
            }
        }
        if (!flaws.isEmpty()) {
            throw new Flaws(flaws);
        }
        return changed;
    }

    private static void register(DSLContext db, Catalog catalog, Set<String> except, Instant now) {
        refuseLaunched(catalog, ConsultationSources.launched(db).keySet());
        catalog.consultations().stream()
                .filter(each -> !except.contains(each.value().code()))
                .forEach(each -> RegisterConsultation.run(
                        db, each.value(), RegisterConsultation.FILE, each.source(), now));
    }

    private static void refuseLaunched(Catalog catalog, Set<String> launched) {
        List<Flaw> flaws = catalog.consultations().stream()
                .filter(each -> launched.contains(each.value().code()))
                .map(each -> new Flaw(each.file(), 1, "the code \"" + each.value().code()
                        + "\" is that of a consultation launched from a chat; give this one another"))
                .toList();
        if (!flaws.isEmpty()) {
            throw new Flaws(flaws);
        }
    }

    /** As it is now, with what was launched since. */
    static Agenda read(DSLContext db, Catalog catalog) {
        Map<Edition, Questionnaire> editions = KnownEdition.all(db).stream()
                .map(each -> QuestionnaireFile.parse(each.edition().toString(), each.source()))
                .collect(Collectors.toMap(Questionnaire::edition, Function.identity()));
        SortedMap<String, Consultation> offered = new TreeMap<>();
        catalog.consultations().forEach(each -> offered.put(each.value().code(), each.value()));
        Set<String> inFiles = Set.copyOf(offered.keySet());
        Questionnaires known = new Questionnaires(List.copyOf(editions.values()), true);
        ConsultationSources.launched(db).forEach((code, source) ->
                offered.put(code, ConsultationFile.parse(code, source, known)));
        SortedMap<String, Consultation> all = new TreeMap<>(offered);
        ConsultationSources.all(db).forEach((code, source) -> {
            if (!all.containsKey(code)) {
                all.put(code, ConsultationFile.parse(code, source, known));
            }
        });
        return new Agenda(inFiles, offered, all, editions);
    }

    /** What the conversation is held over. */
    public Desk desk(List<Language> languages) {
        Map<String, Briefing> briefings = new LinkedHashMap<>();
        offered.values().forEach(each -> briefings.put(each.code(), new Briefing(
                each.code(), each.title(), each.edition(), each.languages(), each.zone(), each.opens(),
                each.closes(), each.contact(), each.operator(), each.milestones(), each.targeted(),
                each.retentionDays())));
        return new Desk(briefings, editions, languages);
    }

    /** Every edition in which a consultation was answered or can be, the newest first. */
    public List<Questionnaire> editions(Database database, Consultation consultation) {
        List<Questionnaire> asked = new ArrayList<>();
        asked.add(editions.get(consultation.edition()));
        database.read(db -> EditionsInUse.of(db, consultation.code())).stream()
                .filter(each -> !each.equals(consultation.edition()))
                .map(editions::get)
                .forEach(asked::add);
        return asked;
    }
}
