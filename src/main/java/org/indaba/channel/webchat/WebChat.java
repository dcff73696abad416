package org.indaba.channel.webchat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.indaba.channel.Attachment;
import org.indaba.channel.NotStored;
import org.indaba.channel.Outbound;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interview as pages: a GET shows where the person is and stores nothing, a POST acts and leads back to it. */
public final class WebChat {
    private static final Logger LOG = LoggerFactory.getLogger(WebChat.class);

    private final Setting setting;
    private final Conduct conduct;
    private final Front front;
    private final Return comingBack;
    private final Semaphore uploads = new Semaphore(Limits.MOST_UPLOADS);

    public WebChat(Setting setting) {
        this.setting = setting;
        this.conduct = new Conduct(setting.house(), setting.receiver(), setting.spool(), setting.clock());
        this.front = new Front(setting);
        this.comingBack = new Return(setting);
    }

    public void addTo(RoutesConfig routes) {
        front.addTo(routes);
        Script.addTo(routes);
        new Pictures(setting, front).addTo(routes);
        routes.get("/c/{code}", visit(this::show));
        routes.post("/c/{code}", visit(this::act));
        routes.post("/c/{code}/finish", visit(this::finish));
        routes.get("/c/{code}/my-data", visit(this::held));
        routes.get("/c/{code}/resume", visit(comingBack::ask));
        routes.post("/c/{code}/resume", visit(comingBack::take));
    }

    private interface Visited {
        void handle(Visit visit) throws IOException;
    }

    private Handler visit(Visited handler) {
        return context -> {
            Optional<Visit> visit = Visit.of(context, setting);
            if (visit.isEmpty()) {
                front.unknown(context);
                return;
            }
            try {
                handler.handle(visit.get());
            } catch (NotStored e) {
                LOG.warn("a page could not be answered: {}", e.getCause().getClass().getSimpleName());
                front.say(context, 503, Paragraph.of(Line.WEB_NOT_STORED));
            }
        };
    }

    private void show(Visit visit) {
        if (!visit.known()) {
            visit.remember();
        }
        page(visit, 200, visit.newKey(), ChatPage.Given.NOTHING);
    }

    private void page(Visit visit, int status, FormKey key, ChatPage.Given given) {
        View view = setting.house().view(visit.visitor());
        Speech speech = new Speech(setting.phrases(), view.language(), view.lookup());
        String title = visit.briefing().title().in(visit.briefing().in(view.language()));
        Pages.send(visit.context(), status, new ChatPage(
                speech, view, title, visit.action(view.begun()), key.written(), visit.owner(), given).html());
    }

    private void act(Visit visit) throws IOException {
        Optional<Submission> read = read(visit.context());
        if (read.isEmpty()) {
            visit.context().header("Connection", "close");
            giveBack(visit, 503, visit.newKey(), Paragraph.of(Line.WEB_NOT_STORED), "");
            return;
        }
        Submission form = read.get();
        Optional<FormKey> key = visit.key(form);
        if (key.isEmpty()) {
            drop(form);
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(Line.WEB_FORM_REFUSED), form.text());
        } else if (form.problem().isPresent()) {
            refuse(visit, form, form.problem().get());
        } else if (form.text().length() > Limits.MOST_TEXT) {
            drop(form);
            refuse(visit, form, Line.WEB_TOO_LONG);
        } else {
            carry(visit, key.get(), form);
        }
    }

    private void carry(Visit visit, FormKey key, Submission form) throws IOException {
        try {
            Optional<Line> not = conduct.carry(visit.visitor(), key, form);
            visit.remember();
            if (not.isPresent()) {
                giveBack(visit, 409, visit.newKey(), Paragraph.of(not.get()), form.text());
            } else {
                String kept = form.text().isEmpty() ? "" : ChatPage.KEPT + key.random();
                Pages.seeOther(visit.context(), visit.path() + kept);
            }
        } catch (NotStored e) {
            // with the same key: nobody knows how much of it was stored
            giveBack(visit, 503, key, Paragraph.of(Line.WEB_NOT_STORED), form.text());
        }
    }

    private void refuse(Visit visit, Submission form, Line why) {
        Paragraph paragraph = switch (why) {
            case WEB_TOO_LONG -> Paragraph.of(why, Map.of("most", new Value.Count(Limits.MOST_TEXT)));
            case WEB_FILE_LARGE -> Paragraph.of(
                    why, Map.of("most", new Value.Count(Limits.MOST_FILE_MEGABYTES)));
            default -> Paragraph.of(why);
        };
        boolean large = why == Line.WEB_TOO_LONG || why == Line.WEB_FILE_LARGE;
        if (large) {
            visit.context().header("Connection", "close");
        }
        giveBack(visit, large ? 413 : 400, visit.newKey(), paragraph, form.text());
    }

    private void giveBack(Visit visit, int status, FormKey key, Paragraph why, String text) {
        page(visit, status, key, new ChatPage.Given(Optional.of(why), text));
    }

    /** None where too many others are sending files. */
    private Optional<Submission> read(Context context) throws IOException {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        long length = context.req().getContentLengthLong();
        boolean upload = length < 0 || length > Limits.UPLOAD_FROM_BYTES;
        if (upload && !uploads.tryAcquire()) {
            return Optional.empty();
        }
        try {
            if (upload) {
                sweep(setting.clock().instant().minus(Limits.SPOOL_LIVES));
            }
            return Optional.of(FormReader.read(
                    setting.spool(), type, length, context.req().getInputStream(), setting.clock()));
        } finally {
            if (upload) {
                uploads.release();
            }
        }
    }

    private void drop(Submission form) throws IOException {
        for (Attachment each : form.files()) {
            setting.spool().remove(each.reference());
        }
    }

    private void finish(Visit visit) throws IOException {
        Optional<Submission> form = read(visit.context());
        if (form.isPresent()) {
            drop(form.get());
        }
        if (form.flatMap(visit::key).isEmpty()) {
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(Line.WEB_FORM_REFUSED), "");
            return;
        }
        setting.house().forget(visit.session().address());
        visit.forget();
        visit.context().header("Clear-Site-Data", "\"cache\", \"storage\"");
        Pages.seeOther(visit.context(), "/?" + Front.FINISHED + "&lang=" + visit.language().tag());
    }

    private void held(Visit visit) {
        Optional<Outbound.File> file = setting.house().held(visit.session().address(), visit.visitor().hint());
        if (file.isEmpty()) {
            Pages.seeOther(visit.context(), visit.path());
            return;
        }
        Pages.headers(visit.context());
        visit.context().contentType(file.get().mime())
                .header("Content-Disposition", "attachment; filename=\"" + file.get().name() + "\"")
                .result(file.get().bytes());
    }

    /** Deletes uploads that no turn took up; to be called before the server starts. */
    public void sweep() throws IOException {
        sweep(setting.clock().instant());
    }

    private void sweep(Instant before) throws IOException {
        setting.spool().sweep(setting.house().spooled(), before);
    }
}
