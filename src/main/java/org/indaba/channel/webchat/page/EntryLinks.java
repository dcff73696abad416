package org.indaba.channel.webchat.page;

import java.util.List;
import java.util.Optional;
import org.indaba.channel.webchat.route.QrCodeRoutes;
import org.indaba.channel.webchat.route.WebChatDependencies;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.conversation.screen.PhraseKey;

/**
 * The absolute links that lead into consultations.
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

    /**
     * A QR code, as a page shows it.
     *
     * @param way a name for what it leads to
     * @param address the address of the picture
     * @param link the link that the code contains
     */
    public record CodePicture(String way, String address, String description, String link) {}

    List<CodePicture> codes(String code, PageTextRenderer speech) {
        CodePicture here = new CodePicture(
                speech.say(PhraseKey.WEB_HERE), "/c/" + code + QrCodeRoutes.HERE, speech.say(PhraseKey.WEB_QR_HERE), here(code));
        return telegram(code).map(link -> List.of(here, new CodePicture(
                        speech.say(PhraseKey.WEB_IN_TELEGRAM), "/c/" + code + QrCodeRoutes.TELEGRAM,
                        speech.say(PhraseKey.WEB_QR_TELEGRAM), link)))
                .orElse(List.of(here));
    }
}
