package org.indaba.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.FollowUpMessages;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.AnswerDraft;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;
import org.indaba.conversation.state.Stage;
import org.indaba.phrases.InputRecognizer;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionKind;
import org.indaba.rehearsal.RehearsalStore;
import org.indaba.store.json.ConversationStateJson;

/** One person's way through the conversation, act by act, with what they see and what is stored of it. */
public final class Walk {
    public static final InputRecognizer HEARING = new InputRecognizer(Phrasebook.packed().vocabulary());

    public final ConsultationDirectory desk;
    public RehearsalStore notebook = new RehearsalStore();
    final List<Button> earlier = new ArrayList<>();
    public ConversationState conversation = ConversationState.NEW;
    public Instant now;
    public List<Button> live = List.of();

    /** Where the person has been, in which consultation. */
    final List<Visit> visits = new ArrayList<>();

    record Visit(String consultation, InterviewPosition place) {}

    int sent;
    private int taps;
    private Optional<Input> last = Optional.empty();

    public Walk(ConsultationDirectory desk, Instant start) {
        this.desk = desk;
        this.now = start;
    }

    public Decision say(String text) {
        return said(now, MessageContent.text(text));
    }

    public Decision said(Instant at, MessageContent content) {
        return said(at, at.getEpochSecond(), content);
    }

    /** A message that the channel brings at this place in its order, whenever it was sent. */
    Decision said(Instant at, long order, MessageContent content) {
        int number = ++sent;
        RecognizedInput heard = content.fileKinds().isEmpty() ? HEARING.hear(content.text()) : RecognizedInput.NOTHING;
        return take(new Input.Said(
                at, Optional.empty(), Integer.toString(number), order, number, OptionalLong.empty(), content,
                heard, listed()));
    }

    /** The channel brings one of the taps that are possible, and then the message that was sent before it. */
    void tappedEarly(int number, MessageContent content) {
        Instant sentAt = now;
        if (!live.isEmpty()) {
            pass(Duration.ofSeconds(2));
            tap(live.get(number % live.size()).action().data());
        }
        said(sentAt, content);
    }

    /** The same, of this tap. */
    public Decision tappedEarly(String data, MessageContent content) {
        Instant sentAt = now;
        pass(Duration.ofSeconds(2));
        tap(data);
        return said(sentAt, content);
    }

    /** A message that was parked when it came, with the person there, and that is decided about now. */
    public Decision late(String consultation, InterviewPosition place, MessageContent content) {
        return late(consultation, place, content, false);
    }

    /** @param overtaken whether the value of that question has been given since */
    public Decision late(String consultation, InterviewPosition place, MessageContent content, boolean overtaken) {
        int number = ++sent;
        RecognizedInput heard = content.fileKinds().isEmpty() ? HEARING.hear(content.text()) : RecognizedInput.NOTHING;
        Input.Said said = new Input.Said(
                now, Optional.empty(), Integer.toString(number), 0, number, OptionalLong.empty(), content, heard, List.of());
        return take(new Input.Late(said, consultation, place, overtaken));
    }

    public Decision tap(String data) {
        return tap(data, now.getEpochSecond());
    }

    /** A tap that has this place in the channel's order, whenever the channel brings it. */
    Decision tap(String data, long order) {
        Optional<Action> action = Action.parse(data);
        return take(new Input.Tapped(
                now, Optional.empty(), "tap " + ++taps, order, OptionalLong.empty(), action,
                action.flatMap(this::named)));
    }

    Decision edit(int message, String text) {
        Optional<KeptBubble> bubble = notebook.ofMessage(Integer.toString(message));
        boolean unchanged = bubble.flatMap(each -> notebook.text(each.id())).equals(Optional.of(text));
        return take(new Input.Edited(now, Integer.toString(message), bubble, unchanged, Input.Edited.Wording.of(bubble.flatMap(each -> notebook.text(each.id())).orElse(""), text), MessageContent.text(text), HEARING.hear(text)));
    }

    Decision sticker() {
        return take(new Input.Unsupported(now, Optional.empty(), "sticker"));
    }

