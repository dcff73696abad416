package org.indaba.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.handler.TrialRunHandler;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.AskPersonPrompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.InterviewStatus;
import org.indaba.conversation.state.TrialState;
import org.indaba.questionnaire.Language;

/** The context of one decision: the input, and the effects so far. It lives as long as the decision. */
public final class DecisionContext {
    private final ConsultationDirectory desk;
    private final Instant at;
    private final Optional<Language> hint;
    private final Optional<ChannelMoment> mark;
    private final List<Effect> events = new ArrayList<>();
    private ConversationState conversation;

    /** Makes a context without an input of the person. */
    public DecisionContext(ConsultationDirectory desk, ConversationState conversation, Instant at, Optional<Language> hint) {
        this(desk, conversation, at, hint, Optional.empty());
    }

    private DecisionContext(
            ConsultationDirectory desk, ConversationState conversation, Instant at, Optional<Language> hint, Optional<ChannelMoment> mark) {
        this.desk = desk;
        this.conversation = conversation;
        this.at = at;
        this.hint = hint;
        this.mark = mark;
    }

    static DecisionContext about(ConsultationDirectory desk, ConversationState conversation, Input input) {
        return new DecisionContext(desk, conversation, input.at(), input.hint(), input.mark());
    }

    public ConsultationDirectory desk() {
        return desk;
    }

    public Instant at() {
        return at;
    }

    /** The moment of the input. */
    public ChannelMoment mark() {
        return mark.orElse(ChannelMoment.UNKNOWN);
    }

    public ConversationState conversation() {
        return conversation;
    }

    public void become(ConversationState next) {
        conversation = next;
    }

    /** Makes this consultation the active one for what is said from here on. */
    public void activate(String consultation) {
        become(conversation.active(consultation, at, mark));
    }

    public void endTrial() {
        become(conversation.trialOver(at, mark));
    }

    public void add(Effect event) {
        events.add(event);
    }

    public void say(BotMessage say) {
        say(language(), say);
    }

    void say(Language language, BotMessage say) {
        events.add(new Effect.Spoke(language, trying() ? TrialRunHandler.marked(say) : say));
    }

    void say(PhraseKey line) {
        say(BotMessage.of(Paragraph.of(line)));
    }

    /**
     * Says a line with the buttons of the active interview, so that they stay at the bottom of the chat, where it goes on.
     */
    public void line(Paragraph... paragraphs) {
        line(List.of(paragraphs), List.of());
    }

    /** Does the same, with other buttons above those. */
    public void line(List<Paragraph> paragraphs, List<List<Button>> above) {
        if (goesOn() || !above.isEmpty()) {
            become(conversation.withoutDialog());
        }
        List<List<Button>> rows = new ArrayList<>(above);
        rows.addAll(rows());
        say(new BotMessage(paragraphs, rows, BotMessage.Timing.AT_ONCE));
    }

    public void answer(Input.Tapped tap, Optional<PhraseKey> line) {
        answerWith(tap, line.map(Paragraph::of));
    }

    void answerWith(Input.Tapped tap, Optional<Paragraph> line) {
        events.add(new Effect.TapAnswered(tap.tap(), language(), line));
    }

    /** The language of messages: the chosen one or that of the app, where the active consultation has it. */
    public Language language() {
        return active().map(this::language).orElse(wish());
    }

    /** The language of messages about this consultation. */
    public Language language(ConsultationSummary briefing) {
        List<Language> spoken = languages(briefing);
        return spoken.contains(wish()) ? wish() : spoken.get(0);
    }

    /** The languages that the person can choose: whoever has begun is asked in the version that they began. */
    public List<Language> languages(ConsultationSummary briefing) {
        return conversation.interview(briefing.code())
                .map(each -> desk.languages(briefing, each))
                .orElse(briefing.languages());
    }

    private Language wish() {
        return conversation.language()
                .or(() -> hint)
                .filter(desk.languages()::contains)
                .orElse(desk.languages().contains(Language.ENGLISH) ? Language.ENGLISH : desk.languages().get(0));
    }

    public Optional<ConsultationSummary> active() {
        return conversation.active().flatMap(this::briefing);
    }

    /** The consultation with this code, or the one that is tried. */
    public Optional<ConsultationSummary> briefing(String code) {
        return TrialState.is(code)
                ? conversation.trial().flatMap(each -> desk.held(each.consultation())).map(ConsultationSummary::tried)
                : desk.briefing(code);
    }

