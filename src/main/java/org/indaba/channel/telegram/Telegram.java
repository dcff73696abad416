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

/**
 * Wires the parts of one bot together: how updates arrive (polling or webhook), how messages are sent, and what the bot is
 * called.
 */
public final class Telegram implements AutoCloseable {
    /** The path of the webhook, for a bot whose updates come by webhook. */
    public static final String UPDATES = WebhookHandler.PATH;

    private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);

    /**
     * The number of threads that write answers to the webhook. They never block: an answer is smaller than what a
     * connection takes at once.
     */
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

    /** The constructor makes no call to Telegram; {@link #start} makes the first. */
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

    /** Returns a time that is longer than any step of a poller that works. */
    private static Duration patience(TelegramTimings pauses) {
        Duration poll = pauses.poll().plus(pauses.margin());
        Duration longest = poll.compareTo(pauses.commit()) > 0 ? poll : pauses.commit();
        return longest.plus(pauses.margin());
    }

    /**
     * Adds the webhook's route, where updates come by webhook. It must be called before the server starts.
     *
     * @param memory the budget from which the memory for request bodies is taken
     * @param forged is run for each request that does not come from Telegram
     */
    public void addTo(RoutesConfig routes, MemoryBudget memory, Runnable forged) {
        if (settings.byWebhook()) {
            webhook.addTo(routes, memory, forged);
        }
    }

    /**
     * Begins to take updates. By webhook it must be called once the server listens. It does not block: calls that Telegram
     * does not answer are repeated until it does.
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

    /** The channel that sends messages; it works before {@link #start} too. */
    public TelegramChannel channel() {
        return channel;
    }

    /** Registers a listener that is run once the bot's name is known. It must be called before {@link #start}. */
    public void whenNamed(Runnable told) {
        whenNamed = told;
    }

    /**
     * The threads that must live as long as the bot is on, except the one that polls: {@link #state} reports on that one.
     */
    public List<Worker> workers() {
        return settings.byWebhook()
                ? List.of(background.worker())
                : List.of(background.worker(), polling.worker());
    }

    /** The bot's numeric id, part of every address and key. */
    public String bot() {
        return settings.token().bot();
    }

    /** The bot's user name, which links need; it is empty until Telegram has told it. */
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

    /** Stops taking updates. Sending still works until {@link #close}, so that the outbox can be emptied. */
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
