package org.indaba.channel.webchat.page;

import org.indaba.conversation.screen.PhraseKey;

/** The form of a page beside the interview, with one button that says a command there. */
public record CommandForm(String path, String key, String from) {
    /** @param command such as {@code /help} */
    void show(HtmlWriter html, PageTextRenderer speech, PhraseKey label, String command) {
        html.open("form", "method", "post", "action", path)
                .open("input", "type", "hidden", "name", ChatPage.KEY, "value", key)
                .open("input", "type", "hidden", "name", ChatPage.FROM, "value", from)
                .open("div", "class", "row")
                .element("button", speech.say(label), "name", ChatPage.DO, "value", command)
                .close("div").close("form");
    }

    /** The way back to the interview. */
    void back(HtmlWriter html, PageTextRenderer speech) {
        html.open("p").element("a", speech.say(PhraseKey.WEB_HERE), "href", path).close("p");
    }
}
