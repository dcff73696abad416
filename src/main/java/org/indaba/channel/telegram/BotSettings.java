package org.indaba.channel.telegram;

import java.util.List;
import java.util.Map;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.send.CommandMenuEntry;
import org.indaba.channel.telegram.update.WebhookSecret;

/**
 * The settings of one bot: its token, the Bot API server it talks to, and the address at which Telegram reaches this
 * server.
 *
 * @param apiUrl such as {@code https://api.telegram.org}, without {@code /bot}
 * @param publicUrl where this server is reached from outside
 * @param menus language code → command menu; the empty code is the menu of all other languages
 */
public record BotSettings(
        BotToken token,
        String apiUrl,
        Mode mode,
        String publicUrl,
        WebhookSecret secret,
        Map<String, List<CommandMenuEntry>> menus) {

    /** The way in which updates arrive. */
    public enum Mode {
        /** Updates come by webhook where the public address has https, else by polling. */
        AUTO,
        POLLING,
        /** Updates come by webhook whatever the public address is; a local Bot API server accepts http. */
        WEBHOOK
    }

    public BotSettings {
        menus = Map.copyOf(menus);
    }

    boolean byWebhook() {
        return mode == Mode.WEBHOOK || mode == Mode.AUTO && publicUrl.startsWith("https://");
    }
}
