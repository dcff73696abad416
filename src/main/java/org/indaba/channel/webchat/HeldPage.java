package org.indaba.channel.webchat;

import java.util.List;
import org.indaba.conversation.Line;

/** What is held about a person, in brief, with all of it as a file, and the way to delete it. */
final class HeldPage {
    static final String PATH = "/mydata";

    private HeldPage() {}

    /**
     * @param held by consultation, its title first
     * @param key of this page's form
     * @param from the place that the form belongs to
     */
    static String html(Speech speech, String title, String path, List<List<String>> held, String key, String from) {
        String head = speech.say(Line.COMMAND_MYDATA);
        return Frame.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<String> each : held) {
                html.element("h2", each.get(0)).open("ul");
                each.stream().skip(1).forEach(said -> html.element("li", said));
                html.close("ul");
            }
            html.open("p").element("a", speech.say(Line.WEB_DOWNLOAD), "href", path + "/my-data", "class", "button go")
                    .close("p")
                    .open("form", "method", "post", "action", path)
                    .open("input", "type", "hidden", "name", ChatPage.KEY, "value", key)
                    .open("input", "type", "hidden", "name", ChatPage.FROM, "value", from)
                    .open("div", "class", "row")
                    .element("button", speech.say(Line.COMMAND_WITHDRAW), "name", ChatPage.DO, "value", "/withdraw")
                    .close("div").close("form");
        }, html -> html.open("p").element("a", speech.say(Line.WEB_HERE), "href", path).close("p"));
    }
}
