package org.secondlook.record;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.VersionedValue;

/// What a database file says that there is in it: tables, users, rights and settings, each as the
/// statement that the database runs when it opens the file. Stateless.
///
/// Opening a file *is* running these statements: one that names a far database is connected to at
/// once, and one that holds a program is compiled. So they are read from the file's own pages
/// before the database gets to see it, and nothing of them runs.
final class FileDefinitions {
    private static final String MAP = "table.0";
    private static final int COLUMNS = 4;
    private static final int STATEMENT = 3;

    private FileDefinitions() {}

    /// All statements of a file; none when it holds no database.
    ///
    /// @param name of the file as the database calls it
    /// @param password of the file
    /// @throws SQLException as the database throws it when the file cannot be read
    static List<String> of(String name, String password) throws SQLException {
        try (MVStore store =
                new MVStore.Builder()
                        .fileName(name)
                        .readOnly()
                        .encryptionKey(password.toCharArray())
                        .open()) {
            return store.hasMap(MAP) ? statements(store) : List.of();
        } catch (MVStoreException e) {
            throw new SQLException("the file cannot be read", "", code(e), e);
        } catch (RuntimeException e) {
            throw new SQLException("the file cannot be read", "", ErrorCode.FILE_CORRUPTED_1, e);
        }
    }

    private static List<String> statements(MVStore store) {
        RowDataType type =
                RowFactory.getDefaultRowFactory()
                        .createRowFactory(
                                null,
                                CompareMode.getInstance(null, 0),
                                null,
                                null,
                                null,
                                null,
                                COLUMNS,
                                false)
                        .getRowDataType();
        MVMap<Long, VersionedValue<SearchRow>> map =
                store.openMap(
                        MAP,
                        new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                                .keyType(LongDataType.INSTANCE)
                                .valueType(new VersionedValueType<SearchRow, Database>(type)));
        // A crash may have left a row that was not committed. Both it and the one before count,
        // whichever the database takes.
        return map.values().stream()
                .flatMap(row -> Stream.of(row.getCurrentValue(), row.getCommittedValue()))
                .filter(Objects::nonNull)
                .map(found -> text(found.getValue(STATEMENT)))
                .distinct()
                .toList();
    }

    /// Whatever is no text is no statement of ours, and neither is its being there.
    private static String text(Value value) {
        return value.getValueType() == Value.VARCHAR ? value.getString() : "?";
    }

    private static int code(MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> ErrorCode.DATABASE_ALREADY_OPEN_1;
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED ->
                    ErrorCode.IO_EXCEPTION_1;
            case DataUtils.ERROR_FILE_CORRUPT -> ErrorCode.FILE_ENCRYPTION_ERROR_1;
            default -> ErrorCode.FILE_CORRUPTED_1;
        };
    }
}
