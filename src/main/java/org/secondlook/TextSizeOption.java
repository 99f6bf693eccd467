package org.secondlook;

import org.secondlook.ui.Console;
import org.secondlook.ui.TextSize;
import picocli.CommandLine.Option;

/// How large the console's text is to begin with.
final class TextSizeOption {
    @Option(
            names = "--text-size",
            paramLabel = "PERCENT",
            description =
                    "Size of the text to begin with, 100 to 200 (default: ${DEFAULT-VALUE}). Ctrl + and"
                            + " Ctrl − change it.")
    private int percent = TextSize.MIN_PERCENT;

    /// The settings with text of this size.
    ///
    /// @throws Refused when text cannot be that large or small
    Console.Settings of(Console.Settings settings) throws Refused {
        return settings.withTextScale(
                TextSize.ofPercent(percent)
                        .orElseThrow(() ->
                                new Refused(
                                        "The text size is %d to %d per cent, not %d."
                                                .formatted(
                                                        TextSize.MIN_PERCENT,
                                                        TextSize.MAX_PERCENT,
                                                        percent))));
    }
}
