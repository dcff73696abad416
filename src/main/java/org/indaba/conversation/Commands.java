package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.conversation.Action.Verb;
import org.indaba.conversation.Conversation.Dialog;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;

/** What the commands do. */
final class Commands {
    private static final Set<String> KNOWN =
            Set.of("start", "language", "review", "status", "mydata", "withdraw", "stop", "help", "schedule",
                    "documents");

    private final Exchange exchange;
    private final Leaving leaving;
    private final Papers papers;
    private final Dialogs dialogs;

    Commands(Exchange exchange, Leaving leaving) {
        this.exchange = exchange;
        this.leaving = leaving;
        this.papers = new Papers(exchange, this);
        this.dialogs = new Dialogs(exchange);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    void obey(Command command) {
        switch (command.name()) {
            case "start" -> start(command.argument());
            case "language" -> language();
            case "review" -> review();
            case "status" -> status();
            case "mydata" -> myData();
            case "withdraw" -> leaving.withdraw();
            case "stop" -> leaving.stop();
            case "help" -> help();
            case "schedule" -> papers.schedule();
            case "documents" -> papers.documents();
            default -> exchange.line(Command.OF_ROLES.contains(command.name())
                    ? Paragraph.of(Line.COMMAND_OF_A_ROLE, Map.of("order", new Value.Code("/" + command.name())))
                    : Paragraph.of(Line.COMMAND_UNKNOWN));
        }
    }

    // ---- /start

    /** {@code payload}: a code, a code with the label of its source after the first underscore, or nothing. */
    void start(String payload, Paragraph... before) {
        int underscore = payload.indexOf('_');
        String code = underscore < 0 ? payload : payload.substring(0, underscore);
        Optional<String> source =
                underscore < 0 ? Optional.empty() : Optional.of(payload.substring(underscore + 1)).filter(Commands::isLabel);
        List<Briefing> open = exchange.offered();
        Optional<Briefing> asked = exchange.briefing(code.toLowerCase(Locale.ROOT));
        exchange.become(exchange.conversation().withoutDialog());
        if (asked.filter(each -> !exchange.admits(each)).isPresent()) {
            exchange.line(byInvitation(asked.get()));
        } else if (code.isEmpty() && exchange.trying()) {
            begin(exchange.active().orElseThrow(), source, before);
        } else if (asked.isPresent() && asked.get().open(exchange.at())) {
            begin(asked.get(), source, before);
        } else if (asked.isPresent()) {
            notOpen(asked.get());
        } else if (code.isEmpty() && open.size() == 1) {
            begin(open.get(0), source, before);
        } else if (open.isEmpty()) {
            exchange.line(Paragraph.of(Line.NO_CONSULTATION));
        } else {
            choose(code, before);
        }
    }

    /** The label under a reminder was typed. While someone is answering, the word is an answer. */
    boolean takesUpAgain(Input.Said said) {
        boolean again = (said.heard().is(Line.CONTINUE) || said.heard().is(Line.GO_ON)) && said.content().fileKinds().isEmpty()
                && exchange.conversation().dialog().isEmpty() && exchange.goesOn()
                && exchange.progress().filter(each -> each.standing().consented())
                        .filter(each -> !said.at().isBefore(each.seen().plus(Pace.RESUME_AFTER))).isPresent();
        if (again) {
            start(exchange.conversation().active().orElseThrow());
        }
        return again;
    }

    /** A code to come back was typed. */
    void code(Input.CodeTyped.Outcome outcome) {
        switch (outcome) {
            case JOINED -> start(
                    exchange.conversation().active().orElse(""), Paragraph.of(Line.CODE_JOINED),
                    Paragraph.of(Line.CONSENT_TELEGRAM));
            case UNKNOWN -> exchange.line(Paragraph.of(Line.WEB_CODE_WRONG), Paragraph.of(Line.CODE_NOT_KEPT));
            case OF_OTHERS -> exchange.line(Paragraph.of(Line.CODE_OF_OTHERS));
            case MISPLACED -> exchange.line(Paragraph.of(Line.CODE_NOT_KEPT));
        }
    }

    /** The link of somebody who is invited by name was opened. */
    void invited(Input.LinkOpened opened) {
        Optional<Briefing> asked = exchange.desk().briefing(opened.consultation());
        exchange.become(exchange.conversation().withoutDialog());
        opened.tap().ifPresent(tap ->
                exchange.add(new Event.TapAnswered(tap, exchange.language(), Optional.empty())));
        if (opened.outcome() == Input.LinkOpened.Outcome.UNKNOWN || asked.isEmpty()) {
            exchange.line(Paragraph.of(Line.ENTITY_UNKNOWN));
        } else if (opened.outcome() == Input.LinkOpened.Outcome.TAKEN) {
            exchange.say(Say.of(about(Line.ENTITY_TAKEN, asked.get())));
        } else if (asked.get().open(exchange.at())) {
            begin(asked.get(), Optional.empty(), opened.name().isEmpty()
                    ? new Paragraph[0]
                    : new Paragraph[] {Paragraph.of(Line.ENTITY_FOR, Map.of("name", new Value.Words(opened.name())))});
        } else {
            notOpen(asked.get());
        }
    }

    private Paragraph byInvitation(Briefing briefing) {
        return about(Line.BY_INVITATION, briefing);
    }

    private Paragraph about(Line line, Briefing briefing) {
        return Paragraph.of(line, Map.of(
                "title", exchange.title(briefing), "contact", Contact.of(exchange.desk(), briefing)));
    }

    private static boolean isLabel(String label) {
        return label.matches("[A-Za-z0-9_-]{1,32}");
    }

    private void choose(String unknown, Paragraph... before) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        if (!unknown.isEmpty()) {
            paragraphs.add(Paragraph.of(Line.CONSULTATION_UNKNOWN, Map.of("code", new Value.Code(shortened(unknown)))));
        }
        dialogs.ask(new Dialog(Dialog.Kind.CONSULTATION, ""), paragraphs.toArray(Paragraph[]::new));
    }

