package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.match.Similarities;

/// Of faces that raised no alert only counts are recorded.
class HistogramTest {
    private static final Similarities FACES =
            Similarities.NONE.and(-1).and(0.1).and(0.11).and(0.5999).and(1);

    @TempDir Path folder;

    @Test
    void aBinIsCountedOnceAndLeadsToASessionOnly() throws Exception {
        end();
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.counts(Sessions.REFERENCE))
                    .singleElement()
                    .satisfies(count -> assertThat(count.similarities()).isEqualTo(FACES));
            assertThat(register.verify("").problem()).isEmpty();
        }
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files);
                RecordDatabase database = RecordDatabase.open(files, key, "file")) {
            List<String> columns =
                    database.read(handle ->
                            handle.createQuery(
                                            """
                                            select lower(column_name) from information_schema.columns
                                            where lower(table_name) = 'session_histogram'
                                            """)
                                    .mapTo(String.class)
                                    .list());
            assertThat(columns).containsExactlyInAnyOrder("session_id", "bin", "faces");
        }
    }

    @Test
    void aBinThatWasChangedOrPutInIsFoundOut() throws Exception {
        end();
        for (String sql :
                List.of(
                        "update session_histogram set faces = faces + 1 where bin = 55",
                        "insert into session_histogram select session_id, 90, 3 from session_count")) {
            try (RecordFiles files = RecordFiles.hold(folder);
                    RecordKey key = RecordKey.open(files)) {
                OwnerAccess.execute(files, key, sql);
            }
            try (Register register = Register.open(folder, Sessions.CLOCK)) {
                assertThat(register.verify("").problem()).startsWith("The count of session");
            }
            try (RecordFiles files = RecordFiles.hold(folder);
                    RecordKey key = RecordKey.open(files)) {
                OwnerAccess.execute(
                        files,
                        key,
                        "update session_histogram set faces = faces - 1 where bin = 55 and faces = 3");
            }
        }
    }

    private void end() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            store.counted(5, 1, FACES);
            store.counted(5, 1, FACES);
        }
    }
}
