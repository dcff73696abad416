package org.indaba;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.indaba.agenda.AgendaCache;
import org.indaba.cache.SingleThreadExecutor;
import org.indaba.configuration.Configuration;
import org.indaba.consultation.Catalog;
import org.indaba.keys.Keyring;
import org.indaba.phrases.Phrasebook;
import org.indaba.security.SecurityLog;
import org.indaba.store.Ids;
import org.indaba.store.OpenDatabase;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.audit.AuditRefusal;
import org.indaba.vault.Vault;

/**
 * Holds the values that every part of a server needs.
 *
 * @param stops is told of each part that is started how it is stopped
 * @param board what is on
 */
record ServerContext(
        Configuration configuration, Phrasebook phrases, InstantSource clock, ShutdownSequence stops, OpenDatabase database,
        Vault vault, SecurityLog security, Ids ids, AgendaCache board) {

    static ServerContext open(
            Configuration configuration, Catalog catalog, Phrasebook phrases, InstantSource clock, ShutdownSequence stops)
            throws IOException, UnusableStorageException {
        OpenDatabase database = configuration.files().database().serve();
        stops.push("the database", database::close);
        Vault vault = new Keyring(configuration.files().key(), database, configuration.backups().keepDays())
                .settle(clock.instant());
        SecurityLog security = new SecurityLog(clock, (at, actor, subject, detail) ->
                AuditRefusal.write(database, at, actor, subject, detail));
        stops.push("what was refused", security::stop);
        ExecutorService rereading = SingleThreadExecutor.named("agenda");
        stops.push("the reading of the agenda", () -> SingleThreadExecutor.stop(rereading));
        AgendaCache board = AgendaCache.bring(database, catalog, phrases.languages(), rereading, clock.instant());
        return new ServerContext(configuration, phrases, clock, stops, database, vault, security, new Ids(clock), board);
    }

    /** Where all lies that is no database. */
    Path data() {
        return configuration.files().data();
    }

    /** The folder of files that are deleted once they were sent. */
    Path outgoing() {
        return data().resolve("media").resolve("outgoing");
    }
}
