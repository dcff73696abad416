package org.indaba.channel.telegram;

import com.pengrad.telegrambot.request.GetMe;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.SetupCallWorker;
import org.indaba.channel.telegram.api.TelegramHealth;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.api.TelegramTimings;
import org.indaba.channel.telegram.send.ClearedKeyboardCache;
import org.indaba.channel.telegram.send.CommandMenu;
import org.indaba.channel.telegram.send.TelegramChannel;
import org.indaba.channel.telegram.update.UpdateMapper;
import org.indaba.channel.telegram.update.UpdatePoller;
import org.indaba.channel.telegram.update.Watchdog;
import org.indaba.channel.telegram.update.WebhookHandler;
import org.indaba.channel.telegram.update.WebhookMonitor;
import org.indaba.http.limit.MemoryBudget;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bot: its way in, by polling or webhook, its way out, and what it is called. */
public final class Telegram implements AutoCloseable {
    /** The path that updates come to, where they come by webhook. */
    public static final String UPDATES = WebhookHandler.PATH;

    private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);

    /** They do not wait: an answer is less than what a connection takes at once. */
    private static final int ANSWERING = 2;

    private final BotSettings settings;
    private final BotApi api;
    private final TelegramChannel channel;
    private final WebhookHandler webhook;
    private final Watchdog polling;
    private final SetupCallWorker background;
    private final Duration look;
    private final ExecutorService answers = Executors.newFixedThreadPool(ANSWERING, task -> {
        Thread thread = new Thread(task, "webhook-answers");
        thread.setDaemon(true);
        return thread;
    });
    private final TelegramHealth health = new TelegramHealth();
    private volatile Runnable whenNamed = () -> { };
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Makes no call before {@link #start}. */
    public Telegram(BotSettings settings, InboundHandler receiver, TelegramTimings pauses, InstantSource clock) {
        this.settings = settings;
        this.api = new BotApi(settings.token(), settings.apiUrl());
        ClearedKeyboardCache takenOff = new ClearedKeyboardCache();
        this.channel = new TelegramChannel(api, takenOff, clock);
        this.background = new SetupCallWorker(pauses, health);
        this.look = pauses.longest();
        UpdateMapper updates = new UpdateMapper(settings.token().bot(), clock);
        this.webhook = new WebhookHandler(
                updates, receiver, settings.secret(), TelegramLimits.WEBHOOK_ANSWER, clock, health, answers, takenOff);
        this.polling = new Watchdog(
                () -> new UpdatePoller(api, updates, receiver, pauses, clock, health), patience(pauses));
    }

    /** Longer than any step of a poller that works. */
    private static Duration patience(TelegramTimings pauses) {
        Duration poll = pauses.poll().plus(pauses.margin());
        Duration longest = poll.compareTo(pauses.commit()) > 0 ? poll : pauses.commit();
        return longest.plus(pauses.margin());
    }

    /**
     * Adds the webhook's route, where updates come by webhook. Call it before the server starts.
     *
     * @param memory for what requests bring
     * @param forged hears of each update that is not Telegram's
     */
    public void addTo(RoutesConfig routes, MemoryBudget memory, Runnable forged) {
        if (settings.byWebhook()) {
            webhook.addTo(routes, memory, forged);
        }
    }

    /**
     * Begins to take updates; by webhook, call it once the server listens. It waits for nothing: what Telegram does not
     * answer is tried until it does.
     */
    public void start() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("started already");
        }
        background.start();
        if (settings.byWebhook()) {
            new WebhookMonitor(api, webhook, settings.publicUrl(), background, health, look).start();
        } else {
            polling.start();
        }
        background.untilDone("the bot's name", () -> api.call(new GetMe()), me -> {
            health.named(me.user().username());
            whenNamed.run();
        });
        CommandMenu.publish(settings.menus(), api, background);
        LOG.info("Telegram is on, by {}", mode());
    }

    /** The way out; it works before {@link #start} too. */
    public TelegramChannel channel() {
        return channel;
    }

    /** To be told once the bot's name is known. Call it before {@link #start}. */
    public void whenNamed(Runnable told) {
        whenNamed = told;
    }

    /** The threads that must live as long as it is on, but for the one that polls: {@link #state} tells of that. */
    public List<Worker> workers() {
        return settings.byWebhook()
                ? List.of(background.worker())
                : List.of(background.worker(), polling.worker());
    }

    /** The bot's numeric id, part of every address and key. */
    public String bot() {
        return settings.token().bot();
    }

    /** The bot's user name, for links; empty until Telegram has told it. */
    public Optional<String> username() {
        return health.username();
    }

    public TelegramStatus state() {
        return new TelegramStatus(
                mode(), health.lastContact(), health.trouble(), health.remark(),
                settings.byWebhook() || !started.get() ? Optional.empty() : Optional.of(polling.silence()),
                api.floods(), webhook.along());
    }

    private String mode() {
        return settings.byWebhook() ? "webhook" : "polling";
    }

    /** Stops taking updates; sending still works until {@link #close}, so that the way out can empty itself. */
    public void stop() {
        background.stop();
        if (started.get() && !settings.byWebhook()) {
            polling.stop();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stop();
            answers.shutdown();
            api.close();
        }
    }
}
