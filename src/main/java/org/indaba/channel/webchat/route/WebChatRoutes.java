package org.indaba.channel.webchat.route;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.indaba.channel.Attachment;
import org.indaba.channel.InboundNotStoredException;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.form.CsrfFormKey;
import org.indaba.channel.webchat.form.FormHandler;
import org.indaba.channel.webchat.form.FormReader;
import org.indaba.channel.webchat.form.FormResult;
import org.indaba.channel.webchat.form.PostedForm;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.channel.webchat.page.ConsultationPages;
import org.indaba.channel.webchat.page.PageSender;
import org.indaba.channel.webchat.page.Script;
import org.indaba.channel.webchat.session.RetryAfter;
import org.indaba.channel.webchat.upload.UploadCleaner;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.http.limit.MemoryLease;
import org.indaba.security.RefusalKind;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the interview as pages: a GET shows the person's position and stores nothing, a POST handles a form and redirects
 * to the GET.
 */
public final class WebChatRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(WebChatRoutes.class);

    /** The reasons for refusing a form that already tell what to do about its file. */
    private static final Set<PhraseKey> SAYS_OF_FILES =
            EnumSet.of(PhraseKey.WEB_FILE_EMPTY, PhraseKey.WEB_FILE_LARGE, PhraseKey.WEB_FILE_CUT, PhraseKey.WEB_FILE_TYPE,
                    PhraseKey.WEB_FILE_INFECTED, PhraseKey.WEB_FILE_UNCHECKED, PhraseKey.WEB_NO_ROOM);

    private final WebChatDependencies setting;
    private final FormHandler conduct;
    private final LandingRoutes front;
    private final ResumeHandler comingBack;
    private final Semaphore places = new Semaphore(WebChatLimits.MOST_UPLOADS);
    private final UploadCleaner sweeping;

    public WebChatRoutes(WebChatDependencies setting) {
        this.setting = setting;
        this.conduct = new FormHandler(setting.house(), setting.receiver(), setting.spool(), setting.clock());
        this.front = new LandingRoutes(setting);
        this.comingBack = new ResumeHandler(setting);
        this.sweeping = new UploadCleaner(this::sweepOld, WebChatLimits.SWEPT_EVERY);
    }

    public void addTo(RoutesConfig routes) {
        front.addTo(routes);
        Script.addTo(routes);
        new QrCodeRoutes(setting, front).addTo(routes);
        new DownloadRoutes(setting, front).addTo(routes);
        new PrintPage(setting, front).addTo(routes);
        OwnDataPages own = new OwnDataPages(setting);
        routes.get("/c/{code}", visit(this::show));
        routes.post("/c/{code}", visit(reading(this::act)));
        routes.post("/c/{code}/finish", visit(reading(this::finish)));
        routes.get("/c/{code}/my-data", visit(new MyDataDownload(setting, front)::send));
        routes.get("/c/{code}" + ConsultationPages.MY_DATA, visit(own::myData));
        routes.get("/c/{code}" + ConsultationPages.ASKED, visit(own::asked));
        routes.get("/c/{code}/resume", visit(comingBack::ask));
        routes.post("/c/{code}/resume", visit(reading(comingBack::take)));
    }

    private interface Visited {
        void handle(PageRequest visit) throws IOException;
    }

    private interface Taken {
        void handle(PageRequest visit, PostedForm form) throws IOException;
    }

    private Handler visit(Visited handler) {
        return context -> {
            try {
                Optional<PageRequest> visit = PageRequest.of(context, setting);
                if (visit.isEmpty()) {
                    front.unknown(context);
                } else {
                    handler.handle(visit.get());
                }
            } catch (InboundNotStoredException e) {
                LOG.warn("a page could not be answered: {}", e.getCause().getClass().getSimpleName());
                front.say(context, 503, Paragraph.of(PhraseKey.WEB_NOT_STORED));
            }
        };
    }

    private void show(PageRequest visit) throws IOException {
        if (!visit.known()) {
            visit.remember();
        }
        page(visit, 200, visit.newKey(), ChatPage.Given.NOTHING);
    }

    private void page(PageRequest visit, int status, CsrfFormKey key, ChatPage.Given given) throws IOException {
        PageModel view = setting.house().view(visit.visitor());
        PageSender.stream(visit.context(), status, new ChatPage(
                visit.speech(view), view, visit.title(view), visit.action(view.begun()), key.written(), visit.owner(),
                given).html());
    }

    /** Memory for a form is held until it is answered; where there is none, nothing of the form is read. */
    private Visited reading(Taken handler) {
        return visit -> {
            try (MemoryLease lease = setting.memory().lease()) {
                if (lease.take(WebChatLimits.FORM_MEMORY_BYTES)) {
                    handler.handle(visit, read(visit, lease));
                } else {
                    notRead(visit.context());
                    front.say(visit.context(), 503, Paragraph.of(PhraseKey.WEB_BUSY));
                }
            }
        };
    }

    /** The connection cannot be used again where a part of the body was not read. */
    private static void notRead(Context context) {
        context.header("Connection", "close");
    }

    private void act(PageRequest visit, PostedForm form) throws IOException {
        Optional<CsrfFormKey> key = visit.key(form);
        if (key.isEmpty()) {
            drop(form);
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(PhraseKey.WEB_FORM_REFUSED), form);
        } else if (form.problem().isPresent()) {
            refuse(visit, key.get(), form, form.problem().get());
        } else if (form.text().length() > WebChatLimits.MOST_TEXT) {
            drop(form);
            refuse(visit, key.get(), form, PhraseKey.WEB_TOO_LONG);
        } else {
            carry(visit, key.get(), form);
        }
    }

    private void carry(PageRequest visit, CsrfFormKey key, PostedForm form) throws IOException {
        try {
            Optional<RetryAfter> wait = setting.house().isKnown(visit.session().address())
                    ? Optional.empty()
                    : setting.sessions().begin(visit.caller().network()).map(RetryAfter::new);
            if (wait.isPresent()) {
                drop(form);
                visit.refused(RefusalKind.RATE_LIMITED);
                wait.get().header(visit.context());
                giveBack(visit, 429, key, wait.get().told(PhraseKey.WEB_SESSIONS_WAIT), form);
                return;
            }
            FormResult outcome = conduct.carry(visit.visitor(), key, form);
            visit.remember();
            if (outcome instanceof FormResult.Refused refused) {
                giveBack(visit, 409, visit.newKey(), refused.why().map(Paragraph::of).stream().toList(), form);
            } else {
                String path = outcome instanceof FormResult.Led led ? PageRequest.path(led.consultation()) : visit.path();
                String kept = form.text().isEmpty() ? "" : ChatPage.KEPT + key.random();
                PageSender.seeOther(visit.context(), path + kept);
            }
        } catch (InboundNotStoredException e) {
            // the page keeps the form's key, since nobody knows how much of it was stored
            giveBack(visit, 503, key, Paragraph.of(PhraseKey.WEB_NOT_STORED), form);
        }
    }

    /** The page keeps the form's key: its text may have been stored before without an answer. */
    private void refuse(PageRequest visit, CsrfFormKey key, PostedForm form, PhraseKey why) throws IOException {
        Paragraph paragraph = switch (why) {
            case WEB_TOO_LONG -> form.asks()
                    ? Paragraph.of(PhraseKey.ASK_TOO_LONG, Map.of("most", new PhraseArgument.Count(ConversationLimits.MOST_ASKED)))
                    : Paragraph.of(why, Map.of("most", new PhraseArgument.Count(WebChatLimits.MOST_TEXT)));
            case WEB_FILE_LARGE -> Paragraph.of(
                    why, Map.of("most", new PhraseArgument.Count(WebChatLimits.MOST_FILE_MEGABYTES)));
            default -> Paragraph.of(why);
        };
        int status = switch (why) {
            case WEB_TOO_LONG, WEB_FILE_LARGE -> 413;
            case WEB_NOT_STORED, WEB_BUSY, WEB_NO_ROOM, WEB_FILE_UNCHECKED -> 503;
            default -> 400;
        };
        if (status != 400) {
            notRead(visit.context());
        }
        giveBack(visit, status, key, paragraph, form);
    }

    /** Gives back everything except the files, which no page can put into a form. */
    private void giveBack(PageRequest visit, int status, CsrfFormKey key, Paragraph why, PostedForm form) throws IOException {
        boolean again = form.withFile() && !SAYS_OF_FILES.contains(why.line());
        List<Paragraph> problems =
                new ArrayList<>(status < 500 ? List.of(why) : LandingRoutes.withReference(visit.context(), why));
        if (again) {
            problems.add(1, Paragraph.of(PhraseKey.WEB_FILE_AGAIN));
        }
        if (form.typed().isCut()) {
            problems.add(1, Paragraph.of(PhraseKey.WEB_CUT));
        }
        giveBack(visit, status, key, problems, form);
    }

    private void giveBack(PageRequest visit, int status, CsrfFormKey key, List<Paragraph> problems, PostedForm form)
            throws IOException {
        page(visit, status, key, new ChatPage.Given(problems, form.typed(), form.asks()));
    }

    /** Where too many others are sending long forms, only the beginning of one is read. */
    private PostedForm read(PageRequest visit, MemoryLease lease) throws IOException {
        FormReader.Arriving form = FormReader.Arriving.in(visit.context());
        boolean needed = form.isLong();
        boolean place = !needed || places.tryAcquire();
        try {
            boolean room = place && (!needed || lease.take(WebChatLimits.FILE_MEMORY_BYTES));
            return FormReader.read(setting.spool(), setting.checks(), setting.clock(), visit.fields(lease), form, room);
        } finally {
            if (needed && place) {
                places.release();
            }
        }
    }

    private void drop(PostedForm form) throws IOException {
        for (Attachment each : form.files()) {
            setting.spool().remove(each.reference());
        }
    }

    private void finish(PageRequest visit, PostedForm form) throws IOException {
        drop(form);
        if (visit.key(form).isEmpty()) {
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(PhraseKey.WEB_FORM_REFUSED), form);
            return;
        }
        setting.house().forget(visit.session().address());
        visit.forget();
        visit.context().header("Clear-Site-Data", "\"cache\", \"storage\"");
        PageSender.seeOther(visit.context(), "/?" + LandingRoutes.FINISHED + "&lang=" + visit.language().tag());
    }

    /** Deletes uploads that no turn took up: at once what an earlier process left, and from then on what has grown old. */
    public void start() {
        try {
            sweep(setting.clock().instant());
        } catch (IOException | RuntimeException notNow) {
            LOG.warn("what an earlier process left of uploads could not be swept: {}", notNow.getClass().getSimpleName());
        }
        sweeping.start();
    }

    public void stop() {
        sweeping.stop();
    }

    /** The thread that deletes them. */
    public Worker sweeper() {
        return sweeping.worker();
    }

    public void sweepOld() throws IOException {
        sweep(setting.clock().instant().minus(WebChatLimits.SPOOL_LIVES));
    }

    private void sweep(Instant before) throws IOException {
        setting.spool().sweep(setting.house()::wanted, before);
    }
}
