package org.indaba.program;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.indaba.store.Postgres;

/**
 * The same on PostgreSQL, which is hit too: one of its processes is killed, and it ends all others and recovers from its
 * log. The program goes on beside that, and is killed a little later.
 */
class PostgresCrashIT extends CrashIT {
    private static final String WRITER = """
            select pid from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and application_name = 'indaba' limit 1""";

    private String url;

    @Override
    int usualKills() {
        return 4;
    }

    @Override
    void prepare(Program program) throws Exception {
        url = Postgres.fresh();
        program.set("INDABA_DATABASE_URL", url);
    }

    @Override
    void strike(Program.Running server, int number) {
        if (number % 2 == 0) {
            killPostgres();
        }
        server.kill();
    }

    private void killPostgres() {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WRITER)) {
            row.next();
            ProcessHandle.of(row.getLong(1)).orElseThrow().destroyForcibly();
        } catch (SQLException e) {
            throw new AssertionError("no process of PostgreSQL's was found", e);
        }
        await("PostgreSQL has recovered").atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            DriverManager.getConnection(url).close();
            return true;
        });
    }
}
