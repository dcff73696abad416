package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.indaba.botapi.BotApiServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while people write over Telegram and the web, and has room again. */
class FullDiskIT {
    private static final int PEOPLE = 4;
    private static final int MEGABYTES = 48;
    private static final int TIMES = Load.LONG ? 20 : 2;

    /** The figure is printed; this bound holds on a busy machine too. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void what_was_acknowledged_is_there_and_people_are_served_as_soon_as_there_is_room() throws Exception {
        boolean without = Boolean.getBoolean("without.mount");
        assumeThat(without).as("left out by -Dwithout.mount").isFalse();
        try (SmallDisk disk = new SmallDisk(folder.resolve("var"), MEGABYTES)) {
            fills(disk);
        } catch (IOException none) {
            System.out.println("full disk: " + none.getMessage());
            throw new AssertionError(none.getMessage() + "; -Dwithout.mount=true leaves this out", none);
        }
    }

    private void fills(SmallDisk disk) throws Exception {
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram).within(disk.entering());
            try (Load load = new Load(telegram, program, PEOPLE, 20_261_128)) {
                Duration slowest = Duration.ZERO;
                try (Program.Running server = program.serve()) {
                    load.begins();
                    for (int time = 0; time < TIMES; time++) {
                        load.goesOn(20);
                        disk.fill();
                        load.isRefused();
                        disk.makeRoom();
                        slowest = Load.longer(slowest, load.untilServed());
                    }
                    load.fallsSilentUnseen();
                }
                disk.moveOut();
                program.within(List.of());
                try (Program.Running server = program.serve()) {
                    load.finishes();
                    Ledger ledger = Ledger.of(program, load.told());
                    System.out.printf("full disk: kills 0, faults %d, %s; served again %d ms after there was room at most%n",
                            TIMES, ledger, slowest.toMillis());
                    ledger.isBalanced();
                }
                assertThat(slowest).as("served again once there is room").isLessThan(SOON);
            }
        }
    }
}
