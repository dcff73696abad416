package org.indaba.store;

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
import org.indaba.store.json.NoticeJson;
import org.indaba.store.outbox.Notice;
import org.junit.jupiter.api.Test;

/** A message with a formatted text, while it waits. */
class FormattedNoticeTest {
    private static final String OF_A_FORMER_RELEASE = "{\"language\":\"en\",\"paragraphs\":[{\"line\":\"SECTION_PART\",\"values\":"
            + "{\"text\":[\"words\",\"**a** 🌾 b\"%s]}}],\"rows\":[],\"timing\":\"AT_ONCE\"}";

    private static Notice message(RichText text) {
        return new Notice.Message(Language.ENGLISH, BotMessage.of(Paragraph.of(PhraseKey.SECTION_PART, Map.of("text", new PhraseArgument.Words(text)))));
    }

    private static Notice read(String more) {
        return NoticeJson.read("message", OF_A_FORMER_RELEASE.formatted(more));
    }

    @Test
    void what_is_formatted_is_stored_and_read_back() {
        Notice message = message(MarkdownReader.read("🌾 **a *b*** [c](https://c.example/?q=d%20e)\n\n> f\n\n`g`"));
        assertThat(NoticeJson.read(message.kind(), NoticeJson.write(message))).isEqualTo(message);
    }

    @Test
    void what_waits_of_a_former_release_is_sent_as_it_was() {
        assertThat(read("")).isEqualTo(message(RichText.plain("**a** 🌾 b")));
        assertThat(NoticeJson.write(message(RichText.plain("**a** 🌾 b")))).isEqualTo(OF_A_FORMER_RELEASE.formatted(""));
    }

    @Test
    void a_span_that_means_nothing_costs_nobody_the_text() {
        assertThat(read(",\"BOLD 2 3\",\"SPOILER 0 1\",\"BOLD 0 99\",\"BOLD 3 1\",\"LINK 0 1 javascript:x\",\"LINK\",\"\",\"BOLD a b\",\"BOLD 0 1 x\""))
                .isEqualTo(message(new RichText("**a** 🌾 b", List.of(Span.of(Span.Kind.BOLD, 2, 3)))));
    }
}
