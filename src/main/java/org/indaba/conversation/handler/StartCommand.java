package org.indaba.conversation.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.Contact;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.Stage;

/** Handles {@code /start} and every other entry to a consultation: a link, a code to come back, a word. */
public final class StartCommand {
    private final DecisionContext exchange;

    StartCommand(DecisionContext exchange) {
        this.exchange = exchange;
    }

    /**
     * Enters a consultation. {@code payload} is a code, a code with the label of its source after the first underscore, or
     * empty.
     */
    public void enter(String payload, Paragraph... before) {
        int underscore = payload.indexOf('_');
        String code = underscore < 0 ? payload : payload.substring(0, underscore);
        Optional<String> source =
                underscore < 0 ? Optional.empty() : Optional.of(payload.substring(underscore + 1)).filter(StartCommand::isLabel);
        List<ConsultationSummary> open = exchange.offered();
        Optional<ConsultationSummary> asked = exchange.briefing(code.toLowerCase(Locale.ROOT));
        exchange.become(exchange.conversation().withoutDialog());
        if (asked.filter(each -> !exchange.admits(each)).isPresent()) {
            exchange.line(exchange.withContact(PhraseKey.BY_INVITATION, asked.get()));
        } else if (code.isEmpty() && exchange.trying()) {
            begin(exchange.active().orElseThrow(), source, before);
        } else if (asked.isPresent() && asked.get().open(exchange.at())) {
            begin(asked.get(), source, before);
        } else if (asked.isPresent()) {
            notOpen(asked.get());
        } else if (code.isEmpty() && open.size() == 1) {
            begin(open.get(0), source, before);
        } else if (open.isEmpty()) {
            exchange.line(Paragraph.of(PhraseKey.NO_CONSULTATION));
        } else {
            choose(code, before);
        }
    }

    /** Handles the word of the button under a reminder. While somebody is answering, the word is an answer. */
    public boolean takesUpAgain(Input.Said said) {
        boolean again = (said.heard().is(PhraseKey.CONTINUE) || said.heard().is(PhraseKey.GO_ON)) && said.content().fileKinds().isEmpty()
                && exchange.conversation().dialog().isEmpty() && exchange.goesOn()
                && exchange.progress().filter(each -> each.standing().consented())
                        .filter(each -> !said.at().isBefore(each.seen().plus(ConversationLimits.RESUME_AFTER))).isPresent();
        if (again) {
            enter(exchange.conversation().active().orElseThrow());
        }
        return again;
    }

    /** Handles a code to come back. */
    public void code(Input.CodeTyped.Outcome outcome) {
        switch (outcome) {
            case JOINED -> enter(
                    exchange.conversation().active().orElse(""), Paragraph.of(PhraseKey.CODE_JOINED),
                    Paragraph.of(PhraseKey.CONSENT_TELEGRAM));
            case UNKNOWN -> exchange.line(Paragraph.of(PhraseKey.WEB_CODE_WRONG), Paragraph.of(PhraseKey.CODE_NOT_KEPT));
            case OF_OTHERS -> exchange.line(Paragraph.of(PhraseKey.CODE_OF_OTHERS));
            case MISPLACED -> exchange.line(Paragraph.of(PhraseKey.CODE_NOT_KEPT));
        }
    }

    /** Handles the link of somebody who is invited by name. */
    public void invited(Input.LinkOpened opened) {
        Optional<ConsultationSummary> asked = exchange.desk().briefing(opened.consultation());
        exchange.become(exchange.conversation().withoutDialog());
        opened.tap().ifPresent(tap ->
                exchange.add(new Effect.TapAnswered(tap, exchange.language(), Optional.empty())));
        if (opened.outcome() == Input.LinkOpened.Outcome.UNKNOWN || asked.isEmpty()) {
            exchange.line(Paragraph.of(PhraseKey.ENTITY_UNKNOWN));
        } else if (opened.outcome() == Input.LinkOpened.Outcome.TAKEN) {
            exchange.say(BotMessage.of(exchange.withContact(PhraseKey.ENTITY_TAKEN, asked.get())));
        } else if (asked.get().open(exchange.at())) {
            begin(asked.get(), Optional.empty(), opened.name().isEmpty()
                    ? new Paragraph[0]
                    : new Paragraph[] {Paragraph.of(PhraseKey.ENTITY_FOR, Map.of("name", new PhraseArgument.Words(opened.name())))});
        } else {
            notOpen(asked.get());
        }
    }

