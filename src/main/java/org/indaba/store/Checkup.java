package org.indaba.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Looks whether the database is as it must be. To be called by one thread; a look takes a few milliseconds. */
final class Checkup {
    /** After so long without a commit one is made, to see that the disk takes it. */
    static final Duration QUIET = Duration.ofSeconds(30);

    /** How long that commit may take. */
    static final Duration COMMIT = Duration.ofSeconds(2);

    private final Readers.Opener opener;
    private final Function<Connection, DSLContext> contexts;
    private final GroupCommit writer;
    private final DatabaseFile file;
    private final Damage damage;
    private CompletableFuture<Void> trial = CompletableFuture.completedFuture(null);

    Checkup(
            Readers.Opener opener, Function<Connection, DSLContext> contexts, GroupCommit writer, DatabaseFile file,
            Damage damage) {
        this.opener = opener;
        this.contexts = contexts;
        this.writer = writer;
        this.file = file;
        this.damage = damage;
    }

    Fitness look() {
        Optional<String> wrong = damage.isMet()
                ? Optional.of("damaged: stop the server and restore a backup")
                : file.wrong();
        if (wrong.isPresent()) {
            return new Fitness(wrong, Optional.empty(), Optional.empty());
        }
        Optional<String> schema;
        // Opened for this look: a connection that is kept sees its own memory of the first pages.
        try (Connection connection = opener.open()) {
            schema = difference(SchemaStanding.of(contexts.apply(connection)));
        } catch (SQLException e) {
            return unreadable(e);
        } catch (DataAccessException e) {
            return unreadable(Optional.ofNullable(e.getCause(SQLException.class)).orElseGet(SQLException::new));
        }
        return new Fitness(Optional.empty(), schema, writes());
    }

    private Fitness unreadable(SQLException e) {
        return new Fitness(Optional.of("it cannot be read (code " + e.getErrorCode() + ")"), Optional.empty(), writes());
    }

    private static Optional<String> difference(SchemaStanding standing) {
        if (standing instanceof SchemaStanding.Known known) {
            boolean last = known.script().equals(Migrations.SCRIPTS.get(Migrations.SCRIPTS.size() - 1));
            return last ? Optional.empty() : Optional.of("older than this program");
        }
        return Optional.of(standing instanceof SchemaStanding.Newer ? "newer than this program" : "not of this program");
    }

    private Optional<String> writes() {
        if (!writer.isAlive()) {
            return Optional.of("its writer has ended");
        }
        if (!file.isWritable()) {
            return Optional.of("its file cannot be written");
        }
        if (writer.failing().isPresent() || writer.sinceCommit().compareTo(QUIET) > 0) {
            tryOne();
        }
        return writer.failing().map(reason -> "the last commit failed (" + reason + ")").or(this::slow);
    }

    private Optional<String> slow() {
        return trial.isDone() ? Optional.empty() : Optional.of("a commit takes more than " + COMMIT.toSeconds() + " s");
    }

    private void tryOne() {
        if (trial.isDone()) {
            trial = writer.submit("checkup", new Series(), Checkup::rewrite);
        }
        try {
            trial.get(COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException told) {
            // the writer says of the one, and slow() of the other
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes the first page as it is: a number that nobody else uses is set to what it was. */
    private static Void rewrite(DSLContext db) {
        int version = db.fetchSingle("pragma user_version").get(0, Integer.class);
        db.execute("pragma user_version=" + version);
        return null;
    }
}
