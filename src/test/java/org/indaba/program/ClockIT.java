package org.indaba.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.indaba.Server;
import org.indaba.botapi.BotApiServer;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the server is set, forwards and backwards, by days and by minutes, while people write. */
class ClockIT {
    private static final int PEOPLE = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final List<Duration> JUMPS = List.of(
            Duration.ofDays(3), Duration.ofDays(-5), Duration.ofMinutes(90), Duration.ofMinutes(-10), Duration.ofDays(30),
            Duration.ofDays(-28));

    @TempDir
    private Path folder;

    @Test
    void people_are_served_and_every_bubble_is_kept_in_order_whatever_the_clock_says() throws Exception {
        AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
        InstantSource clock = () -> Instant.now().plus(offset.get());
        try (BotApiServer telegram = BotApiServer.start(InstantSource.system())) {
            Program program = Load.at(new Program(folder), telegram);
            Files.createDirectories(folder.resolve("var"));
            Map<String, String> environment = new HashMap<>(program.environment());
            environment.put("INDABA_CONFIG_DIR", Path.of("config").toAbsolutePath().toString());
            Configuration configuration = Configuration.load(environment);
            try (Server server = new Server(
                            configuration, CatalogFolder.read(configuration.files().config()), Phone.PHRASES, clock);
                    Load load = new Load(telegram, program, PEOPLE, 20_261_129)) {
                load.mayFindFormsExpired();
                load.begins();
                Duration slowest = Duration.ZERO;
                for (Duration jump : JUMPS) {
                    load.goesOn(20);
                    offset.updateAndGet(jump::plus);
                    slowest = Load.longer(slowest, load.untilServed());
                }
                load.fallsSilent();
                load.finishes();
                Ledger ledger = Ledger.of(program, load.told());
                System.out.printf("clock: kills 0, faults %d, %s; served %d ms after a jump at most%n",
                        JUMPS.size(), ledger, slowest.toMillis());
                ledger.isBalanced();
                assertThat(slowest).as("served after the clock was set").isLessThan(SOON);
            }
        }
    }
}
