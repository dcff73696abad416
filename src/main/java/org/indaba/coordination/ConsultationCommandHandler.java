package org.indaba.coordination;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.ConsultationText;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.report.ActivityLog;
import org.indaba.coordination.report.ConsultationFigures;
import org.indaba.coordination.report.NameErasureNotice;
import org.indaba.coordination.report.Statistics;

/** Carries out the commands about an existing consultation. */
public final class ConsultationCommandHandler {
    /** Behind the code of a consultation: its figures as a picture. */
    public static final String CHART = "chart";

    private final StaffDecisionContext talk;
    private final StaffContext office;

    ConsultationCommandHandler(StaffDecisionContext talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    void obey(StaffCommand order, String argument) {
        String[] words = StaffCommand.words(argument);
        String rest = words.length == 2 ? words[1] : "";
        Optional<Consultation> meant = office.meant(order.act(), words[0]);
        if (meant.isEmpty()) {
            talk.say(office.unknown(words[0]));
        } else if (order == StaffCommand.SHARE) {
            new ShareCommand(talk, meant.get()).obey(rest);
        } else if (order == StaffCommand.TRY) {
            tryOut(meant.get());
        } else if (order == StaffCommand.STATS && rest.equals(CHART)) {
            chart(meant.get());
        } else if (order == StaffCommand.STATS) {
            figures(meant.get());
        } else if (order == StaffCommand.AUDIT) {
            talk.say(new ActivityLog(office).of(meant.get(), office.about(meant.get())), List.of());
        } else if (order == StaffCommand.RESPONSES) {
            gather(meant.get(), Optional.of(toSend(meant.get())));
        } else if (office.inFiles().contains(meant.get().code())) {
            talk.say(Paragraph.of(PhraseKey.IN_A_FILE, office.about(meant.get())));
        } else if (order == StaffCommand.CLOSE) {
            askToClose(meant.get());
        } else if (order == StaffCommand.EXTEND) {
            extend(meant.get(), rest);
        } else {
            reopen(meant.get(), rest);
        }
    }

    // ---- trying out

    /** Tries it out as a stakeholder sees it, even before it opens. */
    void tryOut(Consultation consultation) {
        if (office.offered().contains(consultation.code())) {
            talk.act(new StaffEffect.Tried(consultation.code()));
        } else {
            talk.say(Paragraph.of(PhraseKey.TRIAL_NOT_OFFERED, office.about(consultation)));
        }
    }

    // ---- reading

    /** @param send the question that is asked first */
    private void gather(Consultation consultation, Optional<CommandPrompt> send) {
        if (!consultation.answersInChat()) {
            talk.say(Paragraph.of(PhraseKey.RESPONSES_KEPT, office.about(consultation)));
            return;
        }
        long grant = office.staff().by(StaffPermission.RESPONSES, each -> each.showsNames(consultation.scope()))
                .filter(each -> each.governs(consultation.scope()))
                .or(() -> office.staff().by(StaffPermission.RESPONSES, each -> each.governs(consultation.scope())))
                .orElseThrow().id();
        talk.act(new StaffEffect.Gathered(
                consultation.code(), consultation.title().in(office.language(consultation)), grant,
                send.map(each -> each.choices().get(0).action())));
        send.ifPresentOrElse(talk::awaits, talk::commandEnds);
    }

    private void figures(Consultation consultation) {
        ConsultationFigures figures = office.figures().orElseThrow();
        Statistics statistics = new Statistics(office, figures);
        List<Paragraph> paragraphs = statistics.of(consultation, office.about(consultation));
        NameErasureNotice.ahead(consultation, office.now()).ifPresent(paragraphs::add);
        if (figures.partial() + figures.submitted() == 0) {
            talk.say(paragraphs, List.of());
            return;
        }
        Button chart = new Button(
                new Button.Label.Control(Paragraph.of(PhraseKey.CHART, Map.of(
                        "size", new PhraseArgument.Count(LaunchLimits.chartKilobytes(statistics.answered(consultation).size()))))),
                StaffDecisionContext.action(StaffCommand.STATS, consultation.code(), CHART));
        talk.ask(CommandPrompt.buttons(StaffCommand.STATS, consultation.code(), paragraphs, List.of(chart)));
    }

    private void chart(Consultation consultation) {
        Statistics statistics = new Statistics(office, office.figures().orElseThrow());
        talk.act(new StaffEffect.Charted(
                consultation.code(), statistics.caption(office.about(consultation)), statistics.answered(consultation)));
    }

    // ---- closing, extending, reopening

    private void askToClose(Consultation consultation) {
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(PhraseKey.CLOSED_ALREADY, office.about(consultation)));
        } else {
            talk.ask(toClose(consultation));
        }
    }

    private CommandPrompt toClose(Consultation consultation) {
        return CommandPrompt.confirm(
                StaffCommand.CLOSE, consultation.code(), List.of(Paragraph.of(PhraseKey.CLOSE_ASK, office.about(consultation))),
                Button.of(PhraseKey.CLOSE_NOW, StaffDecisionContext.action(StaffCommand.CLOSE, consultation.code(), "now")));
    }

    /** The question about this consultation that is still open; empty where it is closed or not theirs any more. */
    Optional<CommandPrompt> asked(StaffCommand order, String code) {
        Optional<Consultation> meant = office.meant(order.act(), code);
        return order == StaffCommand.RESPONSES
                ? meant.map(ConsultationCommandHandler::toSend)
                : meant.filter(each -> each.phase(office.now()) != Phase.CLOSED).map(this::toClose);
    }

    /** The size is shown first, and is not known yet. */
    private static CommandPrompt toSend(Consultation consultation) {
        return CommandPrompt.confirm(
                StaffCommand.RESPONSES, consultation.code(), List.of(),
                Button.of(PhraseKey.SEND_FILE, StaffDecisionContext.action(StaffCommand.RESPONSES, consultation.code(), "file")));
    }

    /** Carries out what a button asks for. The result is the reason why it has no effect, where it has none. */
    Optional<PhraseKey> tapped(StaffCommand order, Consultation meant) {
        if (order == StaffCommand.CLOSE && office.inFiles().contains(meant.code())) {
            return Optional.of(PhraseKey.ORDER_NO_SUCH);
        }
        switch (order) {
            case STATS -> chart(meant);
            case RESPONSES -> gather(meant, Optional.empty());
            case TRY -> tryOut(meant);
            default -> close(meant);
        }
        return Optional.empty();
    }

    /** Closes it after the question was answered. */
    private void close(Consultation consultation) {
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(PhraseKey.CLOSED_ALREADY, office.about(consultation)));
        } else {
            // One that never opened is closed without having been open. Dates are stored to the second.
            Instant second = office.now().truncatedTo(ChronoUnit.SECONDS);
            Optional<Instant> opens = consultation.opens().filter(each -> each.isBefore(second));
            reschedule(
                    consultation.dates(opens, Optional.of(office.now())), "consultation-closed",
                    Paragraph.of(PhraseKey.CLOSED_NOW, office.about(consultation)));
        }
    }

    private void extend(Consultation consultation, String typed) {
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(PhraseKey.CLOSED_ALREADY, office.about(consultation)));
        } else {
            until(consultation, typed, StaffCommand.EXTEND, PhraseKey.EXTENDED, "consultation-extended");
        }
    }

    private void reopen(Consultation consultation, String typed) {
        if (consultation.phase(office.now()) != Phase.CLOSED) {
            talk.say(Paragraph.of(PhraseKey.STILL_OPEN, office.about(consultation)));
        } else {
            until(consultation, typed, StaffCommand.REOPEN, PhraseKey.REOPENED, "consultation-reopened");
        }
    }

    private void until(Consultation consultation, String typed, StaffCommand order, PhraseKey said, String act) {
        if (typed.isBlank()) {
            talk.say(how(consultation, order));
            return;
        }
        PeriodInput.Result read = PeriodInput.read(typed, consultation.zone(), office.now());
        if (!read.either().isEmpty() && read.opens().isEmpty()) {
            talk.ask(either(order, consultation, read.either()));
            return;
        } else if (!read.isLastDay()) {
            talk.say(read.trouble().orElse(how(consultation, order)));
            return;
        }
        Map<String, PhraseArgument> values = office.about(consultation);
        Instant closes = read.closes().orElseThrow();
        Optional<Instant> later = consultation.opens().filter(each -> !closes.isAfter(each));
        if (later.isPresent()) {
            values.put("date", new PhraseArgument.Moment(later.get(), consultation.zone()));
            talk.say(Paragraph.of(PhraseKey.EXTEND_TOO_EARLY, values));
            return;
        }
        values.put("date", PhraseArgument.Ending.of(closes, consultation.zone()));
        reschedule(consultation.dates(consultation.opens(), read.closes()), act, Paragraph.of(said, values));
    }

    /** Which of two closing dates was typed; empty where the consultation is nobody's any more. */
    Optional<CommandPrompt> either(CommandPrompt.Waiting waiting) {
        return office.meant(waiting.order().act(), waiting.to()).filter(any -> !waiting.either().isEmpty())
                .map(each -> either(waiting.order(), each, waiting.either()));
    }

    private CommandPrompt either(StaffCommand order, Consultation consultation, List<String> either) {
        return CommandPrompt.either(order, consultation.code(), either, consultation.zone(), office.now());
    }

    private Paragraph how(Consultation consultation, StaffCommand order) {
        return Paragraph.of(PhraseKey.EXTEND_HOW, Map.of(
                "order", new PhraseArgument.Code("/" + order.word() + " " + consultation.code()),
                "example", PeriodInput.example(consultation.zone(), office.now())));
    }

    /** A consultation that is stored and cannot be read would be lost to everybody, so it is read back first. */
    private void reschedule(Consultation changed, String act, Paragraph said) {
        if (ConsultationText.readsBack(changed, office.editions().get(changed.edition()))) {
            talk.act(new StaffEffect.Rescheduled(changed, act));
            talk.say(said);
        } else {
            talk.say(PhraseKey.NOT_STORED);
        }
    }
}
