package org.indaba.filecheck;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.indaba.files.DiskFloor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked before a file is kept, and how often it was answered how. */
public final class FileChecks {
    /** Where every file is kept. */
    public static final FileChecks NONE = new FileChecks(DiskFloor.NONE, Path.of(""), VirusScanner.NONE);

    private static final Logger LOG = LoggerFactory.getLogger(FileChecks.class);

    /** Why no file is kept now. */
    public enum Obstacle {
        NO_ROOM,
        NO_SCANNER
    }

    /** How a scan ended. */
    public enum Scanned {
        CLEAN,
        HARMFUL,
        UNKNOWN
    }

    private final DiskFloor floor;
    private final Path folder;
    private final VirusScanner scanner;
    private final Map<Scanned, LongAdder> scans = new EnumMap<>(Scanned.class);

    /** @param folder on whose disk files are kept */
    public FileChecks(DiskFloor floor, Path folder, VirusScanner scanner) {
        this.floor = floor;
        this.folder = folder;
        this.scanner = scanner;
        for (Scanned each : Scanned.values()) {
            scans.put(each, new LongAdder());
        }
    }

    /** Whether a file of so many bytes leaves what is to stay free of the disk. */
    public boolean hasRoom(long bytes) {
        return floor.hasRoom(folder, bytes);
    }

    /** The disk; empty where the system does not tell. */
    public Optional<DiskFloor.Room> room() {
        return floor.at(folder);
    }

    /** Why a file that is still elsewhere is better left there now. */
    public Optional<Obstacle> obstacle(long bytes) {
        if (!hasRoom(bytes)) {
            return Optional.of(Obstacle.NO_ROOM);
        }
        return scanner.answers() ? Optional.empty() : Optional.of(Obstacle.NO_SCANNER);
    }

    /** Whether somebody is asked of every file. */
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

    /** Since the start. */
    public long scans(Scanned how) {
        return scans.get(how).sum();
    }
}
