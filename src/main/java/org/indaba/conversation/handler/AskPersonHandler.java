package org.indaba.conversation.handler;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.Contact;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.DecisionContext;
import org.indaba.conversation.Effect;
import org.indaba.conversation.HelpContacts;
import org.indaba.conversation.Interview;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Command;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.prompt.AskPersonPrompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.AskPersonMode;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewProgress;

/** Lets a person ask a human: a mode beside the interview that a button begins and ends. */
public final class AskPersonHandler {
    private final DecisionContext exchange;
    private final LeaveHandler leaving;
    private boolean perhapsQuestion;

    public AskPersonHandler(DecisionContext exchange, LeaveHandler leaving) {
        this.exchange = exchange;
        this.leaving = leaving;
    }

    /** Tells whether the last text may be a question to a human as well as an answer. */
    public boolean isPerhapsQuestion() {
        return perhapsQuestion;
    }

    /** Tells whether a decision about this input depends on who can be asked. */
    public static boolean concerns(ConversationState conversation, Input input) {
        if (conversation.askMode().isPresent()) {
            return true;
        } else if (input instanceof Input.Tapped tapped) {
            return tapped.action().filter(each -> each.verb() == Verb.ASK || each.verb() == Verb.TAKE_BACK)
                    .isPresent();
        }
        return input instanceof Input.Said said
                && (said.heard().is(PhraseKey.ASK_PERSON) || said.heard().is(PhraseKey.TAKE_BACK_ASK)
                        || Command.parse(said.content()).filter(each -> each.name().equals("help")).isPresent());
    }

    /** Adds to {@code /help} that a human of this consultation can be asked, where that is so. */
    void offer(ConsultationSummary briefing, List<Paragraph> paragraphs, List<List<Button>> rows) {
        boolean staffed = exchange.desk().help().staffed().contains(briefing.code());
        if (!staffed && Contact.isHere(exchange.desk(), briefing)) {
            paragraphs.add(nobody(briefing));
        } else if (!staffed || exchange.asks()) {
            return;
        } else if (consented(briefing.code())) {
            rows.add(0, List.of(Button.of(PhraseKey.ASK_PERSON, new Action(Verb.ASK, briefing.code(), ""))));
            answering(briefing).ifPresent(paragraphs::add);
        } else {
            paragraphs.add(Paragraph.of(PhraseKey.HELP_AFTER_CONSENT));
        }
    }

    /** A question that is typed without the button is an answer. */
    private Optional<Paragraph> answering(ConsultationSummary briefing) {
        return exchange.active().filter(each -> exchange.goesOn() && each.code().equals(briefing.code()))
                .flatMap(each -> new Interview(exchange, each, exchange.progress().orElseThrow()).openQuestion())
                .map(question -> Paragraph.of(PhraseKey.HELP_STILL_ANSWER, Map.of("id", new PhraseArgument.Code(question))));
    }

    /** Handles the button. Where nobody can be asked there is none. */
    public void tapped(Action action, Input.Tapped tap) {
        boolean known = exchange.desk().help().here();
        exchange.answer(tap, known ? Optional.empty() : Optional.of(PhraseKey.TAP_UNKNOWN));
        if (known && action.verb() == Verb.ASK) {
            begin(action.consultation(), ChannelMoment.of(tap));
        } else if (known) {
            end(ChannelMoment.of(tap));
        }
    }

    /** Begins the mode. Before consent nothing is stored, and no question either. */
    private void begin(String code, ChannelMoment from) {
        Optional<ConsultationSummary> briefing = exchange.desk().briefing(code);
        if (briefing.isEmpty() || !consented(code)) {
            exchange.line(Paragraph.of(PhraseKey.HELP_AFTER_CONSENT));
        } else if (!exchange.desk().help().staffed().contains(code)) {
            exchange.line(nobody(briefing.get()));
        } else {
            AskPersonMode askMode = new AskPersonMode(code, from, Optional.empty(), exchange.at());
            exchange.become(exchange.conversation().dialog(new Dialog(Dialog.Kind.ASKING, code)).askMode(askMode));
            exchange.say(how(exchange, briefing.get()));
        }
    }

    /** The message that explains how to ask, with the button back. */
    public static BotMessage how(DecisionContext exchange, ConsultationSummary briefing) {
        AskPersonPrompt prompt = new AskPersonPrompt(List.of(exchange.about(PhraseKey.ASK_HOW, briefing)));
        return new BotMessage(prompt.asks(), ScreenRenderer.rows(prompt), BotMessage.Timing.AT_ONCE);
    }

    /** Ends the mode by its button. An old button of this kind shows where the person is. */
    private void end(ChannelMoment mark) {
        if (exchange.asks()) {
            leftAt(mark);
        }
        leaving.goOn(Paragraph.of(PhraseKey.ASK_LEFT));
    }

    /** Ends the mode, because a button press has brought up a screen of the interview. */
    public void leftAt(ChannelMoment mark) {
        exchange.become(exchange.conversation().askMode(exchange.conversation().askMode().orElseThrow().until(mark)));
    }

    /** Tells whether a parked message is a question. */
    public boolean owns(Input.Said said) {
        return exchange.conversation().askMode()
                .filter(each -> exchange.asks() ? !each.beganAfter(said) : each.endedAfter(said)).isPresent();
    }

