package org.indaba.channel.webchat;

import java.util.List;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;

/**
 * What a person asked a human of this consultation, and what was answered. It is a page of its own: phones are shared, and
 * nobody should have to fetch it with every question of the interview.
 */
final class AskedPage {
    static final String PATH = "/asked";

    private AskedPage() {}

    /**
     * @param asked each question with its answer, the newest first
     * @param key of this page's form
     * @param from the place that the form belongs to
     */
    static String html(Speech speech, String title, String path, List<List<Paragraph>> asked, String key, String from) {
        String head = speech.say(Line.WEB_ASKED);
        return Frame.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<Paragraph> each : asked) {
                html.open("ul");
                each.forEach(said -> html.element("li", speech.say(said)));
                html.close("ul");
            }
            html.open("form", "method", "post", "action", path)
                    .open("input", "type", "hidden", "name", ChatPage.KEY, "value", key)
                    .open("input", "type", "hidden", "name", ChatPage.FROM, "value", from)
                    .open("div", "class", "row")
                    .element("button", speech.say(Line.COMMAND_HELP), "name", ChatPage.DO, "value", "/help")
                    .close("div").close("form");
        }, html -> html.open("p").element("a", speech.say(Line.WEB_HERE), "href", path).close("p"));
    }
}
