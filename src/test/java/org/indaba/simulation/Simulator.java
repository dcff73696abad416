package org.indaba.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundHandler;
import org.indaba.channel.webchat.WebChannel;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.Effect;
import org.indaba.outbox.SimulatedClock;
import org.indaba.store.Breakdown;
import org.indaba.store.SteppedDatabase;
import org.indaba.store.SteppedDatabase.Commit;
import org.indaba.store.StorageException;

/** One seed: the whole product in one thread, with people, faults and restarts by chance. */
final class Simulator {
    static final int TURNS = 200;
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    final World world;
    final Bug bug;
    final RandomGenerator chance;
    final Trace trace;
    final Figures figures = new Figures();
    final SimulatedClock clock = new SimulatedClock();
    final SteppedDatabase database;
    final Store store;
    final Calls calls;
    final Checks checks;
    final Audit audit;
    private final Crowd crowd = new Crowd();
    final List<Person> people = crowd.people;
    Process process;
    boolean faulty;
    private final Map<String, Phone> phones = new HashMap<>();
    private final Disk disk = new Disk(this);
    private final Wire telegram = new Wire(this);
    private final Wire web = new Wire(this);
    final Chat chat;
    final Scopes scopes;
    final ParkedInput parked;
    final Helpline helpline;
    final Uploads uploads = new Uploads(this);
    final Relays relays;
    private final Set<Person> touched = new LinkedHashSet<>();
    private long ids = 1_000;
    private long updates;
    private Optional<Violation> swallowed = Optional.empty();

    Simulator(World world, long seed, Bug bug, boolean traced) throws Exception {
        this.world = world;
        this.bug = bug;
        this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.trace = new Trace(traced);
        world.clear();
        clock.moveTo(START);
        database = new SteppedDatabase(world.memory);
        database.statements(bug::statement);
        store = new Store(world.memory);
        calls = new Calls(this);
        checks = new Checks(this);
        audit = new Audit(store);
        chat = new Chat(this, chance);
        scopes = new Scopes(this);
        parked = new ParkedInput(this);
        helpline = new Helpline(this);
        relays = new Relays(this, helpline);
    }

    void run() throws Exception {
        figures.count(Figures.Kind.SEEDS);
        process = started();
        new Cast(this).enter();
        process = started();
        bug.begins(this);
        faulty = true;
        for (int turn = 1; turn <= TURNS; turn++) {
            figures.count(Figures.Kind.TURNS);
            step();
            bug.stepped(this);
            look(turn);
        }
        end();
        heard();
    }

    Optional<Violation> swallowed() {
        return swallowed;
    }

    /** Whoever called may take it for a failure of the disk or of the line, and go on. */
    void violated(Violation violation) {
        swallowed = swallowed.or(() -> Optional.of(violation));
        throw violation;
    }

    private void heard() {
        swallowed.ifPresent(each -> {
            throw each;
        });
    }

    private void step() throws Exception {
        int what = chance.nextInt(100);
        if (what < 60) {
            acts(crowd.anybody(chance));
        } else if (what < 82) {
            sends(1 + chance.nextInt(6));
        } else if (what < 88) {
            passes();
        } else if (what < 92) {
            schedules();
        } else if (what < 95) {
            fetches();
        } else if (what < 99) {
            Wire wire = chance.nextInt(4) == 0 ? web : telegram;
            wire.again();
            handOver(wire);
        } else {
            restart();
        }
    }

    private void acts(Person person) throws Exception {
        clock.advance(Duration.ofSeconds(1 + chance.nextInt(20)));
        Wire wire = person.address.channel().equals(WebChannel.NAME) ? web : telegram;
        wire.add(person.act());
        if (chance.nextInt(8) > 0) {
            handOver(wire);
        }
        if (chance.nextInt(3) > 0) {
            sends(6);
        }
    }

