package org.indaba.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every file that people sent and did not take back lies on disk, and no other. */
final class FilesOnDisk {
    private final Simulator simulator;

    FilesOnDisk(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Nothing fails any more: what is wanted is fetched, and what is not is swept. */
    void settle() throws Exception {
        for (int i = 0; i < 100 && wanted() > 0; i++) {
            while (simulator.process.media.fetch()) {
                // until none is due
            }
            simulator.clock.advance(Duration.ofMinutes(15));
        }
        simulator.clock.advance(Uploads.LIVES.plusMinutes(1));
        simulator.uploads.sweep(simulator.process.pages::wanted);
    }

    private long wanted() {
        return simulator.store.count("select count(*) from media where state = 'wanted'");
    }

    void check() throws IOException {
        Map<String, String> given = new TreeMap<>();
        simulator.people.stream().flatMap(each -> each.shadow().stream())
                .flatMap(each -> each.ledger.bubbles.stream()).flatMap(each -> each.names.stream())
                .forEach(each -> given.put(sha256(each), each));
        Set<String> there = there();
        given.forEach((sha256, name) -> Invariant.FILES.holds(there.contains(sha256), name + " is not there"));
        there.removeAll(given.keySet());
        Set<String> left = simulator.people.stream().flatMap(each -> each.shadow().stream())
                .flatMap(each -> each.ledger.goneFiles.stream())
                .filter(each -> there.contains(sha256(each)) || simulator.uploads.holds(each))
                .collect(Collectors.toCollection(TreeSet::new));
        Invariant.WITHDRAWN.holds(left.isEmpty(), "the disk still holds " + left);
        Invariant.FILES.holds(there.isEmpty(), "files that nobody sent: " + there);
    }

    private Set<String> there() throws IOException {
        Path folder = simulator.world.folder.resolve("media");
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(each -> each.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
