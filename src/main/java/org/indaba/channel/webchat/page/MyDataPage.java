package org.indaba.channel.webchat.page;

import java.util.List;
import org.indaba.conversation.screen.PhraseKey;

/** What is held about a person, in brief, with all of it as a file, and the way to delete it. */
public final class MyDataPage {
    public static final String PATH = "/mydata";

    private MyDataPage() {}

    /** @param held by consultation, its title first */
    public static String html(PageTextRenderer speech, String title, List<List<String>> held, CommandForm form) {
        String head = speech.say(PhraseKey.COMMAND_MYDATA);
        return PageLayout.of(speech, head + " · " + title, title, html -> {
            html.element("h1", head);
            for (List<String> each : held) {
                html.element("h2", each.get(0)).open("ul");
                each.stream().skip(1).forEach(said -> html.element("li", said));
                html.close("ul");
            }
            html.open("p")
                    .element("a", speech.say(PhraseKey.WEB_DOWNLOAD), "href", form.path() + "/my-data", "class", "button go")
                    .close("p");
            form.show(html, speech, PhraseKey.COMMAND_WITHDRAW, "/withdraw");
        }, html -> form.back(html, speech));
    }
}