    /** Once in a while the disk, the network or the process fails just then. */
    private void handOver(Wire wire) throws Exception {
        if (wire.isEmpty()) {
            return;
        }
        int what = faulty ? chance.nextInt(50) : 49;
        Commit commit = what == 0 ? Commit.FAILS : what < 3 ? Commit.ANSWER_LOST : Commit.STORED;
        boolean crash = what < 5 && chance.nextBoolean();
        if (what < 11) {
            figures.count(Figures.Kind.FAULTS);
        }
        database.next(commit);
        if (what == 5 || what == 6) {
            database.breakdown().refuse(chance.nextInt(12));
        }
        wire.handOver(
                wire == telegram && chance.nextBoolean(), !crash,
                what > 6 && what < 11 ? OptionalInt.of(2 + chance.nextInt(24)) : OptionalInt.empty());
        database.next(Commit.STORED);
        if (crash) {
            restart();
        }
    }

    private void sends(int rounds) {
        for (int i = 0; i < rounds; i++) {
            round();
            while (process.outbox.inHand() > 0 && chance.nextInt(12) > 0) {
                disk.mayRefuse(80);
                process.outbox.call(chance.nextInt(process.outbox.inHand()));
                disk.works();
            }
        }
    }

    private Optional<Instant> round() {
        disk.mayFail(30);
        Map<Long, Store.Waiting> before = store.outbox(clock.millis());
        Optional<Instant> next = process.outbox.round();
        disk.works();
        Set<Long> after = store.outbox(clock.millis()).keySet();
        before.forEach((row, waiting) -> {
            if (!after.contains(row)) {
                calls.left(row, waiting);
            }
        });
        calls.settled();
        return next;
    }

    /** What is being sent now is sent now: a jump comes between calls. */
    private void passes() throws Exception {
        if (process.outbox.inHand() > 0 || chance.nextInt(3) > 0) {
            clock.advance(Duration.ofSeconds(1 + chance.nextInt(40)));
            return;
        }
        figures.count(Figures.Kind.JUMPS);
        clock.moveTo(chance.nextInt(3) > 0 ? day() : clock.instant().plus(Duration.ofMinutes(chance.nextInt(60 * 20))));
        trace.add("clock", clock.instant().toString());
        uploads.sweep(process.pages::wanted);
        schedules();
        sends(4);
    }

