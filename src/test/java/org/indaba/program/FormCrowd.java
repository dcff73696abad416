package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.indaba.channel.webchat.Browser;

/** Many people who send forms, each the next one when the last is answered, and the same one again until it is. */
final class FormCrowd implements AutoCloseable {
    /** Between one deed of a person and the next. */
    private static final int MOST_PAUSE_MILLIS = 40;

    /** Somebody who got no answer looks at the screen first. */
    private static final int MOST_WAIT_MILLIS = 600;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Sender> senders = new ArrayList<>();
    private final ScheduledExecutorService hands;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong timesUnanswered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean formsExpire;
    private volatile boolean over;
    private volatile Throwable failure;

    FormCrowd(String site, int people, long seed) {
        this(site, people, seed, 0);
    }

    /** @param first the number of the first person */
    FormCrowd(String site, int people, long seed, int first) {
        Random chance = new Random(seed);
        hands = Executors.newScheduledThreadPool(people);
        for (int i = 0; i < people; i++) {
            senders.add(new Sender(new Browser(site, "en"), first + i, new Random(chance.nextLong())));
        }
    }

    /** The clock may make a form too old: its words come back with a new one, and the person begins with that. */
    void mayFindFormsExpired() {
        formsExpire = true;
    }

    List<Sender> senders() {
        return senders;
    }

    /** Forms that were answered as stored. */
    long answered() {
        return answered.get();
    }

    /** Times that a form was sent and nothing came back. */
    long unanswered() {
        return timesUnanswered.get();
    }

    /** Times that a form was answered as not stored now. */
    long refused() {
        return refused.get();
    }

    /** Everybody does this, all at a time. */
    void each(Consumer<Sender> deed) throws Exception {
        List<Callable<Void>> all = new ArrayList<>();
        senders.forEach(sender -> all.add(() -> {
            deed.accept(sender);
            return null;
        }));
        for (Future<Void> one : hands.invokeAll(all)) {
            one.get();
        }
    }

    void start() {
        busy.set(senders.size());
        senders.forEach(this::soon);
    }

    private void soon(Sender sender) {
        int pause = sender.chance.nextInt(sender.unanswered ? MOST_WAIT_MILLIS : MOST_PAUSE_MILLIS);
        hands.schedule(() -> deed(sender), pause, TimeUnit.MILLISECONDS);
    }

    private void deed(Sender sender) {
        try {
            sender.acts();
        } catch (RuntimeException | Error e) {
            failure = e;
            over = true;
        }
        if (failure == null && !(over && sender.waitsForNothing())) {
            soon(sender);
        } else {
            busy.decrementAndGet();
        }
    }

    /** From now on it is measured how long a form takes until it is answered as stored, every further try included. */
    void beginsToMeasure() {
        times.clear();
    }

    /** Forms that were measured. */
    int measured() {
        return times.size();
    }

    /** @param part 0.99 is the time that one form of a hundred takes longer than; 1 is the longest */
    Duration quantile(double part) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part))));
    }

    void check() {
        if (failure != null) {
            throw new AssertionError("somebody did not go on", failure);
        }
    }

    /** They begin nothing more; what they sent is answered first. */
    void fallsSilent() {
        over = true;
        await("every form is answered").atMost(PATIENCE).until(() -> busy.get() == 0);
        check();
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }

    /** A text as it was sent in answer to a question. */
    record Sent(String question, String text, boolean file) {}

    /** One person, who knows what was answered as stored. */
    final class Sender {
        private static final String PAGE = "/c/wg-study";
        private static final int MOST_STEPS = 3;
        private static final String[] PIECES = {
            "We gather every word.", "نجمع كل كلمة.", "каждое слово", "每一个字", "\u202Eturned\u202C", "=1+1", "<b>&amp;", "so\non"
        };

        private final Browser browser;
        private final int number;
        private final Random chance;
        private final List<Sent> kept = new ArrayList<>();
        private Browser.Form pending;
        private Sent saying;
        private Browser.Form before;
        private boolean stale;
        private boolean unanswered;
        private int said;
        private int steps;
        private long began;

        private Sender(Browser browser, int number, Random chance) {
            this.browser = browser;
            this.number = number;
            this.chance = chance;
        }

        int number() {
            return number;
        }

        List<Sent> kept() {
            return kept;
        }

        /** Goes as far as the first question. */
        void begins() {
            browser.open(PAGE).press("English").press("I agree").press("Civil society").press("None of these");
            browser.type("Kenya").press("Next");
        }

        private boolean waitsForNothing() {
            return pending == null && !stale;
        }

        private void acts() {
            unanswered = true;
            try {
                if (stale) {
                    browser.open(PAGE);
                    stale = browser.status() != 200;
                    unanswered = stale;
                    return;
                }
                if (pending == null) {
                    decides();
                    began = System.nanoTime();
                }
                browser.post(pending);
            } catch (UncheckedIOException powerWent) {
                timesUnanswered.incrementAndGet();
                return;
            }
            unanswered = false;
            if (browser.status() == 303) {
                takesAnswer();
            } else if (browser.status() == 503) {
                refused.incrementAndGet();
            } else if (browser.status() == 403 && formsExpire) {
                pending = null;
                saying = null;
                stale = true;
            } else {
                throw new AssertionError("person " + number + " was answered " + browser.status() + ": " + browser.text());
            }
        }

        private void takesAnswer() {
            if (saying != null) {
                kept.add(saying);
            }
            times.add(System.nanoTime() - began);
            before = pending;
            pending = null;
            saying = null;
            stale = true;
            answered.incrementAndGet();
        }

        private void decides() {
            int deed = chance.nextInt(12);
            if (deed == 0 && before != null) {
                pending = before;
            } else if (deed == 1 && steps < MOST_STEPS) {
                says("Next", false);
                steps++;
            } else if (deed == 2 && steps > 0) {
                says("Back", false);
                steps--;
            } else {
                says("Add more", deed == 3);
            }
        }

        private void says(String button, boolean file) {
            StringBuilder text = new StringBuilder("person " + number + " bubble " + said++ + ":");
            for (int i = chance.nextInt(20); i > 0; i--) {
                text.append(' ').append(PIECES[chance.nextInt(PIECES.length)]);
            }
            if (file) {
                byte[] words = ("OggS voice of " + text).getBytes(StandardCharsets.UTF_8);
                browser.attach(new Browser.Upload("voice", "said.ogg", "audio/ogg", words));
            }
            pending = browser.type(text.toString()).form(button);
            saying = new Sent(pending.fields().get("from"), text.toString(), file);
        }

        /** Goes on from the page, by its buttons alone, to the receipt. */
        void finishes() {
            browser.open(PAGE);
            while (!browser.text().contains("Receipt")) {
                String label = List.of("Submit", "Anonymous", "Text only", "Next").stream()
                        .filter(browser.buttons()::contains).findFirst().orElseThrow(() -> new AssertionError(
                                "person " + number + " cannot go on with " + browser.buttons()));
                browser.press(label);
            }
        }
    }
}
