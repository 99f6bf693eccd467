package org.secondlook.architecture.broken.common;

/// A drawer in a drawer package that no line of the table knows.
public record StringUtils() {}
