package org.indaba.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** People who go through whole interviews over a webhook, three bubbles a question. */
final class Interviews {
    private static final List<String> SCRIPT = script();
    private static final long PATIENCE_NANOS = 300_000_000_000L;
    private static final int PAUSE_MILLIS = 20;

    private final Bot bot;
    private final AtomicLong updates = new AtomicLong(1);
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicLong along = new AtomicLong();

    Interviews(Bot bot) {
        this.bot = bot;
    }

    private static List<String> script() {
        List<String> script =
                new ArrayList<>(List.of("/start wg-study", "English", "I agree", "Civil society", "Skip", "Skip"));
        for (int question = 0; question < 5; question++) {
            script.addAll(List.of(World.BUBBLE, "Second point: accountability.", "Third: see Annex.", "Next"));
        }
        script.addAll(List.of("Anonymous", "Submit"));
        return script;
    }

    /** So many more people answer, this many at once. */
    Outcome round(int each, int together) throws Exception {
        long callsBefore = bot.api().calls();
        long alongBefore = along.get();
        long pid = bot.process().pid();
        double cpu = Usage.cpuSeconds(pid);
        Crowd.Result result = Crowd.drive(bot.port(), each, together, this::interview);
        drained(result.start());
        double sent = (bot.api().lastCallNanos() - result.start()) / 1e9;
        return Outcome.of(
                result.nanos(), result.seconds(), sent, bot.api().calls() - callsBefore,
                along.get() - alongBefore,
                Usage.cpuSeconds(pid) - cpu, pid);
    }

    /** So many others have submitted in another way. */
    void others(int more) {
        people.addAndGet(more);
    }

    private void interview(Hook hook, List<Long> nanos) throws Exception {
        long chat = 2_000_000L + people.getAndIncrement();
        for (int i = 0; i < SCRIPT.size(); i++) {
            String update = update(chat, i + 1, SCRIPT.get(i));
            long start = System.nanoTime();
            Hook.Answer answer = hook.deliver(bot.path(), update);
            nanos.add(System.nanoTime() - start);
            if (answer.status() != 200) {
                throw new IllegalStateException("the webhook answered " + answer.status());
            }
            if (answer.body().length > 0) {
                along.incrementAndGet();
            }
        }
    }

    private String update(long chat, int message, String text) {
        String command = text.startsWith("/")
                ? ",\"entities\":[{\"type\":\"bot_command\",\"offset\":0,\"length\":6}]"
                : "";
        return "{\"update_id\":" + updates.getAndIncrement() + ",\"message\":{\"message_id\":" + message + ",\"date\":"
                + System.currentTimeMillis() / 1000 + ",\"chat\":{\"id\":" + chat
                + ",\"type\":\"private\",\"first_name\":\"B\"},\"from\":{\"id\":" + chat
                + ",\"is_bot\":false,\"first_name\":\"B\",\"language_code\":\"en\"},\"text\":\"" + text + "\"" + command
                + "}}";
    }

    /** Waits until nothing is left to be sent, and sees to it that everybody has submitted. */
    private void drained(long start) throws Exception {
        while (bot.unsent() > 0) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("messages were left unsent");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        if (bot.submitted() != people.get()) {
            throw new IllegalStateException(bot.submitted() + " of " + people + " have submitted");
        }
    }
}
