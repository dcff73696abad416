package org.indaba.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The classes of the packaged program, archived once a run as the launcher does it: a start takes half the time. */
final class ClassArchive {
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static String option;

    private ClassArchive() {}

    /** The option that uses the archive; where none can be made, one that does nothing. */
    static synchronized String option(Path jar) throws IOException {
        if (option == null) {
            Path archive = jar.resolveSibling("it-classes.jsa");
            Files.deleteIfExists(archive);
            option = made(jar, archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto";
        }
        return option;
    }

    /** With what makes an empty database, since most tests begin with one. */
    private static boolean made(Path jar, Path archive) throws IOException {
        Path data = Files.createDirectories(jar.resolveSibling("it-archived"));
        Process process = new ProcessBuilder(
                        JAVA, "-XX:+UseSerialGC", "-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString(), "archive",
                        Files.createTempDirectory(data, "data").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor() == 0 && Files.exists(archive);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
