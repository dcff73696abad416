package org.indaba.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.handler.ProfileWriter;
import org.indaba.conversation.handler.QuotaCheck;
import org.indaba.conversation.input.ChannelMoment;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.screen.ScreenRenderer;
import org.indaba.conversation.state.AnswerSummary;
import org.indaba.conversation.state.DoubtfulAnswer;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.Profile;
import org.indaba.conversation.state.Stage;

/** One interview during the decision about one input: its progress, and its messages. */
public final class InterviewSession {
    private final DecisionContext exchange;
    private final ConsultationSummary briefing;
    private final ScreenRenderer screens;
    private final boolean afterLongPause;
    private final InterviewPosition came;
    private final int voices;
    private InterviewProgress progress;
    private List<Paragraph> preface = List.of();
    private boolean shown;
    private boolean stored;
    private boolean answered;

    InterviewSession(DecisionContext exchange, ConsultationSummary briefing, InterviewProgress progress) {
        this.exchange = exchange;
        this.briefing = briefing;
        this.afterLongPause =
                Duration.between(progress.seen(), exchange.at()).compareTo(ConversationLimits.RESUME_AFTER) > 0;
        this.came = progress.place();
        this.voices = progress.voices();
        this.progress = progress.seen(exchange.at().isAfter(progress.seen()) ? exchange.at() : progress.seen());
        this.screens =
                new ScreenRenderer(briefing, exchange.desk().questionnaire(progress.edition()), exchange.language(briefing));
    }

    public ConsultationSummary briefing() {
        return briefing;
    }

    public ScreenRenderer screens() {
        return screens;
    }

    public InterviewProgress progress() {
        return progress;
    }

    /** The prompt at the person's position. */
    public InterviewPrompt prompt() {
        return screens.at(progress);
    }

    public Instant now() {
        return exchange.at();
    }

    public InterviewPosition place() {
        return progress.place();
    }

    public boolean afterLongPause() {
        return afterLongPause;
    }

    public void become(InterviewProgress next) {
        progress = next;
    }

    /** Tells whether the input had any effect besides messages. */
    public boolean stored() {
        return stored;
    }

    public void add(Effect event) {
        stored = true;
        exchange.add(event);
    }

    /** Tells whether this is the interview that goes on in the chat. */
    public boolean goesOn() {
        return !progress.stopped() && !exchange.asks() && exchange.conversation().active().equals(Optional.of(briefing.code()));
    }

    /** Adds paragraphs to the beginning of the next message. */
    public void preface(Paragraph... paragraphs) {
        preface = List.of(paragraphs);
    }

    /** Tells whether a screen was shown: a message with buttons. */
    boolean shown() {
        return shown;
    }

    /** Says a message of the interview; its buttons end any dialog that interrupted the interview. */
    public void say(BotMessage say) {
        List<Paragraph> paragraphs = new ArrayList<>(preface);
        paragraphs.addAll(say.paragraphs());
        preface = List.of();
        if (!say.rows().isEmpty()) {
            screen();
        }
        exchange.say(screens.language(), new BotMessage(paragraphs, say.rows(), say.timing()));
    }

    /** Says that a text was stored as an answer, with buttons that take it back. */
    public void doubt(DoubtfulAnswer doubt) {
        List<List<Button>> rows = new ArrayList<>();
        doubt.buttons(exchange.desk().help().here()).forEach(each -> rows.add(List.of(each)));
        rows.addAll(screens.rows(progress));
        say(new BotMessage(
                List.of(Paragraph.of(
                        PhraseKey.SAVED_DOUBTFUL, Map.of("id", new PhraseArgument.Code(doubt.bubble().question())))),
                rows, BotMessage.Timing.AT_ONCE));
    }

    private void screen() {
        shown = true;
        if (place().stage() != Stage.COUNTRY) {
            progress = progress.given(progress.given().offered(List.of()));
        }
        exchange.become(exchange.conversation().withoutDialog());
    }

    public void answer(Input.Tapped tap, Optional<PhraseKey> line) {
        exchange.answer(tap, line);
    }

    public void answerWith(Input.Tapped tap, Paragraph line) {
        exchange.answerWith(tap, Optional.of(line));
    }

    /** Marks what is asked at this stage as answered. */
    public void answered(Stage at) {
        answered |= came.stage() == at;
    }

    /** Stores the value of a question that takes one. */
    public void give(String question, String value, Optional<String> message) {
        answered |= question.equals(came.question());
        add(new Effect.ValueGiven(
                briefing.code(), question, value, screens.language(), screens.shown(question), message));
        progress = progress.tally(question, AnswerSummary.of(value)).draft(question, Optional.empty());
    }

    /** Records a value that was the answer before the current one. */
    public void overtaken(String question, String value) {
        add(new Effect.ValueOvertaken(briefing.code(), question, value));
        line(Paragraph.of(PhraseKey.OVERTAKEN, Map.of("id", new PhraseArgument.Code(question))));
    }