    private static boolean isLabel(String label) {
        return label.matches("[A-Za-z0-9_-]{1,32}");
    }

    private void choose(String unknown, Paragraph... before) {
        List<Paragraph> paragraphs = new ArrayList<>(List.of(before));
        if (!unknown.isEmpty()) {
            paragraphs.add(Paragraph.of(PhraseKey.CONSULTATION_UNKNOWN, Map.of("code", new PhraseArgument.Code(shortened(unknown)))));
        }
        new DialogHandler(exchange).ask(new Dialog(Dialog.Kind.CONSULTATION, ""), paragraphs.toArray(Paragraph[]::new));
    }

    private static String shortened(String code) {
        return code.length() <= 40 ? code : code.substring(0, code.offsetByCodePoints(0, 20)) + "…";
    }

    private void begin(ConsultationSummary briefing, Optional<String> source, Paragraph... before) {
        Optional<InterviewProgress> begun = exchange.conversation().interview(briefing.code());
        boolean switched = exchange.conversation().active().filter(each -> !each.equals(briefing.code())).isPresent();
        exchange.activate(briefing.code());
        Paragraph[] first = switched ? joined(exchange.about(PhraseKey.CONSULTATION_NOW, briefing), before) : before;
        if (begun.isEmpty() || begun.get().standing() == InterviewStatus.WITHDRAWN) {
            anew(briefing, source, switched, before);
        } else if (begun.get().standing() == InterviewStatus.SUBMITTED) {
            submitted(briefing, begun.get());
        } else {
            new Interview(exchange, briefing, begun.get().cameBy(source)).resume(first);
        }
    }

    private void anew(ConsultationSummary briefing, Optional<String> source, boolean switched, Paragraph... before) {
        boolean asks = briefing.languages().size() > 1
                && exchange.conversation().language().filter(briefing.languages()::contains).isEmpty();
        InterviewPosition place = InterviewPosition.at(asks ? Stage.LANGUAGE : Stage.CONSENT);
        InterviewProgress progress = InterviewProgress.asked(briefing.edition(), place, source, exchange.at());
        Paragraph[] first = switched
                ? joined(asks ? exchange.about(PhraseKey.CONSULTATION_NOW, briefing) : Paragraph.of(PhraseKey.CONSULTATION_OTHER), before)
                : before;
        new Interview(exchange, briefing, progress).resume(first);
    }

    static Paragraph[] joined(Paragraph first, Paragraph... rest) {
        return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(Paragraph[]::new);
    }

    /** Leads from a question that was open for a change back to the review, of which only the button is shown. */
    private void submitted(ConsultationSummary briefing, InterviewProgress progress) {
        InterviewProgress reviewed = progress.goingOn().at(InterviewPosition.at(Stage.REVIEW)).reviewing(true);
        Interview interview = new Interview(exchange, briefing, reviewed);
        exchange.become(exchange.conversation().interview(briefing.code(), reviewed));
        exchange.say(new BotMessage(
                List.of(statusSubmitted(briefing), interview.untilWhen()),
                List.of(List.of(Button.of(PhraseKey.REVIEW, new Action(Verb.REVIEW, briefing.code(), "")))),
                BotMessage.Timing.AT_ONCE));
    }

    /** Says when the consultation opens, or that it has closed, and names the contact. */
    public void notOpen(ConsultationSummary briefing) {
        boolean closed = briefing.closed(exchange.at());
        exchange.line(Paragraph.of(closed ? PhraseKey.CONSULTATION_CLOSED : PhraseKey.CONSULTATION_NOT_OPEN, Map.of(
                "title", exchange.title(briefing),
                "date", closed
                        ? exchange.closing(briefing)
                        : new PhraseArgument.Moment(briefing.opens().orElseThrow(), briefing.zone()),
                "contact", Contact.of(exchange.desk(), briefing))));
    }

    /** The status of a submitted response. */
    Paragraph statusSubmitted(ConsultationSummary briefing) {
        return Paragraph.of(PhraseKey.STATUS_SUBMITTED, Map.of(
                "title", exchange.title(briefing), "receipt", new PhraseArgument.ReceiptOf(briefing.code())));
    }
}
