package org.secondlook.deployment;

import java.util.Locale;

/// What is wrong with one part of a plan. Immutable.
///
/// @param path which part, as it is called in a plan's file: `place.latitude`, `cameras[2].name`
/// @param missing whether it is not there at all
/// @param words what is wrong with it, to follow its name, or a whole sentence
public record PlanProblem(String path, boolean missing, String words) {

    static PlanProblem missing(String path) {
        return new PlanProblem(path, true, "is missing");
    }

    static PlanProblem wrong(String path, String words) {
        return new PlanProblem(path, false, words);
    }

    /// A problem that somebody else has a sentence for.
    public static PlanProblem of(String path, String sentence) {
        return new PlanProblem(path, false, sentence);
    }

    /// The problem as a sentence, for where the part stands beside it.
    public String sentence() {
        return missing
                ? "This is needed."
                : words.substring(0, 1).toUpperCase(Locale.UK)
                        + words.substring(1)
                        + (words.endsWith(".") ? "" : ".");
    }
}
