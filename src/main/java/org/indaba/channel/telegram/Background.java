package org.indaba.channel.telegram;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that must succeed once, however long Telegram is away: the webhook, the command menu, the bot's name. */
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Pauses pauses;
    private final Health health;
    private final ScheduledExecutorService thread;

    Background(Pauses pauses, Health health) {
        this.pauses = pauses;
        this.health = health;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "telegram-background");
            made.setDaemon(true);
            return made;
        });
    }

    /** Calls until Telegram says yes, then hands over the answer. {@code what} names it in the log. */
    <R extends BaseResponse> void untilDone(String what, Supplier<Reply<R>> call, Consumer<R> done) {
        schedule(new Attempt<>(what, call, done, pauses.backoff()), Duration.ZERO);
    }

    void after(Duration pause, Runnable task) {
        schedule(task, pause);
    }

    void stop() {
        thread.shutdownNow();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // an attempt throws nothing
    private void schedule(Runnable attempt, Duration pause) {
        try {
            thread.schedule(attempt, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("stopped before Telegram agreed");
        }
    }

    private final class Attempt<R extends BaseResponse> implements Runnable {
        private final String what;
        private final Supplier<Reply<R>> call;
        private final Consumer<R> done;
        private final Backoff backoff;

        Attempt(String what, Supplier<Reply<R>> call, Consumer<R> done, Backoff backoff) {
            this.what = what;
            this.call = call;
            this.done = done;
            this.backoff = backoff;
        }

        /** What an attempt throws would end it in silence: it is a failure like others. */
        @Override
        public void run() {
            Reply<R> reply;
            try {
                reply = call.get();
                if (reply instanceof Reply.Answer<R> answer && answer.response().isOk()) {
                    health.fine();
                    done.accept(answer.response());
                    LOG.debug("{}: done", what);
                    return;
                }
            } catch (RuntimeException unforeseen) {
                reply = new Reply.None<>(BotApi.reason(unforeseen), true);
            }
            Duration pause = backoff.next();
            Duration longer = asked(reply).filter(wanted -> wanted.compareTo(pause) > 0).orElse(pause);
            String reason = reason(reply);
            health.trouble(what + ": " + reason);
            LOG.warn("{}: {}; the next attempt is in {} ms", what, reason, longer.toMillis());
            schedule(this, longer);
        }
    }

    private static Optional<Duration> asked(Reply<?> reply) {
        return reply instanceof Reply.Answer<?> answer && answer.response().errorCode() == 429
                ? Optional.of(WireTable.pause(Optional.ofNullable(answer.response().parameters())))
                : Optional.empty();
    }

    private static String reason(Reply<?> reply) {
        if (reply instanceof Reply.Answer<?> answer) {
            return answer.response().errorCode() + " " + Description.of(answer.response().description());
        }
        return ((Reply.None<?>) reply).reason();
    }
}
