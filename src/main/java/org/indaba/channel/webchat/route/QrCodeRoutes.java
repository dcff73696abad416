package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.page.EntryLinks;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.crypto.Sha256;
import org.indaba.qr.QrCode;

/**
 * Serves the QR codes that lead into a consultation: pictures with addresses of their own, which only those download who
 * open them.
 */
public final class QrCodeRoutes {
    /** Pixels for each module: the code is sharp on paper too, and the file is no larger. */
    private static final int SCALE = 8;

    /** The end of the picture's address, after that of the consultation. */
    public static final String HERE = "/qr.png";

    public static final String TELEGRAM = "/qr-telegram.png";

    private final WebChatDependencies setting;
    private final LandingRoutes front;

    QrCodeRoutes(WebChatDependencies setting, LandingRoutes front) {
        this.setting = setting;
        this.front = front;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/c/{code}" + HERE, context -> show(context, (ways, code) -> Optional.of(ways.here(code))));
        routes.get("/c/{code}" + TELEGRAM, context -> show(context, EntryLinks::telegram));
    }

    private void show(Context context, BiFunction<EntryLinks, String, Optional<String>> way) {
        Optional<ConsultationSummary> briefing =
                setting.desk().get().briefing(context.pathParam("code").toLowerCase(Locale.ROOT));
        if (briefing.isEmpty()) {
            front.unknown(context);
            return;
        }
        EntryLinks ways = EntryLinks.of(new BrowserRequest(context, setting.site()), setting);
        Optional<String> link = way.apply(ways, briefing.get().code());
        if (link.isEmpty()) {
            front.noPage(context);
            return;
        }
        picture(context, link.get());
    }

    private static void picture(Context context, String link) {
        String tag = "\"" + Sha256.hex(link).substring(0, 16) + "\"";
        PageSender.headers(context);
        context.header("Cache-Control", "public, max-age=" + WebChatLimits.PICTURE_LIVES.toSeconds())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("ETag", tag);
        if (Optional.ofNullable(context.header("If-None-Match")).filter(known -> known.contains(tag)).isPresent()) {
            context.status(304);
        } else {
            context.contentType("image/png").result(QrCode.of(link).png(SCALE));
        }
    }
}
