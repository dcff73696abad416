package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.webchat.page.ConsultationPages;
import org.indaba.channel.webchat.page.EntryLinks;
import org.indaba.channel.webchat.page.LandingPage;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.channel.webchat.page.Style;
import org.indaba.channel.webchat.session.BrowserLanguage;
import org.indaba.channel.webchat.session.BrowserRequest;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.document.Document;
import org.indaba.logs.TraceId;
import org.indaba.phrases.LateLookup;
import org.indaba.phrases.RefusalReason;
import org.indaba.questionnaire.Language;

/** Serves the page that lists the open consultations, and answers requests for pages that do not exist. */
final class LandingRoutes {
    /** The parameter that tells that the session is forgotten. */
    static final String FINISHED = "finished";

    /** The paths that programs read; they get a problem in JSON. */
    private static final List<String> NOT_PAGES = List.of("/api/", "/health/", "/telegram/", "/metrics", "/openapi.json");

    private static final int LONGEST_CODE = 40;

    private final WebChatDependencies setting;

    LandingRoutes(WebChatDependencies setting) {
        this.setting = setting;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::land);
        routes.error(404, "text/html", this::notFound);
        routes.error(405, "text/html", this::notFound);
        routes.error(429, "text/html", this::tooMany);
    }

    private void land(Context context) {
        boolean finished = context.queryParam(FINISHED) != null;
        page(context, 200, finished ? List.of(Paragraph.of(PhraseKey.WEB_FINISHED)) : List.of());
    }

    private void notFound(Context context) {
        if (!PageSender.sent(context) && NOT_PAGES.stream().noneMatch(context.path()::startsWith)) {
            say(context, context.statusCode(), Paragraph.of(PhraseKey.WEB_NO_PAGE));
        }
    }

    /** Sends a page without style or links, so that whoever sends too many requests costs little. */
    private void tooMany(Context context) {
        if (!PageSender.sent(context) && NOT_PAGES.stream().noneMatch(context.path()::startsWith)) {
            Language language = language(context);
            PageTextRenderer speech = speech(context, language);
            String said = setting.phrases().say(language, RefusalReason.of("problem-too-many-requests"));
            PageSender.send(context, 429, ConsultationPages.sentence(speech, said));
        }
    }

    void noPage(Context context) {
        say(context, 404, Paragraph.of(PhraseKey.WEB_NO_PAGE));
    }

    /** Answers a request with a code that no consultation has. */
    void unknown(Context context) {
        String code = context.pathParam("code");
        String shown = code.length() <= LONGEST_CODE ? code : code.substring(0, code.offsetByCodePoints(0, 20)) + "…";
        say(context, 404, Paragraph.of(PhraseKey.CONSULTATION_UNKNOWN, Map.of("code", new PhraseArgument.Code(shown))));
    }

    void say(Context context, int status, Paragraph paragraph) {
        page(context, status, status < 500 ? List.of(paragraph) : withReference(context, paragraph));
    }

    /** Adds the id under which the log has this request, so that somebody who asks for help can name it. */
    static List<Paragraph> withReference(Context context, Paragraph paragraph) {
        return Stream.concat(
                        Stream.of(paragraph),
                        Optional.ofNullable(context.res().getHeader(TraceId.HEADER))
                                .map(id -> Paragraph.of(PhraseKey.WEB_REFERENCE, Map.of("code", new PhraseArgument.Code(id))))
                                .stream())
                .toList();
    }

    /** Where the store does not answer, the page is shown without documents. */
    private List<Document> documents(String consultation) {
        try {
            return setting.house().documents(consultation);
        } catch (InboundNotStoredException e) {
            return List.of();
        }
    }

    private void page(Context context, int status, List<Paragraph> before) {
        ConsultationDirectory desk = setting.desk().get();
        Language language = language(context);
        List<ConsultationSummary> open = desk.open(setting.clock().instant());
        PageSender.send(context, status, new LandingPage(
                setting.phrases(), speech(context, language), open,
                EntryLinks.of(new BrowserRequest(context, setting.site()), setting), this::documents, before)
                .html());
        context.header("Content-Security-Policy", Style.POLICY + "; img-src 'self'");
    }

    private Language language(Context context) {
        List<Language> spoken = setting.phrases().languages();
        return BrowserLanguage.of(context, spoken).orElse(Stream.of(Language.ENGLISH)
                .filter(spoken::contains).findFirst().orElse(spoken.get(0)));
    }

    private PageTextRenderer speech(Context context, Language language) {
        return new PageTextRenderer(
                setting.phrases(), language, LateLookup.none(), new BrowserRequest(context, setting.site()).secure());
    }
}
