package org.indaba.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.request.BaseRequest;
import java.util.List;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.channel.telegram.send.OutboundRequestMapper;
import org.junit.jupiter.api.Test;

/** The menu of one chat as Telegram takes it (Bot API, setMyCommands, deleteMyCommands, BotCommandScopeChat). */
class ChatMenuTest {
    private static final long CHAT = 5_000_000_001L;

    @Test
    void commands_are_set_for_this_chat_alone_in_one_language() {
        BaseRequest<?, ?> request = OutboundRequestMapper.of(CHAT, new Outbound.Menu(
                Optional.of("fr"), List.of(new Outbound.Menu.Command("launch", "Lancer une consultation"))));
        assertThat(request.getMethod()).isEqualTo("setMyCommands");
        assertThat(request.toWebhookResponse())
                .contains("\"language_code\":\"fr\"").contains("\"type\":\"chat\"").contains("\"chat_id\":5000000001")
                .contains("\"command\":\"launch\"").contains("\"description\":\"Lancer une consultation\"");
    }

    @Test
    void no_commands_take_them_back() {
        BaseRequest<?, ?> request = OutboundRequestMapper.of(CHAT, new Outbound.Menu(Optional.empty(), List.of()));
        assertThat(request.getMethod()).isEqualTo("deleteMyCommands");
        assertThat(request.toWebhookResponse())
                .contains("\"type\":\"chat\"").contains("\"chat_id\":5000000001").doesNotContain("language_code");
    }
}
