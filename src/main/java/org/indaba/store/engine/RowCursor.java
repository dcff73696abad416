package org.indaba.store.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.indaba.store.StorageException;
import org.indaba.store.encryption.ColumnCipher;
import org.indaba.store.encryption.KeyOwner;
import org.jooq.ResultQuery;

/**
 * A cursor over rows, one in memory at a time. Columns are read when they are asked for, so that values which stay the same
 * from row to row are not read again.
 */
public abstract class RowCursor implements AutoCloseable {
    /** The rows that a driver may fetch at once; by default it would fetch all. */
    private static final int FETCH = 1_000;

    /** The same for rows with people's texts: a message has up to 20,000 characters, so that these are 3 MB. */
    public static final int FETCH_WORDS = 32;

    /** The same where few of the found rows are read. */
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

    /** The text, or an empty one where there is none. */
    public final String text(int column) {
        try {
            String text = rows.getString(column);
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw new StorageException("reading a column failed", e);
        }
    }

    /** The same as {@link #text(int)}, for a text whose owner's id is in another column. */
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

    /** The same as {@link #bytes(int)}, for bytes whose owner's id is in another column. */
    public final byte[] bytes(int column, KeyOwner kind, int owner) {
        return words.seals() ? words.open(kind, number(owner), bytes(column)) : bytes(column);
    }

    /** {@code true}, {@code false}, or an empty text where it is unknown. */
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
