package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import org.indaba.channel.webchat.page.EntryLinks;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.channel.webchat.page.PrintSheet;
import org.indaba.channel.webchat.page.Style;
import org.indaba.channel.webchat.session.BrowserLanguage;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;

/** Serves a sheet to print and hang up, with the links into a consultation. */
final class PrintPage {
    /** The end of the sheet's address, after that of the consultation. */
    static final String SHEET = "/print";

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
        PageSender.send(context, 200, PrintSheet.html(
                briefing.get(), speech(language), briefing.get().languages().stream().map(this::speech).toList(), ways));
        context.header("Content-Security-Policy", Style.POLICY + "; img-src 'self'");
    }

    /** Nobody types on a sheet and paper has no connection, so the sentence about an unencrypted connection is left out. */
    private PageTextRenderer speech(Language language) {
        return new PageTextRenderer(setting.phrases(), language, LateLookup.none(), true);
    }
}
