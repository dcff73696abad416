package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.update.WebhookSecret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotSettingsTest {
    private static final BotToken TOKEN = new BotToken("424242:TEST-token");
    private static final WebhookSecret SECRET = new WebhookSecret("what-telegram-proves-itself-with");

    @ParameterizedTest
    @CsvSource({
        "AUTO,https://consult.example,true", "AUTO,http://127.0.0.1:7070,false",
        "POLLING,https://consult.example,false",
        "WEBHOOK,http://127.0.0.1:7070,true"
    })
    void updates_come_by_webhook_where_telegram_can_reach_it(BotSettings.Mode mode, String url, boolean webhook) {
        BotSettings settings = new BotSettings(
                TOKEN, "https://api.telegram.org", mode, url, SECRET, Map.of());
        assertThat(settings.byWebhook()).isEqualTo(webhook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", ":x", "42:", "42:has space", "forty:two", "42:../x"})
    void what_is_no_token_is_refused_without_being_repeated(String token) {
        assertThatThrownBy(() -> new BotToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bot token is NUMBER:LETTERS, as BotFather gives it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "ü", "a.b"})
    void what_telegram_would_not_take_as_a_secret_is_refused(String secret) {
        assertThatThrownBy(() -> new WebhookSecret(secret)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_secret_is_matched_by_itself_alone() {
        assertThat(SECRET.matches(Optional.of(SECRET.value()))).isTrue();
        assertThat(SECRET.matches(Optional.of(SECRET.value() + "x"))).isFalse();
        assertThat(SECRET.matches(Optional.empty())).isFalse();
    }

    @Test
    void neither_token_nor_secret_is_printed() {
        BotSettings settings = new BotSettings(
                TOKEN, "https://api.telegram.org", BotSettings.Mode.AUTO, "http://127.0.0.1:7070", SECRET, Map.of());
        assertThat(settings.toString()).doesNotContain("TEST-token").doesNotContain(SECRET.value());
    }
}
