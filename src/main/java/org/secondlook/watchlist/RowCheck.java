package org.secondlook.watchlist;

import java.util.function.IntPredicate;

/// Whether what is said of a person is made of characters that can be taken. Stateless.
///
/// A reference is recorded, spoken and searched for, so it holds nothing that cannot be seen. A
/// name may hold the joiners some scripts need, but nothing that turns the direction of what stands
/// beside it on the screen. Instructions may have several lines.
final class RowCheck {
    private RowCheck() {}

    /// @throws RowException when the row is none, or an obligatory field is empty
    static void row(WatchlistRow row) throws RowException {
        require(row.complaint().isEmpty(), row.complaint());
        for (Column column : Column.OBLIGATORY) {
            present(column, row.said());
        }
        fields(row.said());
    }

    /// @throws RowException when it is empty
    static void present(Column column, Said said) throws RowException {
        require(!said.text(column).isEmpty(), "The %s is empty.".formatted(column.word()));
    }

    /// @throws RowException when a text is too long or holds what it must not
    static void fields(Said said) throws RowException {
        for (Column column : Column.values()) {
            String text = said.text(column);
            int most = longest(column);
            require(
                    text.length() <= most,
                    "The %s has more than %d characters.".formatted(column.word(), most));
            require(
                    text.codePoints().noneMatch(forbidden(column)),
                    switch (column) {
                        case REFERENCE -> "The reference holds characters that cannot be seen.";
                        default -> "The %s holds control characters.".formatted(column.word());
                    });
        }
    }

    private static int longest(Column column) {
        return switch (column) {
            case REFERENCE, CATEGORY -> WatchlistImport.MAX_REFERENCE_LENGTH;
            case NAME -> WatchlistImport.MAX_NAME_LENGTH;
            default -> WatchlistRows.MAX_FIELD_LENGTH;
        };
    }

    private static IntPredicate forbidden(Column column) {
        return switch (column) {
            case REFERENCE -> c -> isControl(c) || Character.getType(c) == Character.FORMAT;
            case INSTRUCTIONS -> c -> (isControl(c) && c != '\n' && c != '\r') || isDirection(c);
            default -> c -> isControl(c) || isDirection(c);
        };
    }

    private static void require(boolean good, String sentence) throws RowException {
        if (!good) {
            throw new RowException(Refusal.ROW_MALFORMED, sentence);
        }
    }

    private static boolean isControl(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