    /** The same, whether it is still offered and can be read or not. */
    public Optional<ConsultationSummary> held(String code) {
        return briefing(code).or(() -> desk.held(code))
                .or(() -> unreadable().filter(each -> each.code().equals(code)).findFirst());
    }

    private Stream<ConsultationSummary> unreadable() {
        return desk.unreadable().stream().sorted().map(code -> ConsultationSummary.unreadable(code, desk.languages()));
    }

    /** Tells whether messages belong to a trial run. */
    public boolean trying() {
        return conversation.active().filter(TrialState::is).isPresent();
    }

    /** The person's progress in the active consultation. */
    public Optional<InterviewProgress> progress() {
        return active().flatMap(each -> conversation.interview(each.code()));
    }

    /** Tells whether the person is writing a question to a human. */
    public boolean asks() {
        return desk.help().here() && conversation.askMode().isPresent()
                && conversation.dialog().filter(each -> each.kind() == Dialog.Kind.ASKING).isPresent();
    }

    /** Tells whether the active interview expects something: its buttons then belong at the bottom of the chat. */
    public boolean goesOn() {
        return !asks() && goesOnBeneath();
    }

    /** Tells whether it does, or will once a question to a human is over. */
    public boolean goesOnBeneath() {
        return active().filter(each -> each.open(at)).isPresent()
                && progress().filter(each -> !each.stopped()).map(InterviewProgress::standing)
                        .filter(each -> each != InterviewStatus.WITHDRAWN && each != InterviewStatus.REFUSED).isPresent();
    }

    /** The buttons of the active interview, where it goes on; or the button back to it. */
    public List<List<Button>> rows() {
        if (asks()) {
            return ScreenRenderer.rows(AskPersonPrompt.ONGOING);
        }
        if (!goesOn()) {
            return List.of();
        }
        InterviewProgress progress = progress().orElseThrow();
        return new ScreenRenderer(active().orElseThrow(), desk.questionnaire(progress.edition()), language()).rows(progress);
    }

    /** The open consultations that this person may begin or continue. */
    public List<ConsultationSummary> offered() {
        return desk.open(at).stream().filter(this::admits).toList();
    }

    /** A person enters a targeted consultation by a link, and may return at any time. */
    public boolean admits(ConsultationSummary briefing) {
        return !briefing.targeted() || conversation.interview(briefing.code()).isPresent();
    }

    /** The consultations in which answers are held, offered or not; in a trial that one alone. */
    public List<ConsultationSummary> begun() {
        Stream<ConsultationSummary> all = Stream.of(
                        desk.briefings().values().stream(), desk.gone().values().stream(), unreadable())
                .flatMap(each -> each);
        return (trying() ? active().stream() : all)
                .filter(each -> conversation.interview(each.code())
                        .filter(progress -> progress.standing().consented()).isPresent())
                .toList();
    }

    /** Buttons with the titles of as many as fit; the others can be reached by their links. */
    public List<List<Button>> titles(List<ConsultationSummary> briefings, Verb verb) {
        List<List<Button>> rows = new ArrayList<>();
        briefings.stream().limit(ConversationLimits.MOST_BUTTONS).forEach(each -> rows.add(List.of(Button.given(
                title(each).text(), new Action(verb, each.code(), "")))));
        return rows;
    }

    public PhraseArgument.Words title(ConsultationSummary briefing) {
        return new PhraseArgument.Words(briefing.title().in(briefing.in(language(briefing))));
    }

    /**
     * The time at which the consultation closes or has closed, also on the clocks of the person's country where it is
     * known.
     */
    public PhraseArgument closing(ConsultationSummary briefing) {
        return PhraseArgument.Ending.of(
                briefing.closes().orElseThrow(), briefing.zone(),
                conversation.interview(briefing.code()).flatMap(each -> each.given().code()));
    }

    public Paragraph about(PhraseKey line, ConsultationSummary briefing) {
        return Paragraph.of(line, Map.of("title", title(briefing)));
    }

    /** The same, with the contact. */
    public Paragraph withContact(PhraseKey line, ConsultationSummary briefing) {
        return Paragraph.of(line, Map.of("title", title(briefing), "contact", Contact.of(desk, briefing)));
    }

    public Decision step() {
        return new Decision(conversation, events);
    }
}
