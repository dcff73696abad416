package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.webchat.page.EntryLinks;
import org.indaba.channel.webchat.page.HtmlWriter;
import org.indaba.channel.webchat.page.PageLayout;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.channel.webchat.page.Style;
import org.indaba.channel.webchat.session.BrowserLanguage;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;

/** A sheet to hang up: both ways into a consultation as codes and addresses, and why, in each of its languages. */
final class PrintPage {
    /** What is added to the address of a consultation. */
    static final String SHEET = "/print";

    /** CSS pixels: 6 cm on paper, scanned from an arm's length. */
    private static final String SIDE = "232";

    private final WebChatDependencies setting;
    private final LandingRoutes front;

    PrintPage(WebChatDependencies setting, LandingRoutes front) {
        this.setting = setting;
        this.front = front;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/c/{code}" + SHEET, this::show);
    }

    private void show(Context context) {
        Optional<ConsultationSummary> briefing = setting.desk().get().briefing(context.pathParam("code").toLowerCase(Locale.ROOT));
        if (briefing.isEmpty()) {
            front.unknown(context);
            return;
        }
        Language language = BrowserLanguage.of(context, briefing.get().languages()).orElse(briefing.get().in(Language.ENGLISH));
        EntryLinks ways = EntryLinks.of(new BrowserRequest(context, setting.site()), setting);
        PageSender.send(context, 200, html(briefing.get(), speech(language), ways));
        context.header("Content-Security-Policy", Style.POLICY + "; img-src 'self'");
    }

    /** Nobody types here, and paper has no connection: nothing is said of how the page travelled. */
    private PageTextRenderer speech(Language language) {
        return new PageTextRenderer(setting.phrases(), language, LateLookup.none(), true);
    }

    private String html(ConsultationSummary briefing, PageTextRenderer speech, EntryLinks ways) {
        String title = briefing.title().in(speech.language());
        return PageLayout.of(speech, title, "", html -> {
            html.element("h1", title);
            codes(html, briefing.code(), speech, ways);
            briefing.languages().forEach(each -> why(html, briefing, speech(each), ways));
        }, html -> { });
    }

    private void codes(HtmlWriter html, String code, PageTextRenderer speech, EntryLinks ways) {
        html.open("div", "class", "codes");
        code(html, speech, PhraseKey.WEB_QR_HERE, "/c/" + code + QrCodeRoutes.HERE, ways.here(code));
        ways.telegram(code).ifPresent(link ->
                code(html, speech, PhraseKey.WEB_QR_TELEGRAM, "/c/" + code + QrCodeRoutes.TELEGRAM, link));
        html.close("div");
    }

    private static void code(HtmlWriter html, PageTextRenderer speech, PhraseKey picture, String address, String link) {
        html.open("figure")
                .open("img", "src", address, "alt", speech.say(picture), "width", SIDE, "height", SIDE)
                .open("figcaption").open("code", "dir", "ltr").text(link).close("code").close("figcaption")
                .close("figure");
    }

    private void why(HtmlWriter html, ConsultationSummary briefing, PageTextRenderer speech, EntryLinks ways) {
        html.open("section", "lang", speech.language().tag(), "dir", speech.direction());
        html.element("p", speech.say(Paragraph.of(PhraseKey.FORWARD, Map.of(
                "title", new PhraseArgument.Words(briefing.title().in(speech.language())),
                "operator", new PhraseArgument.Words(briefing.operator().in(speech.language())),
                "link", new PhraseArgument.Code(ways.telegram(briefing.code()).orElse(ways.here(briefing.code())))))));
        briefing.closes().ifPresent(each -> html.element(
                "p", speech.say(PhraseKey.FORWARD_UNTIL, "date", PhraseArgument.Ending.of(each, briefing.zone()))));
        html.element("p", speech.say(PhraseKey.WEB_PRINT_SCAN));
        html.close("section");
    }
}
