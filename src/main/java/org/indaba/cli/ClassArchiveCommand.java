package org.indaba.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.indaba.Server;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.configuration.Configuration;
import org.indaba.configuration.InvalidConfigurationException;
import org.indaba.store.UnusableStorageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code archive FOLDER} starts a server with its data in this folder, asks whether it is ready and ends, so that
 * the JVM can archive the classes that a start needs. The launcher calls it twice and archives the second start: the
 * classes that make an empty database are used once in the life of a database, and every server would hold them in memory.
 * The configuration is ignored. The verb is of no use to people.
 */
@Command(name = "archive", hidden = true, mixinStandardHelpOptions = true)
final class ClassArchiveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "where its data is")
    private Path folder;

    @Override
    public Integer call() throws CommandException, IOException, InvalidConfigurationException {
        Configuration configuration = ownConfiguration();
        Files.createDirectories(configuration.files().data());
        try (Server server = new Server(
                configuration, CommandResources.catalog(configuration), CommandResources.phrases(configuration), Clock.systemUTC())) {
            ask(server.port());
        } catch (UnusableStorageException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
        return 0;
    }

    /** The real configuration may name the bot that people write to and the database that a server has open. */
    private Configuration ownConfiguration() throws IOException, InvalidConfigurationException {
        Path home = folder.toAbsolutePath();
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("indaba.conf"), "http { port = 0 }\n");
        return Configuration.load(Map.of(), home, home);
    }

    private static void ask(int port) throws IOException {
        try (InputStream answer = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL().openStream()) {
            answer.readAllBytes();
        }
    }
}
