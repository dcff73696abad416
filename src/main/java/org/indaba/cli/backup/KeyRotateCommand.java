package org.indaba.cli.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.ServeLock;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.Configuration;
import org.indaba.keys.KeyRotation;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import picocli.CommandLine.Command;

/** The verb {@code key rotate} encrypts everything that is sealed with a new key, while no server runs. */
@Command(name = "rotate", description = "Seals everything with a new key; the server must be stopped.",
        mixinStandardHelpOptions = true)
final class KeyRotateCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final Terminal terminal;

    KeyRotateCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Configuration configuration = CommandResources.configuration(environment);
        Path data = configuration.files().data();
        if (configuration.files().database() instanceof DatabaseLocation.File file && !Files.exists(file.path())) {
            throw CommandException.couldNot("there is no database at " + file.path()
                    + "; the key is made at the first start", null);
        }
        try (ServeLock lock = ServeLock.take(data).orElseThrow(() -> CommandException.couldNot(
                        "a server uses " + data + "; stop it first, and start it again afterwards", null));
                ServeLock shared = ServeLock.on(configuration.files().database()).orElseThrow(
                        () -> CommandException.couldNot("a server uses the database "
                                + ServeLock.named(configuration.files().database())
                                + "; stop it first, and start it again afterwards", null));
                OpenDatabase database = configuration.files().database().serve()) {
            KeyRotation rotation = new KeyRotation(
                    configuration.files().key(), database, configuration.backups().keepDays(), step -> { });
            say(rotation.run(Clock.systemUTC().instant()));
        } catch (UnusableStorageException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
        return 0;
    }

    private void say(KeyRotation.Done done) {
        terminal.err().println("the key is changed and " + done.sealed()
                + " sealed values with it; start the server again");
        terminal.err().println("the earlier key is " + done.kept() + ": backups made before now open with it alone;"
                + " delete it on " + done.until() + ", when the last of them is gone");
        if (done.voided() > 0) {
            terminal.err().println("links of invite that nobody has used (" + done.voided()
                    + ") lead nowhere any more: make others");
        }
    }
}
