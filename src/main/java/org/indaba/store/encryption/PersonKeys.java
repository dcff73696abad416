package org.indaba.store.encryption;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.indaba.files.OwnerOnly;
import org.indaba.store.UnusableStorageException;
import org.indaba.store.engine.CachingConnection;

/**
 * The file with the keys of persons: a SQLite database beside one that cannot overwrite deleted data.
 *
 * <p>A key is deleted by overwriting it with zeros. Its row stays, and rows are only ever appended, so that SQLite never
 * moves one, and nothing depends on what it leaves when it rearranges a page. Pages that are not yet in their place are in
 * the log, which {@link #cut} copies back and empties. Other journal modes would keep a page as it was before the zeros.
 *
 * <p>The keys are not encrypted: with SQLite the same folder has the texts themselves.
 */
final class PersonKeys implements AutoCloseable {
    private static final int VERSION = 1;
    private static final int BUSY_MILLIS = 5_000;

    /** The length of a key of AES-256. */
    static final int KEY_BYTES = 32;

    static final String FORGOTTEN = "zeroblob(" + KEY_BYTES + ")";

    /** The owner of data. */
    record Owner(KeyOwner kind, long id) {}

    /** A key that is not in the file yet. */
    record NewKey(long id, Owner owner, byte[] key) {}

    private final Connection writer;
    private final PersonKeyReaders readers;
    private long seen;

    private PersonKeys(Path path, Connection writer) {
        this.writer = writer;
        this.readers = new PersonKeyReaders(path);
    }

    /** Opens the file, or makes one that only its owner may read. */
    static PersonKeys open(Path path) throws UnusableStorageException {
        try {
            make(path);
            PersonKeys keys = new PersonKeys(path, connect(path, true));
            keys.bringUpToDate();
            keys.changedByOthers();
            return keys;
        } catch (IOException | SQLException e) {
            throw new UnusableStorageException(
                    "the keys of persons in " + path + " cannot be used; see that no other process holds the file, that it"
                            + " can be written, and that its disk has room", e);
        }
    }

