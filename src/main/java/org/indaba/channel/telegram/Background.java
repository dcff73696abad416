package org.indaba.channel.telegram;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls that must succeed once, however long Telegram is away: the webhook, the command menu, the bot's name. */
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    /** Something to be done. It stays until it is, whatever an attempt throws. */
    private static final class Job {
        private final Supplier<Optional<Duration>> attempt;
        private volatile long due;

        /** @param attempt tells after which pause the next one is to be made; nothing once it is done */
        Job(Supplier<Optional<Duration>> attempt, Duration pause) {
            this.attempt = attempt;
            dueAfter(pause);
        }

        void dueAfter(Duration pause) {
            due = System.nanoTime() + pause.toNanos();
        }

        Duration left() {
            return Duration.ofNanos(due - System.nanoTime());
        }
    }

    private final Pauses pauses;
    private final Health health;
    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
    private final Semaphore added = new Semaphore(0);
    private final Worker worker = Worker.daemon("telegram-background", this::round);

    Background(Pauses pauses, Health health) {
        this.pauses = pauses;
        this.health = health;
    }

    void start() {
        worker.start();
    }

    /** Calls until Telegram says yes, then hands over the answer. {@code what} names it in the log. */
    <R extends BaseResponse> void untilDone(String what, Supplier<Reply<R>> call, Consumer<R> done) {
        add(new Job(new Attempt<>(what, call, done, pauses.backoff()), Duration.ZERO));
    }

    void after(Duration pause, Runnable task) {
        add(new Job(() -> {
            task.run();
            return Optional.empty();
        }, pause));
    }

    private void add(Job job) {
        jobs.add(job);
        added.release();
    }

    void stop() {
        worker.end();
        worker.interrupt();
    }

    /** What calls. */
    Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() {
        added.drainPermits();
        for (Job each : jobs) {
            if (!worker.isEnding() && each.left().toNanos() <= 0) {
                each.dueAfter(Limits.FIRST_PAUSE);
                Optional<Duration> again = each.attempt.get();
                again.ifPresent(each::dueAfter);
                if (again.isEmpty()) {
                    jobs.remove(each);
                }
            }
        }
        return Optional.of(this::rest);
    }

    private void rest() throws InterruptedException {
        Optional<Duration> next = jobs.stream().map(Job::left).min(Duration::compareTo);
        if (next.isEmpty()) {
            added.acquire();
        } else {
            added.tryAcquire(Math.max(0, next.get().toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    private final class Attempt<R extends BaseResponse> implements Supplier<Optional<Duration>> {
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

        /** What an attempt throws is a failure like others. */
        @Override
        public Optional<Duration> get() {
            Reply<R> reply;
            try {
                reply = call.get();
                if (reply instanceof Reply.Answer<R> answer && answer.response().isOk()) {
                    health.fine();
                    done.accept(answer.response());
                    LOG.debug("{}: done", what);
                    return Optional.empty();
                }
            } catch (RuntimeException | Error unforeseen) {
                reply = new Reply.None<>(BotApi.reason(unforeseen), true);
            }
            Duration pause = backoff.next();
            Duration longer = asked(reply).filter(wanted -> wanted.compareTo(pause) > 0).orElse(pause);
            String reason = reason(reply);
            health.trouble(what + ": " + reason);
            LOG.warn("{}: {}; the next attempt is in {} ms", what, reason, longer.toMillis());
            return Optional.of(longer);
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
