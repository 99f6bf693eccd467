package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;

class OpeningTest {
    @TempDir Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void makeRecord(int alerts) throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            for (int i = 1; i <= alerts; i++) {
                Alert alert = Sights.alert(i, "E-001");
                store.raised(alert);
                store.decided(alert, Sights.engage("PC 1", Sights.NOON));
                alert.close();
            }
        }
    }

    private AbstractThrowableAssert<?, ?> assertRefused() {
        return assertThatThrownBy(() -> Sessions.open(folder).close())
                .isInstanceOf(RecordException.class);
    }

    @Test
    void holdsOneProgramAtATime() throws Exception {
        try (RecordStore _ = Sessions.open(folder)) {
            assertRefused().hasMessageContaining("Another Second Look has the record in " + folder);
        }
        Sessions.open(folder).close();
    }

    @Test
    void aKeyThatIsLostIsSaidToBeLost() throws Exception {
        makeRecord(1);
        Files.delete(file("record.key"));

        assertRefused().hasMessageContaining("Nobody can read the record without it");
        assertThat(file("record.key")).doesNotExist();
    }

    @Test
    void aKeyOfAnotherRecordDoesNotOpenIt() throws Exception {
        makeRecord(1);
        Files.writeString(file("record.key"), "0123456789abcdef".repeat(4) + "\n");

        assertRefused()
                .hasMessageContaining(
                        "the key belongs to another record, or the record is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "0123456789ABCDEF"})
    void aKeyFileWithoutAKeyIsRefused(String content) throws Exception {
        makeRecord(1);
        Files.writeString(file("record.key"), content);

        assertRefused().hasMessageContaining("does not hold a key");
    }

    @Test
    void theKeyIsReadableByItsUserAlone() throws Exception {
        makeRecord(1);

        for (String name : new String[] {"record.key", "record.mv.db"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(file("record.key"))).matches("[0-9a-f]{64}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void aKeyThatOthersMayTouchIsRefused(String mode) throws Exception {
        makeRecord(1);
        Files.setPosixFilePermissions(file("record.key"), PosixFilePermissions.fromString(mode));

        assertRefused().hasMessageContaining("Other users may read the key");
    }

    @Test
    void aFolderThatOthersMayWriteIntoIsRefused() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));

        assertRefused().hasMessageContaining("Other users may write into the folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws Exception {
        Path file = Files.createFile(file("a file"));

        assertThatThrownBy(() -> Sessions.open(file.resolve("below")))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("cannot be made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x;INIT=DROP ALL OBJECTS", "x;", "a\nb", "a\\b"})
    void aFolderWhoseNameHoldsSettingsIsRefused(String name) {
        assertThatThrownBy(() -> Sessions.open(folder.resolve(name)))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("semicolon, a backslash or a control character");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blanks",
                "o'brien",
                "100% #1 a=b&c?",
                "Überwachung",
                "記録",
                "~",
                "${user.home}",
                "a!b",
                "mem:x",
                "tcp:x",
                "\"quoted\""
            })
    void aFolderWithAnUnusualNameHoldsARecord(String name) throws Exception {
        Path odd = folder.resolve(name);
        try (RecordStore store = Sessions.open(odd)) {
            store.raised(Sights.alert(1, "E-001"));
        }
        assertThat(odd.resolve("record.mv.db")).isRegularFile();
        try (RecordStore store = Sessions.open(odd)) {
            assertThat(store.alerts(Sessions.REFERENCE)).hasSize(1);
        }
    }

    @Test
    void writesNothingButTheRecordItsKeyAndItsLock() throws Exception {
        makeRecord(3);

        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("record.key", "record.lock", "record.mv.db");
        }
    }

    @Test
    void aRecordOfANewerVersionIsLeftAsItIs() throws Exception {
        makeRecord(1);
        asOwner(
                "insert into flyway_schema_history values (99, '999', 'from the future', 'SQL', 'V999__x.sql', 1,"
                        + " 'OWNER', current_timestamp, 1, true)");

        assertRefused().hasMessageContaining("was written by a newer Second Look");
    }

    @Test
    void aRecordWhoseTablesWereMadeOtherwiseIsRefused() throws Exception {
        makeRecord(1);
        asOwner("update flyway_schema_history set checksum = 1 where version = '1'");

        assertRefused().hasMessageContaining("are not as this version makes them");
    }

    private void asOwner(String sql) throws Exception {
        RecordFiles files = RecordFiles.hold(folder);
        try (files;
                RecordKey key = RecordKey.open(files)) {
            OwnerAccess.execute(files, key, sql);
        }
    }

    @Test
    void aRecordWhoseMakingWasCutShortIsBegunAnew() throws Exception {
        Files.write(file("record.new.mv.db"), new byte[5_000]);

        makeRecord(1);

        assertThat(file("record.new.mv.db")).doesNotExist();
    }

    @Test
    void aRecordWithAWipedHeadIsRefused() throws Exception {
        makeRecord(20);
        overwrite(0, new byte[16_384]);

        assertRefused().hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 4_096, 9_000})
    void aRecordCutToItsBeginningIsRefused(long length) throws Exception {
        makeRecord(20);
        try (FileChannel channel =
                FileChannel.open(file("record.mv.db"), StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }

        assertRefused().hasMessageContaining("damaged");
    }

    @Test
    void anEmptyFileIsNotTakenForARecord() throws Exception {
        makeRecord(1);
        Files.write(file("record.mv.db"), new byte[0]);

        assertRefused().hasMessageContaining("damaged");
    }

    /// Whatever is done to the file, opening it ends in a record or in a plain refusal, and nothing
    /// hangs.
    @Test
    void damageAnywhereEndsInARecordOrAPlainRefusal() throws Exception {
        makeRecord(20);
        byte[] whole = Files.readAllBytes(file("record.mv.db"));
        Random random = new Random(4711);
        for (int round = 0; round < 20; round++) {
            Files.write(file("record.mv.db"), whole);
            byte[] noise = new byte[1 + random.nextInt(4_096)];
            random.nextBytes(noise);
            overwrite(random.nextInt(whole.length), noise);
            try (RecordStore store = Sessions.open(folder)) {
                store.alerts(Sessions.REFERENCE);
            } catch (RecordException e) {
                assertThat(e).message().contains(folder.toString());
            }
        }
    }

    private void overwrite(long position, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file("record.mv.db"), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), position);
        }
    }
}