    /** Handles a text; false where it does not belong to this mode. */
    public boolean said(Input.Said said) {
        Optional<AskPersonMode> askMode = exchange.conversation().askMode();
        boolean words = said.content().fileKinds().isEmpty();
        if (!exchange.desk().help().here()) {
            return false;
        } else if (exchange.asks() && askMode.orElseThrow().beganAfter(said) && closed()) {
            // an answer that arrives too late is one, whether its person has begun to ask meanwhile or not
            return false;
        } else if (exchange.asks() && leavesIt(said, askMode.orElseThrow())) {
            return false;
        } else if (exchange.asks()) {
            inIt(said, askMode.orElseThrow());
            return true;
        } else if (words && said.heard().is(PhraseKey.ASK_PERSON) && exchange.active().isPresent()) {
            begin(exchange.active().get().code(), ChannelMoment.of(said));
            return true;
        } else if (askMode.isPresent() && askMode.get().endedAfter(said) && consented(askMode.get().consultation())) {
            pass(said, askMode.get().consultation());
            return true;
        }
        return false;
    }

    private boolean closed() {
        return exchange.active().filter(each -> !each.open(exchange.at())).isPresent();
    }

    /**
     * The words that lead on from a question end the mode. After a long pause it is unclear whether a text is a question or
     * an answer: it is stored as an answer, and its person is asked.
     */
    private boolean leavesIt(Input.Said said, AskPersonMode askMode) {
        boolean words = said.content().fileKinds().isEmpty();
        if (askMode.beganAfter(said) || isOver(said) || !exchange.goesOnBeneath()) {
            return false;
        }
        Interview interview = new Interview(exchange, exchange.active().orElseThrow(), exchange.progress().orElseThrow());
        boolean onward = words && interview.leadsOn(said);
        boolean longAgo = isLongAgo(askMode) && interview.takes(said);
        if (onward || longAgo) {
            leftAt(ChannelMoment.of(said));
            exchange.become(exchange.conversation().withoutDialog());
            perhapsQuestion = longAgo && !onward;
        }
        return onward || longAgo;
    }

    private boolean isLongAgo(AskPersonMode askMode) {
        return Duration.between(askMode.seen(), exchange.at()).compareTo(ConversationLimits.RESUME_AFTER) > 0;
    }

    /** Tells whether the word of the button back was typed. */
    private static boolean isOver(Input.Said said) {
        return new TypedInput(AskPersonPrompt.ONGOING).meaning(said).isPresent();
    }

    private void inIt(Input.Said said, AskPersonMode askMode) {
        boolean longAgo = isLongAgo(askMode);
        if (askMode.beganAfter(said)) {
            answer(said);
        } else if (isOver(said)) {
            end(ChannelMoment.of(said));
        } else if (longAgo || !consented(askMode.consultation())) {
            // It is unclear whether the text is an answer or a question, so it is neither.
            leaving.goOn(Paragraph.of(PhraseKey.ASK_PAUSED));
        } else {
            exchange.become(exchange.conversation().askMode(askMode.seen(exchange.at())));
            pass(said, askMode.consultation());
        }
    }

    /** The text was sent before the person began to ask, and arrives later. */
    private void answer(Input.Said said) {
        Optional<InterviewProgress> progress = exchange.progress();
        if (progress.isPresent()) {
            new Interview(exchange, exchange.active().orElseThrow(), progress.get()).saidBeforeSwitch(said);
        } else {
            exchange.line(Paragraph.of(PhraseKey.NOT_KEPT));
        }
    }

    private void pass(Input.Said said, String code) {
        String text = said.content().text();
        if (!said.content().fileKinds().isEmpty() || text.isBlank()) {
            exchange.line(Paragraph.of(PhraseKey.ASK_TEXT_ONLY));
        } else if (text.length() > ConversationLimits.MOST_ASKED) {
            exchange.line(Paragraph.of(PhraseKey.ASK_TOO_LONG, Map.of("most", new PhraseArgument.Count(ConversationLimits.MOST_ASKED))));
        } else if (exchange.desk().help().open() >= ConversationLimits.MOST_OPEN_QUESTIONS) {
            exchange.line(Paragraph.of(
                    PhraseKey.ASK_TOO_MANY, Map.of("count", new PhraseArgument.Count(exchange.desk().help().open()))));
        } else if (!exchange.desk().help().staffed().contains(code)) {
            leaving.goOn(exchange.desk().held(code).map(this::nobody).orElse(Paragraph.of(PhraseKey.ASK_PAUSED)));
        } else {
            exchange.add(new Effect.Asked(code));
            Paragraph sent = Paragraph.of(PhraseKey.ASK_SENT);
            exchange.line(exchange.asks() ? new Paragraph[] {sent, Paragraph.of(PhraseKey.ASK_MORE)} : new Paragraph[] {sent});
        }
    }

    /** The reason why no question can be passed on; empty where it can. */
    public Optional<Paragraph> obstacle(ConsultationSummary briefing) {
        HelpContacts help = exchange.desk().help();
        if (!help.here() || !help.staffed().contains(briefing.code())) {
            return Optional.of(nobody(briefing));
        }
        return help.open() < ConversationLimits.MOST_OPEN_QUESTIONS
                ? Optional.empty()
                : Optional.of(Paragraph.of(PhraseKey.ASK_TOO_MANY, Map.of("count", new PhraseArgument.Count(help.open()))));
    }

    private Paragraph nobody(ConsultationSummary briefing) {
        return Contact.isHere(exchange.desk(), briefing)
                ? Paragraph.of(PhraseKey.ASK_NOBODY_HERE)
                : Paragraph.of(PhraseKey.ASK_NOBODY, Map.of("contact", Contact.of(exchange.desk(), briefing)));
    }

    private boolean consented(String code) {
        return exchange.conversation().interview(code).filter(each -> each.standing().consented()).isPresent();
    }
}
