package org.indaba.channel.webchat;

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
import org.indaba.border.MemoryLease;
import org.indaba.channel.Attachment;
import org.indaba.channel.NotStored;
import org.indaba.conversation.Line;
import org.indaba.conversation.Pace;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.worker.Worker;
import org.indaba.security.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The interview as pages: a GET shows where the person is and stores nothing, a POST acts and leads back to it. */
public final class WebChat {
    private static final Logger LOG = LoggerFactory.getLogger(WebChat.class);

    /** Why a form was not taken, where that says already what to do about its file. */
    private static final Set<Line> SAYS_OF_FILES =
            EnumSet.of(Line.WEB_FILE_EMPTY, Line.WEB_FILE_LARGE, Line.WEB_FILE_CUT, Line.WEB_FILE_TYPE,
                    Line.WEB_FILE_INFECTED, Line.WEB_FILE_UNCHECKED, Line.WEB_NO_ROOM);

    private final Setting setting;
    private final Conduct conduct;
    private final Front front;
    private final Return comingBack;
    private final Semaphore places = new Semaphore(Limits.MOST_UPLOADS);
    private final Sweeping sweeping;

    public WebChat(Setting setting) {
        this.setting = setting;
        this.conduct = new Conduct(setting.house(), setting.receiver(), setting.spool(), setting.clock());
        this.front = new Front(setting);
        this.comingBack = new Return(setting);
        this.sweeping = new Sweeping(this::sweepOld, Limits.SWEPT_EVERY);
    }

    public void addTo(RoutesConfig routes) {
        front.addTo(routes);
        Script.addTo(routes);
        new Pictures(setting, front).addTo(routes);
        new Shelf(setting, front).addTo(routes);
        new PrintPage(setting, front).addTo(routes);
        routes.get("/c/{code}", visit(this::show));
        routes.post("/c/{code}", visit(reading(this::act)));
        routes.post("/c/{code}/finish", visit(reading(this::finish)));
        routes.get("/c/{code}/my-data", visit(new OwnDataDownload(setting, front)::send));
        routes.get("/c/{code}" + HeldPage.PATH, visit(this::heldPage));
        routes.get("/c/{code}" + AskedPage.PATH, visit(this::asked));
        routes.get("/c/{code}/resume", visit(comingBack::ask));
        routes.post("/c/{code}/resume", visit(reading(comingBack::take)));
    }

    private interface Visited {
        void handle(Visit visit) throws IOException;
    }

    private interface Taken {
        void handle(Visit visit, Submission form) throws IOException;
    }

    private Handler visit(Visited handler) {
        return context -> {
            try {
                Optional<Visit> visit = Visit.of(context, setting);
                if (visit.isEmpty()) {
                    front.unknown(context);
                } else {
                    handler.handle(visit.get());
                }
            } catch (NotStored e) {
                LOG.warn("a page could not be answered: {}", e.getCause().getClass().getSimpleName());
                front.say(context, 503, Paragraph.of(Line.WEB_NOT_STORED));
            }
        };
    }

    private void show(Visit visit) throws IOException {
        if (!visit.known()) {
            visit.remember();
        }
        page(visit, 200, visit.newKey(), ChatPage.Given.NOTHING);
    }

    private void page(Visit visit, int status, FormKey key, ChatPage.Given given) throws IOException {
        View view = setting.house().view(visit.visitor());
        Speech speech = new Speech(setting.phrases(), view.language(), view.lookup(), visit.caller().secure());
        String title = visit.briefing().title().in(visit.briefing().in(view.language()));
        Pages.send(visit.context(), status, new ChatPage(
                speech, view, title, visit.action(view.begun()), key.written(), visit.owner(), given).html());
    }

    /** What a form brings is held until it is answered, and where there is no room for it nothing of it is read. */
    private Visited reading(Taken handler) {
        return visit -> {
            try (MemoryLease lease = setting.memory().lease()) {
                if (lease.take(Limits.FORM_MEMORY_BYTES)) {
                    handler.handle(visit, read(visit, lease));
                } else {
                    notRead(visit.context());
                    front.say(visit.context(), 503, Paragraph.of(Line.WEB_BUSY));
                }
            }
        };
    }

    /** The connection cannot go on where something of the body is not read. */
    private static void notRead(Context context) {
        context.header("Connection", "close");
    }

