package org.indaba.channel.webchat.page;

import java.util.Optional;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.session.BrowserRequest;

/**
 * The ways into consultations, as links that lead there from anywhere.
 *
 * @param site this site's address, without a slash at its end
 * @param bot the user name of the Telegram bot, where it is on and known
 */
public record EntryLinks(String site, Optional<String> bot) {

    public static EntryLinks of(BrowserRequest caller, WebChatDependencies setting) {
        return new EntryLinks(caller.here(), setting.bot().get());
    }

    public String here(String code) {
        return site + "/c/" + code;
    }

    /** A deep link: core.telegram.org/api/links, "Bot links". */
    public Optional<String> telegram(String code) {
        return bot.map(name -> "https://t.me/" + name + "?start=" + code);
    }
}
