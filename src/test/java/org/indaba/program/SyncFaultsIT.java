package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk refuses to say that bytes are on it, at one sync after another, and then another process holds the database's
 * lock, while people write over Telegram and the web. What they were told is stored is there, and they are served again.
 */
class SyncFaultsIT {
    private static final int PEOPLE = 4;

    /** The figure is printed; this bound holds on a busy machine too. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Which sync fails, one after another; each is counted from the one before. */
    private static final List<Integer> NUMBERS =
            Load.LONG ? IntStream.rangeClosed(1, 100).boxed().toList() : List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 12);

    @TempDir
    private Path folder;

    @Test
    void no_turn_is_lost_halved_or_doubled_when_syncs_fail_or_the_lock_is_held() throws Exception {
        String obstacle = Boolean.getBoolean("without.strace") ? "left out by -Dwithout.strace" : FailingSync.obstacle(folder);
        if (!obstacle.isEmpty()) {
            System.out.println("storage faults: no sync can be made to fail here: " + obstacle.lines().findFirst().orElse(""));
            assertThat(Boolean.getBoolean("without.strace")).as(obstacle + "; -Dwithout.strace=true leaves this out").isTrue();
        }
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram);
            try (Program.Running server = program.serve(); Load load = new Load(telegram, program, PEOPLE, 20_261_127)) {
                load.begins();
                long failed = 0;
                Duration slowest = Duration.ZERO;
                for (int number : obstacle.isEmpty() ? NUMBERS : List.<Integer>of()) {
                    try (FailingSync sync = new FailingSync(server.process(), number, folder.resolve("syncs.txt"))) {
                        sync.awaited();
                        slowest = Load.longer(slowest, load.untilServed());
                        failed += sync.failed();
                    }
                }
                Duration afterLock = held(program, load);
                load.goesOn(30);
                load.fallsSilent();
                load.finishes();
                Ledger ledger = Ledger.of(program, load.told());
                System.out.printf("storage faults: kills 0, faults %d (syncs %d, locks 1), %s; served again %d ms after a"
                        + " sync at most, %d ms after the lock%n", failed + 1, failed, ledger, slowest.toMillis(), afterLock.toMillis());
                ledger.isBalanced();
                assertThat(slowest).as("served again after a sync that failed").isLessThan(SOON);
                assertThat(afterLock).as("served again after the lock").isLessThan(SOON);
            }
        }
        assumeThat(obstacle).isEmpty();
    }

    /** Held for longer than the program waits. */
    private static Duration held(Program program, Load load) throws Exception {
        try (Connection other = DataFile.of(program).connect(); Statement statement = other.createStatement()) {
            await("the lock, which the server takes many times a second").atMost(Duration.ofSeconds(60)).ignoreExceptions()
                    .until(() -> !statement.execute("begin immediate"));
            load.isRefused();
            statement.execute("rollback");
        }
        return load.untilServed();
    }
}
