package org.secondlook.record;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.NotRecordedException;

/// Adds rows to an open record. Thread-safe: callers wait for the record's thread.
///
/// A write that failed half-way is tried again and may find its own rows; that is a success.
///
/// @param open where to
record Additions(OpenRecord open) {

    /// Work on rows, on the record's thread.
    @FunctionalInterface
    interface Rows {
        boolean take(Handle handle);
    }

    /// Returns when the rows are on the disk.
    ///
    /// @param add adds them, or tells that they may not be
    /// @param isThere whether what stands there is what was to be added
    /// @param otherwise what to say when it is not
    /// @throws NotRecordedException when they were not added
    void write(Rows add, Rows isThere, Supplier<String> otherwise) throws NotRecordedException {
        DurableRecord record = open.rows();
        Callable<Boolean> work =
                () -> {
                    try {
                        return record.<Boolean>write(add::take)
                                || record.<Boolean>write(isThere::take);
                    } catch (RowRefusedException e) {
                        if (e.fault().isDuplicate()) {
                            return record.<Boolean>write(isThere::take);
                        }
                        throw new NotRecordedException(
                                "This does not fit the record (error %d) and was not taken. Report that number."
                                        .formatted(e.fault().code()),
                                e);
                    }
                };
        if (!open.write(work)) {
            throw new NotRecordedException(otherwise.get());
        }
    }
}
