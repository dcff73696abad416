package org.indaba.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.channel.Inbound;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;

/** What people asked a human and what they were answered, kept beside the store. */
final class Helpline {
    /** How a question begins, and a reply; nothing else does. */
    static final String ASKS = "Who can tell me, of ";
    static final String REPLIES = "To this I say, of ";

    /** How begins what may be an answer though it is no reply to a message. */
    static final String NEWS = "News ";

    /** How begins the button that sends it, and what stands in it where the question was answered before. */
    static final String SENDS = "@::answer/";

    private static final String ANYHOW = "+";

    private static final Duration ANSWERABLE = Duration.ofDays(90);

    /** One question; what it is known by in the store is learnt there. */
    static final class Question {
        final Person asker;
        final String consultation;
        final String message;
        final String text;
        final Instant at;
        Optional<String> reply = Optional.empty();
        String replyMessage = "";
        boolean withdrawn;
        long id;

        Question(Person asker, String consultation, String message, String text, Instant at) {
            this.asker = asker;
            this.consultation = consultation;
            this.message = message;
            this.text = text;
            this.at = at;
        }

        String told() {
            return consultation + " " + message + " " + text + " " + reply.orElse("") + " " + replyMessage
                    + (reply.isPresent() && !(asker instanceof PageVisitor) ? " 1" : " 0");
        }

        /** As a page has it. */
        String onPage() {
            return text + reply.map(each -> " | " + each).orElse("");
        }
    }

    private final Simulator simulator;
    final List<Question> questions = new ArrayList<>();
    final List<String> replies = new ArrayList<>();

    /** Those of them that were no reply to a message. */
    final List<String> sent = new ArrayList<>();

    private final Map<String, Long> about = new HashMap<>();
    private final Set<Person> reachable = new HashSet<>();
    private final Set<Coordinator> holders = new HashSet<>();

    /** What these have typed and not sent yet, until they do something else in the batch. */
    private final Map<Coordinator, Optional<Store.Kept>> kept = new HashMap<>();

