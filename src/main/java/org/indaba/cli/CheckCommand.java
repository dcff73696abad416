package org.indaba.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.cli.context.CommandException;
import org.indaba.cli.context.CommandResources;
import org.indaba.cli.context.Terminal;
import org.indaba.configuration.Configuration;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.EditionRegistry;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.FlawCollector;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.questionnaire.yaml.Utf8Decoder;
import org.indaba.rehearsal.ScreenSizeCheck;
import org.indaba.store.DatabaseLocation;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.consultation.EditionTable;
import org.indaba.store.consultation.KnownEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The verb {@code check FILE} lists all errors in a questionnaire's file, one line for each, and tells how to correct it.
 */
@Command(name = "check", description = "Tells all that is wrong in a questionnaire's file, and how to mend it.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Parameters(paramLabel = "FILE", description = "Such as config/questionnaires/wg-study.yaml.")
    private Path file;

    public CheckCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException, IOException {
        Configuration configuration = CommandResources.configuration(environment);
        Phrasebook phrases = CommandResources.phrases(configuration);
        try {
            Questionnaire questionnaire = check(phrases, configuration.files().database());
            String told = file + " is in order: " + counted(questionnaire.questions().size(), "question") + " in "
                    + counted(questionnaire.translations().size(), "language") + System.lineSeparator();
            terminal.print(told);
            return 0;
        } catch (InvalidFileException e) {
            e.flaws().forEach(terminal.err()::println);
            return CommandException.COULD_NOT;
        }
    }

    private Questionnaire check(Phrasebook phrases, DatabaseLocation database) throws CommandException {
        QuestionnaireFile.Placed placed = QuestionnaireFile.placed(file.toString(), bytes());
        FlawCollector findings = new FlawCollector(file.toString());
        new ScreenSizeCheck(phrases, findings).check(placed);
        EditionRegistry.Decision decision = inUse(database, placed.questionnaire().edition()).decide(placed.questionnaire());
        if (decision instanceof EditionRegistry.Changed changed) {
            findings.add(1, changed.message());
        }
        findings.throwIfAny();
        return placed.questionnaire();
    }

    private byte[] bytes() throws CommandException {
        try {
            return Utf8Decoder.read(file);
        } catch (IOException e) {
            throw CommandException.wrongWords(file + " cannot be read; name a questionnaire's file");
        }
    }

    /** Where there is a database, the edition is compared with its form at the first use. */
    private static EditionRegistry inUse(DatabaseLocation database, Edition edition) throws CommandException {
        if (database instanceof DatabaseLocation.File file && !Files.exists(file.path())) {
            return new EditionRegistry(Map.of());
        }
        try (OpenDatabase opened = database.open()) {
            return opened.read(db -> new EditionRegistry(EditionTable.all(db).stream()
                    .filter(each -> each.edition().equals(edition) && EditionTable.inUse(db).contains(edition))
                    .collect(Collectors.toMap(KnownEdition::edition, KnownEdition::digest))));
        } catch (UnusableStorageException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
