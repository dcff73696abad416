package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.Contact;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.ConsultationDocuments;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Stage;
import org.indaba.questionnaire.Question;

/** Carries out the commands. */
public final class CommandHandler {
    private static final Set<String> KNOWN =
            Set.of("start", "language", "review", "status", "mydata", "withdraw", "stop", "help", "schedule",
                    "documents");

    private final DecisionContext exchange;
    private final StartCommand start;
    private final LeaveHandler leaving;
    private final ConsultationDocuments papers;
    private final DialogHandler dialogs;

    public CommandHandler(DecisionContext exchange, LeaveHandler leaving) {
        this.exchange = exchange;
        this.start = new StartCommand(exchange);
        this.leaving = leaving;
        this.papers = new ConsultationDocuments(exchange, start);
        this.dialogs = new DialogHandler(exchange);
    }

    public static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    public void obey(Command command) {
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
                    ? Paragraph.of(PhraseKey.COMMAND_OF_A_ROLE, Map.of("order", new PhraseArgument.Code("/" + command.name())))
                    : Paragraph.of(PhraseKey.COMMAND_UNKNOWN));
        }
    }

    // ---- /language

    public void language(Paragraph... before) {
        dialogs.ask(new Dialog(Dialog.Kind.LANGUAGE, ""), before);
    }

    /**
     * Goes on in a chosen language. {@code changed} is true where the person asked for the change, and not where it is the
     * first question.
     */
    public void goOnInLanguage(boolean changed) {
        Paragraph[] before = changed ? new Paragraph[] {Paragraph.of(PhraseKey.LANGUAGE_CHANGED)} : new Paragraph[0];
        if (exchange.goesOn()) {
            active().map(this::interview).orElseThrow().languageChosen(before);
        } else {
            leaving.goOn(Paragraph.of(PhraseKey.LANGUAGE_CHANGED));
        }
    }

    // ---- /review, /status, /mydata, /help

    public void review(Paragraph... before) {
        Optional<ConsultationSummary> active = active();
        Optional<InterviewProgress> progress = active.flatMap(each -> exchange.conversation().interview(each.code()));
        if (progress.isEmpty()) {
            start.enter("");
        } else if (!progress.get().standing().consented()) {
            exchange.line(Paragraph.of(PhraseKey.NOTHING_HELD));
        } else if (progress.get().answers().isEmpty() && isBeforeQuestions(progress.get().place().stage())) {
            exchange.line(StartCommand.joined(Paragraph.of(PhraseKey.NOTHING_TO_EDIT), before));
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
        Optional<ConsultationSummary> active = active();
        if (active.isEmpty()) {
            start.enter("");
            return;
        }
        ConsultationSummary briefing = active.get();
        Optional<InterviewProgress> progress = exchange.conversation().interview(briefing.code());
        Paragraph where = progress.filter(each -> each.standing().consented())
                .map(each -> each.standing() == InterviewStatus.SUBMITTED
                        ? start.statusSubmitted(briefing)
                        : statusOpen(briefing, each))
                .orElse(exchange.about(PhraseKey.STATUS_NOT_BEGUN, briefing));
        exchange.line(where, briefing.closes()
                .map(at -> Paragraph.of(
                        briefing.closed(exchange.at()) ? PhraseKey.STATUS_CLOSED : PhraseKey.STATUS_CLOSES,
                        Map.of("date", exchange.closing(briefing))))
                .orElse(Paragraph.of(PhraseKey.STATUS_NO_END)));
    }

    private Paragraph statusOpen(ConsultationSummary briefing, InterviewProgress progress) {
        List<Question> asked = progress.questions(exchange.desk().questionnaire(progress.edition()));
        long answered = asked.stream().filter(each -> progress.tally(each.id()).answered()).count();
        return Paragraph.of(PhraseKey.STATUS_AT, Map.of(
                "title", exchange.title(briefing),
                "answered", new PhraseArgument.Count(answered),
                "total", new PhraseArgument.Count(asked.size())));
    }

    private void myData() {
        if (exchange.begun().isEmpty()) {
            exchange.line(Paragraph.of(PhraseKey.NOTHING_HELD));
        } else {
            exchange.add(new Effect.MyDataSent(exchange.language()));
            if (exchange.goesOn()) {
                active().map(this::interview).orElseThrow().prompt();
            } else if (exchange.asks()) {
                exchange.line(Paragraph.of(PhraseKey.ASK_MORE));
            }
        }
    }

    public void help(Paragraph... before) {
        Optional<ConsultationSummary> asked = active()
                .or(() -> only(exchange.desk().open(exchange.at())))
                .or(() -> only(List.copyOf(exchange.desk().briefings().values())));
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        paragraphs.add(asked.map(this::help).orElse(Paragraph.of(PhraseKey.HELP_NONE)));
        List<List<Button>> rows = new ArrayList<>();
        asked.ifPresent(briefing -> new AskPersonHandler(exchange, leaving).offer(briefing, paragraphs, rows));
        exchange.line(paragraphs, rows);
    }

    private Paragraph help(ConsultationSummary briefing) {
        return Contact.isHere(exchange.desk(), briefing)
                ? Paragraph.of(PhraseKey.HELP_HERE, Map.of("title", exchange.title(briefing)))
                : exchange.withContact(PhraseKey.HELP, briefing);
    }

    public StartCommand start() {
        return start;
    }

    public ConsultationDocuments papers() {
        return papers;
    }

    private static Optional<ConsultationSummary> only(List<ConsultationSummary> briefings) {
        return briefings.stream().filter(each -> briefings.size() == 1).findFirst();
    }

    // ---- what several need

    private Optional<ConsultationSummary> active() {
        return exchange.active();
    }

    private Interview interview(ConsultationSummary briefing) {
        return new Interview(exchange, briefing, exchange.conversation().interview(briefing.code()).orElseThrow());
    }
}
