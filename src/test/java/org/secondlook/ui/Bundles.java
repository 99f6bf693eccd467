package org.secondlook.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Reads the bundles of texts as they lie in the source tree. Stateless.
final class Bundles {
    private Bundles() {}

    static Path file(String name, Language language) {
        return Path.of("resources/messages/%s%s.properties".formatted(name, language.suffix()));
    }

    static Map<String, String> read(String name, Language language) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file(name, language))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        bundle.stringPropertyNames().forEach(key -> texts.put(key, bundle.getProperty(key)));
        return texts;
    }

    /// The gaps of a text: `{0}`, `{1,number,0.00}`, and of a choice only `{0,choice`.
    static List<String> gaps(String text) {
        List<String> gaps = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' && depth++ == 0) {
                from = i;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                String gap = text.substring(from, i + 1);
                int choice = gap.indexOf(",choice,");
                gaps.add(choice < 0 ? gap : gap.substring(0, choice) + ",choice");
            }
        }
        return gaps;
    }

    /// What stands before, between and behind the gaps.
    static List<String> between(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' && depth++ == 0) {
                parts.add(text.substring(from, i));
            } else if (text.charAt(i) == '}' && --depth == 0) {
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
