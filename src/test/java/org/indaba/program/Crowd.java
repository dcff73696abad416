package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.indaba.botapi.BotApiServer;
import org.indaba.botapi.Message;
import org.indaba.botapi.Person;

/** Many people who write, tap and edit all the while, as fast as Telegram is rid of what they did. */
final class Crowd implements AutoCloseable {
    /** What Telegram may hold for the server before people wait. */
    private static final int MOST_PENDING = 150;

    private static final int HANDS = 8;

    private final BotApiServer telegram;
    private final List<Member> members;
    private final Random chance;
    private final Thread thread = new Thread(this::run, "crowd");
    private Duration pause = Duration.ZERO;
    private volatile long acts;
    private volatile boolean over;
    private volatile Throwable failure;

    Crowd(BotApiServer telegram, int people, long seed) {
        this.telegram = telegram;
        this.chance = new Random(seed);
        this.members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            members.add(new Member(telegram.person(5_000_000_000L + i, "en"), i));
        }
    }

    /** Not as fast as they can: somebody does something each time that this has passed. */
    Crowd each(Duration time) {
        pause = time;
        return this;
    }

    List<Member> members() {
        return members;
    }

    /** Everybody does this, some at a time. */
    void each(Consumer<Member> deed) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> all = new ArrayList<>();
            members.forEach(member -> all.add(hands.submit(() -> deed.accept(member))));
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!over) {
                await().forever().pollDelay(pause).pollInterval(Duration.ofMillis(2))
                        .until(() -> over || telegram.pendingUpdates() < MOST_PENDING);
                members.get(chance.nextInt(members.size())).acts(chance);
                acts = acts + 1;
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** What they did and Telegram is rid of, roughly. */
    long taken() {
        return acts - telegram.pendingUpdates();
    }

    /** They fall silent. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
        if (failure != null) {
            throw new AssertionError("the crowd did not go on", failure);
        }
    }

    /** One person, who remembers each bubble as it stands now. */
    static final class Member {
        private static final String[] PIECES = {
            "We gather every word.", "نجمع كل كلمة.", "каждое слово", "每一个字", "\u202Eturned\u202C", "=1+1", "👩🏽‍🌾 and, \"so\" on"
        };

        private final Person person;
        private final int number;
        private final List<String> bubbles = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();
        private int edits;
        private int taps;
        private int gone;

        Member(Person person, int number) {
            this.person = person;
            this.number = number;
        }

        Person person() {
            return person;
        }

        int number() {
            return number;
        }

        List<String> bubbles() {
            return bubbles;
        }

        int edits() {
            return edits;
        }

        int taps() {
            return taps;
        }

        /** Goes as far as the first question. */
        void begins() {
            person.types("/start wg-study");
            for (String label : List.of("English", "I agree", "Civil society", "None of these")) {
                person.taps(person.seesButton(label), label);
            }
            person.sees("country");
            person.types("Kenya");
            person.sees("1 of 5");
        }

        private void acts(Random chance) {
            int deed = chance.nextInt(20);
            if (deed == 0 && !messages.isEmpty()) {
                int which = chance.nextInt(messages.size());
                bubbles.set(which, words(which, chance) + " edited");
                person.edits(messages.get(which), bubbles.get(which));
                edits++;
            } else if (deed == 1 && gone < 3 && taps("Next")) {
                gone++;
            } else if (deed > 3 || !taps("Add more")) {
                String text = words(bubbles.size(), chance);
                bubbles.add(text);
                messages.add(person.types(text));
            }
        }

        private String words(int which, Random chance) {
            StringBuilder text = new StringBuilder("person " + number + " bubble " + which + ":");
            for (int i = chance.nextInt(20); i > 0; i--) {
                text.append(' ').append(PIECES[chance.nextInt(PIECES.length)]);
            }
            return text.toString();
        }

        /** Taps it where it is seen. The finger is on its way: buttons that are taken off meanwhile are tapped all the same. */
        private boolean taps(String label) {
            Optional<Message> seen = person.live().filter(live -> live.labels().contains(label));
            seen.ifPresent(message -> {
                person.taps(message, label);
                taps++;
            });
            return seen.isPresent();
        }

        private static boolean hasReceipt(Person person) {
            return person.received().stream().anyMatch(each -> each.text().contains("Receipt"));
        }

        /** Goes on from the last prompt, by its buttons alone, to the receipt. */
        void finishes() {
            while (!hasReceipt(person)) {
                AtomicReference<Optional<Message>> prompt = new AtomicReference<>(Optional.empty());
                // between two prompts there is none
                person.waitsUntil("there is a prompt for person " + number, now -> {
                    prompt.set(now.live());
                    return prompt.get().isPresent() || hasReceipt(now);
                });
                if (hasReceipt(person)) {
                    return;
                }
                Message before = prompt.get().orElseThrow();
                String label = List.of("Submit", "Anonymous", "Text only", "Next", "Skip").stream()
                        .filter(before.labels()::contains).findFirst().orElseThrow(() -> new AssertionError(
                                "person " + number + " cannot go on with " + before.labels()));
                person.taps(before, label);
                person.waitsUntil("something comes of " + label + " for person " + number, now -> now.received().stream()
                        .anyMatch(each -> each.id() > before.id()));
            }
        }
    }
}
