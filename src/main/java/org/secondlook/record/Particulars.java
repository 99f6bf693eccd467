package org.secondlook.record;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What an event tells, by the names that FORMAT.md gives. Immutable.
///
/// Whatever is not there reads as empty: an older program may have told less.
public final class Particulars {
    private final JsonNode node;

    Particulars(JsonNode node) {
        this.node = node;
    }

    /// A text; empty where there is none.
    public String text(String key) {
        return node.path(key).asString("");
    }

    /// A whole number; 0 where there is none.
    public long whole(String key) {
        return node.path(key).asLong(0);
    }

    /// A number; 0 where there is none.
    public double decimal(String key) {
        return node.path(key).asDouble(0);
    }

    /// Whether something is so.
    public boolean is(String key) {
        return node.path(key).asBoolean(false);
    }

    /// What stands under a key; empty where nothing does.
    public Particulars part(String key) {
        return new Particulars(node.path(key));
    }

    /// A list of parts.
    public List<Particulars> parts(String key) {
        return node.path(key).values().stream().map(Particulars::new).toList();
    }

    /// A list of texts.
    public List<String> texts(String key) {
        return node.path(key).values().stream().map(each -> each.asString("")).toList();
    }

    /// All of it as it is written, by name.
    public Map<String, String> written() {
        Map<String, String> all = new TreeMap<>();
        node.properties()
                .forEach(member ->
                        all.put(
                                member.getKey(),
                                member.getValue().isString()
                                        ? member.getValue().asString()
                                        : member.getValue().toString()));
        return all;
    }
}
