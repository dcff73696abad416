package org.indaba.store.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps its prepared statements, as the drivers of other databases do: SQLite's takes longer to prepare
 * most statements than to run them. Kept statements end with the connection.
 */
public final class CachingConnection extends JDBC4Connection {
    private static final String PREFIX = "jdbc:sqlite:";

    /**
     * The number of statements that are kept. Those with lists differ by the lists' lengths, so the least recently used one
     * is dropped.
     */
    static final int MOST_KEPT = 128;

    private final Map<String, Kept> idle = new LinkedHashMap<>(64, 0.75f, true);
    private final int most;

    /** Connects to an existing database; where its file is missing none is made. */
    public CachingConnection(String url) throws SQLException {
        this(url, MOST_KEPT);
    }

    /** @param most the number of statements that are kept */
    public CachingConnection(String url, int most) throws SQLException {
        super(url, url.substring(PREFIX.length()), settings());
        this.most = most;
    }

    /** The product makes its own ids; by default the driver would ask for the last one after every insert. */
    private static Properties settings() {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        return config.toProperties();
    }

    int kept() {
        return idle.size();
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        checkOpen();
        checkCursor(type, concurrency, holdability);
        Kept kept = idle.remove(sql);
        Kept lent = kept != null ? kept : new Kept(this, sql);
        lent.lent = true;
        return lent;
    }

    private void giveBack(Kept statement) throws SQLException {
        Kept other = idle.putIfAbsent(statement.text, statement);
        if (other != null) {
            statement.end();
        } else if (idle.size() > most) {
            idle.remove(idle.keySet().iterator().next()).end();
        }
    }

    /** A kept statement: closing it makes it ready for its next use. */
    private static final class Kept extends JDBC4PreparedStatement {
        private final CachingConnection owner;
        private final String text;
        private boolean lent;
        private String[] columns;

        Kept(CachingConnection owner, String text) throws SQLException {
            super(owner, text);
            this.owner = owner;
            this.text = text;
        }

        /** By default the driver would ask for each column's name at every execution. */
        @Override
        public ResultSet getResultSet() throws SQLException {
            rs.colsMeta = columns;
            ResultSet rows = super.getResultSet();
            columns = rs.colsMeta;
            return rows;
        }

        @Override
        public void close() throws SQLException {
            if (owner.isClosed() || pointer.isClosed()) {
                super.close();
                return;
            }
            if (!lent) {
                return; // closing twice is allowed (java.sql.Statement, close), and it may be ready for its next use
            }
            lent = false;
            rs.close();
            clearParameters();
            owner.giveBack(this);
        }

        private void end() throws SQLException {
            super.close();
        }
    }
}
