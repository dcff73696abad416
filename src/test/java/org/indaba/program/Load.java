package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.indaba.botapi.BotApiServer;

/** People over Telegram and people over the web, at one program all the while. */
final class Load implements AutoCloseable {
    /** Whether the long form runs, as the nightly suites do. */
    static final boolean LONG = "long".equals(System.getProperty("faults"));

    /** Enough to meet every fault, and little enough to leave the machine to it. */
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BotApiServer telegram;
    private final Program program;
    private final Crowd crowd;
    private final FormCrowd forms;

    /** @param people at each of the two ways in */
    Load(BotApiServer telegram, Program program, int people, long seed) {
        this.telegram = telegram;
        this.program = program;
        this.crowd = new Crowd(telegram, people, seed).each(BETWEEN);
        this.forms = new FormCrowd("http://127.0.0.1:" + program.port(), people, seed, people);
    }

    /** A program for it, at a port to which it comes back. */
    static Program at(Program program, BotApiServer telegram) throws Exception {
        program.tireless()
                .set("INDABA_PORT", Integer.toString(Program.freePort()))
                .set("TELEGRAM_BOT_TOKEN", telegram.token())
                .set("TELEGRAM_API_URL", telegram.url())
                .set("TELEGRAM_MESSAGES_PER_SECOND", "1000")
                .set("TELEGRAM_CHAT_MESSAGES_PER_SECOND", "1000");
        return program.set("INDABA_PUBLIC_URL", "http://127.0.0.1:" + program.port());
    }

    void begins() throws Exception {
        crowd.each(Crowd.Member::begins);
        forms.each(FormCrowd.Sender::begins);
        crowd.start();
        forms.start();
    }

    /** Turns that were acknowledged over both ways, roughly. */
    long taken() {
        return crowd.taken() + forms.answered();
    }

    /** How long it takes from now until somebody is acknowledged something, over each of the two ways. */
    Duration untilServed() {
        long now = System.nanoTime();
        long updates = crowd.taken();
        long answered = forms.answered();
        await("somebody is served").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    forms.check();
                    return crowd.taken() > updates && forms.answered() > answered;
                });
        return Duration.ofNanos(System.nanoTime() - now);
    }

    /** Waits until somebody is told that it could not be stored now. */
    void isRefused() {
        long refused = forms.refused();
        await("somebody is told to try again").atMost(PATIENCE).until(() -> forms.refused() > refused);
    }

    /** So many more are acknowledged. */
    void goesOn(int turns) {
        long wanted = taken() + turns;
        await("the load goes on").atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
            forms.check();
            return taken() >= wanted;
        });
    }

    /** They begin nothing more, and everything they sent is acknowledged; the program must be running. */
    void fallsSilent() throws Exception {
        fallsSilentUnseen();
        drained();
    }

    /** The same, where the outbox cannot be looked at. */
    void fallsSilentUnseen() throws Exception {
        crowd.close();
        forms.fallsSilent();
        await("Telegram is rid of all").atMost(PATIENCE).until(() -> telegram.pendingUpdates() == 0);
    }

    /** Everybody goes on to the receipt. */
    void finishes() throws Exception {
        crowd.each(Crowd.Member::finishes);
        forms.each(FormCrowd.Sender::finishes);
    }

    void mayFindFormsExpired() {
        forms.mayFindFormsExpired();
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void drained() {
        DataFile data = DataFile.of(program);
        await("the outbox drains").atMost(PATIENCE).until(() -> data.count("outbox where state <> 'parked'") == 0);
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        crowd.members().forEach(each -> told.addAll(each.bubbles()));
        forms.senders().forEach(each -> each.kept().forEach(sent -> told.add(sent.text())));
        return told;
    }

    @Override
    public void close() {
        forms.close();
    }
}
