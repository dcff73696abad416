package org.indaba.channel.webchat.page;

import java.util.List;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/**
 * What a person asked a human of this consultation, and what was answered. It is a page of its own: phones are shared, and
 * nobody should have to fetch it with every question of the interview.
 */
public final class HelpQuestionsPage {
    public static final String PATH = "/asked";

    private HelpQuestionsPage() {}

    /** @param asked each question with its answer, the newest first */
    public static String html(PageTextRenderer speech, String title, List<List<Paragraph>> asked, CommandForm form) {
        String head = speech.say(PhraseKey.WEB_ASKED);
        return PageLayout.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<Paragraph> each : asked) {
                html.open("ul");
                each.forEach(said -> html.element("li", speech.say(said)));
                html.close("ul");
            }
            form.show(html, speech, PhraseKey.COMMAND_HELP, "/help");
        }, html -> form.back(html, speech));
    }
}
