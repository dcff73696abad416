package org.indaba.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.channel.Inbound;

/** Who may see and change what. */
final class Scopes {
    /** How the title of a consultation begins that a coordinator launches. */
    static final String OWN_TITLE = "A round of ";

    private static final Pattern ANSWER = Pattern.compile(Stakeholder.OWN_WORDS + "(\\w+), the");
    private static final Pattern TITLE = Pattern.compile(OWN_TITLE + "(\\w+), the \\d+th");

    private final Simulator simulator;
    private final Map<String, String> before = new HashMap<>();

    Scopes(Simulator simulator) {
        this.simulator = simulator;
    }

    /** What stands in this chat now. */
    void reads(Person reader, String text) {
        Matcher answers = ANSWER.matcher(text);
        while (answers.find()) {
            Invariant.READERS.holds(
                    answers.group(1).equals(reader.name) || simulator.helpline.isAskedOf(reader, text),
                    reader.name + " reads an answer of " + answers.group(1));
        }
        if (reader instanceof Coordinator coordinator) {
            Invariant.SCOPE.holds(!text.contains(coordinator.others), coordinator.name + " reads of " + coordinator.others);
        }
    }

    private Coordinator launcher(String name) {
        return simulator.people.stream().filter(each -> each.name.equals(name))
                .map(Coordinator.class::cast).findFirst().orElseThrow();
    }

    /** What was launched was launched once, for its coordinator's region. How many there are. */
    int launched() {
        Set<String> titles = new HashSet<>();
        simulator.store.launched().forEach(each -> {
            Matcher title = TITLE.matcher(each.source());
            if (title.find()) {
                Invariant.ACTS.holds(titles.add(title.group()), title.group() + " was launched twice");
                Invariant.SCOPE.holds(
                        each.scope().equals(launcher(title.group(1)).scope.words()), title.group() + " is for " + each.scope());
            }
        });
        return titles.size();
    }

    /** Before the product takes what people did. */
    void before() {
        before.putAll(all());
    }

    /** A consultation is as it was, unless its coordinator was among them. */
    void after(List<Inbound> taken) {
        Map<String, String> after = all();
        Set<String> theirs = new HashSet<>();
        taken.forEach(each -> {
            if (simulator.person(each) instanceof Coordinator coordinator) {
                theirs.add(coordinator.own);
            }
        });
        after.forEach((code, now) -> Invariant.SCOPE.holds(
                theirs.contains(code) || now.equals(before.get(code)),
                code + " was changed from " + before.get(code) + " to " + now));
    }

    private Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (String code : List.of(Cast.AFRICA, Cast.EUROPE)) {
            List<String> told = new ArrayList<>(simulator.store.rows(row -> row.getString(1) + row.getString(2),
                    "select source, (select count(*) from broadcast where consultation = code and teller is not null)"
                            + " from consultation where code = ?", code));
            all.put(code, told.toString());
        }
        return all;
    }
}
