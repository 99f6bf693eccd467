package org.secondlook.record;

import java.io.IOException;
import java.io.ObjectInputFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/// The encrypted database, open. Confined to the record's thread: an interrupt of any other thread
/// must not reach the file, because it would close it.
///
/// There are two users in it. The owner made the tables and forces commits to the disk; every
/// statement with a recorded value runs as the console, which may read and add rows and is refused
/// everything else.
final class RecordDatabase implements AutoCloseable {
    static {
        // No class may be named in SQL, so no trigger, function or foreign driver of somebody
        // else's making runs.
        // Read once when the database's classes are loaded, so set before.
        System.setProperty("h2.allowedClasses", "");
        // Nothing in this program is kept as a Java object, so none is ever made of a file's bytes.
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(_ -> ObjectInputFilter.Status.REJECTED);
        }
    }

    private static final String OWNER = "OWNER";
    private static final String CONSOLE = "CONSOLE";

    /// Only the file's cipher, and nothing is made by opening: the console may change no setting.
    private static final String EXISTING = ";CIPHER=AES;IFEXISTS=TRUE";

    /// Commits gather in memory until the checkpoint that follows each writes and forces them;
    /// nothing else writes. And nothing writes where anything was written before: a power cut may
    /// drop any write that was not forced and keep a later one, and the database, left to itself,
    /// would write over what it still needs to find what was forced.
    private static final String DURABLE =
            ";WRITE_DELAY=60000;AUTO_COMPACT_FILL_RATE=0;REUSE_SPACE=FALSE";

    /// Nothing is traced, the program closes the record and no shutdown hook does. Then what the
    /// same SQL needs to run here and on PostgreSQL.
    private static final String SETTINGS =
            ";CIPHER=AES;ACCESS_MODE_DATA=rw;DB_CLOSE_ON_EXIT=FALSE"
                    + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + DURABLE;

    /// Every checkpoint writes all pages that changed, some 25 KiB to say 1 KiB. A file that has
    /// grown by as much as it was, and this, is written anew when it is closed.
    private static final long GROWTH_BYTES = 64L << 20;

    /// While it is in use somebody waits for that, seconds on a slow machine; so it must have grown
    /// by this, by estimate some forty thousand commits.
    private static final long GROWTH_BYTES_IN_USE = 1L << 30;

    private final Path file;
    private final long sizeWhenOpened;
    private final Connection owner;
    private final Handle console;

    private RecordDatabase(Path file, Connection owner, Handle console) throws IOException {
        this.file = file;
        this.sizeWhenOpened = Files.size(file);
        this.owner = owner;
        this.console = console;
    }

    /// Makes a new record, whole or not at all.
    ///
    /// @param disk the database's name of the file system, "file" but in tests
    static void create(RecordFiles files, RecordKey key, String disk) throws RecordException {
        Path file = files.unfinished();
        JdbcDataSource source = source(disk, file, key, OWNER, SETTINGS);
        try {
            Files.deleteIfExists(file);
            try (Connection first = source.getConnection();
                    Statement statement = first.createStatement()) {
                RecordSchema.migrate(source, file, true);
                statement.execute(
                        "create user %s password '%s'"
                                .formatted(CONSOLE, key.password("user " + CONSOLE)));
                statement.execute("grant appender to " + CONSOLE);
                statement.execute("checkpoint sync");
            }
            PrivateFiles.move(file, files.record());
        } catch (IOException | SQLException | RuntimeException e) {
            throw failed(e, file);
        }
    }

    /// Opens a record that exists.
    static RecordDatabase open(RecordFiles files, RecordKey key, String disk)
            throws RecordException {
        Path file = files.record();
        JdbcDataSource source = source(disk, file, key, OWNER, SETTINGS + ";IFEXISTS=TRUE");
        Connection owner = null;
        try {
            refuseStrangers(disk, file, key);
            owner = source.getConnection();
            RecordSchema.migrate(source, file, false);
            Handle console = Jdbi.open(source(disk, file, key, CONSOLE, EXISTING));
            return new RecordDatabase(file, owner, console);
        } catch (IOException | SQLException | RuntimeException | RecordException e) {
            if (owner != null) {
                drop(owner);
            }
            throw e instanceof RecordException known ? known : failed(e, file);
        }
    }

    /// Looks at what the file defines before the database runs any of it.
    private static void refuseStrangers(String disk, Path file, RecordKey key)
            throws RecordException, SQLException {
        String name = disk + ":" + file;
        Optional<String> stranger =
                KnownDefinitions.stranger(FileDefinitions.of(name, key.password("file")));
        if (stranger.isPresent()) {
            throw new RecordException(
                    "The record %s holds something that Second Look did not make (%s), so it was not opened. Find out who changed it, keep a copy of its folder and restore it from a backup."
                            .formatted(file, stranger.get()));
        }
    }

    private static RecordException failed(Exception e, Path file) {
        RecordFault fault = RecordFault.of(e, file);
        return new RecordException(fault.sentence(), fault.cause());
    }

    private static JdbcDataSource source(
            String disk, Path file, RecordKey key, String user, String settings) {
        String path = file.toString();
        String base = path.substring(0, path.length() - ".mv.db".length());
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + disk + ":" + base + settings);
        source.setUser(user);
        source.setPassword(key.password("file") + " " + key.password("user " + user));
        return source;
    }

    /// Runs work as one transaction and returns when it is on the disk.
    ///
    /// A commit alone survives the end of the program but not a power cut: it has been handed to
    /// the operating system, no more. The checkpoint makes it durable.
    <T, X extends Exception> T write(HandleCallback<T, X> work) throws X, SQLException {
        T result = console.inTransaction(work);
        try (Statement statement = owner.createStatement()) {
            statement.execute("checkpoint sync");
        }
        return result;
    }

    /// Whether the file has grown so much that it should be closed, which writes it anew, and
    /// opened again.
    boolean isBloated() {
        return hasGrownBy(GROWTH_BYTES_IN_USE);
    }

    private boolean hasGrownBy(long bytes) {
        try {
            long size = Files.size(file);
            return size > 2 * sizeWhenOpened + bytes
                    && Files.getFileStore(file).getUsableSpace() > size;
        } catch (IOException e) {
            return false;
        }
    }

    /// Runs work that reads.
    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return console.inTransaction(work);
    }

    /// Lets go of a database that failed, without writing another byte.
    void drop() {
        drop(owner);
    }

    private static void drop(Connection owner) {
        try (owner;
                Statement statement = owner.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // It is gone already, which is what was wanted.
        }
    }

    /// Closes in good order: the file is synchronised, and written anew where it has grown.
    @Override
    public void close() throws SQLException {
        boolean anew = hasGrownBy(GROWTH_BYTES);
        try (owner;
                Statement statement = owner.createStatement()) {
            statement.execute(anew ? "shutdown compact" : "shutdown");
        }
        if (anew) {
            try {
                PrivateFiles.settle(file);
            } catch (IOException e) {
                throw new SQLException("the file cannot be synchronised", e);
            }
        }
    }
}
