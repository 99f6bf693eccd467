package org.secondlook.deployment;

/// A plan cannot be used. The message names what is missing or wrong.
public final class PlanException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence
    public PlanException(String message) {
        super(message);
    }
}
