package org.indaba.channel.webchat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.http.limit.MemoryLease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form as browsers write it, and as others do. */
class UrlEncodedParserTest {
    private final MemoryLease lease = new MemoryBudget(1 << 20).lease();

    private Map<String, String> read(String form) throws IOException {
        FormFields fields = new FormFields(lease, key -> true);
        UrlEncodedParser.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)), fields);
        fields.end();
        return fields.values();
    }

    @ParameterizedTest
    @CsvSource({
        "key=k&text=a, a", "key=k&text=a+b%2Bc, 'a b+c'", "key=k&text=%D0%B4%d0%be%d0%bc, дом", "key=k&text=дом, дом",
        "key=k&text=%, %", "key=k&text=100%25, 100%", "key=k&text=%4, %4", "key=k&text=%4G%zz%%41, %4G%zz%A",
        "key=k&text=a=b=c, a=b=c", "key=k&&&text=a&, a", "key=k&t%65xt=a, a", "key=k&text=a&text=b, a",
        "=x&key=k&text=a&text, a", "text=a&key=k, a", "key=k&text=%FF, \uFFFD",
    })
    void its_text_is_read(String form, String text) throws IOException {
        assertThat(read(form)).containsEntry("key", "k").containsEntry("text", text);
    }

    @Test
    void every_character_that_is_encoded_comes_back() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i < 0x11000; i += 7) {
            all.append(i >= 0xD800 && i < 0xE000 ? "" : Character.toString(i));
        }
        String text = all.toString().replace("\r", "");
        assertThat(read("key=k&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).get("text")).isEqualTo(text);
    }

    @Test
    void fields_that_no_page_has_are_not_held() throws IOException {
        assertThat(read("other=" + "x".repeat(100_000) + "&" + "y".repeat(100_000) + "=1&key=k&do=next"))
                .containsOnlyKeys("key", "do");
    }
}
