package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.argument.Argument;

/// Points in time as the record holds them: UTC, microseconds. Stateless.
///
/// Mapped by hand both ways, because drivers differ in what they make of a time and the machine's
/// own zone must not matter.
final class UtcTime {
    private UtcTime() {}

    /// A point in time as an argument of a statement.
    static Argument argument(Instant at) {
        OffsetDateTime utc = recorded(at).atOffset(ZoneOffset.UTC);
        return (position, statement, _) -> statement.setObject(position, utc);
    }

    /// A point in time from a row.
    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// What is left of a point in time once recorded.
    static Instant recorded(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
