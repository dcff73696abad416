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

/** One interview while one input is decided about: how far it is, and what it says. */
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

    /** What the bot waits for where the person is now. */
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

    /** Whether anything came of the input besides words. */
    public boolean stored() {
        return stored;
    }

    public void add(Effect event) {
        stored = true;
        exchange.add(event);
    }

    /** Whether this is the interview that goes on in the chat. */
    public boolean goesOn() {
        return !progress.stopped() && !exchange.asks() && exchange.conversation().active().equals(Optional.of(briefing.code()));
    }

    /** What the next message begins with. */
    public void preface(Paragraph... paragraphs) {
        preface = List.of(paragraphs);
    }

    /** Whether a screen was shown: a message with buttons. */
    boolean shown() {
        return shown;
    }

    /** Buttons of the interview end whatever question stood over it. */
    public void say(BotMessage say) {
        List<Paragraph> paragraphs = new ArrayList<>(preface);
        paragraphs.addAll(say.paragraphs());
        preface = List.of();
        if (!say.rows().isEmpty()) {
            screen();
        }
        exchange.say(screens.language(), new BotMessage(paragraphs, say.rows(), say.timing()));
    }

    /** Says that it was kept as an answer, over the buttons that take it back. */
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

    /** What is asked at this place is answered. */
    public void answered(Stage at) {
        answered |= came.stage() == at;
    }

    /** The answer to a question that takes a value is this one. */
    public void give(String question, String value, Optional<String> message) {
        answered |= question.equals(came.question());
        add(new Effect.ValueGiven(
                briefing.code(), question, value, screens.language(), screens.shown(question), message));
        progress = progress.tally(question, AnswerSummary.of(value)).draft(question, Optional.empty());
    }

    /** This was the answer before the one that stands. */
    public void overtaken(String question, String value) {
        add(new Effect.ValueOvertaken(briefing.code(), question, value));
        line(Paragraph.of(PhraseKey.OVERTAKEN, Map.of("id", new PhraseArgument.Code(question))));
    }

    /** A line with the buttons of where the person is, so that they stay at the bottom of the chat. */
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

    /** What was sent is no answer here: a line says what is; after a pause, all that stands here is said again. */
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

    /** Goes to a place and asks what is asked there. */
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

    /** Shows the bubbles of the answer at this place. */
    public void list(int from) {
        screen();
        progress = progress.listed(from);
        add(new Effect.BubblesListed(briefing.code(), place().question(), from));
    }

    /** A file that came is beyond what can be fetched. */
    public Paragraph tooLarge() {
        return Paragraph.of(PhraseKey.FILE_TOO_LARGE, Map.of("contact", Contact.of(exchange.desk(), briefing)));
    }

    /** A file that was kept for this answer has turned out to be so. */
    Paragraph tooLargeLate(String question) {
        return Paragraph.of(PhraseKey.FILE_TOO_LARGE_LATE, Map.of(
                "id", new PhraseArgument.Code(question), "contact", Contact.of(exchange.desk(), briefing)));
    }

    /** Something harmful was found in a file that was kept for this answer. */
    Paragraph infectedLate(String question) {
        return Paragraph.of(PhraseKey.FILE_INFECTED_LATE, Map.of(
                "id", new PhraseArgument.Code(question), "contact", Contact.of(exchange.desk(), briefing)));
    }

    /** What this person may still store here. */
    public QuotaCheck quota() {
        return new QuotaCheck(exchange.desk().bounds(), progress, Contact.of(exchange.desk(), briefing));
    }

    /** Until when a submitted response can be changed. */
    public Paragraph untilWhen() {
        return briefing.closes()
                .map(at -> Paragraph.of(PhraseKey.SUBMITTED_UNTIL, Map.of("date", exchange.closing(briefing))))
                .orElse(Paragraph.of(PhraseKey.SUBMITTED_OPEN_END));
    }

    /**
     * A change of an earlier answer may end the condition of the question that the person is at: then the next one is
     * asked, where this interview goes on, and else when it is taken up again.
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

    /** After a tap: where it led on from is remembered. */
    void save(Input.Tapped tap) {
        leaveWhatIsNotAsked();
        if (!place().equals(came)) {
            progress = progress.left(new InterviewProgress.Left(came, ChannelMoment.of(tap), answered));
        }
        save();
    }

    /** Whoever let their recordings be published has not heard of a further one, and said nothing of none. */
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
