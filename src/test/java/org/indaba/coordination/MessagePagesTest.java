package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Say;
import org.indaba.conversation.Value;
import org.indaba.phrases.Fit;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Long screens in as many messages as they need. */
class MessagePagesTest {
    private static Paragraph option(int number, int length) {
        return Paragraph.of(Line.OPTION, Map.of(
                "number", new Value.Count(number), "label", new Value.Words("x".repeat(length))));
    }

    private static Paragraph question(int length) {
        return Paragraph.of(Line.LAUNCH_ASKS, Map.of(
                "id", new Value.Code("q1"), "text", new Value.Words("x".repeat(length))));
    }

    @Test
    void what_fits_is_one_message() {
        List<Paragraph> few = List.of(question(100), option(1, 10), option(2, 10));
        assertThat(MessagePages.of(few)).containsExactly(few);
        assertThat(MessagePages.of(List.of())).containsExactly(List.of());
    }

    @Test
    void nothing_is_lost_or_moved_and_every_message_fits_in_every_language() {
        List<Paragraph> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(question(Limits.QUESTION));
            IntStream.rangeClosed(1, Limits.MOST_OPTIONS).forEach(each -> all.add(option(each, Limits.LABEL)));
        }
        List<List<Paragraph>> pages = MessagePages.of(all);
        assertThat(pages.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        Phrasebook phrases = Phrasebook.packed();
        for (String tag : List.of("ar", "zh", "en", "fr", "ru", "es")) {
            assertThat(pages).allSatisfy(page -> assertThat(phrases.length(
                            new Language(tag), new Say(page, Collections.emptyList(), Say.Timing.AT_ONCE)))
                    .as("a message in %s", tag).isLessThanOrEqualTo(Fit.MESSAGE));
        }
    }
}
