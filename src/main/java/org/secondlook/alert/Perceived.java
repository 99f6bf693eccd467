package org.secondlook.alert;

/// What an officer perceived of a person they stopped, for equality monitoring: codes of the
/// policy, each empty where it was not recorded. Never inferred by the program. Immutable.
public record Perceived(String ethnicity, String sex, String age) {
    /// Nothing was recorded.
    public static final Perceived NOTHING = new Perceived("", "", "");

    /// Whether nothing was recorded.
    public boolean isNothing() {
        return equals(NOTHING);
    }
}
