package org.secondlook.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that the screens speak. Immutable.
public enum Language {
    /// The language in which the texts are written first.
    ENGLISH("", Locale.UK, "English"),
    /// Forces in Wales have to offer it.
    WELSH("_cy", Locale.of("cy", "GB"), "Cymraeg");

    private final String suffix;
    private final Locale locale;
    private final String ownName;

    Language(String suffix, Locale locale, String ownName) {
        this.suffix = suffix;
        this.locale = locale;
        this.ownName = ownName;
    }

    /// The language of a machine: Welsh where it is set to Welsh, and else English.
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(ENGLISH);
    }

    /// The language with a code of two letters, such as `cy`.
    public static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.locale.getLanguage().equals(code))
                .findFirst();
    }

    /// What stands behind the name of a bundle in this language.
    String suffix() {
        return suffix;
    }

    /// How numbers are written.
    Locale locale() {
        return locale;
    }

    /// Its name in itself.
    String ownName() {
        return ownName;
    }

    /// The other one.
    Language other() {
        return this == ENGLISH ? WELSH : ENGLISH;
    }
}
