package org.secondlook.ui;

/// Which rows of a list are shown.
enum PreviewFilter {
    ALL,
    READY,
    TO_FIX,
    DUPLICATES,
    REFUSED;

    boolean shows(PreviewRow row) {
        return switch (this) {
            case ALL -> true;
            case READY -> row.standing() == PreviewRow.Standing.READY;
            case TO_FIX -> row.standing() == PreviewRow.Standing.TO_FIX;
            case DUPLICATES -> row.duplicate();
            case REFUSED -> row.refused();
        };
    }
}
