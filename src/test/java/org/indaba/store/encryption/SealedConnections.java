package org.indaba.store.encryption;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.indaba.store.engine.WriterConnections;
import org.jooq.DSLContext;

/** Connections to a real database in which what people gave is kept sealed. */
final class SealedConnections implements WriterConnections {
    private final WriterConnections real;
    private final PersonKeyCipher words;
    volatile boolean forgetting = true;

    SealedConnections(WriterConnections real, PersonKeyCipher words) {
        this.real = real;
        this.words = words;
    }

    @Override
    public Connection open() throws SQLException {
        return real.open();
    }

    @Override
    public DSLContext context(Connection connection) {
        return words.in(real.context(connection));
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        real.begin(connection);
    }

    @Override
    public void refuseLost() throws SQLException {
        real.refuseLost();
    }

    @Override
    public boolean beforeCommit() throws SQLException {
        return words.beforeCommit();
    }

    @Override
    public boolean cutLog(Connection connection) throws SQLException {
        if (!forgetting) {
            return false;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            boolean forgotten = words.forgetUnneeded(context(connection));
            statement.execute("commit");
            return forgotten && real.cutLog(connection);
        }
    }

    @Override
    public void failed(Throwable failure) {
        words.failed();
        real.failed(failure);
    }

    @Override
    public boolean spares(RuntimeException failure) {
        return real.spares(failure);
    }
}
