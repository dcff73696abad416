package org.indaba.filecheck;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.files.DiskFloor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a file before it is stored, and counts the results. */
public final class FileChecks {
    /** Checks that accept every file. */
    public static final FileChecks NONE = new FileChecks(DiskFloor.NONE, Path.of(""), VirusScanner.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);

    /** The reason why no file is stored now. */
    public enum Obstacle {
        NO_ROOM,
        NO_SCANNER
    }

    /** The result of a scan. */
    public enum Scanned {
        CLEAN,
        HARMFUL,
        UNKNOWN
    }

    private final DiskFloor floor;
    private final Path folder;
    private final VirusScanner scanner;
    private final Map<Scanned, LongAdder> scans = new EnumMap<>(Scanned.class);

    /** @param folder the folder on whose disk files are stored */
    public FileChecks(DiskFloor floor, Path folder, VirusScanner scanner) {
        this.floor = floor;
        this.folder = folder;
        this.scanner = scanner;
        for (Scanned each : Scanned.values()) {
            scans.put(each, new LongAdder());
        }
    }

    /** Tells whether a file of this size leaves enough of the disk free. */
    public boolean hasRoom(long bytes) {
        return floor.hasRoom(folder, bytes);
    }

    /** The state of the disk; empty where the system does not tell it. */
    public Optional<DiskFloor.Room> room() {
        return floor.at(folder);
    }

    /** The reason why a file should be left where it is for now. */
    public Optional<Obstacle> obstacle(long bytes) {
        if (!hasRoom(bytes)) {
            return Optional.of(Obstacle.NO_ROOM);
        }
        return scanner.answers() ? Optional.empty() : Optional.of(Obstacle.NO_SCANNER);
    }

    /** Tells whether every file is scanned. */
    public boolean isScanning() {
        return scanner != VirusScanner.NONE;
    }

    public boolean scannerAnswers() {
        return scanner.answers();
    }

    public ScanResult scan(Path file) {
        ScanResult verdict = scanner.scan(file);
        if (isScanning()) {
            count(verdict);
        }
        return verdict;
    }

    private void count(ScanResult verdict) {
        if (verdict instanceof ScanResult.Harmful harmful) {
            scans.get(Scanned.HARMFUL).increment();
            LOG.warn("a file that somebody sent is harmful and is not kept: {}", harmful.name());
        } else if (verdict instanceof ScanResult.Unknown unknown) {
            scans.get(Scanned.UNKNOWN).increment();
            LOG.warn("a file could not be scanned: {}", unknown.reason());
        } else {
            scans.get(Scanned.CLEAN).increment();
        }
    }

    /** The number of scans with this result since the start. */
    public long scans(Scanned how) {
        return scans.get(how).sum();
    }
}
