package org.secondlook.ui;

/// A session cannot start as asked for; says which field is to blame.
public final class StartRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /// The fields of the start screen.
    public enum Field {
        WATCHLIST,
        CAMERAS,
        PACK,
        THRESHOLD,
        /// None of them in particular.
        NONE
    }

    private final Field field;

    /// @param field where the sentence is shown
    /// @param sentence what is wrong and what to do
    public StartRefusedException(Field field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /// @param field where the sentence is shown
    /// @param sentence what is wrong and what to do
    /// @param cause what was found
    public StartRefusedException(Field field, String sentence, Throwable cause) {
        super(sentence, cause);
        this.field = field;
    }

    /// Where the sentence is shown.
    public Field field() {
        return field;
    }
}
