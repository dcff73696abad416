package org.indaba.channel.webchat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Briefing;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.phrases.Lookup;
import org.indaba.questionnaire.Language;

/** A sheet to hang up: both ways into a consultation as codes and addresses, and why, in each of its languages. */
final class PrintPage {
    /** What is added to the address of a consultation. */
    static final String SHEET = "/print";

    /** CSS pixels: 6 cm on paper, scanned from an arm's length. */
    private static final String SIDE = "232";

    private final Setting setting;
    private final Front front;

    PrintPage(Setting setting, Front front) {
        this.setting = setting;
        this.front = front;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/c/{code}" + SHEET, this::show);
    }

    private void show(Context context) {
        Optional<Briefing> briefing = setting.desk().get().briefing(context.pathParam("code").toLowerCase(Locale.ROOT));
        if (briefing.isEmpty()) {
            front.unknown(context);
            return;
        }
        Language language = Tongue.of(context, briefing.get().languages()).orElse(briefing.get().in(Language.ENGLISH));
        Ways ways = Ways.of(new Caller(context, setting.site()), setting);
        Pages.send(context, 200, html(briefing.get(), speech(language), ways));
        context.header("Content-Security-Policy", Style.POLICY + "; img-src 'self'");
    }

    /** Nobody types here, and paper has no connection: nothing is said of how the page travelled. */
    private Speech speech(Language language) {
        return new Speech(setting.phrases(), language, Lookup.none(), true);
    }

    private String html(Briefing briefing, Speech speech, Ways ways) {
        String title = briefing.title().in(speech.language());
        return Frame.of(speech, title, "", html -> {
            html.element("h1", title);
            codes(html, briefing.code(), speech, ways);
            briefing.languages().forEach(each -> why(html, briefing, speech(each), ways));
        }, html -> { });
    }

    private void codes(Html html, String code, Speech speech, Ways ways) {
        html.open("div", "class", "codes");
        code(html, speech, Line.WEB_QR_HERE, "/c/" + code + Pictures.HERE, ways.here(code));
        ways.telegram(code).ifPresent(link ->
                code(html, speech, Line.WEB_QR_TELEGRAM, "/c/" + code + Pictures.TELEGRAM, link));
        html.close("div");
    }

    private static void code(Html html, Speech speech, Line picture, String address, String link) {
        html.open("figure")
                .open("img", "src", address, "alt", speech.say(picture), "width", SIDE, "height", SIDE)
                .open("figcaption").open("code", "dir", "ltr").text(link).close("code").close("figcaption")
                .close("figure");
    }

    private void why(Html html, Briefing briefing, Speech speech, Ways ways) {
        html.open("section", "lang", speech.language().tag(), "dir", speech.direction());
        html.element("p", speech.say(Paragraph.of(Line.FORWARD, Map.of(
                "title", new Value.Words(briefing.title().in(speech.language())),
                "operator", new Value.Words(briefing.operator().in(speech.language())),
                "link", new Value.Code(ways.telegram(briefing.code()).orElse(ways.here(briefing.code())))))));
        briefing.closes().ifPresent(each -> html.element(
                "p", speech.say(Line.FORWARD_UNTIL, "date", Value.Ending.of(each, briefing.zone()))));
        html.element("p", speech.say(Line.WEB_PRINT_SCAN));
        html.close("section");
    }
}
