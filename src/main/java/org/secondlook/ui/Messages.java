package org.secondlook.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Every text of the screens, by key. Thread-safe.
///
/// Keys are written as literals where they are used, so that a test can find missing and unused
/// ones.
final class Messages {
    private final Locale locale = Locale.UK;
    private final ResourceBundle bundle =
            ResourceBundle.getBundle(
                    "messages.console",
                    Locale.ROOT,
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    /// The text with its gaps filled: numbers grouped, everything else as it is.
    String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
