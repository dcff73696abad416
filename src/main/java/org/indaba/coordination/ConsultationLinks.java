package org.indaba.coordination;

import java.util.Optional;
import org.indaba.conversation.Contact;

/**
 * Makes the links to consultations and invitations.
 *
 * @param configured whether there is a bot, its name known or not
 * @param bot the bot's user name, where Telegram has told it
 * @param site the address of the pages, such as {@code https://indaba.example.org}
 */
public record ConsultationLinks(boolean configured, Optional<String> bot, String site) {

    /** Makes links for a bot whose name is known, or for none. */
    public ConsultationLinks(Optional<String> bot, String site) {
        this(bot.isPresent(), bot, site);
    }

    /** The link into a chat (Bot API, deep linking), or to the page where there is no bot. */
    public String to(String code) {
        return inChat(code).orElse(page(code));
    }

    public String page(String code) {
        return site + "/c/" + code;
    }

    /** The link to a sheet to print. */
    public String print(String code) {
        return page(code) + "/print";
    }

    /** The address at which a consultation's answers are downloaded with a token. */
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
