package org.secondlook;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// One JSON object on one line of output, its keys in the order they were put.
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    /// A field with any value that JSON knows.
    Json put(String key, @Nullable Object value) {
        fields.put(key, value);
        return this;
    }

    /// A number rounded to decimals; null where it is none.
    Json put(String key, double value, int decimals) {
        return put(key, rounded(value, decimals));
    }

    static @Nullable BigDecimal rounded(double value, int decimals) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN)
                : null;
    }

    /// The fields, to be put into another object.
    Map<String, @Nullable Object> fields() {
        return fields;
    }

    /// Writes the line at once.
    void printTo(PrintWriter out) {
        out.println(MAPPER.writeValueAsString(fields));
        out.flush();
    }
}
