package org.indaba.conversation.review;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.prompt.PromptContext;
import org.indaba.places.TextFolding;
import org.indaba.questionnaire.Question;

/** The label by which people recognise a question: its letter, and the first words of its text. */
record QuestionLabel(PromptContext at) {
    /** The length that fits into a line of a phone beside a letter and a size. */
    private static final int MOST = 40;

    /** The same length in a script without spaces, whose letters say more. */
    private static final int MOST_IDEOGRAPHS = 18;

    private static final String CUT = "…";

    /** The beginning of its text, up to the end of a word. */
    String first(Question question) {
        return first(at.shown(question.id()));
    }

    static String first(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        boolean ideographs = line.codePoints().limit(MOST).filter(Character::isIdeographic).count() > MOST / 4;
        int most = ideographs ? MOST_IDEOGRAPHS : MOST;
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : Character.isLowSurrogate(line.charAt(most)) ? most - 1 : most;
        return line.substring(0, end).replaceAll("[\\s,;:.(«“„–—-]+$", "") + CUT;
    }

    /** The question with this letter, or one that looks like it. */
    Optional<Action> named(String typed) {
        List<Question> asked = at.questions();
        return asked.stream().filter(each -> ButtonWords.alike(each.id(), typed)).findFirst()
                .or(() -> asked.stream()
                        .filter(each -> TextFolding.fold(each.id()).equals(TextFolding.latin(typed))).findFirst())
                .map(each -> at.action(Verb.OPEN, each.id()));
    }
}
