package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.agenda.Agenda;
import org.indaba.cli.RoundCommand;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.CatalogFolder;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.http.network.Site;
import org.indaba.outbox.SimulatedClock;
import org.indaba.store.Databases;
import org.indaba.store.OpenDatabase;
import picocli.CommandLine;

/** A comment round on one of the tests' drafts, over the page. */
final class DraftRound {
    private DraftRound() {}

    static Place of(Path folder, String draft, String code) throws Exception {
        Path config = folder.resolve("config");
        Files.createDirectories(config.resolve("consultations"));
        Files.createDirectories(config.resolve("questionnaires"));
        Terminal nowhere = new Terminal(
                OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream(), true), false);
        int made = new CommandLine(new RoundCommand(nowhere, Map.of("INDABA_CONFIG_DIR", config.toString()))).execute(
                "src/test/resources/papers-files/" + draft, "--code", code, "--contact", "help@example.org",
                "--closes", "2027-06-30");
        assertThat(made).as("the round on " + draft + " is made").isZero();
        try (OpenDatabase other = Databases.open(folder.resolve("other.db"))) {
            ConsultationDirectory desk = Agenda.bring(other, CatalogFolder.read(config), new SimulatedClock().instant())
                    .desk(Place.PHRASES.languages());
            return new Place(folder, new Site(Optional.empty(), List.of()), Optional.of(desk));
        }
    }

    /** At the first question. */
    static Browser entered(Place place, String code) {
        return place.browser().open("/c/" + code).press("I agree").press("Skip").press("Skip").press("Skip");
    }
}
