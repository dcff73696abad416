package org.indaba.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.ScreenPreview;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.TextShortener;
import org.indaba.questionnaire.Language;
import org.indaba.questionnaire.Question;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.FlawCollector;

/** Finds messages and buttons of a questionnaire that are too long, which only shows when they are rendered. */
public final class ScreenSizeCheck {
    /** Phones cut longer labels. */
    private static final int LABEL = 64;

    private final Phrasebook phrases;
    private final FlawCollector findings;

    public ScreenSizeCheck(Phrasebook phrases, FlawCollector findings) {
        this.phrases = phrases;
        this.findings = findings;
    }

    public void check(QuestionnaireFile.Placed placed) {
        List<String> spoken = phrases.languages().stream().map(Language::tag).toList();
        for (Language language : placed.questionnaire().translations().keySet()) {
            if (!phrases.speaks(language)) {
                findings.add(
                        placed.languages(),
                        "the product has no phrases in " + language + ", so nobody is asked in it; it speaks "
                                + String.join(", ", spoken) + ", and more by files in the folder phrases");
                continue;
            }
            measure(1, "the consent text", language, ScreenPreview.consent(placed.questionnaire(), language));
            for (Question question : placed.questionnaire().questions()) {
                BotMessage say = ScreenPreview.question(placed.questionnaire(), language, question);
                measure(placed.questions().get(question.id()), "question " + question.id(), language, say);
            }
        }
    }

    private void measure(int line, String what, Language language, BotMessage say) {
        int length = phrases.length(language, say);
        if (length > TextShortener.MESSAGE) {
            findings.add(
                    line,
                    what + " makes a message of " + length + " characters in " + language + "; " + TextShortener.MESSAGE
                            + " is the most that a chat takes, so shorten its text, its help or its options");
        }
        say.rows().stream().flatMap(List::stream).forEach(button -> measure(line, what, language, button));
    }

    private void measure(int line, String what, Language language, Button button) {
        String label = phrases.label(language, button);
        if (label.length() > LABEL + 2) {
            findings.add(
                    line,
                    what + " has a button of " + label.length() + " characters in " + language + "; " + LABEL
                            + " is the most that a phone shows");
        }
        int bytes = button.action().data().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Action.MOST_BYTES) {
            findings.add(
                    line,
                    what + " has a button of " + bytes + " bytes; " + Action.MOST_BYTES
                            + " is the most, so shorten its id or its codes");
        }
    }
}
