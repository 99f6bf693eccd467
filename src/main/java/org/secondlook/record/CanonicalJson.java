package org.secondlook.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// JSON written in one way only, so that equal contents have equal bytes and equal hashes.
/// Stateless.
///
/// It is the form of RFC 8785 for what events hold: keys in the order of their UTF-16 units, no
/// blanks, strings with the shortest escapes. Numbers are whole, or have as many decimals as Java
/// needs to tell them apart, never in powers of ten; the RFC would write very small and very large
/// ones otherwise.
final class CanonicalJson {
    private CanonicalJson() {}

    /// The text of an object.
    ///
    /// @param members strings, booleans, whole numbers, finite doubles, lists and maps of these
    /// @throws IllegalArgumentException when there is anything else in it
    static String of(Map<String, ?> members) {
        StringBuilder out = new StringBuilder();
        object(members, out);
        return out.toString();
    }

    private static void value(Object value, StringBuilder out) {
        switch (value) {
            case String text -> string(text, out);
            case Boolean truth -> out.append(truth.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Double number -> number(number, out);
            case Collection<?> list -> list(list, out);
            case Map<?, ?> map -> object(map, out);
            default ->
                    throw new IllegalArgumentException(
                            "an event holds no " + value.getClass().getSimpleName());
        }
    }

    private static void object(Map<?, ?> members, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        members.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(comma);
            string(member.getKey(), out);
            out.append(':');
            value(member.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void list(Collection<?> list, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (Object each : list) {
            out.append(comma);
            value(each, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void number(double number, StringBuilder out) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("an event holds finite numbers only");
        }
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        out.append(exact.scale() < 0 ? exact.setScale(0).toPlainString() : exact.toPlainString());
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || isLone(text, i)) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half a pair has no UTF-8 of its own.
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
