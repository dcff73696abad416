package org.indaba.store.encryption;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.indaba.store.StorageException;

/** Connections that read keys while others are kept or forgotten. Any thread may use them. */
final class PersonKeyReaders implements AutoCloseable {
    private final Path path;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    PersonKeyReaders(Path path) {
        this.path = path;
    }

    /** The key with this id; empty where it is forgotten, or never was. */
    Optional<byte[]> key(long id) {
        Connection connection = idle.poll();
        try {
            connection = connection == null ? PersonKeys.connect(path, false) : connection;
            Optional<byte[]> key = key(connection, id);
            giveBack(connection);
            return key;
        } catch (SQLException e) {
            end(connection);
            throw new StorageException("the keys of persons cannot be read", e);
        }
    }

    private static Optional<byte[]> key(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select key from person_key where id = ? and key <> " + PersonKeys.FORGOTTEN)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private void giveBack(Connection connection) {
        if (closed) {
            end(connection);
        } else {
            idle.push(connection);
        }
    }

    static void end(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // it was given up already
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            end(each);
        }
    }
}
