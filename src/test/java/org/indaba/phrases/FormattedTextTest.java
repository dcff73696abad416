package org.indaba.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.MarkdownReader;
import org.indaba.markup.RichText;
import org.indaba.markup.Span;
import org.indaba.questionnaire.Language;
import org.junit.jupiter.api.Test;

/** Where what is formatted stands in a message. */
class FormattedTextTest {
    private static final Phrasebook BOOK = Phrasebook.packed();

    private static Paragraph section(RichText text) {
        return Paragraph.of(PhraseKey.SECTION_PART, Map.of("text", new PhraseArgument.Words(text)));
    }

    private static List<String> formatted(RichText rich) {
        return rich.spans().stream().map(each -> rich.text().substring(each.from(), each.to())).toList();
    }

    @Test
    void another_paragraph_before_it_moves_the_spans() {
        for (Language language : BOOK.languages()) {
            RichText said = BOOK.render(
                    language, BotMessage.of(Paragraph.of(PhraseKey.WELCOME_BACK), section(MarkdownReader.read("🌾 **حقوق** *权利*"))),
                    LateLookup.none()).rich();
            assertThat(formatted(said)).as(language.tag()).containsExactly("حقوق", "权利");
        }
    }

    @Test
    void what_is_cleaned_out_of_a_text_moves_the_spans_with_it() {
        RichText rich = MarkdownReader.read("&#x202e;a\u0007 **b\u202bc**&#13;&#10;\u2067*d\ne*&#13;\u0085**f**");
        RichText clean = BidiIsolation.clean(rich);
        assertThat(clean.text()).isEqualTo("a bc\n\u2067d\u2069\ne\n\nf");
        assertThat(formatted(clean)).containsExactly("bc", "d\u2069\ne", "f");
        assertThat(BidiIsolation.clean(new RichText("\u202e", List.of(Span.of(Span.Kind.BOLD, 0, 1)))).spans()).isEmpty();
    }

    @Test
    void isolates_around_each_line_move_the_spans() {
        RichText isolated = BidiIsolation.isolate(MarkdownReader.read("**a\nb** c"));
        assertThat(isolated.text()).isEqualTo("\u2068a\u2069\n\u2068b c\u2069");
        assertThat(formatted(isolated)).containsExactly("a", "b");
    }

    @Test
    void a_text_that_is_too_long_is_cut_with_its_spans() {
        RichText long_ = MarkdownReader.read("**" + "😀".repeat(3_000) + "**");
        RichText said = BOOK.render(Language.ENGLISH, BotMessage.of(section(long_)), LateLookup.none()).rich();
        assertThat(said.length()).isLessThanOrEqualTo(TextShortener.MESSAGE);
        assertThat(said.text()).endsWith("😀…");
        assertThat(said.spans()).containsExactly(Span.of(Span.Kind.BOLD, 0, said.length() - 1));
    }

    @Test
    void a_text_that_was_not_read_as_markdown_is_never_formatted() {
        RichText said = BOOK.rich(Language.ENGLISH, section(RichText.plain("**not bold**")), LateLookup.none());
        assertThat(said).isEqualTo(RichText.plain("**not bold**"));
    }
}
