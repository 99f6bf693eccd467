package org.secondlook.architecture.broken.capture;

/// Keeps every rule; the others misuse it.
public record RawFrame(int width) {}
