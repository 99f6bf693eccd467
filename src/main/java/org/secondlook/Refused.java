package org.secondlook;

/// What was asked for is refused or found false: the program says why in one sentence and ends with
/// status 1.
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence);
    }

    Refused(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