    private static String shortened(String code) {
        return code.length() <= 40 ? code : code.substring(0, code.offsetByCodePoints(0, 20)) + "…";
    }

    private void begin(Briefing briefing, Optional<String> source, Paragraph... before) {
        Optional<Progress> begun = exchange.conversation().interview(briefing.code());
        boolean switched = exchange.conversation().active().filter(each -> !each.equals(briefing.code())).isPresent();
        exchange.activate(briefing.code());
        Paragraph[] first = switched ? joined(exchange.about(Line.CONSULTATION_NOW, briefing), before) : before;
        if (begun.isEmpty() || begun.get().standing() == Standing.WITHDRAWN) {
            anew(briefing, source, switched, before);
        } else if (begun.get().standing() == Standing.SUBMITTED) {
            submitted(briefing, begun.get());
        } else {
            new Interview(exchange, briefing, begun.get().cameBy(source)).resume(first);
        }
    }

    private void anew(Briefing briefing, Optional<String> source, boolean switched, Paragraph... before) {
        boolean asks = briefing.languages().size() > 1
                && exchange.conversation().language().filter(briefing.languages()::contains).isEmpty();
        Place place = Place.at(asks ? Stage.LANGUAGE : Stage.CONSENT);
        Progress progress = Progress.asked(briefing.edition(), place, source, exchange.at());
        Paragraph[] first = switched
                ? joined(asks ? exchange.about(Line.CONSULTATION_NOW, briefing) : Paragraph.of(Line.CONSULTATION_OTHER), before)
                : before;
        new Interview(exchange, briefing, progress).resume(first);
    }

    private static Paragraph[] joined(Paragraph first, Paragraph... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(Paragraph[]::new);
    }

    /** From any question that was open for a change back to the review, whose button is all that is shown. */
    private void submitted(Briefing briefing, Progress progress) {
        Progress reviewed = progress.goingOn().at(Place.at(Stage.REVIEW)).reviewing(true);
        Interview interview = new Interview(exchange, briefing, reviewed);
        exchange.become(exchange.conversation().interview(briefing.code(), reviewed));
        exchange.say(new Say(
                List.of(statusSubmitted(briefing), interview.untilWhen()),
                List.of(List.of(Button.of(Line.REVIEW, new Action(Verb.REVIEW, briefing.code(), "")))),
                Say.Timing.AT_ONCE));
    }

    private static Optional<Briefing> only(List<Briefing> briefings) {
        return briefings.stream().filter(each -> briefings.size() == 1).findFirst();
    }

    /** Says when the consultation opens, or that it has closed, and whom to ask. */
    void notOpen(Briefing briefing) {
        boolean closed = briefing.closed(exchange.at());
        exchange.line(Paragraph.of(closed ? Line.CONSULTATION_CLOSED : Line.CONSULTATION_NOT_OPEN, Map.of(
                "title", exchange.title(briefing),
                "date", closed
                        ? exchange.closing(briefing)
                        : new Value.Moment(briefing.opens().orElseThrow(), briefing.zone()),
                "contact", Contact.of(exchange.desk(), briefing))));
    }