    /** The channel brings a tap twice, under another name. */
    Decision again() {
        return last.isPresent() && last.get() instanceof Input.Tapped tapped && tapped.action().isPresent()
                ? tap(tapped.action().get().data())
                : say("again");
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    private Decision take(Input input) {
        now = now.plusSeconds(1);
        last = Optional.of(input);
        ConversationState before = conversation;
        Decision step = InputDispatcher.advance(desk, before, input);
        conversation = ConversationStateJson.read(ConversationStateJson.write(step.next()));
        Promises promises = new Promises(this, before, input, step);
        promises.beforeStored();
        Optional<Input.Said> message = message(input);
        MessageContent content = message.map(Input.Said::content)
                .orElse(input instanceof Input.Edited edited ? edited.content() : MessageContent.text(""));
        for (Effect event : step.events()) {
            notebook.note(event, message.map(Input.Said::messageKey), content, input.at());
            show(event);
        }
        promises.afterStored();
        conversation.active().ifPresent(code -> active().ifPresent(each -> visits.add(new Visit(code, each.place()))));
        return step;
    }

    /** What was said in it, now or when it was parked. */
    static Optional<Input.Said> message(Input input) {
        if (input instanceof Input.Late late) {
            return Optional.of(late.said());
        }
        return input instanceof Input.Said said ? Optional.of(said) : Optional.empty();
    }

    private void show(Effect event) {
        if (event instanceof Effect.Spoke spoke && !spoke.say().rows().isEmpty()) {
            earlier.addAll(live);
            live = spoke.say().rows().stream().flatMap(List::stream).toList();
            live.forEach(Walk::fits);
        } else if (event instanceof Effect.BubblesListed listed) {
            show(FollowUpMessages.bubbles(desk, conversation, listed, notebook.bubbles(listed.consultation(), listed.question()))
                    .orElseThrow());
        }
    }

    static void fits(Button button) {
        String data = button.action().data();
        assertThat(Action.parse(data)).as("the data of a button, read again").contains(button.action());
    }

    private List<KeptBubble> listed() {
        return conversation.active()
                .flatMap(code -> conversation.interview(code).map(InterviewProgress::place)
                        .filter(place -> place.stage() == Stage.BUBBLES)
                        .map(place -> notebook.bubbles(code, place.question())))
                .orElse(List.of());
    }

    private Optional<KeptBubble> named(Action action) {
        String id = action.argument().substring(action.argument().indexOf('/') + 1);
        try {
            return action.verb() == Action.Verb.DELETE_BUBBLE
                    ? notebook.bubble(Long.parseLong(id, Character.MAX_RADIX))
                    : Optional.empty();
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    public Optional<InterviewProgress> active() {
        return conversation.active().flatMap(conversation::interview);
    }

    /** What somebody does who wants to get on and reads only the buttons. */
    public Decision getOn() {
        if (hasChosenTooFew()) {
            return say("1, 2");
        }
        Optional<Button> next = wanted();
        boolean mute = live.isEmpty() || live.stream().allMatch(each -> each.action().verb() == Action.Verb.BACK
                && !each.action().argument().equals("-" + Stage.CHOOSE_QUESTION));
        if (mute || next.isPresent() && next.get().action().verb() == Action.Verb.NEXT && nothingSaid()) {
            return say(conversation.active().isEmpty() ? "/start" : "Something that I want to say");
        }
        return tap(next.orElse(live.get(0)).action().data());
    }

    /** At a choice of several, which says so and goes nowhere. */
    private boolean hasChosenTooFew() {
        Optional<InterviewPosition> place = active().filter(each -> !each.stopped()).map(InterviewProgress::place)
                .filter(each -> each.stage() == Stage.QUESTION);
        boolean askMode = conversation.dialog().filter(each -> each.kind() == ConversationState.Dialog.Kind.ASKING).isPresent();
        if (place.isEmpty() || askMode) {
            return false;
        }
        InterviewProgress progress = active().orElseThrow();
        Question question = desk.questionnaire(progress.edition()).question(place.get().question()).orElseThrow();
        if (!(question.kind() instanceof QuestionKind.Several several)) {
            return false;
        }
        Optional<AnswerDraft> draft = progress.draft(question.id());
        boolean none = draft.isEmpty() && question.required() && !progress.tally(question.id()).answered();
        return none || draft.filter(each -> each.value().isEmpty()
                || each.value().split(" ").length < several.least()).isPresent();
    }

    private boolean nothingSaid() {
        return active().filter(each -> each.place().stage() == Stage.QUESTION
                && !each.tally(each.place().question()).answered()
                && each.draft(each.place().question()).isEmpty()).isPresent();
    }

    private Optional<Button> wanted() {
        List<Set<Action.Verb>> order = List.of(
                Set.of(Action.Verb.SUBMIT), Set.of(Action.Verb.NEXT, Action.Verb.SKIP), Set.of(Action.Verb.FORWARD),
                Set.of(Action.Verb.CONTINUE), Set.of(Action.Verb.KEEP), Set.of(Action.Verb.REVIEW));
        for (Set<Action.Verb> verbs : order) {
            Optional<Button> found = live.stream().filter(each -> verbs.contains(each.action().verb())).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return live.stream().filter(each -> each.label().equals(new Button.Label.Control(Paragraph.of(PhraseKey.REVIEW))))
                .findFirst();
    }
}
