package org.indaba.schedule;

import java.util.Map;
import org.indaba.agenda.Agenda;
import org.indaba.consultation.ScheduledAct;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.store.ReadContext;
import org.indaba.store.broadcast.CountAudience;
import org.indaba.store.export.FigureQuery;
import org.indaba.store.person.Reachability;
import org.indaba.store.response.ResponseIdentity;

/**
 * The facts about a whole consultation that an act needs. They are read before its transaction, which checks itself whether
 * the act is still to be done.
 *
 * @param responses the number of responses, by status
 * @param receivers the number of people who would get a reminder
 * @param forgotten the number of responses whose people are forgotten
 */
record ActFacts(Agenda agenda, Map<String, Long> responses, long receivers, int forgotten) {

    static ActFacts read(ReadContext db, Agenda agenda, ScheduledAct act, Reachability reach) {
        String code = act.consultation();
        return switch (act.kind()) {
            case OPENING -> new ActFacts(agenda, Map.of(), 0, 0);
            case REMINDER -> new ActFacts(
                    agenda, Map.of(), CountAudience.run(db, code, Broadcast.Kind.REMINDER, reach).total(), 0);
            case CLOSING -> new ActFacts(agenda, FigureQuery.byStatus(db, code), 0, 0);
            case ERASURE -> new ActFacts(agenda, Map.of(), 0, ResponseIdentity.forgotten(db, code));
        };
    }

    long responses(String status) {
        return responses.getOrDefault(status, 0L);
    }
}
