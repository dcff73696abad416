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

/** The context of one decision: the input, and the effects so far. It lives as long as the decision. */
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

    /** Makes this draft the current one, to which the next text belongs. */
    public void drafting(LaunchDraft now) {
        drafting(now, List.of());
    }

    /** @param either two periods: it is asked which of them was typed */
    public void drafting(LaunchDraft now, List<String> either) {
        draft = Optional.of(now);
        conversation = conversation.dialog(new Dialog(Dialog.Kind.LAUNCH, String.join(" ", either)));
    }

    /** The two periods of which one was typed; empty where nothing of that kind is asked. */
    public List<String> either() {
        return conversation.dialog().filter(each -> each.kind() == Dialog.Kind.LAUNCH && !each.consultation().isEmpty())
                .map(each -> List.of(each.consultation().split(" "))).orElse(List.of());
    }

    public void draftEnds() {
        draft = Optional.empty();
        conversation = conversation.withoutDialog(Dialog.Kind.LAUNCH);
    }

    /** Makes a broadcast of this consultation the subject of the next text. */
    public void reachingOut(String consultation, Broadcast.Kind kind) {
        conversation = conversation.dialog(new Dialog(
                kind == Broadcast.Kind.REMINDER ? Dialog.Kind.REMINDING : Dialog.Kind.ANNOUNCING, consultation));
    }

    public void outreachEnds() {
        if (CommandReader.reachingOut(conversation).isPresent()) {
            conversation = conversation.withoutDialog();
        }
    }

    /** Asks this question of a command. */
    public void ask(CommandPrompt prompt, Paragraph... before) {
        say(Stream.concat(Stream.of(before), prompt.asks().stream()).toList(), rows(prompt));
        awaits(prompt);
    }

    /** The same, where the question is sent later than the decision. */
    void awaits(CommandPrompt prompt) {
        conversation = conversation.dialog(prompt.dialog());
    }

    boolean isWaiting() {
        return conversation.isAt(Dialog.Kind.COMMAND);
    }

    /** Ends the command's question without an effect. */
    void commandEnds() {
        conversation = conversation.withoutDialog(Dialog.Kind.COMMAND);
    }

    /** Makes a row for each choice, however many there are. */
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

    /** Says a message; after the question of a command it replaces it. */
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

    /** The action of a command's button: {@code what} comes back when it is pressed. */
    public static Action action(StaffCommand order, String consultation, String what) {
        return new Action(Verb.COORDINATE, consultation, order.word() + "/" + what);
    }
}
