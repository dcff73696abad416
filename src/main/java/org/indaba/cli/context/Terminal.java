package org.indaba.cli.context;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The streams to which a verb writes.
 *
 * @param out the output of the verb; unlike a {@link PrintStream} it throws where its reader has gone
 * @param err messages about it
 * @param watched true where a person sees {@code err} as it is written
 */
public record Terminal(OutputStream out, PrintStream err, boolean watched) {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    public static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out), System.err, isTerminal());
    }

    /** Writes output as UTF-8, whatever the system's charset is. */
    public void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** The JDK tells only whether input and output are both a terminal, and a download's output seldom is. */
    private static boolean isTerminal() {
        try {
            String file = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noSuchFolder) {
            return hasConsole();
        }
    }

    /**
     * Tells whether a person types and reads. From JDK 22 on there is a console object without a terminal too, which can be
     * asked.
     */
    public static boolean hasConsole() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException olderThan22) {
            return true;
        }
    }
}
