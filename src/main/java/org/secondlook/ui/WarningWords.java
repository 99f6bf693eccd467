package org.secondlook.ui;

import java.time.Duration;
import org.secondlook.alert.Warning;

/// Says warnings in words. Stateless.
final class WarningWords {
    private WarningWords() {}

    static String of(Warning warning, Messages messages) {
        return switch (warning) {
            case Warning.Marked(var marker) ->
                    messages.text("warning.marked", MarkerWords.of(marker, messages));
            case Warning.UnderAge() -> messages.text("warning.underAge");
            case Warning.RelativeKnown() -> messages.text("warning.relative");
            case Warning.Lookalike(var other) -> messages.text("warning.lookalike", other);
            case Warning.CloseRunnerUp(var other, double by) ->
                    messages.text("warning.runnerUp", other, SimilarityScale.two(by));
            case Warning.OldImage(long years) -> messages.text("warning.oldImage", years);
            case Warning.Undated() -> messages.text("warning.undated");
            case Warning.PoorPicture(boolean reference) ->
                    reference
                            ? messages.text("warning.poorReference")
                            : messages.text("warning.poorProbe");
            case Warning.Expires(Duration in) ->
                    messages.text("warning.expires", Math.max(0, in.toMinutes()));
            case Warning.DueForCheck(Duration in) ->
                    messages.text("warning.check", Math.max(0, in.toMinutes()));
        };
    }
}
