package org.indaba.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.consultation.Catalog;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.LoadedFile;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.yaml.Flaw;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.ReadContext;
import org.indaba.store.consultation.ConsultationTable;
import org.indaba.store.consultation.EditionTable;
import org.indaba.store.consultation.KnownEdition;
import org.jooq.DSLContext;

/**
 * Stores what is new in the files. It is found on a read connection, since all responses have to be read to know what is in
 * use; the transaction that stores it checks again what may have changed since, and nothing else.
 */
final class AgendaRegistration {
    private final Catalog catalog;
    private final List<KnownEdition> added = new ArrayList<>();

    /**
     * The editions whose file may replace the stored one, each with the error that it is where somebody has answered the
     * stored one.
     */
    private final List<Changed> changed = new ArrayList<>();

    private final List<LoadedFile<Consultation>> consultations;
    private final long latest;

    private record Changed(KnownEdition edition, List<Flaw> inUse) {}

    /** @param except the codes of consultations that stay as they are stored */
    private AgendaRegistration(ReadContext db, Catalog catalog, Set<String> except) {
        this.catalog = catalog;
        this.latest = EditionTable.latestResponse(db);
        this.consultations = catalog.consultations().stream()
                .filter(each -> !except.contains(each.value().code()))
                .toList();
        refuseLaunched(db);
        editions(db);
    }

    /** @throws InvalidFileException where a file changes an edition that is in use, or takes the code of a launched consultation */
    static AgendaRegistration atStart(ReadContext db, Catalog catalog) {
        return new AgendaRegistration(db, catalog, Set.of());
    }

    /**
     * The same as {@link #atStart}, for new things alone: what a server asks, and when, stays the same until it starts
     * again.
     */
    static AgendaRegistration beside(ReadContext db, Catalog catalog) {
        AgendaRegistration registration = new AgendaRegistration(db, catalog, ConsultationTable.codes(db));
        registration.changed.clear();
        return registration;
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && consultations.isEmpty();
    }

    private void editions(ReadContext db) {
        List<KnownEdition> kept = EditionTable.all(db);
        EditionRegistry editions = new EditionRegistry(kept.stream()
                .collect(Collectors.toMap(KnownEdition::edition, KnownEdition::digest)));
        for (LoadedFile<Questionnaire> each : catalog.questionnaires()) {
            KnownEdition known =
                    new KnownEdition(each.value().edition(), EditionRegistry.digest(each.value()), each.source());
            EditionRegistry.Decision decision = editions.decide(each.value());
            if (decision instanceof EditionRegistry.New) {
                added.add(known);
            } else if (decision instanceof EditionRegistry.Changed other) {
                changed.add(new Changed(known, List.of(new Flaw(each.file(), 1, other.message()))));
            } else if (!kept.contains(known)) {
                changed.add(new Changed(known, List.of()));
            }
        }
        if (changed.stream().anyMatch(each -> !each.inUse().isEmpty())) {
            refuse(EditionTable.inUse(db));
        }
    }

    private void refuse(Set<Edition> inUse) {
        List<Flaw> flaws = changed.stream()
                .filter(each -> inUse.contains(each.edition().edition()))
                .flatMap(each -> each.inUse().stream())
                .toList();
        if (!flaws.isEmpty()) {
            throw new InvalidFileException(flaws);
        }
    }

    private void refuseLaunched(DSLContext db) {
        Set<String> launched = ConsultationTable.launchedSources(db).keySet();
        List<Flaw> flaws = catalog.consultations().stream()
                .filter(each -> launched.contains(each.value().code()))
                .map(each -> new Flaw(each.file(), 1, "the code \"" + each.value().code()
                        + "\" is that of a consultation launched from a chat; give this one another"))
                .toList();
        if (!flaws.isEmpty()) {
            throw new InvalidFileException(flaws);
        }
    }

    /** @throws InvalidFileException where somebody has meanwhile agreed to answer what would change */
    void carryOut(DSLContext db, Instant now) {
        refuseLaunched(db);
        refuse(EditionTable.inUseAfter(db, latest));
        added.forEach(each -> each.register(db, now));
        changed.forEach(each -> each.edition().replace(db));
        consultations.forEach(each -> ConsultationTable.register(
                db, each.value(), ConsultationTable.FILE, each.source(), now));
    }
}
