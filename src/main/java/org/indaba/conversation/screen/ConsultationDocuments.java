package org.indaba.conversation.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.handler.StartCommand;
import org.indaba.conversation.state.TrialState;

/** Shows what anybody may ask for in a consultation: its dates and its documents. */
public final class ConsultationDocuments {
    /** The mark before the position from which documents are listed. */
    static final String FROM = "+";

    private final DecisionContext exchange;
    private final StartCommand start;

    public ConsultationDocuments(DecisionContext exchange, StartCommand start) {
        this.exchange = exchange;
        this.start = start;
    }

    // ---- /schedule

    public void schedule() {
        Optional<ConsultationSummary> meant = meant();
        if (meant.isEmpty()) {
            start.enter("");
            return;
        }
        ConsultationSchedule schedule = new ConsultationSchedule(meant.get(), exchange.language(meant.get()));
        exchange.line(schedule.paragraphs(here()), schedule.button().map(List::of).map(List::of).orElse(List.of()));
    }

    /** Handles the button; the dates may be gone meanwhile. */
    public void calendar(String consultation) {
        exchange.desk().briefing(consultation).ifPresent(briefing -> {
            ConsultationSchedule schedule = new ConsultationSchedule(briefing, exchange.language(briefing));
            if (schedule.file().isPresent()) {
                exchange.add(new Effect.CalendarSent(consultation, exchange.language(briefing)));
            } else {
                exchange.line(schedule.paragraphs(here()), List.of());
            }
        });
    }

    // ---- /documents

    public void documents() {
        Optional<ConsultationSummary> meant = meant();
        if (meant.isEmpty()) {
            start.enter("");
        } else {
            if (exchange.goesOn()) {
                exchange.become(exchange.conversation().withoutDialog());
            }
            exchange.add(new Effect.DocumentsListed(meant.get().code(), 0));
        }
    }

    /** Handles a button: one of a document, or the one for more of them. */
    public void document(String consultation, String argument) {
        try {
            if (argument.startsWith(FROM)) {
                exchange.add(new Effect.DocumentsListed(
                        consultation, Math.max(0, Integer.parseInt(argument.substring(FROM.length())))));
            } else {
                exchange.add(new Effect.DocumentSent(consultation, Long.parseLong(argument, Character.MAX_RADIX)));
            }
        } catch (NumberFormatException forged) {
            exchange.line(Paragraph.of(PhraseKey.TAP_UNKNOWN));
        }
    }

    // ---- what both need

    /** The person's country, as far as they have told. */
    private Optional<String> here() {
        return exchange.progress().flatMap(each -> each.given().code());
    }

    /** For a trial, the consultation itself: its documents must be available when the trial is over. */
    private Optional<ConsultationSummary> itself(ConsultationSummary briefing) {
        return TrialState.is(briefing.code())
                ? exchange.conversation().trial().flatMap(each -> exchange.desk().briefing(each.consultation()))
                : Optional.of(briefing);
    }

    /** The active consultation, or else the only one. */
    private Optional<ConsultationSummary> meant() {
        List<ConsultationSummary> open = exchange.desk().open(exchange.at());
        List<ConsultationSummary> all = new ArrayList<>(exchange.desk().briefings().values());
        return exchange.active().flatMap(this::itself)
                .or(() -> open.stream().filter(each -> open.size() == 1).findFirst())
                .or(() -> all.stream().filter(each -> all.size() == 1).findFirst());
    }
}
