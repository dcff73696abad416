package org.indaba.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.indaba.configuration.Configuration;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.Edition;
import org.indaba.questionnaire.Editions;
import org.indaba.questionnaire.Questionnaire;
import org.indaba.questionnaire.QuestionnaireFile;
import org.indaba.questionnaire.yaml.Findings;
import org.indaba.questionnaire.yaml.Flaws;
import org.indaba.rehearsal.ScreenCheck;
import org.indaba.store.DatabaseAt;
import org.indaba.store.EditionsInUse;
import org.indaba.store.KnownEdition;
import org.indaba.store.OpenDatabase;
import org.indaba.store.StorageUnusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check FILE}: all that is wrong in a questionnaire's file, a line each with its mend. */
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
    public Integer call() throws CommandFailed, IOException {
        Configuration configuration = Opened.configuration(environment);
        Phrasebook phrases = Opened.phrases(configuration);
        try {
            Questionnaire questionnaire = check(phrases, configuration.files().database());
            String told = file + " is in order: " + counted(questionnaire.questions().size(), "question") + " in "
                    + counted(questionnaire.translations().size(), "language") + System.lineSeparator();
            terminal.print(told);
            return 0;
        } catch (Flaws e) {
            e.flaws().forEach(terminal.err()::println);
            return CommandFailed.COULD_NOT;
        }
    }

    private Questionnaire check(Phrasebook phrases, DatabaseAt database) throws CommandFailed {
        QuestionnaireFile.Placed placed = QuestionnaireFile.placed(file.toString(), bytes());
        Findings findings = new Findings(file.toString());
        new ScreenCheck(phrases, findings).check(placed);
        Editions.Decision decision = inUse(database, placed.questionnaire().edition()).decide(placed.questionnaire());
        if (decision instanceof Editions.Changed changed) {
            findings.add(1, changed.message());
        }
        findings.throwIfAny();
        return placed.questionnaire();
    }

    private byte[] bytes() throws CommandFailed {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFailed.wrongWords(file + " cannot be read; name a questionnaire's file");
        }
    }

    /** Where there is a database: the edition as it was first used. */
    private static Editions inUse(DatabaseAt database, Edition edition) throws CommandFailed {
        if (database instanceof DatabaseAt.File file && !Files.exists(file.path())) {
            return new Editions(Map.of());
        }
        try (OpenDatabase opened = database.open()) {
            return opened.read(db -> new Editions(KnownEdition.all(db).stream()
                    .filter(each -> each.edition().equals(edition) && EditionsInUse.all(db).contains(edition))
                    .collect(Collectors.toMap(KnownEdition::edition, KnownEdition::digest))));
        } catch (StorageUnusable e) {
            throw CommandFailed.couldNot(e.getMessage(), e);
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
