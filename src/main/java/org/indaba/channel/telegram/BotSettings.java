package org.indaba.channel.telegram;

import java.util.List;
import java.util.Map;
import org.indaba.channel.telegram.api.BotToken;
import org.indaba.channel.telegram.send.CommandMenuEntry;
import org.indaba.channel.telegram.update.WebhookSecret;

/**
 * How the bot is reached.
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

    /** How updates come. */
    public enum Mode {
        /** By webhook where the public address has https, else by polling. */
        AUTO,
        POLLING,
        /** By webhook whatever the public address is; a local Bot API server takes http. */
        WEBHOOK
    }

    public BotSettings {
        menus = Map.copyOf(menus);
    }

    boolean byWebhook() {
        return mode == Mode.WEBHOOK || mode == Mode.AUTO && publicUrl.startsWith("https://");
    }
}
