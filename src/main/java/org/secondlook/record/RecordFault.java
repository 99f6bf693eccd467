package org.secondlook.record;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What went wrong with the record, in words for the officer. Immutable.
///
/// Messages of the database quote what was to be written, and those of the query library its
/// arguments. None of them is passed on, because messages end up in logs.
///
/// @param sentence what, where, and what to do
/// @param code of the database, 0 when it gave none
/// @param cause the database's code or the disk's words, without any recorded value
record RecordFault(String sentence, int code, Throwable cause) {
    private static final long FULL_BYTES = 1L << 20;
    private static final int DEPTH_MAX = 20;

    private static final int DUPLICATE_KEY = 23505;
    private static final int NO_SUCH_TABLE = 42102;
    private static final int FILE_CORRUPTED = 90030;
    private static final int WRONG_FILE_PASSWORD = 90049;
    private static final int WRONG_USER_OR_PASSWORD = 28000;
    private static final int ALREADY_OPEN = 90020;
    private static final int NOT_FOUND = 90146;

    /// Finds the fault behind a failure of the record in a file.
    static RecordFault of(Throwable failure, Path file) {
        SQLException sql = find(failure, SQLException.class);
        IOException io = find(failure, IOException.class);
        int code = sql == null ? 0 : sql.getErrorCode();
        Throwable cause = io != null ? io : bare(failure, sql);
        return new RecordFault(sentence(code, io, file), code, cause);
    }

    /// Whether the database is sound and only refused this row, because of what it holds.
    boolean isRefusal() {
        return code / 1000 == 23 || code / 1000 == 22;
    }

    /// Whether the disk failed, and not what lies on it.
    boolean isOfDisk() {
        return cause instanceof IOException;
    }

    /// Whether such a row is there already.
    boolean isDuplicate() {
        return code == DUPLICATE_KEY;
    }

    private static String sentence(int code, @Nullable IOException io, Path file) {
        if (isDiskFull(io, file)) {
            return "The disk that holds the record %s is full. Make room on it.".formatted(file);
        }
        if (io instanceof EOFException) {
            return damaged(file);
        }
        return switch (code) {
            case WRONG_FILE_PASSWORD, WRONG_USER_OR_PASSWORD ->
                    "The record %s does not open with its key: the key belongs to another record, or the record is damaged. Restore both from the same backup."
                            .formatted(file);
            case FILE_CORRUPTED, NO_SUCH_TABLE -> damaged(file);
            case ALREADY_OPEN ->
                    "Another program has the record %s open. Close it there.".formatted(file);
            case NOT_FOUND ->
                    "The record %s has vanished while it was in use. Restore its folder."
                            .formatted(file);
            default ->
                    io == null
                            ? "The record %s failed with error %d. Keep a copy of its folder and report that number."
                                    .formatted(file, code)
                            : "The record %s cannot be written: %s. Look at its disk."
                                    .formatted(file, PrivateFiles.reason(io));
        };
    }

    /// What to say of a file that does not hold what was written.
    static String damaged(Path file) {
        return "The record %s is damaged. Keep a copy of its folder and restore it from a backup."
                .formatted(file);
    }

    private static boolean isDiskFull(@Nullable IOException io, Path file) {
        if (io == null) {
            return false;
        }
        String message = String.valueOf(io.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space")) {
            return true;
        }
        try {
            return Files.getFileStore(file).getUsableSpace() < FULL_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    /// Kind and place of a failure without its words.
    private static SQLException bare(Throwable failure, @Nullable SQLException sql) {
        Throwable root = failure;
        for (int depth = 0; root.getCause() != null && depth < DEPTH_MAX; depth++) {
            root = root.getCause();
        }
        String kind = root.getClass().getName();
        SQLException bare =
                sql == null
                        ? new SQLException(kind)
                        : new SQLException(kind, sql.getSQLState(), sql.getErrorCode());
        bare.setStackTrace(root.getStackTrace());
        return bare;
    }

    private static <T> @Nullable T find(Throwable failure, Class<T> type) {
        T found = null;
        int depth = 0;
        for (Throwable t = failure; t != null && depth < DEPTH_MAX; t = t.getCause(), depth++) {
            if (type.isInstance(t)) {
                found = type.cast(t);
            }
        }
        return found;
    }
}
