package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.Phrasebook;
import org.indaba.phrases.TextShortener;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Long screens in as many messages as they need. */
class MessageSplitterTest {
    private static Paragraph option(int number, int length) {
        return Paragraph.of(PhraseKey.OPTION, Map.of(
                "number", new PhraseArgument.Count(number), "label", new PhraseArgument.Words("x".repeat(length))));
    }

    private static Paragraph question(int length) {
        return Paragraph.of(PhraseKey.LAUNCH_ASKS, Map.of(
                "id", new PhraseArgument.Code("q1"), "text", new PhraseArgument.Words("x".repeat(length))));
    }

    @Test
    void what_fits_is_one_message() {
        List<Paragraph> few = List.of(question(100), option(1, 10), option(2, 10));
        assertThat(MessageSplitter.of(few)).containsExactly(few);
        assertThat(MessageSplitter.of(List.of())).containsExactly(List.of());
    }

    @Test
    void nothing_is_lost_or_moved_and_every_message_fits_in_every_language() {
        List<Paragraph> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(question(LaunchLimits.QUESTION));
            IntStream.rangeClosed(1, LaunchLimits.MOST_OPTIONS).forEach(each -> all.add(option(each, LaunchLimits.LABEL)));
        }
        List<List<Paragraph>> pages = MessageSplitter.of(all);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        Phrasebook phrases = Phrasebook.packed();
        for (String tag : List.of("ar", "zh", "en", "fr", "ru", "es")) {
            assertThat(pages).allSatisfy(page -> assertThat(phrases.length(
                            new Language(tag), new BotMessage(page, Collections.emptyList(), BotMessage.Timing.AT_ONCE)))
                    .as("a message in %s", tag).isLessThanOrEqualTo(TextShortener.MESSAGE));
        }
    }
}
