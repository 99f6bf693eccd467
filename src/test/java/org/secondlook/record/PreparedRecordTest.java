package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.SignInAttempt;

/// A record that somebody who holds its key has prepared is refused before the database looks at
/// it, and nothing that was put into it runs, reads, writes or connects.
class PreparedRecordTest {
    @TempDir Path folder;
    @TempDir Path outside;

    private Path record;

    @BeforeEach
    void make() throws Exception {
        record = folder.resolve("record");
        try (RecordStore store = Sessions.open(record)) {
            store.raised(Sights.alert(1, "E-001"));
        }
        Sessions.open(record).close();
    }

    /// As the attacker does it: in a program of their own, which allows everything.
    private void prepare(String... statements) throws Exception {
        String base;
        String password;
        try (RecordFiles files = RecordFiles.hold(record);
                RecordKey key = RecordKey.open(files)) {
            base = files.record().toString().replace(".mv.db", "");
            password = key.password("file") + " " + key.password("user OWNER");
        }
        ProcessBuilder program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Preparing.class.getName(),
                        "jdbc:h2:file:"
                                + base
                                + ";CIPHER=AES;IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                        password);
        program.command().addAll(List.of(statements));
        Process process = program.inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }

    /// The attacker's program.
    static final class Preparing {
        private Preparing() {}

        public static void main(String[] arguments) throws SQLException {
            try (Connection owner =
                            DriverManager.getConnection(arguments[0], "OWNER", arguments[1]);
                    Statement statement = owner.createStatement()) {
                for (int i = 2; i < arguments.length; i++) {
                    statement.execute(arguments[i]);
                }
            }
        }

        /// A function of the attacker's that lies on the class path.
        public static int mark() throws IOException {
            Files.createFile(Path.of(System.getProperty("user.dir"), "prepared-record-ran"));
            return 1;
        }
    }

    private void assertRefusedFor(String what) throws IOException {
        byte[] before = Files.readAllBytes(record.resolve("record.mv.db"));
        assertThatThrownBy(() -> Sessions.open(record))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(
                        "holds something that Second Look did not make (" + what + ")")
                .hasMessageContaining("restore it from a backup");
        assertThat(Files.readAllBytes(record.resolve("record.mv.db"))).isEqualTo(before);
        assertThat(Path.of("prepared-record-ran")).doesNotExist();
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    private String far() {
        return "jdbc:h2:file:%s/far".formatted(outside);
    }

    @Test
    void aLinkedTableIsNotConnectedTo() throws Exception {
        prepare(
                "create linked table far ('', '%s;INIT=create table if not exists x (i int)', '', '', 'x')"
                        .formatted(far()));
        Files.delete(outside.resolve("far.mv.db"));
        assertRefusedFor("linked table");
    }

    @Test
    void anAliasOfJavaSourceIsNotCompiled() throws Exception {
        prepare("create alias run as 'int f() { return 1; }'");
        assertRefusedFor("alias");
    }

    @Test
    void anAliasOfAClassIsNotLoaded() throws Exception {
        prepare("create alias run for '%s.mark()'".formatted(Preparing.class.getName()));
        assertRefusedFor("alias");
    }

    @Test
    void aTriggerDoesNotRunOnTheNextRow() throws Exception {
        prepare(
                """
                create trigger t before insert on decision as 'org.h2.api.Trigger create() {
                    return (connection, before, after) -> {
                        try { new java.io.File("%s/ran").createNewFile(); } catch (java.io.IOException e) {}
                    }; }'\
                """
                        .formatted(outside));
        assertRefusedFor("trigger");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    create view seen as select file_read('/etc/hostname')                                       | view
                    create view seen as select * from csvread('/etc/hostname')                                  | view
                    create view seen as select file_write('x', '%s/written')                                    | view
                    alter table decision add constraint c check (file_write(note, '%s/note') > 0)               | table
                    alter table decision add more integer default length(file_read('/etc/hostname'))            | table
                    alter table decision add more integer generated always as (length(note))                    | table
                    alter table decision add more java_object                                                   | table
                    create domain odd as integer check (value > 0)                                              | domain
                    create user more password 'x' admin                                                         | user
                    create user more password 'x'                                                               | user
                    alter user console admin true                                                               | user
                    create role more                                                                            | role
                    grant delete on decision to console                                                         | grant
                    grant select on schema public to appender                                                   | grant
                    create schema more                                                                          | schema
                    create table more.x (i integer)                                                             | schema
                    create constant c value 1                                                                   | constant
                    create synonym s for decision                                                               | synonym
                    create memory table more_rows (i integer)                                                   | table
                    comment on table decision is 'x'                                                            | table
                    set allow_literals none                                                                     | set
                    set write_delay 10000                                                                       | set
                    set ignorecase true                                                                         | set
                    set default_lock_timeout 1                                                                  | set
                    """)
    void whateverTheMigrationsDidNotMakeIsRefused(String sql, String what) throws Exception {
        String[] statements =
                sql.startsWith("create table more.")
                        ? new String[] {"create schema more", sql}
                        : new String[] {sql.formatted(outside)};
        prepare(statements);
        assertRefusedFor(what);
    }

    /// Tables of their own, which nobody reads, hold whatever they like.
    @Test
    void rowsThatWerePutIntoAPlainTableDoNothing() throws Exception {
        prepare("create table plain (i integer)", "insert into plain values (1)");
        try (RecordStore store = Sessions.open(record)) {
            assertThat(store.alerts(Sessions.REFERENCE)).hasSize(1);
        }
    }

    /// The database notes of itself how many values a column has, and how far numbering has come.
    @Test
    void aRecordThatWasLongInUseIsNotTakenForAPreparedOne() throws Exception {
        RegisterTest.fill(record);
        prepare("analyze");
        try (Register register = Register.open(record, Sessions.CLOCK)) {
            assertThat(register.verify("").isWhole()).isTrue();
            for (int i = 0; i < 100; i++) {
                register.attempted(
                        Optional.empty(),
                        new SignInAttempt(SignInAttempt.Outcome.SIGNED_IN, Sights.NOON));
            }
        }
        Register.open(record, Sessions.CLOCK).close();
    }

    @Test
    void aJavaObjectIsNeverMadeOfBytes() throws Exception {
        Sessions.open(record).close();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(new java.util.ArrayList<>(List.of("x")));
        }
        try (var in =
                new java.io.ObjectInputStream(
                        new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            assertThatThrownBy(in::readObject).isInstanceOf(java.io.InvalidClassException.class);
        }
    }
}