    /** Says a line with the buttons of the person's position, so that they stay at the bottom of the chat. */
    public void line(Paragraph... paragraphs) {
        boolean active = exchange.conversation().active().equals(Optional.of(briefing.code()));
        List<Paragraph> said = new ArrayList<>(List.of(paragraphs));
        if (!active) {
            said.add(0, Paragraph.of(PhraseKey.IN_CONSULTATION, Map.of("title", screens.title())));
        }
        if (exchange.asks()) {
            exchange.say(screens.language(), new BotMessage(said, exchange.rows(), BotMessage.Timing.AT_ONCE));
            return;
        }
        List<List<Button>> own = progress.stopped() ? List.of() : screens.rows(progress);
        say(new BotMessage(said, active ? own : exchange.rows(), BotMessage.Timing.AT_ONCE));
    }

    public void line(PhraseKey line) {
        line(Paragraph.of(line));
    }

    /**
     * Says that the input is no answer here: a line tells what is; after a pause, everything at this position is said
     * again.
     */
    public void expect(PhraseKey line) {
        expect(List.of(Paragraph.of(line)));
    }

    public void expect(List<Paragraph> lines) {
        List<Paragraph> said = new ArrayList<>(lines);
        if (afterLongPause) {
            said.add(Paragraph.of(PhraseKey.WELCOME_BACK));
        }
        if (afterLongPause || screens.isTyped(progress)) {
            ask(said.toArray(Paragraph[]::new));
        } else {
            line(said.toArray(Paragraph[]::new));
        }
    }

    /** Moves to a position and asks what is asked there. */
    public void go(InterviewPosition place) {
        move(place);
        ask();
    }

    private void move(InterviewPosition place) {
        progress = progress.at(place);
        if (place.stage() == Stage.REVIEW) {
            progress = progress.reviewing(true);
        }
    }

    public void ask(Paragraph... before) {
        if (place().stage() == Stage.BUBBLES) {
            if (before.length + preface.size() > 0) {
                say(BotMessage.of(before));
            }
            list(progress.listed());
        } else {
            say(screens.prompt(progress, before));
        }
    }

    /** Shows the bubbles of the answer at this position. */
    public void list(int from) {
        screen();
        progress = progress.listed(from);
        add(new Effect.BubblesListed(briefing.code(), place().question(), from));
    }

    /** The line about a file that is too large to be fetched. */
    public Paragraph tooLarge() {
        return Paragraph.of(PhraseKey.FILE_TOO_LARGE, Map.of("contact", Contact.of(exchange.desk(), briefing)));
    }

    /** What has turned out about a file that was kept for this answer. */
    Paragraph fileLate(PhraseKey line, String question) {
        return Paragraph.of(line, Map.of(
                "id", new PhraseArgument.Code(question), "contact", Contact.of(exchange.desk(), briefing)));
    }

    /** The check of what this person may still store here. */
    public QuotaCheck quota() {
        return new QuotaCheck(exchange.desk().bounds(), progress, Contact.of(exchange.desk(), briefing));
    }

    /** The line with the time until which a submitted response can be changed. */
    public Paragraph untilWhen() {
        return briefing.closes()
                .map(at -> Paragraph.of(PhraseKey.SUBMITTED_UNTIL, Map.of("date", exchange.closing(briefing))))
                .orElse(Paragraph.of(PhraseKey.SUBMITTED_OPEN_END));
    }

    /**
     * A change of an earlier answer may end the condition of the current question: then the next one is asked, where this
     * interview goes on, or else when it is resumed.
     */
    private void leaveWhatIsNotAsked() {
        boolean atQuestion = place().stage() == Stage.QUESTION || place().stage() == Stage.BUBBLES;
        if (atQuestion && !progress.isAsked(screens.questionnaire(), place().question())) {
            move(screens.at(progress.at(InterviewPosition.question(place().question()))).next());
            if (goesOn()) {
                ask();
            }
        }
    }

    /** Saves the progress after a button press, with the position from which the press led on. */
    void save(Input.Tapped tap) {
        leaveWhatIsNotAsked();
        if (!place().equals(came)) {
            progress = progress.left(new InterviewProgress.Left(came, ChannelMoment.of(tap), answered));
        }
        save();
    }

    /** Whoever allowed their recordings to be published did not know of a further one, and is asked again. */
    private void recordingsChanged() {
        int now = progress.voices();
        boolean further = now > voices && progress.told(Stage.RECORDINGS).equals(Optional.of(Profile.PUBLISHED.code()));
        boolean gone = now == 0 && progress.told(Stage.RECORDINGS).isPresent();
        if (further || gone) {
            new ProfileWriter(this).profile(Effect.ProfileSet.Field.RECORDINGS, Optional.empty());
        }
    }

    void save() {
        leaveWhatIsNotAsked();
        recordingsChanged();
        exchange.become(exchange.conversation().interview(briefing.code(), progress));
    }
}
