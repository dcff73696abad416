package org.indaba.coordination;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Act;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.Consultation.Phase;
import org.indaba.consultation.ConsultationText;
import org.indaba.conversation.Button;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.coordination.report.Figures;
import org.indaba.coordination.report.Log;
import org.indaba.coordination.report.NamesErased;
import org.indaba.coordination.report.Statistics;

/** What is done with a consultation that stands. */
public final class Running {
    private final Talk talk;
    private final Office office;

    Running(Talk talk) {
        this.talk = talk;
        this.office = talk.office();
    }

    void obey(Order order, String argument) {
        if (order == Order.CONSULTATIONS) {
            list();
            return;
        }
        String[] words = Order.words(argument);
        String rest = words.length == 2 ? words[1] : "";
        Optional<Consultation> meant = office.meant(order.act(), words[0]);
        if (words[0].isEmpty()) {
            talk.say(Paragraph.of(Line.ORDER_NEEDS_CODE, Map.of("order", new Value.Code("/" + order.word()))));
        } else if (meant.isEmpty()) {
            talk.say(office.unknown(words[0]));
        } else if (order == Order.SHARE) {
            new ShareCommand(talk, meant.get()).obey(rest);
        } else if (order == Order.TRY) {
            tryOut(meant.get());
        } else if (order == Order.STATS) {
            figures(meant.get());
        } else if (order == Order.AUDIT) {
            talk.say(new Log(office).of(meant.get(), office.about(meant.get())), List.of());
        } else if (order == Order.RESPONSES) {
            gather(meant.get(), Optional.of(toSend(meant.get())));
        } else if (office.inFiles().contains(meant.get().code())) {
            talk.say(Paragraph.of(Line.IN_A_FILE, office.about(meant.get())));
        } else if (order == Order.CLOSE) {
            askToClose(meant.get());
        } else if (order == Order.EXTEND) {
            extend(meant.get(), rest);
        } else {
            reopen(meant.get(), rest);
        }
    }

    private void list() {
        List<Paragraph> paragraphs = new ArrayList<>();
        office.consultations().values().stream()
                .filter(each -> office.staff().may(Act.LIST, each))
                .forEach(each -> paragraphs.add(listed(each)));
        if (paragraphs.isEmpty()) {
            paragraphs.add(Paragraph.of(
                    office.staff().may(Act.LAUNCH) ? Line.NO_CONSULTATIONS : Line.NO_CONSULTATIONS_TO_SEE));
        }
        talk.say(paragraphs, List.of());
    }

    private Paragraph listed(Consultation consultation) {
        Map<String, Value> values = office.about(consultation);
        values.put("code", new Value.Code(consultation.code()));
        Phase phase = consultation.phase(office.now());
        Optional<Value> date = phase == Phase.NOT_OPEN
                ? consultation.opens().map(each -> new Value.Moment(each, consultation.zone()))
                : consultation.closes().map(each -> Value.Ending.of(each, consultation.zone()));
        date.ifPresent(each -> values.put("date", each));
        return Paragraph.of(switch (phase) {
            case NOT_OPEN -> Line.LISTED_NOT_OPEN;
            case OPEN -> date.isPresent() ? Line.LISTED_OPEN : Line.LISTED_NO_END;
            case CLOSED -> Line.LISTED_CLOSED;
        }, values);
    }

    // ---- trying out

    /** As a stakeholder meets it, before it opens too. */
    void tryOut(Consultation consultation) {
        if (office.offered().contains(consultation.code())) {
            talk.act(new Deed.Tried(consultation.code()));
        } else {
            talk.say(Paragraph.of(Line.TRIAL_NOT_OFFERED, office.about(consultation)));
        }
    }

    /** After a tap. */
    Optional<Line> tryOut(String code) {
        Optional<Consultation> meant = office.meant(Act.TRY, code);
        meant.ifPresent(this::tryOut);
        return meant.isPresent() ? Optional.empty() : Optional.of(Line.ORDER_NO_SUCH);
    }

    // ---- reading

    /** @param send what is asked first */
    private void gather(Consultation consultation, Optional<CommandPrompt> send) {
        if (!consultation.answersInChat()) {
            talk.say(Paragraph.of(Line.RESPONSES_KEPT, office.about(consultation)));
            return;
        }
        long grant = office.staff().by(Act.RESPONSES, each -> each.showsNames(consultation.scope()))
                .filter(each -> each.governs(consultation.scope()))
                .or(() -> office.staff().by(Act.RESPONSES, each -> each.governs(consultation.scope())))
                .orElseThrow().id();
        talk.act(new Deed.Gathered(
                consultation.code(), consultation.title().in(office.language(consultation)), grant,
                send.map(each -> each.choices().get(0).action())));
        send.ifPresentOrElse(talk::awaits, talk::commandEnds);
    }

    /** After the size was told. */
    Optional<Line> send(String code) {
        Optional<Consultation> meant = office.meant(Act.RESPONSES, code);
        meant.ifPresent(each -> gather(each, Optional.empty()));
        return meant.isPresent() ? Optional.empty() : Optional.of(Line.ORDER_NO_SUCH);
    }

