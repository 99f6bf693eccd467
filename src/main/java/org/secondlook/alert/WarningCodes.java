package org.secondlook.alert;

import java.util.List;

/// What the record calls the warnings that a card showed: stable codes, without ids, names or
/// figures. Stateless.
public final class WarningCodes {
    private WarningCodes() {}

    /// The kinds of some warnings, in their order, each once.
    public static List<String> of(List<Warning> warnings) {
        return warnings.stream().map(WarningCodes::of).distinct().toList();
    }

    private static String of(Warning warning) {
        return switch (warning) {
            case Warning.Marked _ -> "MARKED";
            case Warning.UnderAge _ -> "UNDER_AGE";
            case Warning.RelativeKnown _ -> "RELATIVE_KNOWN";
            case Warning.Lookalike _ -> "LOOKALIKE";
            case Warning.CloseRunnerUp _ -> "CLOSE_RUNNER_UP";
            case Warning.OldImage _ -> "OLD_IMAGE";
            case Warning.Undated _ -> "UNDATED_IMAGE";
            case Warning.PoorPicture(boolean reference) ->
                    reference ? "POOR_REFERENCE" : "POOR_PROBE";
            case Warning.Expires _ -> "EXPIRES";
            case Warning.DueForCheck _ -> "DUE_FOR_CHECK";
        };
    }
}
