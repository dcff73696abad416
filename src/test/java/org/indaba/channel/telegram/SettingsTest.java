package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Token TOKEN = new Token("424242:TEST-token");

    @ParameterizedTest
    @CsvSource({
        "AUTO,https://consult.example,true", "AUTO,http://127.0.0.1:7070,false",
        "POLLING,https://consult.example,false",
        "WEBHOOK,http://127.0.0.1:7070,true"
    })
    void updates_come_by_webhook_where_telegram_can_reach_it(Settings.Mode mode, String url, boolean webhook) {
        Settings settings = new Settings(
                TOKEN, "https://api.telegram.org", mode, url, WebhookSecret.derivedFrom(TOKEN), Map.of());
        assertThat(settings.byWebhook()).isEqualTo(webhook);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", ":x", "42:", "42:has space", "forty:two", "42:../x"})
    void what_is_no_token_is_refused_without_being_repeated(String token) {
        assertThatThrownBy(() -> new Token(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bot token is NUMBER:LETTERS, as BotFather gives it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "has space", "ü", "a.b"})
    void what_telegram_would_not_take_as_a_secret_is_refused(String secret) {
        assertThatThrownBy(() -> new WebhookSecret(secret)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_derived_secret_is_the_same_each_time_and_another_for_another_token() {
        WebhookSecret secret = WebhookSecret.derivedFrom(TOKEN);
        assertThat(secret).isEqualTo(WebhookSecret.derivedFrom(new Token(TOKEN.value())));
        assertThat(secret).isNotEqualTo(WebhookSecret.derivedFrom(new Token("424242:TEST-tokem")));
        assertThat(secret.matches(Optional.of(secret.value()))).isTrue();
        assertThat(secret.matches(Optional.empty())).isFalse();
    }

    @Test
    void neither_token_nor_secret_is_printed() {
        WebhookSecret secret = WebhookSecret.derivedFrom(TOKEN);
        Settings settings = new Settings(
                TOKEN, "https://api.telegram.org", Settings.Mode.AUTO, "http://127.0.0.1:7070", secret, Map.of());
        assertThat(settings.toString()).doesNotContain("TEST-token").doesNotContain(secret.value());
    }
}
