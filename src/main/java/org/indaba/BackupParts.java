package org.indaba;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.indaba.backup.Backup;
import org.indaba.backup.BackupRetention;
import org.indaba.backup.BackupScheduler;
import org.indaba.backup.ScratchDatabase;
import org.indaba.configuration.Configuration;
import org.indaba.media.MediaFiles;
import org.indaba.store.DatabaseLocation;

/** Backups that are made by themselves. */
final class BackupParts {
    private BackupParts() {}

    static BackupScheduler start(ServerContext context, MediaFiles files) throws IOException {
        Configuration.Files places = context.configuration().files();
        ScratchDatabase.sweep(places.data());
        if (places.database() instanceof DatabaseLocation.File file) {
            ScratchDatabase.sweep(file.path().getParent());
        }
        Configuration.Backups wanted = context.configuration().backups();
        BackupScheduler backups = new BackupScheduler(
                new Backup(
                        BackupSources.of(places, files), context.vault(), BackupSources.PRODUCT,
                        context.configuration().uploads().floor()),
                new BackupRetention(places.backups(), wanted.keepDays()),
                new BackupScheduler.Times(
                        Optional.of(wanted.everyHours()).filter(hours -> hours > 0).map(Duration::ofHours), wanted.at()),
                context.clock());
        backups.start();
        context.stops().push("the backups", backups::stop);
        return backups;
    }
}
