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

/** What the commands do. */
final class Commands {
    /** The argument of a button that means every consultation. */
    static final String ALL = "all";

    /** Consultations that fit on buttons; the others are reached by their link. */
    private static final int MOST_LISTED = Pace.MOST_BUTTONS;

    private static final Set<String> KNOWN =
            Set.of("start", "language", "review", "status", "mydata", "withdraw", "stop", "help");

    private final Exchange exchange;

    Commands(Exchange exchange) {
        this.exchange = exchange;
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
            case "withdraw" -> withdraw();
            case "stop" -> stop();
            case "help" -> help();
            default -> line(Paragraph.of(Line.COMMAND_UNKNOWN));
        }
    }

    // ---- /start

    /** {@code payload}: a code, a code with the label of its source after the first underscore, or nothing. */
    void start(String payload, Paragraph... before) {
        int underscore = payload.indexOf('_');
        String code = underscore < 0 ? payload : payload.substring(0, underscore);
        Optional<String> source =
                underscore < 0 ? Optional.empty() : Optional.of(payload.substring(underscore + 1)).filter(Commands::isLabel);
        List<Briefing> open = exchange.desk().open(exchange.at());
        Optional<Briefing> asked = exchange.desk().briefing(code.toLowerCase(Locale.ROOT));
        exchange.become(exchange.conversation().withoutDialog());
        if (asked.isPresent() && asked.get().open(exchange.at())) {
            begin(asked.get(), source, before);
        } else if (asked.isPresent()) {
            notOpen(asked.get());
        } else if (code.isEmpty() && open.size() == 1) {
            begin(open.get(0), source, before);
        } else if (open.isEmpty()) {
            exchange.say(Line.NO_CONSULTATION);
        } else {
            choose(open, code, before);
        }
    }

    private static boolean isLabel(String label) {
        return label.matches("[A-Za-z0-9_-]{1,32}");
    }

    private void choose(List<Briefing> open, String unknown, Paragraph... before) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        if (!unknown.isEmpty()) {
            paragraphs.add(Paragraph.of(Line.CONSULTATION_UNKNOWN, Map.of("code", new Value.Code(shortened(unknown)))));
        }
        paragraphs.add(Paragraph.of(Line.CHOOSE_CONSULTATION));
        exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.CONSULTATION, "")));
        exchange.say(new Say(paragraphs, consultationRows(open, Verb.GO), Say.Timing.AT_ONCE));
    }

    private static String shortened(String code) {
        return code.length() <= 40 ? code : code.substring(0, code.offsetByCodePoints(0, 20)) + "…";
    }

    private List<List<Button>> consultationRows(List<Briefing> briefings, Verb verb) {
        List<List<Button>> rows = new ArrayList<>();
        briefings.stream().limit(MOST_LISTED).forEach(each -> rows.add(List.of(Button.given(
                each.title().in(exchange.language(each)), new Action(verb, each.code(), "")))));
        return rows;
    }

    private void begin(Briefing briefing, Optional<String> source, Paragraph... before) {
        Optional<Progress> begun = exchange.conversation().interview(briefing.code());
        boolean switched = exchange.conversation().active().filter(each -> !each.equals(briefing.code())).isPresent();
        exchange.become(exchange.conversation().active(briefing.code(), exchange.at()));
        Paragraph[] first = switched ? new Paragraph[] {exchange.about(Line.CONSULTATION_NOW, briefing)} : before;
        if (begun.isEmpty() || begun.get().standing() == Standing.WITHDRAWN) {
            anew(briefing, source, first);
        } else if (begun.get().standing() == Standing.SUBMITTED) {
            submitted(briefing, begun.get());
        } else {
            new Interview(exchange, briefing, begun.get()).resume(first);
        }
    }

    private void anew(Briefing briefing, Optional<String> source, Paragraph... before) {
        boolean asks = briefing.languages().size() > 1
                && exchange.conversation().language().filter(briefing.languages()::contains).isEmpty();
        Place place = Place.at(asks ? Stage.LANGUAGE : Stage.CONSENT);
        Progress progress = Progress.asked(briefing.edition(), place, source, exchange.at());
        new Interview(exchange, briefing, progress).resume(before);
    }

    private void submitted(Briefing briefing, Progress progress) {
        Interview interview = new Interview(exchange, briefing, progress.stopped(false));
        exchange.become(exchange.conversation().interview(briefing.code(), progress.stopped(false)));
        exchange.say(new Say(
                List.of(statusSubmitted(briefing), interview.untilWhen()),
                List.of(List.of(Button.of(Line.REVIEW, new Action(Verb.REVIEW, briefing.code(), "")))),
                Say.Timing.AT_ONCE));
    }

    /** Says when the consultation opens, or that it has closed, and whom to ask. */
    void notOpen(Briefing briefing) {
        boolean closed = briefing.closed(exchange.at());
        exchange.say(exchange.language(briefing), Say.of(Paragraph.of(closed ? Line.CONSULTATION_CLOSED : Line.CONSULTATION_NOT_OPEN, Map.of(
                "title", exchange.title(briefing),
                "date", new Value.Moment((closed ? briefing.closes() : briefing.opens()).orElseThrow(), briefing.zone()),
                "contact", new Value.Code(briefing.contact())))));
    }

    // ---- /language

    /** Those that can be chosen: the consultation's, or all. */
    List<Language> languages() {
        return active().map(Briefing::languages).orElse(exchange.desk().languages());
    }

    private void language() {
        exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.LANGUAGE, "")));
        exchange.say(new Say(
                List.of(Paragraph.of(Line.CHOOSE_LANGUAGE)),
                languages().stream().map(each -> List.of(Screens.languageButton(each))).toList(),
                Say.Timing.AT_ONCE));
    }

    /** {@code changed}: it was asked for, and not the first question of all. */
    void goOnInLanguage(boolean changed) {
        Paragraph[] before = changed ? new Paragraph[] {Paragraph.of(Line.LANGUAGE_CHANGED)} : new Paragraph[0];
        if (exchange.goesOn()) {
            active().map(this::interview).orElseThrow().languageChosen(before);
        } else {
            exchange.say(Line.LANGUAGE_CHANGED);
        }
    }

    // ---- /review, /status, /mydata, /help

    private void review() {
        Optional<Briefing> active = active();
        Optional<Progress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        if (progress.isEmpty()) {
            start("");
        } else if (!progress.get().standing().consented()) {
            line(Paragraph.of(Line.NOTHING_HELD));
        } else if (progress.get().answers().isEmpty() && isBeforeQuestions(progress.get().place().stage())) {
            line(Paragraph.of(Line.NOTHING_TO_EDIT));
        } else if (active.get().open(exchange.at())) {
            new Interview(exchange, active.get(), progress.get()).review();
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
        line(where, briefing.closes()
                .map(at -> Paragraph.of(Line.STATUS_CLOSES, Map.of("date", new Value.Moment(at, briefing.zone()))))
                .orElse(Paragraph.of(Line.STATUS_NO_END)));
    }

    private Paragraph statusSubmitted(Briefing briefing) {
        return Paragraph.of(Line.STATUS_SUBMITTED, Map.of(
                "title", exchange.title(briefing), "receipt", new Value.ReceiptOf(briefing.code())));
    }

    private Paragraph statusOpen(Briefing briefing, Progress progress) {
        long answered = progress.answers().values().stream().filter(Tally::answered).count();
        int total = exchange.desk().questionnaire(progress.edition()).questions().size();
        return Paragraph.of(Line.STATUS_AT, Map.of(
                "title", exchange.title(briefing),
                "answered", new Value.Count(answered),
                "total", new Value.Count(total)));
    }

    private void myData() {
        if (begun().isEmpty()) {
            line(Paragraph.of(Line.NOTHING_HELD));
        } else {
            exchange.add(new Event.MyDataSent(exchange.language()));
            if (exchange.goesOn()) {
                goOn();
            }
        }
    }

    private void help() {
        List<Briefing> open = exchange.desk().open(exchange.at());
        line(active()
                .or(() -> open.stream().filter(each -> open.size() == 1).findFirst())
                .map(briefing -> Paragraph.of(Line.HELP, Map.of(
                        "title", exchange.title(briefing), "contact", new Value.Code(briefing.contact()))))
                .orElse(Paragraph.of(Line.HELP_NONE)));
    }

    // ---- /stop

    void stop() {
        Optional<Briefing> active = active();
        Optional<Progress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        exchange.become(exchange.conversation().withoutDialog());
        progress.ifPresent(each ->
                exchange.become(exchange.conversation().interview(active.get().code(), each.stopped(true))));
        List<Paragraph> paragraphs = new ArrayList<>();
        List<List<Button>> rows = new ArrayList<>();
        if (progress.map(Progress::standing).filter(Standing::consented).isPresent()) {
            String code = active.get().code();
            boolean submitted = progress.get().standing() == Standing.SUBMITTED;
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.STOPPED, code)));
            exchange.add(new Event.Stopped(code));
            paragraphs.add(exchange.about(submitted ? Line.STOPPED_SUBMITTED : Line.STOPPED, active.get()));
            rows.add(deleteOrKeep(code));
        } else {
            paragraphs.add(Paragraph.of(Line.STOPPED_NOTHING));
        }
        List<Briefing> others = active.isEmpty()
                ? List.of()
                : exchange.desk().open(exchange.at()).stream()
                        .filter(each -> !each.code().equals(active.get().code())).limit(MOST_LISTED - 2L).toList();
        if (!others.isEmpty()) {
            paragraphs.add(Paragraph.of(Line.STOPPED_OTHERS));
            rows.addAll(consultationRows(others, Verb.GO));
        }
        exchange.say(new Say(paragraphs, rows, Say.Timing.AT_ONCE));
    }

    void keep() {
        exchange.become(exchange.conversation().withoutDialog());
        goOn(Paragraph.of(Line.KEPT));
    }

    /** Says that nothing is taken from someone who stopped, and offers to go on. */
    void stoppedAlready(Briefing briefing) {
        exchange.say(new Say(
                List.of(Paragraph.of(Line.STOPPED_NOT_KEPT)), List.of(List.of(goOnButton(briefing))), Say.Timing.AT_ONCE));
    }

    private static Button goOnButton(Briefing briefing) {
        return Button.of(Line.CONTINUE, new Action(Verb.CONTINUE, briefing.code(), ""));
    }

    /** After something that stood over the interview: back to where the person is in it. */
    private void goOn(Paragraph... before) {
        if (exchange.goesOn()) {
            active().map(this::interview).orElseThrow().prompt(before);
            return;
        }
        boolean stopped = active().filter(each -> each.open(exchange.at())).isPresent()
                && exchange.progress().filter(Progress::stopped).isPresent();
        exchange.say(new Say(
                List.of(before),
                stopped ? List.of(List.of(goOnButton(active().orElseThrow()))) : List.of(),
                Say.Timing.AT_ONCE));
    }

    // ---- /withdraw

    private void withdraw() {
        List<Briefing> begun = begun();
        if (begun.isEmpty()) {
            line(Paragraph.of(Line.NOTHING_HELD));
        } else if (begun.size() == 1) {
            askToWithdraw(begun.get(0).code(), "");
        } else {
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.WITHDRAW_WHICH, "")));
            List<List<Button>> rows = consultationRows(begun.subList(0, Math.min(begun.size(), MOST_LISTED - 1)), Verb.WITHDRAW);
            rows.add(List.of(Button.of(Line.DELETE_ALL, new Action(Verb.WITHDRAW, "", ALL))));
            exchange.say(new Say(List.of(Paragraph.of(Line.WITHDRAW_WHICH)), rows, Say.Timing.AT_ONCE));
        }
    }

    /** Asks once. {@code argument} {@link #ALL}: about everything that was begun. */
    void askToWithdraw(String code, String argument) {
        List<Briefing> meant = begun().stream()
                .filter(each -> argument.equals(ALL) || each.code().equals(code)).toList();
        if (meant.isEmpty()) {
            Optional<Briefing> withdrawn = exchange.desk().briefing(code).filter(each -> exchange.conversation()
                    .interview(code).filter(now -> now.standing() == Standing.WITHDRAWN).isPresent());
            goOn(withdrawn.map(each -> exchange.about(Line.WITHDRAWN_ALREADY, each))
                    .orElse(Paragraph.of(Line.NOTHING_HELD)));
            return;
        }
        String about = argument.equals(ALL) ? "" : code;
        exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.WITHDRAW, about)));
        exchange.say(new Say(
                meant.stream().map(each -> exchange.about(Line.WITHDRAW_ASK, each)).toList(),
                List.of(deleteOrKeep(about)),
                Say.Timing.AT_ONCE));
    }

    private static List<Button> deleteOrKeep(String code) {
        return List.of(
                Button.of(Line.DELETE, new Action(Verb.DELETE, code, "")),
                Button.of(Line.KEEP, new Action(Verb.KEEP, code, "")));
    }

    /** Deletes what was asked about. A button of an earlier day asks again. */
    void delete(String code) {
        boolean asked = exchange.conversation().dialog()
                .filter(each -> each.consultation().equals(code))
                .filter(each -> each.kind() == Dialog.Kind.WITHDRAW || each.kind() == Dialog.Kind.STOPPED)
                .isPresent();
        if (!asked) {
            askToWithdraw(code, code.isEmpty() ? ALL : "");
            return;
        }
        exchange.become(exchange.conversation().withoutDialog());
        List<Paragraph> paragraphs = begun().stream()
                .filter(each -> code.isEmpty() || each.code().equals(code))
                .flatMap(this::withdraw).toList();
        goOn(paragraphs.isEmpty()
                ? new Paragraph[] {Paragraph.of(Line.NOTHING_HELD)}
                : paragraphs.toArray(Paragraph[]::new));
    }

    private Stream<Paragraph> withdraw(Briefing briefing) {
        Progress progress = exchange.conversation().interview(briefing.code()).orElseThrow();
        exchange.add(new Event.Withdrawn(briefing.code()));
        exchange.become(exchange.conversation().interview(
                briefing.code(),
                Progress.asked(progress.edition(), Place.at(Stage.CONSENT), Optional.empty(), exchange.at())
                        .standing(Standing.WITHDRAWN)));
        return Stream.of(
                exchange.about(Line.WITHDRAWN, briefing),
                Paragraph.of(Line.WITHDRAWN_COPIES, Map.of(
                        "downloads", new Value.Downloads(briefing.code(), briefing.zone()))));
    }

    // ---- what several need

    /** What the numbers of an open list count through. */
    List<Briefing> listed() {
        boolean withdrawing = exchange.conversation().dialog()
                .filter(each -> each.kind() == Dialog.Kind.WITHDRAW_WHICH).isPresent();
        return withdrawing ? begun() : exchange.desk().open(exchange.at());
    }

    private List<Briefing> begun() {
        return exchange.desk().briefings().values().stream()
                .filter(each -> exchange.conversation().interview(each.code())
                        .filter(progress -> progress.standing().consented()).isPresent())
                .toList();
    }

    private Optional<Briefing> active() {
        return exchange.active();
    }

    private Interview interview(Briefing briefing) {
        return new Interview(exchange, briefing, exchange.conversation().interview(briefing.code()).orElseThrow());
    }

    /** A line that keeps the buttons of the interview at the bottom of the chat, where there are any. */
    private void line(Paragraph... paragraphs) {
        if (exchange.goesOn()) {
            active().map(this::interview).orElseThrow().line(paragraphs);
        } else {
            exchange.say(Say.of(paragraphs));
        }
    }
}
