package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Where a page tells people to press a button, it calls it what stands on it. */
class PageHelpWordsTest {
    private static final Phrasebook BOOK = Phrasebook.packed();

    private static final Map<PhraseKey, List<PhraseKey>> NAMED_IN = Map.of(
            PhraseKey.COMMAND_HELP, List.of(
                    PhraseKey.WEB_CONTACT_HERE, PhraseKey.WEB_HELP_AFTER_CONSENT, PhraseKey.WEB_ASK_NOBODY_HERE, PhraseKey.WEB_ASK_PAUSED,
                    PhraseKey.WEB_ASK_LEFT),
            PhraseKey.ASK_END, List.of(PhraseKey.WEB_ASK_MORE));

    @Test
    void every_button_is_called_as_it_is_labelled() {
        for (Language language : BOOK.languages()) {
            NAMED_IN.forEach((label, lines) -> lines.forEach(line ->
                    assertThat(said(language, line)).as("%s in %s", line, language).contains(said(language, label))));
        }
    }

    private static String said(Language language, PhraseKey line) {
        return BOOK.say(language, Samples.paragraph(line, "", 1), LateLookup.none());
    }
}
