package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.indaba.channel.Outbound;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.session.BrowserLanguage;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.ConsultationSchedule;
import org.indaba.conversation.screen.DocumentList;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.http.body.FileResponse;
import org.indaba.phrases.LateLookup;
import org.indaba.questionnaire.Language;

/** Serves the files of a consultation that anybody may download who knows its code: its calendar and its documents. */
public final class DownloadRoutes {
    /** The end of the calendar's address, after that of the consultation. */
    public static final String CALENDAR = "/schedule.ics";

    /** The part of the address before a document's number. */
    public static final String DOCUMENTS = "/documents/";

    /** After how many seconds somebody who found all places taken may ask again. */
    private static final String RETRY_SECONDS = "30";

    private final WebChatDependencies setting;
    private final LandingRoutes front;
    private final FileResponse sending = new FileResponse();

    DownloadRoutes(WebChatDependencies setting, LandingRoutes front) {
        this.setting = setting;
        this.front = front;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/c/{code}" + CALENDAR, this::calendar);
        routes.get("/c/{code}" + DOCUMENTS + "{number}", this::document);
        // the framework answers a HEAD that nobody registered without asking the GET
        routes.head("/c/{code}" + DOCUMENTS + "{number}", this::document);
    }

    /** The document is found by its number alone: nothing in the address becomes part of a path. */
    private void document(Context context) {
        String code = context.pathParam("code").toLowerCase(Locale.ROOT);
        Optional<ConsultationSummary> briefing = setting.desk().get().briefing(code);
        if (briefing.isEmpty()) {
            front.unknown(context);
            return;
        }
        String number = context.pathParam("number");
        Optional<Document> document = setting.house().documents(code).stream()
                .filter(each -> Integer.toString(each.number()).equals(number)).findFirst();
        if (document.isEmpty()) {
            front.say(context, 404, Paragraph.of(PhraseKey.DOCUMENT_UNKNOWN));
        } else if (!document.get().status().stands()) {
            front.say(context, 410, DocumentList.gone(document.get()));
        } else {
            give(context, setting.house().document(document.get(), Language.ENGLISH));
        }
    }

    private void give(Context context, Outbound.KeptFile file) {
        PageSender.headers(context);
        context.contentType(file.mime())
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        try {
            if (!sending.send(context, new FileResponse.Source(file.file(), file.sha256(), file.bytes()))) {
                context.res().reset();
                context.header("Retry-After", RETRY_SECONDS);
                front.say(context, 503, Paragraph.of(PhraseKey.WEB_DOCUMENTS_BUSY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a document cannot be read", e);
        }
    }

    private void calendar(Context context) {
        Optional<ConsultationSummary> briefing =
                setting.desk().get().briefing(context.pathParam("code").toLowerCase(Locale.ROOT));
        if (briefing.isEmpty()) {
            front.unknown(context);
            return;
        }
        Language language = BrowserLanguage.of(context, briefing.get().languages())
                .orElse(briefing.get().in(Language.ENGLISH));
        Optional<String> calendar = new ConsultationSchedule(briefing.get(), language).calendar(
                line -> setting.phrases().say(language, Paragraph.of(line), LateLookup.none()),
                setting.clock().instant());
        if (calendar.isEmpty()) {
            front.noPage(context);
            return;
        }
        PageSender.headers(context);
        context.contentType("text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + briefing.get().code() + ".ics\"")
                .result(calendar.get().getBytes(StandardCharsets.UTF_8));
    }
}
