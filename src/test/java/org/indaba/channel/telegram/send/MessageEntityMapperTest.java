package org.indaba.channel.telegram.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import org.indaba.channel.Outbound;
import org.indaba.markup.MarkdownReader;
import org.indaba.markup.RichText;
import org.junit.jupiter.api.Test;

/** A formatted text as Telegram takes it (Bot API, sendMessage, MessageEntity). */
class MessageEntityMapperTest {
    private static final long CHAT = 5_000_000_001L;

    private static JsonObject sent(RichText text) {
        return JsonParser.parseString(OutboundRequestMapper.of(CHAT, new Outbound.Text(text, List.of())).toWebhookResponse())
                .getAsJsonObject();
    }

    /** Each as its type, the letters that it has, and its address. */
    private static List<String> entities(String markdown) {
        JsonObject sent = sent(MarkdownReader.read(markdown));
        assertThat(sent.has("parse_mode")).isFalse();
        String text = sent.get("text").getAsString();
        List<String> told = new ArrayList<>();
        JsonArray entities = sent.has("entities") ? sent.getAsJsonArray("entities") : new JsonArray();
        entities.forEach(each -> {
            JsonObject entity = each.getAsJsonObject();
            int from = entity.get("offset").getAsInt();
            String letters = text.substring(from, from + entity.get("length").getAsInt());
            told.add(entity.get("type").getAsString() + " " + letters + (entity.has("url") ? " " + entity.get("url").getAsString() : ""));
        });
        return told;
    }

    @Test
    void spans_go_beside_the_text_counted_in_utf_16_units() {
        assertThat(entities("🌾 **حقوق** 👩‍🌾 *权利* `a` [b](https://b.example)\n\n> 𐐷\n\n```\n<c>\n```")).containsExactly(
                "bold حقوق", "italic 权利", "code a", "text_link b https://b.example", "blockquote 𐐷", "pre <c>");
    }

    @Test
    void a_link_that_telegram_cannot_open_is_text() {
        assertThat(entities("[a](javascript:alert(1)) [b](mailto:b@c.example)")).isEmpty();
    }

    @Test
    void a_text_without_spans_goes_as_it_is_whatever_stands_in_it() {
        JsonObject sent = sent(RichText.plain("**a** <b>b</b> [c](https://c.example) _d_"));
        assertThat(sent.get("text").getAsString()).isEqualTo("**a** <b>b</b> [c](https://c.example) _d_");
        assertThat(sent.keySet()).doesNotContain("entities", "parse_mode");
    }
}