    // ---- /language

    void language(Paragraph... before) {
        dialogs.ask(new Dialog(Dialog.Kind.LANGUAGE, ""), before);
    }

    /** {@code changed}: it was asked for, and not the first question of all. */
    void goOnInLanguage(boolean changed) {
        Paragraph[] before = changed ? new Paragraph[] {Paragraph.of(Line.LANGUAGE_CHANGED)} : new Paragraph[0];
        if (exchange.goesOn()) {
            active().map(this::interview).orElseThrow().languageChosen(before);
        } else {
            leaving.goOn(Paragraph.of(Line.LANGUAGE_CHANGED));
        }
    }

    // ---- /review, /status, /mydata, /help

    void review(Paragraph... before) {
        Optional<Briefing> active = active();
        Optional<Progress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        if (progress.isEmpty()) {
            start("");
        } else if (!progress.get().standing().consented()) {
            exchange.line(Paragraph.of(Line.NOTHING_HELD));
        } else if (progress.get().answers().isEmpty() && isBeforeQuestions(progress.get().place().stage())) {
            exchange.line(joined(Paragraph.of(Line.NOTHING_TO_EDIT), before));
        } else if (active.get().open(exchange.at())) {
            new Interview(exchange, active.get(), progress.get()).review(before);
        } else {
            notOpen(active.get());
        }
    }

    private static boolean isBeforeQuestions(Stage stage) {
        return stage.compareTo(Stage.QUESTION) < 0;
    }

    private void status() {
        Optional<Briefing> active = active();
        if (active.isEmpty()) {
            start("");
            return;
        }
        Briefing briefing = active.get();
        Optional<Progress> progress = exchange.conversation().interview(briefing.code());
        Paragraph where = progress.filter(each -> each.standing().consented())
                .map(each -> each.standing() == Standing.SUBMITTED
                        ? statusSubmitted(briefing)
                        : statusOpen(briefing, each))
                .orElse(exchange.about(Line.STATUS_NOT_BEGUN, briefing));
        exchange.line(where, briefing.closes()
                .map(at -> Paragraph.of(
                        briefing.closed(exchange.at()) ? Line.STATUS_CLOSED : Line.STATUS_CLOSES,
                        Map.of("date", exchange.closing(briefing))))
                .orElse(Paragraph.of(Line.STATUS_NO_END)));
    }

    private Paragraph statusSubmitted(Briefing briefing) {
        return Paragraph.of(Line.STATUS_SUBMITTED, Map.of(
                "title", exchange.title(briefing), "receipt", new Value.ReceiptOf(briefing.code())));
    }

    private Paragraph statusOpen(Briefing briefing, Progress progress) {
        List<Question> asked = progress.questions(exchange.desk().questionnaire(progress.edition()));
        long answered = asked.stream().filter(each -> progress.tally(each.id()).answered()).count();
        return Paragraph.of(Line.STATUS_AT, Map.of(
                "title", exchange.title(briefing),
                "answered", new Value.Count(answered),
                "total", new Value.Count(asked.size())));
    }

    private void myData() {
        if (exchange.begun().isEmpty()) {
            exchange.line(Paragraph.of(Line.NOTHING_HELD));
        } else {
            exchange.add(new Event.MyDataSent(exchange.language()));
            if (exchange.goesOn()) {
                active().map(this::interview).orElseThrow().prompt();
            } else if (exchange.asks()) {
                exchange.line(Paragraph.of(Line.ASK_MORE));
            }
        }
    }

    void help(Paragraph... before) {
        Optional<Briefing> asked = active()
                .or(() -> only(exchange.desk().open(exchange.at())))
                .or(() -> only(List.copyOf(exchange.desk().briefings().values())));
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        paragraphs.add(asked.map(this::help).orElse(Paragraph.of(Line.HELP_NONE)));
        List<List<Button>> rows = new ArrayList<>();
        asked.ifPresent(briefing -> new Asking(exchange, leaving).offer(briefing, paragraphs, rows));
        exchange.line(paragraphs, rows);
    }

    private Paragraph help(Briefing briefing) {
        return Contact.isHere(exchange.desk(), briefing)
                ? Paragraph.of(Line.HELP_HERE, Map.of("title", exchange.title(briefing)))
                : about(Line.HELP, briefing);
    }

    Papers papers() {
        return papers;
    }

    // ---- what several need

    private Optional<Briefing> active() {
        return exchange.active();
    }

    private Interview interview(Briefing briefing) {
        return new Interview(exchange, briefing, exchange.conversation().interview(briefing.code()).orElseThrow());
    }
}
