package org.indaba.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.indaba.Server;
import org.indaba.configuration.Configuration;
import org.indaba.store.StorageUnusable;
import picocli.CommandLine.Command;

/**
 * {@code archive}: starts a server in a temporary folder, asks whether it is ready and ends, so that the JVM can archive
 * the classes that a start needs. The launcher calls it; people have no use for it.
 */
@Command(name = "archive", hidden = true, mixinStandardHelpOptions = true)
final class ArchiveCommand implements Callable<Integer> {
    @Override
    public Integer call() throws CommandFailed, IOException, InterruptedException {
        Path folder = Files.createTempDirectory("indaba-archive");
        try {
            Configuration configuration = Opened.configuration(Map.of(
                    "INDABA_PORT", "0",
                    "INDABA_DATA_DIR", folder.resolve("var").toString(),
                    "INDABA_KEY_FILE", folder.resolve("indaba.key").toString()));
            Files.createDirectories(configuration.files().data());
            try (Server server = new Server(
                    configuration, Opened.catalog(configuration), Opened.phrases(configuration), Clock.systemUTC())) {
                ask(server.port());
            } catch (StorageUnusable e) {
                throw CommandFailed.couldNot(e.getMessage(), e);
            }
        } finally {
            remove(folder);
        }
        return 0;
    }

    private static void ask(int port) throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + port + "/health/ready");
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
