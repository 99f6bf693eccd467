package org.secondlook.deployment;

/// How urgently officers respond to a category.
public enum ResponseColour {
    /// Immediate response.
    RED,
    /// Respond as soon as an officer can.
    AMBER,
    /// For information; no stop on this alone.
    GREEN
}