    /** Some minute of the next day, where most people are. */
    private Instant day() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(1)).plus(Duration.ofHours(8)).plus(Duration.ofMinutes(chance.nextInt(60 * 12)));
    }

    private void fetches() {
        disk.mayFail(8);
        try {
            process.media.fetch();
        } catch (StorageException | CompletionException e) {
            Invariant.FAILURES.holds(Breakdown.isMade(e), "the fetching of a file: " + e);
        }
        disk.works();
    }

    private void schedules() throws Exception {
        disk.mayFail(8);
        try {
            process.scheduler.look(bug.schedule(clock.instant()));
        } catch (StorageException | ExecutionException e) {
            Invariant.FAILURES.holds(Breakdown.isMade(e), "a look at what is due: " + e);
            trace.add("schedule", "failed");
        }
        disk.works();
        checks.acts();
    }

    void restart() throws Exception {
        figures.count(Figures.Kind.RESTARTS);
        trace.add("restart", "");
        calls.restarted();
        chat.restarted();
        List<Long> sending = store.sending(clock.millis());
        bug.restarts(this);
        process = started();
        Set<Long> still = store.outbox(0).keySet();
        sending.forEach(row -> Invariant.SAID.holds(still.contains(row), "row " + row + " was being sent and is forgotten"));
        parked.triedAgain(process);
        audit.whole();
    }

    private Process started() {
        return new Process(world, database, Decorated.heard(this, bug.channel(this, chat)), uploads, chat::calling, clock, this::id, chance);
    }

    long id() {
        return ++ids;
    }

    private void look(int turn) {
        heard();
        audit.follow();
        checks.turns();
        checks.failures();
        touched.forEach(checks::person);
        touched.clear();
        for (Phone each : phones.values()) {
            Invariant.LIVE_BUTTONS.holds(each.liveSets() <= 1, each.place + " has " + each.liveSets());
        }
        if (turn % 20 == 0) {
            whole();
        }
    }

    private void whole() {
        people.forEach(checks::person);
        checks.withdrawn();
        checks.acts();
        scopes.launched();
        audit.whole();
        Invariant.ACKNOWLEDGED.holds(store.count("select count(*) from inbound") == telegram.taken() + web.taken(), "updates in all");
    }

    /** Nothing fails any more: what waits comes to its end. */
    private void end() throws Exception {
        faulty = false;
        for (Wire wire : List.of(telegram, web)) {
            while (!wire.isEmpty()) {
                handOver(wire);
            }
        }
        if (parked.count() > 0) {
            restart();
        }
        for (int i = 0; i < 60; i++) {
            if (i % 30 == 0) {
                schedules();
            }
            if (i == 30) {
                // longer than the claim of a process that is no more
                checks.due();
            }
            sends(3);
            clock.advance(Duration.ofSeconds(5));
        }
        long late = store.count("select count(*) from outbox o join address a on a.id = o.address_id"
                + " where o.state <> 'parked' and o.priority < 2 and a.gone_at is null"
                // who has not answered a question is told again a day later, which may have come just now
                + " and not (o.due_at > ? and o.id in (select outbox_id from help_relay))",
                clock.instant().minus(JUST_NOW).toEpochMilli());
        Invariant.END.holds(late == 0, late + " rows still wait after five minutes without a fault");
        checks.turns();
        checks.failures();
        whole();
        relays.end();
        FilesOnDisk files = new FilesOnDisk(this);
        files.settle();
        restart();
        files.check();
        checks.counts();
        trace.add("end", store.count("select count(*) from bubble") + " " + store.count("select count(*) from audit"));
    }

    // ---- what others ask

    /** The product has taken this, for the first time. */
    void took(Inbound inbound, ConsultationDirectory desk, OptionalLong live) {
        figures.count(Figures.Kind.UPDATES);
        decided(inbound, desk, live, clock.instant(), Optional.empty());
    }

    /** @param then how it was parked, where it was */
    void decided(
            Inbound inbound, ConsultationDirectory desk, OptionalLong live, Instant now, Optional<ParkedInput.Then> then) {
        Person person = person(inbound);
        helpline.acted(person);
        if (person instanceof Group group) {
            group.took(inbound, desk, now);
        }
        if (helpline.takes(person, inbound, now)) {
            return;
        }
        person.shadow().ifPresent(shadow -> {
            List<Effect> events = shadow.take(inbound, desk, live, now, then,
                    () -> helpline.desk(person, desk.briefings().keySet(), now));
            helpline.came(person, inbound, events, now);
            parked.came(person, events);
            for (Effect each : events) {
                if (each instanceof Effect.BubbleKept) {
                    figures.count(Figures.Kind.BUBBLES);
                } else if (each instanceof Effect.Withdrawn) {
                    figures.count(Figures.Kind.WITHDRAWALS);
                }
            }
            touched.add(person);
        });
    }

    /** What is stored of this person is looked at after this step. */
    void touch(Person person) {
        touched.add(person);
    }

    InboundHandler receiver() {
        return bug.receiver(this, process.intake);
    }

    void reads(Phone phone, String text) {
        scopes.reads(person(phone.place), text);
    }

    long nextUpdate() {
        return ++updates;
    }

    Phone phone(String place) {
        return phones.computeIfAbsent(place, Phone::new);
    }

    Person person(Inbound inbound) {
        return person(inbound.address().place());
    }

    Person person(String place) {
        return crowd.at(place);
    }

    void enters(Person person) {
        crowd.enters(person);
    }

    void knows(Person person) {
        crowd.knows(person);
    }
}
