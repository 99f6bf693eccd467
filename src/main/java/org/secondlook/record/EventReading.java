package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// SQL that reads events back, page by page. Confined to the record's thread.
///
/// A page begins where the one before ended, so that the last page is read as fast as the first.
final class EventReading {
    private static final JsonMapper JSON = new JsonMapper();

    private EventReading() {}

    /// A page of events, newest first.
    ///
    /// @param before only events with lower numbers; `Long.MAX_VALUE` for the first page
    static EventPage page(Handle handle, EventFilter filter, long before) {
        long last = EventChain.head(handle).sequence();
        boolean searches = !filter.text().isEmpty();
        int candidates = searches ? EventPage.SEARCHED_MAX : EventPage.SIZE;
        List<Long> numbers = numbers(handle, filter, Math.min(before, last + 1), candidates);
        List<RecordedEvent> events = events(handle, numbers, filter.text());
        long next = numbers.size() == candidates ? numbers.getLast() : 1;
        if (searches && events.size() == EventPage.SIZE) {
            next = events.getLast().sequence();
        }
        return new EventPage(events, next, last);
    }

    /// Numbers of the events that fit by all but the text. They are found in an index, without a
    /// look at the events themselves.
    private static List<Long> numbers(Handle handle, EventFilter filter, long before, int limit) {
        List<String> conditions = new ArrayList<>();
        conditions.add("sequence < :before");
        if (!filter.types().isEmpty()) {
            conditions.add("type in (<types>)");
        }
        if (!filter.deployment().isEmpty()) {
            conditions.add("deployment = :deployment");
        }
        if (!filter.actor().isEmpty()) {
            conditions.add("actor = :actor");
        }
        if (filter.from() != null) {
            conditions.add("at_time >= :from");
        }
        if (filter.to() != null) {
            conditions.add("at_time < :to");
        }
        try (Query query =
                handle.createQuery(
                        "select sequence from event where "
                                + String.join(" and ", conditions)
                                + " order by sequence desc limit :limit")) {
            bind(query, filter);
            return query.bind("before", before).bind("limit", limit).mapTo(Long.class).list();
        }
    }

    private static void bind(Query query, EventFilter filter) {
        if (!filter.types().isEmpty()) {
            query.bindList("types", filter.types().stream().map(EventType::name).sorted().toList());
        }
        if (!filter.deployment().isEmpty()) {
            query.bind("deployment", filter.deployment());
        }
        if (!filter.actor().isEmpty()) {
            query.bind("actor", filter.actor());
        }
        if (filter.from() != null) {
            query.bind("from", UtcTime.argument(filter.from()));
        }
        if (filter.to() != null) {
            query.bind("to", UtcTime.argument(filter.to()));
        }
    }

    private static List<RecordedEvent> events(Handle handle, List<Long> numbers, String text) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Argument wanted =
                (position, statement, _) ->
                        statement.setObject(position, numbers.toArray(Long[]::new));
        try (Query query =
                handle.createQuery(
                        """
                        select e.*,
                            (select min(c.sequence) from event_checkpoint c where c.sequence >= e.sequence)
                                as signed_at
                        from event e
                        where e.sequence = any(:wanted)
                            and (:text = '' or locate(:text, lower(e.line)) > 0)
                        order by e.sequence desc
                        limit :limit
                        """)) {
            return query.bind("wanted", wanted)
                    .bind("text", text.toLowerCase(Locale.ROOT))
                    .bind("limit", EventPage.SIZE)
                    .map((row, _) -> event(row))
                    .list();
        }
    }

    /// What an event's line tells.
    static Particulars particulars(String line) {
        return new Particulars(JSON.readTree(line).path("payload"));
    }

    private static RecordedEvent event(ResultSet row) throws SQLException {
        JsonNode line = JSON.readTree(row.getString("line"));
        long signed = row.getLong("signed_at");
        return new RecordedEvent(
                row.getLong("sequence"),
                UtcTime.read(row, "at_time"),
                row.getString("deployment"),
                row.getString("actor"),
                EventType.valueOf(row.getString("type")),
                new Particulars(line.path("payload")),
                row.getString("hash"),
                line.path("previous").asString(""),
                signed == 0 ? OptionalLong.empty() : OptionalLong.of(signed));
    }
}
