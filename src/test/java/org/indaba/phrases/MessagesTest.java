package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Paragraphs put together to a message, and brought under the length of one. */
class MessagesTest {
    private static final Phrasebook BOOK = Phrasebook.packed();
    private static final Language EN = Language.ENGLISH;

    private static Paragraph words(PhraseKey line, String name, String text) {
        return Paragraph.of(line, Map.of(name, new PhraseArgument.Words(text)));
    }

    private static Paragraph option(long number, String label) {
        return Paragraph.of(PhraseKey.OPTION, Map.of("number", new PhraseArgument.Count(number), "label", new PhraseArgument.Words(label)));
    }

    private static String text(Paragraph... paragraphs) {
        return BOOK.render(EN, BotMessage.of(paragraphs), LateLookup.none()).text();
    }

    @Test
    void items_of_a_list_stand_below_each_other_and_paragraphs_apart() {
        assertThat(text(Paragraph.of(PhraseKey.KEPT), option(1, "maize"), option(2, "rice"), Paragraph.of(PhraseKey.KEPT)))
                .isEqualTo("Nothing was deleted.\n\n1. maize\n2. rice\n\nNothing was deleted.");
    }

    @Test
    void what_goes_on_stands_below_what_it_goes_on_with() {
        Paragraph between = Paragraph.of(
                PhraseKey.NUMBER_BETWEEN, Map.of("least", new PhraseArgument.Code("1"), "most", new PhraseArgument.Code("5")));
        assertThat(text(Paragraph.of(PhraseKey.KEPT), between, Paragraph.of(PhraseKey.KEPT)))
                .isEqualTo("Nothing was deleted.\nFrom 1 to 5.\n\nNothing was deleted.");
    }

    @Test
    void the_longest_message_that_fits_is_left_whole_and_one_sign_more_is_shortened() {
        String fits = "a".repeat(TextShortener.MESSAGE - "Name: ".length());
        assertThat(text(words(PhraseKey.MY_DATA_NAME, "value", fits))).isEqualTo("Name: " + fits);
        assertThat(text(words(PhraseKey.MY_DATA_NAME, "value", fits + "a"))).hasSize(TextShortener.MESSAGE).endsWith("aa…");
    }

    @Test
    void of_several_long_texts_each_keeps_as_much_as_fits_and_a_short_one_stays_whole() {
        String text = text(words(PhraseKey.MY_DATA_NAME, "value", "a".repeat(5_000)), words(PhraseKey.MY_DATA_NAME, "value", "short"),
                words(PhraseKey.MY_DATA_NAME, "value", "b".repeat(5_000)));
        int rest = TextShortener.MESSAGE - "Name: \n\nName: short\n\nName: ".length();
        assertThat(text).isEqualTo("Name: " + "a".repeat(rest / 2 - 1) + "…\n\nName: short\n\nName: "
                + "b".repeat(rest / 2 - 1) + "…");
    }

    @Test
    void the_length_of_a_message_is_told_before_it_is_shortened() {
        Paragraph paragraph = words(PhraseKey.MY_DATA_NAME, "value", "a".repeat(5_000));
        assertThat(BOOK.length(EN, BotMessage.of(paragraph, Paragraph.of(PhraseKey.KEPT)))).isEqualTo(5_028);
    }

    @Test
    void a_button_is_cut_to_what_a_phone_shows() {
        Action action = new Action(Action.Verb.NEXT, "wg-study", "");
        assertThat(BOOK.label(EN, Button.given("a".repeat(100), action))).isEqualTo("a".repeat(100));
        assertThat(BOOK.label(EN, Button.given("a".repeat(101), action))).isEqualTo("a".repeat(99) + "…");
    }

    @Test
    void a_line_without_arguments_is_said_in_every_language() {
        var next = BOOK.everywhere(PhraseKey.NEXT);
        assertThat(BOOK.languages()).hasSize(6).allSatisfy(language -> assertThat(next.in(language))
                .isEqualTo(BOOK.say(language, Paragraph.of(PhraseKey.NEXT), LateLookup.none())));
    }

    @Test
    void a_language_without_phrases_is_not_spoken() {
        Language none = new Language("xx");
        assertThat(BOOK.speaks(EN)).isTrue();
        assertThat(BOOK.speaks(none)).isFalse();
        assertThatThrownBy(() -> BOOK.nativeName(none)).hasMessage("no phrases in xx");
    }

    @Test
    void what_was_said_is_in_no_log() {
        assertThat(new RenderedMessage(RichText.plain("secret"), List.of()).toString()).isEqualTo("RenderedMessage[6 characters]");
        assertThat(RefusalReason.of("problem-value", "value", "secret").toString()).isEqualTo("RefusalReason[problem-value]");
    }
}
