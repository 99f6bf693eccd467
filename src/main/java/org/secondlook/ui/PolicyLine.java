package org.secondlook.ui;

/// One rule of a policy for people. Immutable.
///
/// @param group what it is about
/// @param path where it stands in the file
/// @param name what it rules
/// @param value what holds, in words
/// @param allowed what any policy may say; empty where the program sets no range
/// @param source what it rests on
record PolicyLine(
        String group, String path, String name, String value, String allowed, String source) {

    /// Whether a part of any of its words is this.
    boolean holds(String lowerCase) {
        return String.join("\n", group, path, name, value, allowed, source)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(lowerCase);
    }
}
