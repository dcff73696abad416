package org.indaba.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes with a consultation and may be asked for by anybody: its dates, its documents. */
final class Papers {
    /** Before the place from which documents are listed. */
    static final String FROM = "+";

    private final Exchange exchange;
    private final StartCommand start;

    Papers(Exchange exchange, StartCommand start) {
        this.exchange = exchange;
        this.start = start;
    }

    // ---- /schedule

    void schedule() {
        Optional<Briefing> meant = meant();
        if (meant.isEmpty()) {
            start.enter("");
            return;
        }
        Schedule schedule = new Schedule(meant.get(), exchange.language(meant.get()));
        exchange.line(schedule.paragraphs(here()), schedule.button().map(List::of).map(List::of).orElse(List.of()));
    }

    /** After a tap; the dates may be gone meanwhile. */
    void calendar(String consultation) {
        exchange.desk().briefing(consultation).ifPresent(briefing -> {
            Schedule schedule = new Schedule(briefing, exchange.language(briefing));
            if (schedule.file().isPresent()) {
                exchange.add(new Event.CalendarSent(consultation, exchange.language(briefing)));
            } else {
                exchange.line(schedule.paragraphs(here()), List.of());
            }
        });
    }

    // ---- /documents

    void documents() {
        Optional<Briefing> meant = meant();
        if (meant.isEmpty()) {
            start.enter("");
        } else {
            if (exchange.goesOn()) {
                exchange.become(exchange.conversation().withoutDialog());
            }
            exchange.add(new Event.DocumentsListed(meant.get().code(), 0));
        }
    }

    /** After a tap: on one of them, or on more of them. */
    void document(String consultation, String argument) {
        try {
            if (argument.startsWith(FROM)) {
                exchange.add(new Event.DocumentsListed(
                        consultation, Math.max(0, Integer.parseInt(argument.substring(FROM.length())))));
            } else {
                exchange.add(new Event.DocumentSent(consultation, Long.parseLong(argument, Character.MAX_RADIX)));
            }
        } catch (NumberFormatException forged) {
            exchange.line(Paragraph.of(Line.TAP_UNKNOWN));
        }
    }

    // ---- what both need

    /** The country where the person is, as far as they have told. */
    private Optional<String> here() {
        return exchange.progress().flatMap(each -> each.given().code());
    }

    /** Of one that is tried, the consultation: what goes with it can be had when the trial is over. */
    private Optional<Briefing> itself(Briefing briefing) {
        return Trial.is(briefing.code())
                ? exchange.conversation().trial().flatMap(each -> exchange.desk().briefing(each.consultation()))
                : Optional.of(briefing);
    }

    /** The active consultation, or else the only one. */
    private Optional<Briefing> meant() {
        List<Briefing> open = exchange.desk().open(exchange.at());
        List<Briefing> all = new ArrayList<>(exchange.desk().briefings().values());
        return exchange.active().flatMap(this::itself)
                .or(() -> open.stream().filter(each -> open.size() == 1).findFirst())
                .or(() -> all.stream().filter(each -> all.size() == 1).findFirst());
    }
}
