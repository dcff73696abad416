package org.indaba.simulation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.state.ConversationState;
import org.indaba.store.json.ConversationStateJson;

/** What is stored, compared with what people know. */
final class Checks {
    /** How all texts begin that are looked for; they are plain ASCII. */
    private static final List<String> MARKS = List.of(Stakeholder.OWN_WORDS, Helpline.ASKS, Helpline.REPLIES, Helpline.NEWS);

    private final Simulator simulator;
    private final Store store;
    private final List<String> withdrawn = new ArrayList<>();

    Checks(Simulator simulator) {
        this.simulator = simulator;
        this.store = simulator.store;
    }

    /** Everything of one person. */
    void person(Person person) {
        person.shadow().ifPresent(shadow -> {
            bubbles(person, shadow);
            simulator.relays.person(person);
            String stands = store.conversation(person.lookup).orElse("");
            String must = ConversationStateJson.write(shadow.conversation);
            boolean stranger = stands.isEmpty() && shadow.conversation.equals(ConversationState.NEW);
            Invariant.STANDING.holds(stranger || must.equals(stands), person.name + " stands at\n" + stands + " and not at\n" + must);
        });
    }

    private void bubbles(Person person, Shadow shadow) {
        List<Ledger.Bubble> must = shadow.ledger.bubbles;
        List<Store.Bubble> stored = store.bubbles(person.lookup);
        Invariant.BUBBLES.holds(must.size() == stored.size(),
                person.name + " has " + stored + " stored, and gave " + must.stream().map(Ledger.Bubble::told).toList());
        for (int i = 0; i < must.size(); i++) {
            Ledger.Bubble mine = must.get(i);
            Store.Bubble there = stored.get(i);
            boolean same = mine.consultation.equals(there.consultation()) && mine.question.equals(there.question())
                    && mine.text.equals(there.text()) && mine.before.size() == there.revisions()
                    && mine.message.map(there.message()::equals).orElse(there.message().startsWith("option:"));
            Invariant.BUBBLES.holds(same, person.name + " gave " + mine.told() + ", and stored is " + there);
            Invariant.FILES.holds(mine.names.size() == there.files(), 
                    mine.told() + " with " + mine.names + " has " + there.files());
            Invariant.BUBBLES.holds(
                    mine.before.isEmpty() || mine.before.equals(store.revisions(there.id())),
                    "earlier wordings of " + mine.told());
            mine.id = there.id();
        }
        List<String> statuses = new ArrayList<>();
        shadow.ledger.statuses.forEach((code, status) -> statuses.add(code + "=" + status));
        Invariant.BUBBLES.holds(statuses.equals(store.responses(person.lookup)),
                person.name + " has the responses " + store.responses(person.lookup) + ", and gave " + statuses);
        if (!shadow.ledger.withdrawn.isEmpty()) {
            withdrawn.addAll(shadow.ledger.withdrawn);
            shadow.ledger.withdrawn.clear();
            withdrawn();
        }
    }

    /** No byte of it, and no row that was its. */
    void withdrawn() {
        if (withdrawn.isEmpty()) {
            return;
        }
        String bytes;
        try {
            bytes = new String(simulator.world.memory.bytes(), StandardCharsets.ISO_8859_1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Optional<String> left = MARKS.stream().flatMap(mark -> left(bytes, mark).stream()).findFirst();
        Invariant.WITHDRAWN.holds(left.isEmpty(), "the database still holds \"" + left.orElse("") + "\"");
        for (String table : List.of("bubble", "answer", "media")) {
            Invariant.WITHDRAWN.holds(store.count("select count(*) from " + table + " where response_id in"
                    + " (select id from response where status = 'withdrawn')") == 0, "rows of " + table);
        }
    }

    /** One pass over them, which are many, and not one for each text. */
    private Optional<String> left(String bytes, String mark) {
        for (int at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
            for (String each : withdrawn) {
                if (bytes.startsWith(each, at)) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /** For each act that has come due there is one row in the audit at most. */
    void acts() {
        long now = simulator.clock.millis();
        store.rows(row -> row.getString(1), """
                select l.act || ' of ' || l.subject from audit l where l.actor = 'schedule'
                and l.act in ('consultation-opened', 'consultation-closed', 'reminder-begun')
                group by l.act, l.subject having count(*) > (select count(*) from act a where a.subject = l.subject
                and a.due_at <= ? and a.kind = case l.act when 'consultation-opened' then 'opening'
                when 'consultation-closed' then 'closing' else 'reminder' end)""", now)
                .forEach(each -> Invariant.ACTS.holds(false, each));
    }

    /** Messages that are stored as given, how many are not, and how many are twice. */
    void counts() {
        for (int launched = simulator.scopes.launched(); launched > 0; launched--) {
            simulator.figures.count(Figures.Kind.LAUNCHES);
        }
        for (Person person : simulator.people) {
            person.shadow().ifPresent(shadow -> {
                List<String> stored = store.bubbles(person.lookup).stream().map(Store.Bubble::message).toList();
                Set<String> given = new HashSet<>();
                shadow.ledger.bubbles.forEach(each -> each.message.ifPresent(given::add));
                given.forEach(each -> simulator.figures.count(
                        stored.contains(each) ? Figures.Kind.STORED : Figures.Kind.LOST));
                stored.stream().filter(each -> Collections.frequency(stored, each) > 1)
                        .forEach(each -> simulator.figures.count(Figures.Kind.DOUBLED));
            });
        }
    }

    /** Those whose failure is only logged are asked too. */
    void failures() {
        List<String> faults = simulator.database.faults();
        Invariant.FAILURES.holds(faults.isEmpty(), String.join("; ", faults));
    }

    /** Every act whose time has come is done, whatever failed before. */
    void due() {
        List<String> left = store.rows(row -> row.getString(1),
                "select act_key from act where due_at <= ? and done_at is null", simulator.clock.millis());
        Invariant.DUE.holds(left.isEmpty(), "not done: " + left);
    }

    /** Nothing was parked but what was made to fail. */
    void turns() {
        Invariant.TURNS.holds(store.count("select count(*) from parked_inbound") == simulator.parked.count(),
                "parked: " + store.rows(row -> row.getString(1), "select reason from parked_inbound"));
    }
}