    private void act(Visit visit, Submission form) throws IOException {
        Optional<FormKey> key = visit.key(form);
        if (key.isEmpty()) {
            drop(form);
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(Line.WEB_FORM_REFUSED), form);
        } else if (form.problem().isPresent()) {
            refuse(visit, key.get(), form, form.problem().get());
        } else if (form.text().length() > Limits.MOST_TEXT) {
            drop(form);
            refuse(visit, key.get(), form, Line.WEB_TOO_LONG);
        } else {
            carry(visit, key.get(), form);
        }
    }

    private void carry(Visit visit, FormKey key, Submission form) throws IOException {
        try {
            Optional<Wait> wait = setting.house().isKnown(visit.session().address())
                    ? Optional.empty()
                    : setting.sessions().begin(visit.caller().network()).map(Wait::new);
            if (wait.isPresent()) {
                drop(form);
                visit.refused(Refused.RATE_LIMITED);
                wait.get().header(visit.context());
                giveBack(visit, 429, key, wait.get().told(Line.WEB_SESSIONS_WAIT), form);
                return;
            }
            Outcome outcome = conduct.carry(visit.visitor(), key, form);
            visit.remember();
            if (outcome instanceof Outcome.Refused refused) {
                giveBack(visit, 409, visit.newKey(), refused.why().map(Paragraph::of).stream().toList(), form);
            } else {
                String path = outcome instanceof Outcome.Led led ? Visit.path(led.consultation()) : visit.path();
                String kept = form.text().isEmpty() ? "" : ChatPage.KEPT + key.random();
                Pages.seeOther(visit.context(), path + kept);
            }
        } catch (NotStored e) {
            // with the same key: nobody knows how much of it was stored
            giveBack(visit, 503, key, Paragraph.of(Line.WEB_NOT_STORED), form);
        }
    }

    /** With the same key: its text may have been stored before, when nobody knew. */
    private void refuse(Visit visit, FormKey key, Submission form, Line why) throws IOException {
        Paragraph paragraph = switch (why) {
            case WEB_TOO_LONG -> form.asks()
                    ? Paragraph.of(Line.ASK_TOO_LONG, Map.of("most", new Value.Count(Pace.MOST_ASKED)))
                    : Paragraph.of(why, Map.of("most", new Value.Count(Limits.MOST_TEXT)));
            case WEB_FILE_LARGE -> Paragraph.of(
                    why, Map.of("most", new Value.Count(Limits.MOST_FILE_MEGABYTES)));
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

    /** All but the files: no page can put one into a form. */
    private void giveBack(Visit visit, int status, FormKey key, Paragraph why, Submission form) throws IOException {
        boolean again = form.withFile() && !SAYS_OF_FILES.contains(why.line());
        List<Paragraph> problems =
                new ArrayList<>(status < 500 ? List.of(why) : Front.withReference(visit.context(), why));
        if (again) {
            problems.add(1, Paragraph.of(Line.WEB_FILE_AGAIN));
        }
        if (form.typed().isCut()) {
            problems.add(1, Paragraph.of(Line.WEB_CUT));
        }
        giveBack(visit, status, key, problems, form);
    }

    private void giveBack(Visit visit, int status, FormKey key, List<Paragraph> problems, Submission form)
            throws IOException {
        page(visit, status, key, new ChatPage.Given(problems, form.typed(), form.asks()));
    }

    /** Where too many others are sending long forms, only the beginning of one is read. */
    private Submission read(Visit visit, MemoryLease lease) throws IOException {
        FormReader.Arriving form = FormReader.Arriving.in(visit.context());
        boolean needed = form.isLong();
        boolean place = !needed || places.tryAcquire();
        try {
            boolean room = place && (!needed || lease.take(Limits.FILE_MEMORY_BYTES));
            return FormReader.read(setting.spool(), setting.checks(), setting.clock(), visit.fields(lease), form, room);
        } finally {
            if (needed && place) {
                places.release();
            }
        }
    }

    private void drop(Submission form) throws IOException {
        for (Attachment each : form.files()) {
            setting.spool().remove(each.reference());
        }
    }

    private void finish(Visit visit, Submission form) throws IOException {
        drop(form);
        if (visit.key(form).isEmpty()) {
            visit.remember();
            giveBack(visit, 403, visit.newKey(), Paragraph.of(Line.WEB_FORM_REFUSED), form);
            return;
        }
        setting.house().forget(visit.session().address());
        visit.forget();
        visit.context().header("Clear-Site-Data", "\"cache\", \"storage\"");
        Pages.seeOther(visit.context(), "/?" + Front.FINISHED + "&lang=" + visit.language().tag());
    }

    private void heldPage(Visit visit) {
        View view = setting.house().view(visit.visitor());
        List<List<String>> held = setting.house().inBrief(visit.session().address(), view.language());
        if (held.isEmpty()) {
            Pages.seeOther(visit.context(), visit.path());
            return;
        }
        if (!visit.known()) {
            visit.remember();
        }
        Speech speech = new Speech(setting.phrases(), view.language(), view.lookup(), visit.caller().secure());
        Pages.send(visit.context(), 200, HeldPage.html(
                speech, visit.briefing().title().in(visit.briefing().in(view.language())), held,
                new CommandForm(visit.path(), visit.newKey().written(), view.from())));
    }

    private void asked(Visit visit) {
        List<List<Paragraph>> asked = setting.house().asked(visit.visitor());
        if (asked.isEmpty()) {
            Pages.seeOther(visit.context(), visit.path());
            return;
        }
        View view = setting.house().view(visit.visitor());
        Speech speech = new Speech(setting.phrases(), view.language(), view.lookup(), visit.caller().secure());
        Pages.send(visit.context(), 200, AskedPage.html(
                speech, visit.briefing().title().in(visit.briefing().in(view.language())), asked,
                new CommandForm(visit.path(), visit.newKey().written(), view.from())));
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

    /** What sweeps. */
    public Worker sweeper() {
        return sweeping.worker();
    }

    void sweepOld() throws IOException {
        sweep(setting.clock().instant().minus(Limits.SPOOL_LIVES));
    }

    private void sweep(Instant before) throws IOException {
        setting.spool().sweep(setting.house()::wanted, before);
    }
}
