package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says what stands on the screen, in its language, in place of English words, so that one test can
/// walk through the screens in every language. What is no text of a bundle stays as it is.
/// Immutable.
final class Interpreter {
    /// A part of a text between gaps that is long enough to know the text by.
    private static final int KNOWN_BY_LENGTH = 5;

    private static final Pattern IN_WORDS = Pattern.compile("\\p{L}{3}");
    private static final String GAP = "(.*?)";

    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> own = new TreeMap<>();
    private final Language language;

    Interpreter(Language language) {
        this.language = language;
        Stream.concat(Messages.BUNDLES.stream(), Stream.of(Messages.LABELS))
                .forEach(name -> {
                    english.putAll(Bundles.read(name, Language.ENGLISH));
                    own.putAll(Bundles.read(name, language));
                });
    }

    /// Whether a text of the screen begins as the words do.
    boolean begins(String shown, String words) {
        return language == Language.ENGLISH
                ? shown.startsWith(words)
                : patterns(words).stream().anyMatch(p -> p.matcher(shown).lookingAt());
    }

    /// Whether a text of the screen holds the words.
    boolean holds(String shown, String words) {
        return language == Language.ENGLISH
                ? shown.contains(words)
                : patterns(words).stream().anyMatch(p -> p.matcher(shown).find());
    }

    /// Whether a text of the screen is the words.
    boolean is(String shown, String words) {
        return language == Language.ENGLISH
                ? shown.equals(words)
                : patterns(words).stream().anyMatch(p -> p.matcher(shown).matches());
    }

    private List<Pattern> patterns(String words) {
        String sought = words.strip();
        List<BiPredicate<List<String>, String>> ways =
                List.of(Interpreter::isWhole, Interpreter::isBeginning, Interpreter::isKnownBy);
        for (BiPredicate<List<String>, String> way : ways) {
            List<Pattern> found = new ArrayList<>();
            english.forEach((key, text) -> {
                if (IN_WORDS.matcher(sought).find() && way.test(Bundles.between(text), sought)) {
                    found.add(own(key));
                }
            });
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of(Pattern.compile(Pattern.quote(words)));
    }

    private static boolean isWhole(List<String> parts, String sought) {
        return !parts.getFirst().isEmpty() && sought.matches(pattern(parts));
    }

    private static boolean isBeginning(List<String> parts, String sought) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (int from = 0; from <= sought.length() - 3; from++) {
                if (parts.get(i).startsWith(sought.substring(from))
                        && sought.substring(0, from)
                                .matches(pattern(parts.subList(0, i)) + (i > 0 ? GAP : ""))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isKnownBy(List<String> parts, String sought) {
        return parts.stream()
                .anyMatch(part ->
                        part.contains(sought)
                                || part.strip().length() >= KNOWN_BY_LENGTH
                                        && sought.contains(part.strip()));
    }

    private Pattern own(String key) {
        // A gap at the end may stay empty, and then no blank is left before it.
        String text = own.getOrDefault(key, key).replaceAll(" (\\{[^{}]*})$", "$1");
        return Pattern.compile(pattern(Bundles.between(text)), Pattern.DOTALL);
    }

    private static String pattern(List<String> parts) {
        return "(?s)" + String.join(GAP, parts.stream().map(Pattern::quote).toList());
    }
}
