package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.Line;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Where a page tells people to press a button, it calls it what stands on it. */
class PageHelpWordsTest {
    private static final Phrasebook BOOK = Phrasebook.packed();

    private static final Map<Line, List<Line>> NAMED_IN = Map.of(
            Line.COMMAND_HELP, List.of(
                    Line.WEB_CONTACT_HERE, Line.WEB_HELP_AFTER_CONSENT, Line.WEB_ASK_NOBODY_HERE, Line.WEB_ASK_PAUSED,
                    Line.WEB_ASK_LEFT),
            Line.ASK_END, List.of(Line.WEB_ASK_MORE));

    @Test
    void every_button_is_called_as_it_is_labelled() {
        for (Language language : BOOK.languages()) {
            NAMED_IN.forEach((label, lines) -> lines.forEach(line ->
                    assertThat(said(language, line)).as("%s in %s", line, language).contains(said(language, label))));
        }
    }

    private static String said(Language language, Line line) {
        return BOOK.say(language, Samples.paragraph(line, "", 1), Lookup.none());
    }
}