    private static void make(Path path) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        OwnerOnly.createDirectories(path.toAbsolutePath().getParent());
        OwnerOnly.createFile(path);
    }

    /** @param writes whether what it commits must be on disk at once */
    static Connection connect(Path path, boolean writes) throws SQLException {
        Connection connection = new CachingConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout=" + BUSY_MILLIS);
            statement.execute("pragma journal_mode=wal");
            statement.execute(writes ? "pragma synchronous=full" : "pragma synchronous=normal");
            statement.execute("pragma secure_delete=on");
            statement.execute("pragma temp_store=memory");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private void bringUpToDate() throws SQLException {
        int version = (int) number("pragma user_version");
        if (version == VERSION) {
            return;
        } else if (version != 0) {
            throw new SQLException("made by a later version of this program");
        }
        inOne(() -> {
            execute("create table if not exists person_key (id integer primary key, key blob not null)");
            execute("create table if not exists key_owner (kind integer not null, owner integer not null,"
                    + " key_id integer not null, primary key (kind, owner, key_id)) without rowid");
            execute("create table if not exists doubt (kind integer not null, owner integer not null,"
                    + " primary key (kind, owner)) without rowid");
            execute("pragma user_version=" + VERSION);
        });
    }

    /** The key with this id; empty where it was deleted or never existed. Any thread may call this. */
    Optional<byte[]> key(long id) {
        return readers.key(id);
    }

    /** The newest key of this owner that is not deleted. */
    synchronized OptionalLong newest(Owner owner) throws SQLException {
        List<Long> ids = of(owner);
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.get(ids.size() - 1));
    }

    /** The owner's keys that are not deleted, in the order in which they were made. */
    synchronized List<Long> of(Owner owner) throws SQLException {
        try (PreparedStatement select = writer.prepareStatement(
                "select key_id from key_owner where kind = ? and owner = ? order by key_id")) {
            bind(select, owner);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        }
    }

    /** The greatest id that was ever used; 0 where there was none. */
    synchronized long last() throws SQLException {
        return number("select coalesce(max(id), 0) from person_key");
    }

    /** Tells whether another process has changed the file since the last call. */
    synchronized boolean changedByOthers() throws SQLException {
        long before = seen;
        seen = dataVersion();
        return seen != before;
    }

    /**
     * Adds new keys, and notes the owners some of whose keys may not be needed any more. It is on disk when this returns.
     */
    synchronized void add(Collection<NewKey> keys, Collection<Owner> doubted) throws SQLException {
        inOne(() -> {
            try (PreparedStatement key = writer.prepareStatement("insert into person_key (id, key) values (?, ?)");
                    PreparedStatement owner = writer.prepareStatement(
                            "insert into key_owner (kind, owner, key_id) values (?, ?, ?)")) {
                for (NewKey each : keys) {
                    key.setLong(1, each.id());
                    key.setBytes(2, each.key());
                    key.executeUpdate();
                    bind(owner, each.owner());
                    owner.setLong(3, each.id());
                    owner.executeUpdate();
                }
            }
            each("insert or ignore into doubt (kind, owner) values (?, ?)", doubted);
        });
    }

    /** Notes every owner: for a file that may contain keys which were deleted after it was copied. */
    synchronized void doubtAll() throws SQLException {
        inOne(() -> execute("insert or ignore into doubt (kind, owner) select kind, owner from key_owner"));
    }

    /** The noted owners after one, all of one kind. */
    synchronized List<Owner> doubted(Optional<Owner> behind, int most) throws SQLException {
        try (PreparedStatement select = writer.prepareStatement(
                "select kind, owner from doubt where (kind, owner) > (?, ?) order by kind, owner limit ?")) {
            select.setInt(1, behind.map(each -> each.kind().number()).orElse(0));
            select.setLong(2, behind.map(Owner::id).orElse(0L));
            select.setInt(3, most);
            List<Owner> owners = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && (owners.isEmpty() || owners.get(0).kind().number() == rows.getInt(1))) {
                    owners.add(new Owner(KeyOwner.of(rows.getInt(1)), rows.getLong(2)));
                }
            }
            return owners;
        }
    }

    /**
     * Deletes these keys.
     *
     * @param settled the owners who are not noted any more
     */
    synchronized void forget(Map<Owner, ? extends Collection<Long>> ids, Collection<Owner> settled) throws SQLException {
        inOne(() -> {
            try (PreparedStatement key = writer.prepareStatement(
                            "update person_key set key = " + FORGOTTEN + " where id = ?");
                    PreparedStatement owner = writer.prepareStatement(
                            "delete from key_owner where kind = ? and owner = ? and key_id = ?")) {
                for (Map.Entry<Owner, ? extends Collection<Long>> each : ids.entrySet()) {
                    for (long id : each.getValue()) {
                        key.setLong(1, id);
                        key.executeUpdate();
                        bind(owner, each.getKey());
                        owner.setLong(3, id);
                        owner.executeUpdate();
                    }
                }
            }
            each("delete from doubt where kind = ? and owner = ?", settled);
        });
    }

    /** Empties the log; false where a reader still needs it. */
    synchronized boolean cut() throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet result = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            return result.next() && result.getInt(1) == 0;
        }
    }

    private void each(String sql, Collection<Owner> owners) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            for (Owner each : owners) {
                bind(statement, each);
                statement.executeUpdate();
            }
        }
    }

    private static void bind(PreparedStatement statement, Owner owner) throws SQLException {
        statement.setInt(1, owner.kind().number());
        statement.setLong(2, owner.id());
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inOne(Work work) throws SQLException {
        execute("begin immediate");
        try {
            work.run();
            execute("commit");
        } catch (SQLException | RuntimeException e) {
            try {
                execute("rollback");
            } catch (SQLException rolledBackAlready) {
                e.addSuppressed(rolledBackAlready);
            }
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private long dataVersion() throws SQLException {
        return number("pragma data_version");
    }

    private long number(String sql) throws SQLException {
        try (PreparedStatement statement = writer.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public synchronized void close() {
        readers.close();
        PersonKeyReaders.end(writer);
    }
}
