package org.indaba.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indaba.simulation.Helpline.Question;

/** Questions to a human and answers, compared with what is stored and with what stands on people's phones. */
final class Relays {
    private static final Pattern TEXT =
            Pattern.compile("(" + Helpline.ASKS + "|" + Helpline.REPLIES + ")\\w+, the \\d+th");

    /** As HelpQuestionHistory has it. */
    private static final int ON_A_PAGE = 10;

    private final Simulator simulator;
    private final Helpline helpline;
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<Person, Integer> latest = new HashMap<>();

    Relays(Simulator simulator, Helpline helpline) {
        this.simulator = simulator;
        this.helpline = helpline;
    }

    /**
     * What this person asked is stored once and as it was, with the first answer and one message that brings it; or none,
     * where it stands on a page.
     */
    void person(Person asker) {
        List<Question> must = helpline.of(asker);
        if (asker instanceof PageVisitor visitor) {
            page(visitor, must);
        }
        if (must.isEmpty()) {
            return;
        }
        List<Store.Asked> stored = simulator.store.asked(asker.lookup);
        List<String> told = must.stream().map(Question::told).toList();
        Invariant.RELAY.holds(told.equals(stored.stream().map(Store.Asked::told).toList()),
                asker.name + " asked " + told + ", and stored is " + stored);
        for (int i = 0; i < must.size(); i++) {
            must.get(i).id = stored.get(i).id();
        }
    }

    /** A page shows the last of them, each with its answer, and nobody else's. */
    private static void page(PageVisitor visitor, List<Question> must) {
        List<String> shown = visitor.asked();
        List<String> last = must.stream().skip(Math.max(0, must.size() - shown.size())).map(Question::onPage).toList();
        Invariant.RELAY.holds(last.equals(shown) && (shown.size() == must.size() || shown.size() == ON_A_PAGE),
                visitor.name + " sees " + shown + " and not " + last);
    }

    /** @param row what sent it */
    void reads(Person reader, String text, Optional<Long> row) {
        List<String> sent = helpline.sent.stream().filter(text::contains).toList();
        sent.forEach(each -> answer(reader, each, row));
        replies(reader, sent.stream().reduce(text, (all, each) -> all.replace(each, "")), row);
    }

    private void replies(Person reader, String text, Optional<Long> row) {
        if (!text.contains(Helpline.ASKS) && !text.contains(Helpline.REPLIES)) {
            return;
        }
        for (Matcher found = TEXT.matcher(text); found.find();) {
            if (found.group(1).equals(Helpline.ASKS)) {
                question(reader, found.group());
            } else {
                answer(reader, found.group(), row);
            }
        }
    }

    private void question(Person reader, String text) {
        Optional<Question> question = helpline.questions.stream().filter(each -> each.text.equals(text)).findFirst();
        if (question.isEmpty()) {
            // typed where nobody was asked
            return;
        }
        boolean theirs = reader instanceof Coordinator coordinator
                && question.filter(each -> coordinator.answersFor(each.consultation)).isPresent();
        Invariant.RELAY.holds(theirs, reader.name + " reads the question " + text);
        Invariant.RELAY.holds(!question.get().withdrawn, reader.name + " reads what was withdrawn: " + text);
    }

    private void answer(Person reader, String text, Optional<Long> row) {
        Optional<Question> question = helpline.questions.stream()
                .filter(each -> each.reply.filter(text::equals).isPresent()).findFirst();
        Invariant.RELAY.holds(question.filter(each -> each.asker.equals(reader)).isPresent(),
                reader.name + " reads the answer " + text);
        Invariant.RELAY.holds(!question.get().withdrawn, reader.name + " reads what was withdrawn: " + text);
        Long before = rows.putIfAbsent(text, row.orElse(0L));
        Invariant.RELAY.holds(before == null || before.equals(row.orElse(0L)), text + " is said twice");
        int number = helpline.replies.indexOf(text);
        Invariant.RELAY.holds(before != null || latest.getOrDefault(reader, -1) < number, text + " comes after a later one");
        latest.merge(reader, number, Math::max);
    }

    /** Every answer has come to whoever asked, unless they cannot be reached or it was given up. */
    void end() {
        for (Question each : helpline.questions) {
            boolean sent = !(each.asker instanceof PageVisitor);
            if (sent && each.reply.isPresent() && !each.withdrawn && !rows.containsKey(each.reply.get())) {
                Invariant.RELAY.holds(each.asker.phone().wasBlocked || simulator.store.answerWaits(each.id),
                        each.asker.name + " never read " + each.reply.get());
            }
        }
    }
}
