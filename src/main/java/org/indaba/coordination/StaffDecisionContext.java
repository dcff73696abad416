package org.indaba.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.ConversationState;
import org.indaba.conversation.state.ConversationState.Dialog;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.launch.LaunchDraft;
import org.indaba.questionnaire.Language;

/** One input being decided about: what has come of it so far. It lives as long as the decision. */
public final class StaffDecisionContext {
    private final StaffContext office;
    private final List<Effect> said = new ArrayList<>();
    private final List<StaffEffect> done = new ArrayList<>();
    private ConversationState conversation;
    private Optional<LaunchDraft> draft;

    public StaffDecisionContext(StaffContext office, ConversationState conversation, Optional<LaunchDraft> draft) {
        this.office = office;
        this.conversation = conversation;
        this.draft = draft;
    }

    public StaffContext office() {
        return office;
    }

    public Optional<LaunchDraft> draft() {
        return draft;
    }

    /** What is typed next belongs to this draft. */
    public void drafting(LaunchDraft now) {
        draft = Optional.of(now);
        conversation = conversation.dialog(new Dialog(Dialog.Kind.LAUNCH, ""));
    }

    public void draftEnds() {
        draft = Optional.empty();
        conversation = conversation.withoutDialog(Dialog.Kind.LAUNCH);
    }

    /** What is typed next may be about writing so to many of this consultation. */
    public void reachingOut(String consultation, Broadcast.Kind kind) {
        conversation = conversation.dialog(new Dialog(
                kind == Broadcast.Kind.REMINDER ? Dialog.Kind.REMINDING : Dialog.Kind.ANNOUNCING, consultation));
    }

    public void outreachEnds() {
        if (CommandReader.reachingOut(conversation).isPresent()) {
            conversation = conversation.withoutDialog();
        }
    }

    /** From here on this is what the command waits for. */
    public void ask(CommandPrompt prompt, Paragraph... before) {
        say(Stream.concat(Stream.of(before), prompt.asks().stream()).toList(), rows(prompt));
        awaits(prompt);
    }

    /** The same, where it is asked later than the decision. */
    void awaits(CommandPrompt prompt) {
        conversation = conversation.dialog(prompt.dialog());
    }

    boolean isWaiting() {
        return conversation.isAt(Dialog.Kind.COMMAND);
    }

    /** Nothing comes of the question. */
    void commandEnds() {
        conversation = conversation.withoutDialog(Dialog.Kind.COMMAND);
    }

    /** A row for each choice, however many there are. */
    public static List<List<Button>> rows(Prompt prompt) {
        return Stream.concat(prompt.choices().stream().map(List::of), prompt.controls().stream()).toList();
    }

    public void say(List<Paragraph> paragraphs, List<List<Button>> rows) {
        sayIn(office.language(), paragraphs, rows);
    }

    public void say(Paragraph... paragraphs) {
        say(List.of(paragraphs), List.of());
    }

    public void say(PhraseKey line) {
        say(Paragraph.of(line));
    }

    /** Whatever is said after the question of a command takes its place. */
    public void sayIn(Language language, List<Paragraph> paragraphs, List<List<Button>> rows) {
        commandEnds();
        said.add(new Effect.Spoke(language, new BotMessage(paragraphs, rows, BotMessage.Timing.AT_ONCE)));
    }

    void answer(Input.Tapped tap, Optional<PhraseKey> line) {
        said.add(new Effect.TapAnswered(tap.tap(), office.language(), line.map(Paragraph::of)));
    }

    public void act(StaffEffect deed) {
        done.add(deed);
    }

    public StaffDecision ruling() {
        return new StaffDecision(conversation, draft, said, done);
    }

    /** A button of an order's: {@code what} comes back with a tap on it. */
    public static Action action(StaffCommand order, String consultation, String what) {
        return new Action(Verb.COORDINATE, consultation, order.word() + "/" + what);
    }
}
