package org.indaba.channel.telegram.api;

import com.pengrad.telegrambot.response.BaseResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.indaba.worker.WakeSignal;
import org.indaba.worker.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the calls that must succeed once, however long Telegram cannot be reached: setting the webhook, the command menu,
 * the bot's name.
 */
public final class SetupCallWorker {
    private static final Logger LOG = LoggerFactory.getLogger(SetupCallWorker.class);

    /** A call that is still to succeed. It stays in the list until it does, whatever an attempt throws. */
    private static final class Job {
        private final Supplier<Optional<Duration>> attempt;
        private volatile long due;

        /** @param attempt makes one attempt and returns the pause before the next one, or nothing once it has succeeded */
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

    private final TelegramTimings pauses;
    private final TelegramHealth health;
    private final Queue<Job> jobs = new ConcurrentLinkedQueue<>();
    private final WakeSignal added = new WakeSignal();
    private final Worker worker = Worker.daemon("telegram-background", this::round);

    public SetupCallWorker(TelegramTimings pauses, TelegramHealth health) {
        this.pauses = pauses;
        this.health = health;
    }

    public void start() {
        worker.start();
    }

    /** Repeats a call until Telegram accepts it, then passes the answer on. {@code what} names the call in the log. */
    public <R extends BaseResponse> void untilDone(String what, Supplier<ApiCallResult<R>> call, Consumer<R> done) {
        add(new Job(new Attempt<>(what, call, done), Duration.ZERO));
    }

    public void after(Duration pause, Runnable task) {
        add(new Job(() -> {
            task.run();
            return Optional.empty();
        }, pause));
    }

    private void add(Job job) {
        jobs.add(job);
        added.ring();
    }

    public void stop() {
        worker.end();
        worker.interrupt();
    }

    /** The thread that makes the calls. */
    public Worker worker() {
        return worker;
    }

    private Optional<Worker.Rest> round() {
        long heard = added.heard();
        for (Job each : jobs) {
            if (!worker.isEnding() && each.left().toNanos() <= 0) {
                each.dueAfter(TelegramLimits.FIRST_PAUSE);
                Optional<Duration> again = each.attempt.get();
                again.ifPresent(each::dueAfter);
                if (again.isEmpty()) {
                    jobs.remove(each);
                }
            }
        }
        return Optional.of(() -> added.sleep(heard, jobs.stream().map(Job::left).min(Duration::compareTo)));
    }

    private final class Attempt<R extends BaseResponse> implements Supplier<Optional<Duration>> {
        private final String what;
        private final Supplier<ApiCallResult<R>> call;
        private final Consumer<R> done;
        private int failures;

        Attempt(String what, Supplier<ApiCallResult<R>> call, Consumer<R> done) {
            this.what = what;
            this.call = call;
            this.done = done;
        }

        /** An exception counts as a failed attempt. */
        @Override
        public Optional<Duration> get() {
            ApiCallResult<R> reply;
            try {
                reply = call.get();
                if (reply instanceof ApiCallResult.Answer<R> answer && answer.response().isOk()) {
                    health.fine();
                    done.accept(answer.response());
                    LOG.debug("{}: done", what);
                    return Optional.empty();
                }
            } catch (RuntimeException | Error unforeseen) {
                reply = new ApiCallResult.None<>(BotApi.reason(unforeseen), true);
            }
            failures++;
            Duration pause = pauses.backoff().after(failures, asked(reply));
            String reason = reason(reply);
            health.trouble(what + ": " + reason);
            LOG.warn("{}: {}; the next attempt is in {} ms", what, reason, pause.toMillis());
            return Optional.of(pause);
        }
    }

    private static Optional<Duration> asked(ApiCallResult<?> reply) {
        return reply instanceof ApiCallResult.Answer<?> answer && answer.response().errorCode() == 429
                ? Optional.of(ApiErrorMapper.pause(Optional.ofNullable(answer.response().parameters())))
                : Optional.empty();
    }

    private static String reason(ApiCallResult<?> reply) {
        if (reply instanceof ApiCallResult.Answer<?> answer) {
            return answer.response().errorCode() + " " + ErrorDescription.of(answer.response().description());
        }
        return ((ApiCallResult.None<?>) reply).reason();
    }
}
