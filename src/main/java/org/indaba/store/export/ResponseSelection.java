package org.indaba.store.export;

import static org.indaba.store.schema.Tables.RESPONSE;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/**
 * The filter of a consultation's responses. Trials are never read.
 *
 * @param statuses an empty set means all, as in the other sets
 * @param since the earliest last change, included
 * @param until the latest last change, included
 * @param countries the countries; where the set is given and empty, no response matches
 */
public record ResponseSelection(
        String consultation,
        Set<String> statuses,
        Optional<Instant> since,
        Optional<Instant> until,
        Optional<Set<String>> countries,
        Set<String> types,
        Set<String> languages,
        Set<String> questions) {

    public ResponseSelection {
        statuses = Set.copyOf(statuses);
        countries = countries.map(Set::copyOf);
        types = Set.copyOf(types);
        languages = Set.copyOf(languages);
        questions = Set.copyOf(questions);
    }

    /** Every condition except the language and the questions, which each table takes from columns of its own. */
    Condition responses() {
        Condition condition = RESPONSE.CONSULTATION.eq(consultation).and(RESPONSE.TRIAL.isFalse());
        if (!statuses.isEmpty()) {
            condition = condition.and(RESPONSE.STATUS.in(statuses));
        }
        if (since.isPresent()) {
            condition = condition.and(RESPONSE.UPDATED_AT.ge(since.get().toEpochMilli()));
        }
        if (until.isPresent()) {
            condition = condition.and(RESPONSE.UPDATED_AT.le(until.get().toEpochMilli()));
        }
        if (countries.isPresent()) {
            condition = condition.and(RESPONSE.COUNTRY.in(countries.get()));
        }
        if (!types.isEmpty()) {
            condition = condition.and(RESPONSE.STAKEHOLDER_TYPE.in(types));
        }
        return condition;
    }
}
