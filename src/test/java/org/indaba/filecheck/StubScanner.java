package org.indaba.filecheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A scanner that finds what {@link ClamdServer} finds, and is away when the test says so. */
public final class StubScanner implements VirusScanner {
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;

    public void away(boolean now) {
        away = now;
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public ScanResult scan(Path file) {
        asked.incrementAndGet();
        if (away) {
            return new ScanResult.Unknown("away");
        }
        try {
            boolean harm = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(ClamdServer.HARM);
            return harm ? new ScanResult.Harmful(ClamdServer.NAME) : new ScanResult.Clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean answers() {
        return !away;
    }
}
