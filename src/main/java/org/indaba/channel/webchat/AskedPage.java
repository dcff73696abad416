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

    /** @param asked each question with its answer, the newest first */
    static String html(Speech speech, String title, List<List<Paragraph>> asked, CommandForm form) {
        String head = speech.say(Line.WEB_ASKED);
        return Frame.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<Paragraph> each : asked) {
                html.open("ul");
                each.forEach(said -> html.element("li", speech.say(said)));
                html.close("ul");
            }
            form.show(html, speech, Line.COMMAND_HELP, "/help");
        }, html -> form.back(html, speech));
    }
}