    Helpline(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Before these are taken: who can be written to, and what they are replies to. */
    void before(List<Inbound> batch) {
        reachable.clear();
        holders.clear();
        coordinators().stream().filter(this::holdsRole).forEach(holders::add);
        Set<String> lookups = new HashSet<>(simulator.store.reachable());
        simulator.people.stream().filter(each -> lookups.contains(each.lookup)).forEach(reachable::add);
        kept.clear();
        for (Inbound each : batch) {
            if (simulator.person(each) instanceof Coordinator coordinator) {
                kept.computeIfAbsent(coordinator, any -> simulator.store.kept(coordinator.lookup));
            }
            if (each instanceof Inbound.Message message && message.replyTo().isPresent()) {
                simulator.store.questionOf(simulator.person(each).lookup, message.replyTo().get())
                        .ifPresent(id -> about.put(place(message), id));
            }
        }
    }

    private static String place(Inbound.Message message) {
        return message.address().place() + " " + message.replyTo().orElseThrow();
    }

    private Optional<Question> about(Inbound inbound) {
        return inbound instanceof Inbound.Message message && message.replyTo().isPresent()
                ? Optional.ofNullable(about.get(place(message))).flatMap(this::byId)
                : Optional.empty();
    }

    private Optional<Question> byId(long id) {
        return questions.stream().filter(each -> each.id == id).findFirst();
    }

    /**
     * Whoever does something can be written to from then on. The store is looked into when all of a batch is done: a role
     * that was opened in it counts from its holder's own act on, and not for who asked before.
     */
    void acted(Person person) {
        reachable.add(person);
        if (person instanceof Coordinator coordinator) {
            holders.removeIf(each -> !holdsRole(each));
            if (holdsRole(coordinator)) {
                holders.add(coordinator);
            }
        }
    }

    private boolean holdsRole(Coordinator coordinator) {
        return simulator.store.holdsRole(coordinator.lookup);
    }

    /** Whom this person can ask. */
    HelpContacts desk(Person asker, Set<String> consultations, Instant now) {
        Set<String> staffed = new HashSet<>();
        for (Coordinator each : coordinators()) {
            if (reachable.contains(each) && holders.contains(each)) {
                consultations.stream().filter(each::answersFor).forEach(staffed::add);
            }
        }
        long open = questions.stream().filter(each -> each.asker.equals(asker) && !each.withdrawn)
                .filter(each -> each.reply.isEmpty() && each.at.isAfter(now.minus(ANSWERABLE))).count();
        return new HelpContacts(true, staffed, (int) open);
    }

    private List<Coordinator> coordinators() {
        return simulator.people.stream()
                .filter(Coordinator.class::isInstance).map(Coordinator.class::cast).toList();
    }

    /** Whether this is about a question or an answer, and nothing else comes of it. */
    boolean takes(Person person, Inbound inbound, Instant now) {
        Optional<Question> question = about(inbound);
        if (person instanceof Coordinator coordinator) {
            question.ifPresent(each -> replied(coordinator, (Inbound.Message) inbound, each, now));
            if (inbound instanceof Inbound.Tap tap && tap.data().startsWith(SENDS)) {
                sent(coordinator, tap.data().substring(SENDS.length()), now);
            }
            kept.remove(coordinator);
            return true;
        }
        return question.filter(each -> !each.withdrawn).isPresent()
                || inbound instanceof Inbound.Edit edit && questions.stream().anyMatch(each ->
                        !each.withdrawn && each.asker.equals(person) && each.message.equals(edit.messageKey()));
    }

    /** Only the first counts. */
    private void replied(Coordinator by, Inbound.Message message, Question question, Instant now) {
        boolean counts = by.answersFor(question.consultation) && !question.withdrawn && question.reply.isEmpty()
                && now.isBefore(question.at.plus(ANSWERABLE)) && reachable.contains(question.asker)
                && message.attachments().isEmpty() && !message.text().isBlank();
        if (counts) {
            simulator.figures.count(Figures.Kind.REPLIES);
            question.reply = Optional.of(message.text());
            question.replyMessage = message.messageKey();
            replies.add(message.text());
            simulator.touch(question.asker);
        }
    }

    /**
     * What they had typed goes to whoever asked, or nowhere. Where they did something else just before it, it is not known
     * what they had typed by then, and what is stored is believed as far as it is theirs.
     */
    private void sent(Coordinator by, String button, Instant now) {
        boolean anyhow = button.startsWith(ANYHOW);
        Optional<Question> question = number(anyhow ? button.substring(ANYHOW.length()) : button).flatMap(this::byId)
                .filter(each -> by.answersFor(each.consultation) && !each.withdrawn)
                .filter(each -> anyhow || each.reply.isEmpty())
                .filter(each -> now.isBefore(each.at.plus(ANSWERABLE)) && reachable.contains(each.asker));
        question.ifPresent(each -> {
            Optional<Store.Kept> text = kept.containsKey(by) ? kept.get(by) : stored(by, each);
            text.ifPresent(one -> sent(each, one));
        });
    }

    private Optional<Store.Kept> stored(Coordinator by, Question question) {
        return simulator.store.replies(question.asker.lookup).stream()
                .filter(each -> !replies.contains(each.text()))
                .filter(each -> each.text().lines().allMatch(line -> line.matches(
                        "(" + NEWS + "\\d+ by |" + Scopes.OWN_TITLE + "|" + REPLIES + ")" + by.name + ".*")))
                .findFirst();
    }

    /** An answer to what was answered before stands beside it. */
    private void sent(Question question, Store.Kept text) {
        Question answered = question;
        if (question.reply.isPresent()) {
            answered = new Question(question.asker, question.consultation, question.message, question.text, question.at);
            questions.add(answered);
        }
        text.text().lines().forEach(line -> Invariant.RELAY.holds(
                sent.stream().noneMatch(each -> each.lines().anyMatch(line::equals)), line + " is sent twice"));
        simulator.figures.count(Figures.Kind.KEPT_REPLIES);
        answered.reply = Optional.of(text.text());
        answered.replyMessage = text.message();
        replies.add(text.text());
        sent.add(text.text());
        simulator.touch(question.asker);
    }

    private static Optional<Long> number(String written) {
        try {
            return Optional.of(Long.parseLong(written, Character.MAX_RADIX));
        } catch (NumberFormatException nothing) {
            return Optional.empty();
        }
    }

    void came(Person person, Inbound inbound, List<Effect> events, Instant now) {
        for (Effect each : events) {
            if (each instanceof Effect.Asked asked) {
                simulator.figures.count(Figures.Kind.QUESTIONS);
                if (person instanceof PageVisitor) {
                    simulator.figures.count(Figures.Kind.ON_PAGES);
                }
                Inbound.Message message = (Inbound.Message) inbound;
                questions.add(new Question(person, asked.consultation(), message.messageKey(), message.text(), now));
            } else if (each instanceof Effect.AnswerAsked asked) {
                String text = person.shadow().orElseThrow().ledger.asked.orElseThrow();
                questions.add(new Question(person, asked.consultation(), asked.message(), text, now));
            } else if (each instanceof Effect.Withdrawn withdrawn) {
                questions.stream()
                        .filter(of -> of.asker.equals(person) && of.consultation.equals(withdrawn.consultation()))
                        .forEach(of -> withdrawn(person, of));
            }
        }
    }

    private static void withdrawn(Person person, Question question) {
        question.withdrawn = true;
        List<String> gone = person.shadow().orElseThrow().ledger.withdrawn;
        if (question.text.startsWith(ASKS) || question.text.startsWith(Stakeholder.OWN_WORDS)) {
            gone.add(question.text);
        }
        question.reply.ifPresent(gone::add);
    }

    /** Whether what somebody wrote went to this reader as a question, whatever its words. */
    boolean isAskedOf(Person reader, String text) {
        return reader instanceof Coordinator coordinator && questions.stream().anyMatch(each ->
                text.contains(each.text) && coordinator.answersFor(each.consultation) && !each.withdrawn);
    }

    List<Question> of(Person asker) {
        return questions.stream().filter(each -> each.asker.equals(asker) && !each.withdrawn).toList();
    }
}
