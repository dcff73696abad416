package org.indaba.store.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.indaba.store.StorageException;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.ResultQuery;

/**
 * Rows as they come from the database, one in memory at a time. Columns are read when they are asked for, so that what
 * stays the same from row to row is not read again.
 */
public abstract class RowCursor implements AutoCloseable {
    /** Rows that a driver may fetch ahead, where it would otherwise fetch them all. */
    private static final int FETCH = 1_000;

    /** The same of rows that hold what people wrote: a message has up to 20,000 characters, so that these are 3 MB. */
    public static final int FETCH_WORDS = 32;

    /** The same where few are read of those that the statement finds. */
    public static final int FETCH_FEW = 4;

    private final ResultSet rows;
    private final ColumnCipher words;

    public RowCursor(ResultQuery<?> query) {
        this(query, FETCH);
    }

    public RowCursor(ResultQuery<?> query, int ahead) {
        this.words = ColumnCipher.of(query.configuration());
        this.rows = query.fetchSize(ahead).fetchResultSet();
    }

    /** Moves to the next row; false after the last. */
    public final boolean next() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw new StorageException("reading on failed", e);
        }
    }

    /** The text, or empty where there is none. */
    public final String text(int column) {
        try {
            String text = rows.getString(column);
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw new StorageException("reading a column failed", e);
        }
    }

    /** As {@link #text(int)}, for a text whose owner's id is in another column. */
    public final String text(int column, KeyOwner kind, int owner) {
        return words.seals() ? words.open(kind, number(owner), text(column)) : text(column);
    }

    /** The number, or 0 where there is none. */
    public final long number(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new StorageException("reading a column failed", e);
        }
    }

    /** The bytes, or an empty array where there are none. */
    final byte[] bytes(int column) {
        try {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        } catch (SQLException e) {
            throw new StorageException("reading a column failed", e);
        }
    }

    /** As {@link #bytes(int)}, for bytes whose owner's id is in another column. */
    public final byte[] bytes(int column, KeyOwner kind, int owner) {
        return words.seals() ? words.open(kind, number(owner), bytes(column)) : bytes(column);
    }

    /** {@code true}, {@code false}, or empty where nothing is known. */
    public final String truth(int column) {
        try {
            boolean value = rows.getBoolean(column);
            return rows.wasNull() ? "" : Boolean.toString(value);
        } catch (SQLException e) {
            throw new StorageException("reading a column failed", e);
        }
    }

    @Override
    public final void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw new StorageException("ending a read failed", e);
        }
    }
}
