package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.Conversation.Dialog;
import org.indaba.questionnaire.Question;

/** What the commands do. */
final class Commands {
    private static final Set<String> KNOWN =
            Set.of("start", "language", "review", "status", "mydata", "withdraw", "stop", "help", "schedule",
                    "documents");

    private final Exchange exchange;
    private final StartCommand start;
    private final Leaving leaving;
    private final Papers papers;
    private final Dialogs dialogs;

    Commands(Exchange exchange, Leaving leaving) {
        this.exchange = exchange;
        this.start = new StartCommand(exchange);
        this.leaving = leaving;
        this.papers = new Papers(exchange, start);
        this.dialogs = new Dialogs(exchange);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    void obey(Command command) {
        switch (command.name()) {
            case "start" -> start.enter(command.argument());
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
            start.enter("");
        } else if (!progress.get().standing().consented()) {
            exchange.line(Paragraph.of(Line.NOTHING_HELD));
        } else if (progress.get().answers().isEmpty() && isBeforeQuestions(progress.get().place().stage())) {
            exchange.line(StartCommand.joined(Paragraph.of(Line.NOTHING_TO_EDIT), before));
        } else if (active.get().open(exchange.at())) {
            new Interview(exchange, active.get(), progress.get()).review(before);
        } else {
            start.notOpen(active.get());
        }
    }

    private static boolean isBeforeQuestions(Stage stage) {
        return stage.compareTo(Stage.QUESTION) < 0;
    }

    private void status() {
        Optional<Briefing> active = active();
        if (active.isEmpty()) {
            start.enter("");
            return;
        }
        Briefing briefing = active.get();
        Optional<Progress> progress = exchange.conversation().interview(briefing.code());
        Paragraph where = progress.filter(each -> each.standing().consented())
                .map(each -> each.standing() == Standing.SUBMITTED
                        ? start.statusSubmitted(briefing)
                        : statusOpen(briefing, each))
                .orElse(exchange.about(Line.STATUS_NOT_BEGUN, briefing));
        exchange.line(where, briefing.closes()
                .map(at -> Paragraph.of(
                        briefing.closed(exchange.at()) ? Line.STATUS_CLOSED : Line.STATUS_CLOSES,
                        Map.of("date", exchange.closing(briefing))))
                .orElse(Paragraph.of(Line.STATUS_NO_END)));
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
                : exchange.withContact(Line.HELP, briefing);
    }

    StartCommand start() {
        return start;
    }

    Papers papers() {
        return papers;
    }

    private static Optional<Briefing> only(List<Briefing> briefings) {
        return briefings.stream().filter(each -> briefings.size() == 1).findFirst();
    }

    // ---- what several need

    private Optional<Briefing> active() {
        return exchange.active();
    }

    private Interview interview(Briefing briefing) {
        return new Interview(exchange, briefing, exchange.conversation().interview(briefing.code()).orElseThrow());
    }
}
