package org.indaba.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.channel.Inbound;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Effect;
import org.indaba.store.person.ActivePosition;

/** Turns that were made to fail midway: each is kept, decided about at a later start as if it came then, and once. */
final class ParkedInput {
    /** When it was parked, and where its person was. */
    record Then(Instant at, Optional<ActivePosition> whereabouts) {}

    private record Turn(Inbound inbound, Person person, Then then) {}

    private final Simulator simulator;
    private final Map<String, Turn> turns = new HashMap<>();

    ParkedInput(Simulator simulator) {
        this.simulator = simulator;
    }

    long count() {
        return turns.size();
    }

    void add(Inbound inbound) {
        simulator.figures.count(Figures.Kind.PARKED);
        Person person = simulator.person(inbound);
        turns.put(place(inbound), new Turn(
                inbound, person,
                new Then(simulator.clock.instant(), person.shadow().flatMap(each -> ActivePosition.of(each.conversation)))));
    }

    /** A change waits behind its message. */
    boolean isBehind(Inbound inbound) {
        return inbound instanceof Inbound.Edit edit && turns.values().stream().anyMatch(each ->
                each.inbound() instanceof Inbound.Message message
                        && message.address().equals(edit.address())
                        && message.messageKey().equals(edit.messageKey()));
    }

    private static String place(Inbound inbound) {
        return inbound.key().channel() + " " + inbound.key().key();
    }

    /** What goes with a withdrawal: all of its person, or where other answers of theirs stand, what came for these. */
    void came(Person person, List<Effect> events) {
        for (Effect each : events) {
            if (each instanceof Effect.Withdrawn withdrawn) {
                boolean last = person.shadow().orElseThrow().ledger.statuses.isEmpty();
                turns.values().removeIf(turn -> turn.person().equals(person)
                        && (last || turn.then().whereabouts().filter(at -> at.consultation().equals(withdrawn.consultation())).isPresent()));
            }
        }
    }

    /** The start of a process, which tries them again; now and then one fails again. */
    void triedAgain(Process process) {
        List<String> before = stored();
        Map<String, OptionalLong> live = new HashMap<>();
        turns.forEach((place, turn) -> live.put(place, simulator.store.liveOrdinal(turn.person().lookup)));
        Optional<String> poisoned = Optional.empty();
        if (simulator.faulty && !before.isEmpty() && simulator.chance.nextInt(3) == 0) {
            simulator.figures.count(Figures.Kind.FAULTS);
            int which = simulator.chance.nextInt(before.size());
            poisoned = Optional.of(before.get(which));
            simulator.database.breakdown().poison(which, simulator.chance.nextInt(12));
        }
        simulator.helpline.before(turns.values().stream().map(Turn::inbound).toList());
        ConsultationDirectory desk = process.board.desk();
        Instant now = simulator.clock.instant();
        process.intake.tryParkedAgain();
        boolean failed = simulator.database.breakdown().over();
        List<String> after = stored();
        // a turn that lacked something takes a further write, so that another than the one that was meant may have failed
        boolean stays = before.stream().anyMatch(after::contains);
        for (String each : before) {
            // one that failed again and is gone all the same went with a withdrawal behind it
            boolean decided = !after.contains(each) && !(failed && !stays && poisoned.filter(each::equals).isPresent());
            Turn turn = decided ? turns.remove(each) : null;
            if (turn != null) {
                simulator.trace.add("again", each);
                simulator.decided(turn.inbound(), desk, live.get(each), now, Optional.of(turn.then()));
                // who opens or closes a consultation does so for those behind them
                desk = turn.person() instanceof Coordinator ? process.board.desk() : desk;
            }
        }
    }

    /** In the order in which they are tried. */
    private List<String> stored() {
        return turns.isEmpty() ? List.of() : new ArrayList<>(simulator.store.rows(
                row -> row.getString(1) + " " + row.getString(2),
                "select channel, inbound_key from parked_inbound order by parked_at, channel, bot, inbound_key"));
    }
}
