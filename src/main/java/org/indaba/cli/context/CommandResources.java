package org.indaba.cli.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.indaba.BackupSources;
import org.indaba.agenda.Agenda;
import org.indaba.backup.BackupException;
import org.indaba.backup.BackupScope;
import org.indaba.backup.restore.Restore;
import org.indaba.channel.telegram.BotName;
import org.indaba.configuration.CatalogFolder;
import org.indaba.configuration.Configuration;
import org.indaba.configuration.InvalidConfigurationException;
import org.indaba.consultation.Catalog;
import org.indaba.export.AgendaConsultations;
import org.indaba.export.Exporter;
import org.indaba.export.PlacesFacts;
import org.indaba.files.OwnerOnly;
import org.indaba.keys.Keyring;
import org.indaba.media.DocumentFiles;
import org.indaba.media.MediaFiles;
import org.indaba.phrases.InvalidPhrasesException;
import org.indaba.phrases.Phrasebook;
import org.indaba.questionnaire.yaml.InvalidFileException;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.vault.KeyFile;
import org.indaba.vault.Vault;

/** Opens what several verbs need; an error ends the verb with one line. */
public final class CommandResources {
    private CommandResources() {}

    public static Configuration configuration(Map<String, String> environment) throws CommandException {
        try {
            return Configuration.load(environment);
        } catch (InvalidConfigurationException e) {
            throw CommandException.wrongWords(e.getMessage());
        }
    }

    public static Catalog catalog(Configuration configuration) throws CommandException {
        try {
            return CatalogFolder.read(configuration.files().config());
        } catch (InvalidFileException e) {
            throw CommandException.wrongWords(e.getMessage());
        }
    }

    public static Phrasebook phrases(Configuration configuration) throws CommandException {
        try {
            return Phrasebook.load(configuration.files().config());
        } catch (InvalidPhrasesException e) {
            throw CommandException.wrongWords(e.getMessage());
        }
    }

    /** Opens what is needed to make, restore and check backups. The database is not changed, whatever its schema. */
    public static BackupContext archives(Map<String, String> environment) throws CommandException {
        Configuration configuration = configuration(environment);
        refuseCutOff(configuration.files().key());
        try {
            Vault vault = Vault.existing(configuration.files().key());
            BackupScope premises = BackupSources.of(configuration.files(), new MediaFiles(configuration.files().data()));
            return new BackupContext(premises, vault, configuration.files().backups(), configuration.files().key(),
                    configuration.uploads().floor());
        } catch (IOException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    /**
     * Refuses to work where a change of the key was interrupted. Only a start finds out which of the two keys is the
     * database's, and a backup made with the other could not be used.
     */
    private static void refuseCutOff(Path key) throws CommandException {
        if (new KeyFile(key).next().exists()) {
            throw CommandException.couldNot(
                    "a change of the key was cut off, or is being made; start the server once, which ends it, and try again",
                    null);
        }
    }

    /** Opens the database and what belongs to it, for a verb that may run beside the server. */
    public static CommandContext workplace(Map<String, String> environment) throws CommandException {
        Configuration configuration = configuration(environment);
        Catalog catalog = catalog(configuration);
        try {
            OwnerOnly.createDirectories(configuration.files().data());
            Restore.refuseUnfinished(configuration.files().data());
            OpenDatabase database = configuration.files().database().open();
            try {
                Instant now = Clock.systemUTC().instant();
                Vault vault = new Keyring(configuration.files().key(), database, configuration.backups().keepDays()).open(now);
                return workplace(configuration, database, Agenda.beside(database, catalog, now), vault);
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (InvalidFileException e) {
            throw CommandException.wrongWords(e.getMessage());
        } catch (IOException | UnusableStorageException | BackupException e) {
            throw CommandException.couldNot(e.getMessage(), e);
        }
    }

    private static CommandContext workplace(
            Configuration configuration, OpenDatabase database, Agenda agenda, Vault vault) {
        MediaFiles files = new MediaFiles(configuration.files().data());
        return new CommandContext(
                new DocumentFiles(files),
                database,
                vault,
                new AgendaConsultations(() -> agenda, database),
                new Exporter(
                        database, new PlacesFacts(), vault::open, sha256 -> Files.newInputStream(files.path(sha256)),
                        Clock.systemUTC()),
                configuration.http().publicUrl().map(Object::toString),
                configuration.telegram().botToken().map(token ->
                        () -> BotSettingsFactory.of(configuration, Phrasebook.packed()).flatMap(BotName::ask)),
                Clock.systemUTC());
    }
}
