package org.indaba.coordination;

import java.util.Optional;
import org.indaba.conversation.Contact;

/**
 * How a consultation or an invitation is reached.
 *
 * @param configured whether there is a bot, its name known or not
 * @param bot the bot's user name, where Telegram has told it
 * @param site where the pages are, such as {@code https://indaba.example.org}
 */
public record ConsultationLinks(boolean configured, Optional<String> bot, String site) {

    /** Of a bot whose name is known, or of none. */
    public ConsultationLinks(Optional<String> bot, String site) {
        this(bot.isPresent(), bot, site);
    }

    /** Into a chat (Bot API, deep linking), or to the page where there is no bot. */
    public String to(String code) {
        return inChat(code).orElse(page(code));
    }

    public String page(String code) {
        return site + "/c/" + code;
    }

    /** A sheet to print. */
    public String print(String code) {
        return page(code) + "/print";
    }

    /** Where a consultation's answers are downloaded, by whoever has a token. */
    public String answers(String code) {
        return site + "/api/v1/consultations/" + code + "/responses.csv";
    }

    /** How people ask a human through the bot, in a chat and from outside. */
    public Optional<String> toBot() {
        return bot.map(Contact::ofBot);
    }

    public Optional<String> inChat(String payload) {
        return bot.map(each -> "https://t.me/" + each + "?start=" + payload);
    }
}
