package org.indaba.store.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indaba.store.DatabaseFitness;
import org.indaba.store.WriteSeries;
import org.jooq.exception.DataAccessException;

/** Checks whether the database works as it must. One thread should call it; a check takes a few milliseconds. */
public final class DatabaseCheck {
    /** After this time without a commit one is made, to see that the disk accepts it. */
    static final Duration QUIET = Duration.ofSeconds(30);

    /** How long that commit may take. */
    static final Duration COMMIT = Duration.ofSeconds(2);

    private final DatabaseProbe ground;
    private final GroupCommit writer;
    private CompletableFuture<Void> trial = CompletableFuture.completedFuture(null);

    public DatabaseCheck(DatabaseProbe ground, GroupCommit writer) {
        this.ground = ground;
        this.writer = writer;
    }

    public DatabaseFitness look() {
        Optional<String> wrong = ground.wrong();
        if (wrong.isPresent()) {
            return new DatabaseFitness(wrong, Optional.empty(), Optional.empty());
        }
        Optional<String> schema;
        try {
            schema = difference(ground.look(SchemaStatus::of));
        } catch (SQLException e) {
            return unreadable(e);
        } catch (DataAccessException e) {
            return unreadable(Optional.ofNullable(e.getCause(SQLException.class)).orElseGet(SQLException::new));
        }
        return new DatabaseFitness(Optional.empty(), schema, writes());
    }

    private DatabaseFitness unreadable(SQLException e) {
        String code = e.getErrorCode() == 0 ? "SQL state " + e.getSQLState() : "code " + e.getErrorCode();
        return new DatabaseFitness(Optional.of("it cannot be read (" + code + ")"), Optional.empty(), writes());
    }

    private static Optional<String> difference(SchemaStatus standing) {
        if (standing instanceof SchemaStatus.Known known) {
            boolean last = known.script().equals(Migrations.SCRIPTS.get(Migrations.SCRIPTS.size() - 1));
            return last ? Optional.empty() : Optional.of("older than this program");
        }
        return Optional.of(standing instanceof SchemaStatus.Newer ? "newer than this program" : "not of this program");
    }

    private Optional<String> writes() {
        if (!writer.isAlive()) {
            return Optional.of("its writer has ended");
        }
        Optional<String> protection = ground.writeProtected();
        if (protection.isPresent()) {
            return protection;
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
            trial = writer.submit("checkup", new WriteSeries(), db -> {
                ground.touch(db);
                return null;
            });
        }
        try {
            trial.get(COMMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException told) {
            // the writer reports the first case, and slow() the second
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
