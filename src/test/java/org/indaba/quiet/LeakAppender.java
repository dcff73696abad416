package org.indaba.quiet;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks through every event: logger, message, arguments, failure and context. Where the system property
 * {@code indaba.log-check} names a folder, leaks go to {@code leaks.txt} there and the figures to {@code figures.txt}.
 */
public final class LeakAppender extends AppenderBase<ILoggingEvent> {
    public static final String LEAKS = "leaks.txt";
    public static final String FIGURES = "figures.txt";

    private final Canaries canaries;
    private final Consumer<String> sink;
    private long events;

    /** The one of the whole run. */
    public LeakAppender() {
        this.canaries = Canaries.OF_THE_RUN;
        Optional<Path> folder = Optional.ofNullable(System.getProperty("indaba.log-check")).map(Path::of);
        this.sink = leak -> folder.ifPresent(each -> write(each.resolve(LEAKS), leak + "\n"));
        folder.ifPresent(this::reportTo);
    }

    LeakAppender(Canaries canaries, Consumer<String> sink) {
        this.canaries = canaries;
        this.sink = sink;
    }

    private void reportTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(LEAKS));
            Files.deleteIfExists(folder.resolve(FIGURES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(
                () -> write(folder.resolve(FIGURES), events + " events " + canaries.count() + " canaries\n")));
    }

    @Override
    protected void append(ILoggingEvent event) {
        String all = event.getLoggerName() + " " + event.getFormattedMessage() + " "
                + Arrays.toString(event.getArgumentArray()) + " " + event.getMDCPropertyMap() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
        canaries.in(all).ifPresent(
                found -> sink.accept(event.getLevel() + " " + event.getLoggerName() + " holds \"" + found + "\""));
        events++;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
