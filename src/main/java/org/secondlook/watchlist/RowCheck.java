package org.secondlook.watchlist;

/// Whether the fields of a row are ones that can be taken. Stateless.
///
/// A reference is recorded, spoken and searched for, so it holds nothing that cannot be seen. A
/// name may hold the joiners some scripts need, but nothing that turns the direction of what stands
/// beside it on the screen.
final class RowCheck {
    private RowCheck() {}

    /// @throws RowException when one of them is not
    static void fields(WatchlistRow row) throws RowException {
        require(row.complaint().isEmpty(), row.complaint());
        present("reference", row.reference(), WatchlistImport.MAX_REFERENCE_LENGTH);
        present("name", row.name(), WatchlistImport.MAX_NAME_LENGTH);
        present("category", row.category(), WatchlistImport.MAX_REFERENCE_LENGTH);
        present("image", row.image(), WatchlistRows.MAX_FIELD_LENGTH);
        boolean visible =
                row.reference()
                        .codePoints()
                        .noneMatch(c -> isControl(c) || Character.getType(c) == Character.FORMAT);
        require(visible, "The reference holds characters that cannot be seen.");
        boolean straight = row.name().codePoints().noneMatch(c -> isControl(c) || isDirection(c));
        require(straight, "The name holds control characters.");
    }

    private static void present(String column, String field, int most) throws RowException {
        require(!field.isEmpty(), "The %s is empty.".formatted(column));
        require(
                field.length() <= most,
                "The %s has more than %d characters.".formatted(column, most));
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
