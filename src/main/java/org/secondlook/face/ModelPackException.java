package org.secondlook.face;

/// A model pack is refused. The message says which file, what was expected and what was found.
public final class ModelPackException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence
    public ModelPackException(String message) {
        super(message);
    }

    /// @param message a plain sentence
    /// @param cause what was found
    public ModelPackException(String message, Throwable cause) {
        super(message, cause);
    }
}