    private void figures(Consultation consultation) {
        Figures figures = office.figures().orElseThrow();
        Statistics statistics = new Statistics(office, figures);
        List<Paragraph> paragraphs = statistics.of(consultation, office.about(consultation));
        NamesErased.ahead(consultation, office.now()).ifPresent(paragraphs::add);
        boolean some = figures.partial() + figures.submitted() > 0;
        talk.say(paragraphs, some
                ? List.of(List.of(new Button(
                        new Button.Label.Control(Paragraph.of(
                                Line.CHART, Map.of("size", new Value.Count(Limits.chartKilobytes(
                                        statistics.answered(consultation).size()))))),
                        Talk.action(Order.STATS, consultation.code(), "chart"))))
                : List.of());
    }

    /** After the figures were told. */
    Optional<Line> chart(String code) {
        Optional<Consultation> meant = office.meant(Act.STATS, code);
        meant.ifPresent(consultation -> {
            Statistics statistics = new Statistics(office, office.figures().orElseThrow());
            talk.act(new Deed.Charted(
                    consultation.code(), statistics.caption(office.about(consultation)), statistics.answered(consultation)));
        });
        return meant.isPresent() ? Optional.empty() : Optional.of(Line.ORDER_NO_SUCH);
    }

    // ---- closing, extending, reopening

    private void askToClose(Consultation consultation) {
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(Line.CLOSED_ALREADY, office.about(consultation)));
        } else {
            talk.ask(toClose(consultation));
        }
    }

    private CommandPrompt toClose(Consultation consultation) {
        return CommandPrompt.confirm(
                Order.CLOSE, consultation.code(), List.of(Paragraph.of(Line.CLOSE_ASK, office.about(consultation))),
                Button.of(Line.CLOSE_NOW, Talk.action(Order.CLOSE, consultation.code(), "now")));
    }

    /** What is still asked of this consultation; empty where it is over or nobody's any more. */
    Optional<CommandPrompt> asked(Order order, String code) {
        Optional<Consultation> meant = office.meant(order.act(), code);
        return order == Order.RESPONSES
                ? meant.map(Running::toSend)
                : meant.filter(each -> each.phase(office.now()) != Phase.CLOSED).map(this::toClose);
    }

    /** Its size is told first, and not known yet. */
    private static CommandPrompt toSend(Consultation consultation) {
        return CommandPrompt.confirm(
                Order.RESPONSES, consultation.code(), List.of(),
                Button.of(Line.SEND_FILE, Talk.action(Order.RESPONSES, consultation.code(), "file")));
    }

    /** After the question was answered. */
    Optional<Line> close(String code) {
        Optional<Consultation> meant = office.meant(Act.CLOSE, code).filter(each -> !office.inFiles().contains(code));
        if (meant.isEmpty()) {
            return Optional.of(Line.ORDER_NO_SUCH);
        }
        Consultation consultation = meant.get();
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(Line.CLOSED_ALREADY, office.about(consultation)));
        } else {
            // One that never opened closes without having been open. Dates are kept to the second.
            Instant second = office.now().truncatedTo(ChronoUnit.SECONDS);
            Optional<Instant> opens = consultation.opens().filter(each -> each.isBefore(second));
            reschedule(
                    consultation.dates(opens, Optional.of(office.now())), "consultation-closed",
                    Paragraph.of(Line.CLOSED_NOW, office.about(consultation)));
        }
        return Optional.empty();
    }

    private void extend(Consultation consultation, String typed) {
        if (consultation.phase(office.now()) == Phase.CLOSED) {
            talk.say(Paragraph.of(Line.CLOSED_ALREADY, office.about(consultation)));
        } else {
            until(consultation, typed, Order.EXTEND, Line.EXTENDED, "consultation-extended");
        }
    }

    private void reopen(Consultation consultation, String typed) {
        if (consultation.phase(office.now()) != Phase.CLOSED) {
            talk.say(Paragraph.of(Line.STILL_OPEN, office.about(consultation)));
        } else {
            until(consultation, typed, Order.REOPEN, Line.REOPENED, "consultation-reopened");
        }
    }

    private void until(Consultation consultation, String typed, Order order, Line said, String act) {
        if (typed.isBlank()) {
            talk.say(how(consultation, order));
            return;
        }
        TypedPeriod.Result read = TypedPeriod.read(typed, consultation.zone(), office.now());
        if (read.trouble().isPresent() || read.opens().isPresent()) {
            talk.say(read.trouble().orElse(how(consultation, order)));
            return;
        }
        Map<String, Value> values = office.about(consultation);
        Instant closes = read.closes().orElseThrow();
        Optional<Instant> later = consultation.opens().filter(each -> !closes.isAfter(each));
        if (later.isPresent()) {
            values.put("date", new Value.Moment(later.get(), consultation.zone()));
            talk.say(Paragraph.of(Line.EXTEND_TOO_EARLY, values));
            return;
        }
        values.put("date", Value.Ending.of(closes, consultation.zone()));
        reschedule(consultation.dates(consultation.opens(), read.closes()), act, Paragraph.of(said, values));
    }

    private Paragraph how(Consultation consultation, Order order) {
        return Paragraph.of(Line.EXTEND_HOW, Map.of(
                "order", new Value.Code("/" + order.word() + " " + consultation.code()),
                "example", TypedPeriod.example(consultation.zone(), office.now())));
    }

    /** What is stored and cannot be read is lost to everybody. */
    private void reschedule(Consultation changed, String act, Paragraph said) {
        if (ConsultationText.readsBack(changed, office.editions().get(changed.edition()))) {
            talk.act(new Deed.Rescheduled(changed, act));
            talk.say(said);
        } else {
            talk.say(Line.NOT_STORED);
        }
    }
}
