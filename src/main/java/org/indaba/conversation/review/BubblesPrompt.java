package org.indaba.conversation.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.KeptBubble;

/** Shows the bubbles of one answer, each of which can be deleted. */
public record BubblesPrompt(PromptContext at) implements ReviewSubPrompt {
    /** The bubbles that are listed at a time: one button each, with room for the other buttons. */
    public static final int SHOWN = ConversationLimits.MOST_BUTTONS - 2;

    private String question() {
        return at.progress().place().question();
    }

    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.BUBBLES, Map.of("id", new PhraseArgument.Code(question()))));
    }

    @Override
    public List<List<Button>> controls() {
        return List.of(own());
    }

    private List<Button> own() {
        return List.of(at.button(PhraseKey.ADD_MORE, Verb.ADD, question()), at.control(PhraseKey.REVIEW, Verb.BACK));
    }

    /** The bubbles from the {@code from}th on, with a button to delete each. */
    public BotMessage listing(List<KeptBubble> bubbles, int from) {
        List<Paragraph> paragraphs = new ArrayList<>(asks());
        List<List<Button>> rows = new ArrayList<>();
        BubbleLabel recordings = BubbleLabel.of(at, bubbles);
        int end = Math.min(bubbles.size(), from + SHOWN);
        for (int i = from; i < end; i++) {
            KeptBubble bubble = bubbles.get(i);
            PhraseArgument.Count number = new PhraseArgument.Count(i + 1);
            paragraphs.add(Paragraph.of(PhraseKey.BUBBLE, Map.of("number", number, "excerpt", recordings.told(bubble))));
            Paragraph delete = bubbles.size() == 1
                    ? Paragraph.of(PhraseKey.DELETE)
                    : Paragraph.of(PhraseKey.DELETE_NUMBER, Map.of("number", number));
            rows.add(List.of(new Button(new Button.Label.Control(delete), delete(bubble))));
        }
        List<Button> controls = new ArrayList<>();
        if (end < bubbles.size()) {
            controls.add(at.button(PhraseKey.MORE, Verb.BUBBLES, question() + "/" + end));
        }
        controls.addAll(own());
        rows.add(controls);
        return new BotMessage(paragraphs, rows, BotMessage.Timing.AT_ONCE);
    }

    private Action delete(KeptBubble bubble) {
        return at.action(
                Verb.DELETE_BUBBLE, bubble.question() + "/" + Long.toString(bubble.id(), Character.MAX_RADIX));
    }

    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        RecognizedInput heard = said.heard();
        if (heard.is(PhraseKey.BACK) || heard.goesOn()) {
            return Optional.of(at.here(Verb.BACK));
        }
        Optional<KeptBubble> meant = deletable(said);
        if (meant.isPresent()) {
            return meant.map(this::delete);
        }
        int next = at.progress().listed() + SHOWN;
        return heard.is(PhraseKey.MORE)
                ? Optional.of(at.action(Verb.BUBBLES, question() + "/" + (next < said.listed().size() ? next : 0)))
                : Optional.empty();
    }

    /** Deleting needs a number that is in the list. */
    @Override
    public Optional<Paragraph> mend(Input.Said said) {
        int count = said.listed().size();
        return said.heard().spells(PhraseKey.DELETE) && count > 0
                ? Optional.of(Paragraph.of(PhraseKey.DELETE_WHICH, Map.of("count", new PhraseArgument.Count(count))))
                : Optional.empty();
    }

    /** The bubble that {@code Delete} or {@code Delete 2} means among those on the screen. */
    public static Optional<KeptBubble> deletable(Input.Said said) {
        List<KeptBubble> listed = said.listed();
        if (said.heard().is(PhraseKey.DELETE) && listed.size() == 1) {
            return Optional.of(listed.get(0));
        }
        if (said.heard().numbered().contains(PhraseKey.DELETE) && said.heard().number().isPresent()) {
            int number = said.heard().number().getAsInt();
            return number >= 1 && number <= listed.size() ? Optional.of(listed.get(number - 1)) : Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public Takes takes() {
        return Takes.MORE;
    }

    @Override
    public List<Paragraph> expected(RecognizedInput heard) {
        return List.of(Paragraph.of(PhraseKey.DECLINED));
    }
}
