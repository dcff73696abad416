package org.indaba.channel.webchat.page;

import java.util.Optional;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;

/** Where a person types their code to come back. */
public final class ResumePage {
    public static final String CODE = "code";

    private ResumePage() {}

    /** @param problem what was wrong with the code that was typed */
    public static String html(
            PageTextRenderer speech, String title, String path, String key, Optional<Paragraph> problem, String typed) {
        return PageLayout.of(speech, speech.say(PhraseKey.WEB_CODE) + " · " + title, title, html -> {
            problem.ifPresent(each -> html.element("p", speech.say(each), "class", "alert", "role", "alert"));
            html.element("h1", speech.say(PhraseKey.WEB_CODE))
                    .open("form", "method", "post", "action", path + "/resume")
                    .open("input", "type", "hidden", "name", ChatPage.KEY, "value", key)
                    .element("label", speech.say(PhraseKey.WEB_CODE_ASK), "for", CODE)
                    .open("input", "type", "text", "id", CODE, "name", CODE, "dir", "ltr", "value", typed,
                            "autocomplete", "off", "autocapitalize", "characters", "spellcheck", "false")
                    .open("div", "class", "row")
                    .element("button", speech.say(PhraseKey.WEB_CODE_GO), "class", "go")
                    .close("div").close("form");
        }, html -> html.open("p").element("a", speech.say(PhraseKey.WEB_HERE), "href", path).close("p"));
    }
}
