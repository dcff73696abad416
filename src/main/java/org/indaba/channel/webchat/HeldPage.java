package org.indaba.channel.webchat;

import java.util.List;
import org.indaba.conversation.Line;

/** What is held about a person, in brief, with all of it as a file, and the way to delete it. */
final class HeldPage {
    static final String PATH = "/mydata";

    private HeldPage() {}

    /** @param held by consultation, its title first */
    static String html(Speech speech, String title, List<List<String>> held, CommandForm form) {
        String head = speech.say(Line.COMMAND_MYDATA);
        return Frame.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<String> each : held) {
                html.element("h2", each.get(0)).open("ul");
                each.stream().skip(1).forEach(said -> html.element("li", said));
                html.close("ul");
            }
            html.open("p")
                    .element("a", speech.say(Line.WEB_DOWNLOAD), "href", form.path() + "/my-data", "class", "button go")
                    .close("p");
            form.show(html, speech, Line.COMMAND_WITHDRAW, "/withdraw");
        }, html -> form.back(html, speech));
    }
}
