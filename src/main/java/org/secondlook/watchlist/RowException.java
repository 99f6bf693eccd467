package org.secondlook.watchlist;

/// One row cannot be taken; the rest of the list can.
final class RowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    RowException(Refusal reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    ImageVerdict.Refused verdict() {
        return new ImageVerdict.Refused(reason, String.valueOf(getMessage()));
    }
}
