package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indaba.store.schema.Tables.ADDRESS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.coordination.announcement.Broadcast;
import org.indaba.coordination.announcement.DeliveryReport;
import org.indaba.outbox.pace.SendRateLimiter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Very many receivers (-Dreceivers=100000 for all of them), by a clock that moves when there is nothing to do: an hour of it passes in minutes. */
@Timeout(1_200)
class BroadcastAtScaleTest {
    private static final int RECEIVERS = Integer.getInteger("receivers", 10_000);

    /** Every hundredth has blocked the bot. */
    private static final int BLOCKED = 100;

    /** So many people go on answering meanwhile, one after another, three a second. */
    private static final int ANSWERING = 50;
    private static final Duration BETWEEN_REPLIES = Duration.ofMillis(333);

    @TempDir Path folder;
    private Path quick;

    @Test
    void the_pace_is_used_and_never_passed_and_replies_overtake() throws Exception {
        try (Mailing mailing = new Mailing(quick(), SendRateLimiter.Limits.TELEGRAM)) {
            mailing.people(RECEIVERS);
            for (int i = 1; i <= ANSWERING; i++) {
                mailing.post.person(10_000_000L + i, Integer.toString(10_000_000 + i));
            }
            Bot bot = new Bot(mailing);
            mailing.post.channel.rule(bot::answer);
            mailing.announce(RECEIVERS);
            Instant start = mailing.post.clock.instant();
            Instant nextReply = start.plusSeconds(1);
            int most = 0;
            while (!mailing.isOver()) {
                for (int i = 0; i < 30; i++) {
                    mailing.step();
                }
                most = Math.max(most, mailing.waiting());
                mailing.post.channel.calls().clear();
                while (!mailing.post.clock.instant().isBefore(nextReply)) {
                    bot.asked(10_000_001 + bot.replies % ANSWERING);
                    nextReply = nextReply.plus(BETWEEN_REPLIES);
                }
            }
            double seconds = Duration.between(start, bot.last).toMillis() / 1000.0;
            double pace = bot.messages / seconds;
            System.out.printf("broadcast of %,d: %.2f messages a second of 30, %d told to wait, slowest reply %d ms, p99 %d ms, at most %d rows waiting%n",
                    RECEIVERS, pace, bot.toldToWait, bot.slowest(1.0), bot.slowest(0.99), most);
            assertThat(bot.toldToWait).as("429s").isZero();
            assertThat(pace).as("of 30 a second").isGreaterThanOrEqualTo(0.98 * 30);
            assertThat(bot.twice).as("nobody got it twice").isZero();
            assertThat(bot.slowest(0.99)).as("ms, replies at p99").isLessThan(1_000);
            assertThat(most).as("rows in the outbox").isLessThanOrEqualTo(2 * 300 + ANSWERING);
            DeliveryReport figures = mailing.report(Broadcast.Kind.ANNOUNCEMENT);
            assertThat(figures.sent()).isEqualTo(RECEIVERS - RECEIVERS / BLOCKED);
            assertThat(figures.unreached()).isEqualTo(RECEIVERS / BLOCKED);
            int gone = mailing.post.database.read(db -> db.fetchCount(ADDRESS, ADDRESS.GONE_AT.isNotNull()));
            assertThat(gone).isEqualTo(RECEIVERS / BLOCKED);
            assertThat(bot.toBlocked).as("blocked ones are tried once").isEqualTo(RECEIVERS / BLOCKED);
        }
    }

    /** What is shown is order and pace, and no disk: in memory where the system has such a place. */
    private Path quick() throws Exception {
        Path memory = Path.of("/dev/shm");
        quick = Files.isWritable(memory) ? Files.createTempDirectory(memory, "indaba-broadcast") : folder;
        return quick;
    }

    @AfterEach
    void tidyUp() throws Exception {
        try (Stream<Path> all = Files.walk(quick)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).filter(each -> !each.equals(folder)).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Telegram as it counts: who sends more than 30 messages within a second is told to wait. */
    private static final class Bot {
        private final Mailing mailing;
        private final Deque<Instant> second = new ArrayDeque<>();
        private final BitSet got = new BitSet();
        private final List<Long> delays = new ArrayList<>();
        private final Deque<Instant> asked = new ArrayDeque<>();
        private int messages;
        private int replies;
        private int toldToWait;
        private int twice;
        private int toBlocked;
        private Instant last = Instant.MIN;

        Bot(Mailing mailing) {
            this.mailing = mailing;
        }

        /** Someone answers, and is owed a reply. */
        void asked(int person) {
            replies++;
            asked.add(mailing.post.clock.instant());
            mailing.post.put(mailing.post.question(person, "Saved."));
        }

        Optional<SendResult> answer(String place, Outbound outbound) {
            if (!(outbound instanceof Outbound.Text)) {
                return Optional.empty();
            }
            Instant now = mailing.post.clock.instant();
            while (!second.isEmpty() && !second.peekFirst().plusSeconds(1).isAfter(now)) {
                second.pollFirst();
            }
            second.addLast(now);
            if (second.size() > 30) {
                toldToWait++;
            }
            messages++;
            last = now;
            int person = Integer.parseInt(place);
            if (person > 10_000_000) {
                delays.add(Duration.between(asked.pollFirst(), now).toMillis());
            } else if (person % BLOCKED == 0) {
                toBlocked++;
                return Optional.of(new SendResult.Gone("blocked"));
            } else {
                twice += got.get(person) ? 1 : 0;
                got.set(person);
            }
            return Optional.empty();
        }

        long slowest(double part) {
            List<Long> sorted = delays.stream().sorted().toList();
            return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
        }
    }
}
