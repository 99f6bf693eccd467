package org.secondlook.deployment;

/// A policy file cannot be used. The message says which key, what was found and what is allowed.
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence
    public PolicyException(String message) {
        super(message);
    }

    /// @param message a plain sentence
    /// @param cause what was found
    public PolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
