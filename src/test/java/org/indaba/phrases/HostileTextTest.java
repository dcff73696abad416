package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.property.Generators;
import org.indaba.property.Property;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextTest {
    private static final Phrasebook BOOK = Phrasebook.packed();

    static List<String> hostile() {
        return List.of(
                "\u202ereversed", "a\u2069\u2069b", "\u2068\u2068\u2068", "\u2067open\nnext",
                "\u202a\u202b\u202c\u202d",
                "\u0301".repeat(4096), "\ud800", "a\udc00b", "\ud83d\ude00".repeat(4096), "\u0000nul\u0007",
                "\u2066".repeat(5000),
                "x".repeat(100_000), "قرية ".repeat(2000), "\u2028a\u2029b\u0085c\r\nd\re", "{0} {text} '' '{ #", "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_texts_neither_escape_nor_grow_too_long(String text) {
        holds(text);
    }

    @Test
    void no_text_escapes() {
        String strange = "a\n\r\u2028ب1({'\ud83d\ude00\u0301\u200f\u0000" + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
        Property.holds(300, test -> holds(test.draw("text", Generators.strings(strange, 0, 300))));
    }

    private static void holds(String text) {
        for (Language language : BOOK.languages()) {
            for (PhraseKey line : List.of(PhraseKey.QUESTION, PhraseKey.MY_DATA_QUESTION, PhraseKey.BUBBLE, PhraseKey.CONSENT)) {
                Paragraph paragraph = Samples.paragraph(line, text, 3);
                String said = BOOK.render(language, BotMessage.of(paragraph, paragraph), Samples.says(text)).text();
                assertThat(said.length()).isLessThanOrEqualTo(TextShortener.MESSAGE);
                assertThat(said.codePoints().filter(c -> c >= 0xd800 && c <= 0xdfff)).isEmpty();
                assertThat(said).doesNotContain("\u0000");
                PhrasesTest.assertBalanced(said);
            }
        }
    }

    @Test
    void a_long_text_is_shortened_and_what_the_product_says_stays_whole() {
        Map<String, PhraseArgument> values = Map.of(
                "number", new PhraseArgument.Count(1),
                "total", new PhraseArgument.Count(5),
                "id", new PhraseArgument.Code("a"),
                "text", new PhraseArgument.Words("\ud83d\ude00".repeat(4000)));
        BotMessage say = BotMessage.of(Paragraph.of(PhraseKey.QUESTION, values), Paragraph.of(PhraseKey.HOW_TO_ANSWER));
        String text = BOOK.render(Language.ENGLISH, say, LateLookup.none()).text();
        assertThat(text).startsWith("1 of 5 (a)\n\ud83d\ude00").contains("\ud83d\ude00…\n\n").endsWith("as you like.");
        assertThat(text.length()).isBetween(TextShortener.MESSAGE - 4, TextShortener.MESSAGE);
    }

    @Test
    void a_hundred_paragraphs_are_cut_without_leaving_anything_open() {
        List<Paragraph> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(Paragraph.of(PhraseKey.BUBBLE, Map.of("number", new PhraseArgument.Count(i), "excerpt", new PhraseArgument.Excerpt(i))));
        }
        BotMessage say = new BotMessage(many, List.of(), BotMessage.Timing.AT_ONCE);
        String text = BOOK.render(Language.ARABIC, say, Samples.says("كلمة ".repeat(50))).text();
        assertThat(text.length()).isLessThanOrEqualTo(TextShortener.MESSAGE);
        PhrasesTest.assertBalanced(text);
    }

    @Test
    void a_paragraph_for_a_file_is_not_shortened() {
        String answer = "every word of it. ".repeat(1000).strip();
        Paragraph paragraph = Paragraph.of(PhraseKey.MY_DATA_REVISION, Map.of("text", new PhraseArgument.Words(answer)));
        assertThat(BOOK.say(Language.ENGLISH, paragraph, LateLookup.none())).endsWith(answer);
    }

    @Test
    void half_a_character_is_never_left() {
        assertThat(TextShortener.cut("ab\ud83d\ude00cd", 4)).isEqualTo("ab…");
        assertThat(TextShortener.cut("abcd", 4)).isEqualTo("abcd");
    }
}
