package org.indaba.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.RecognizedInput;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/**
 * The question to somebody who typed a text that may be the answer to a question and is no reply to its message.
 *
 * @param kept the text
 * @param waiting the questions that it may answer, the newest first
 */
public record ReplyOffer(KeptReply kept, List<Long> waiting) {
    /** The most questions that get a button. */
    public static final int MOST = 5;

    private static final String WORD = "answer/";
    private static final String NOTHING = "-";
    private static final String ANYHOW = "+";

    /** The choices about the text. */
    public sealed interface Choice {
        /** @param anyhow true to send it although the question was answered before */
        record Send(long question, boolean anyhow) implements Choice {}

        record Drop() implements Choice {}
    }

    public ReplyOffer {
        waiting = List.copyOf(waiting);
    }

    /** The result is empty for a button of anything else. */
    public static Optional<Choice> chosen(Action action) {
        if (action.verb() != Verb.COORDINATE || !action.argument().startsWith(WORD)) {
            return Optional.empty();
        }
        String what = action.argument().substring(WORD.length());
        boolean anyhow = what.startsWith(ANYHOW);
        try {
            return Optional.of(what.equals(NOTHING)
                    ? new Choice.Drop()
                    : new Choice.Send(Long.parseLong(anyhow ? what.substring(1) : what, Character.MAX_RADIX), anyhow));
        } catch (NumberFormatException forged) {
            return Optional.empty();
        }
    }

    /** The choice that was typed below this, where it is the word or the number of one of its buttons. */
    public Optional<Choice> typed(RecognizedInput heard) {
        if (heard.isNo() || heard.is(PhraseKey.RELAY_NOT_SEND)) {
            return Optional.of(new Choice.Drop());
        }
        boolean agrees = heard.isYes() || heard.is(PhraseKey.RELAY_SEND_TOO);
        if (agrees && kept.question().isPresent()) {
            return Optional.of(new Choice.Send(kept.question().getAsLong(), kept.answered()));
        }
        int number = kept.answered() ? 0 : heard.choice().orElse(0);
        return number >= 1 && number <= buttons().size()
                ? Optional.of(new Choice.Send(waiting.get(number - 1), false))
                : Optional.empty();
    }

    private List<Long> buttons() {
        return waiting.subList(0, Math.min(waiting.size(), MOST));
    }

    public List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(waiting.size() == 1 ? PhraseKey.RELAY_OFFER : PhraseKey.RELAY_OFFER_WHICH));
        if (waiting.size() > MOST) {
            paragraphs.add(Paragraph.of(PhraseKey.RELAY_OFFER_OLDER));
        }
        paragraphs.addAll(together());
        return paragraphs;
    }

    private List<Paragraph> together() {
        return kept.parts().size() < 2
                ? List.of()
                : List.of(Paragraph.of(PhraseKey.RELAY_OFFER_TOGETHER));
    }

    public List<List<Button>> rows() {
        List<List<Button>> rows = new ArrayList<>();
        buttons().forEach(each -> rows.add(List.of(new Button(
                new Button.Label.Control(Paragraph.of(
                        PhraseKey.RELAY_SEND_AS, Map.of("question", new PhraseArgument.Asked(each, false)))),
                action(id(each))))));
        rows.add(List.of(Button.of(PhraseKey.RELAY_NOT_SEND, action(NOTHING))));
        return rows;
    }

    /** The buttons for a question that somebody else has answered: the text can be sent all the same. */
    public static List<List<Button>> rowsOf(long answered) {
        return List.of(
                List.of(Button.of(PhraseKey.RELAY_SEND_TOO, action(ANYHOW + id(answered)))),
                List.of(Button.of(PhraseKey.RELAY_NOT_SEND, action(NOTHING))));
    }

    private static String id(long question) {
        return Long.toString(question, Character.MAX_RADIX);
    }

    private static Action action(String what) {
        return new Action(Verb.COORDINATE, "", WORD + what);
    }
}
