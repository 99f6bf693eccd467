package org.secondlook.ui;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Every text of the screens, by key. Thread-safe.
///
/// Keys are written as literals where they are used, so that a test can find missing and unused
/// ones.
final class Messages {
    /// One file for each part of the console; no key stands in two of them.
    static final List<String> BUNDLES =
            List.of("console", "office", "deployments", "watchlists", "record");

    private final Locale locale = Locale.UK;
    private final Map<String, String> texts = new HashMap<>();

    Messages() {
        for (String name : BUNDLES) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle(
                            "messages." + name,
                            Locale.ROOT,
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES));
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        }
    }

    /// The text with its gaps filled: numbers grouped, everything else as it is.
    String text(String key, Object... values) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new MissingResourceException("there is no text", "messages", key);
        }
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }
}
