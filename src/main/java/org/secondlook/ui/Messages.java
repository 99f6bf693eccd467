package org.secondlook.ui;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Every text of the screens, by key, in one language. Thread-safe.
///
/// Keys are written as literals where they are used, so that a test can find missing and unused
/// ones.
final class Messages {
    /// One file for each part of the console and each language; no key stands in two of them.
    static final List<String> BUNDLES =
            List.of("console", "office", "deployments", "watchlists", "record");

    /// Labels of the built-in policies and words of the program's own codes.
    static final String LABELS = "policy";

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> builtIn = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    /// In English.
    Messages() {
        this(Language.ENGLISH);
    }

    Messages(Language language) {
        this.language = language;
        BUNDLES.forEach(name -> read(name, language, texts));
        read(LABELS, Language.ENGLISH, builtIn);
        read(LABELS, language, labels);
    }

    private static void read(String name, Language language, Map<String, String> into) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "messages." + name + language.suffix(),
                        Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        bundle.keySet().forEach(key -> into.put(key, bundle.getString(key)));
    }

    /// In which language the texts are.
    Language language() {
        return language;
    }

    /// The text with its gaps filled: numbers grouped, everything else as it is.
    String text(String key, Object... values) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new MissingResourceException("there is no text", "messages", key);
        }
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(values);
    }

    /// What stands for a code in this language, where the code is the program's own and its label
    /// is the one that it came with. A label that a force has written itself stays as it is.
    ///
    /// @param label in English, or in the words of a force
    String label(String code, String label) {
        return label.equals(builtIn.get(code)) ? labels.getOrDefault(code, label) : label;
    }
}
