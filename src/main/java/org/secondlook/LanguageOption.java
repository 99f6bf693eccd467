package org.secondlook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondlook.ui.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// In which language the console opens.
final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "cy|en",
            converter = Code.class,
            description = "Welsh or English (default: the language of this machine).")
    private @Nullable Language language;

    /// What was asked for, and else the machine's.
    Language chosen() {
        return language == null ? Language.of(Locale.getDefault()) : language;
    }

    /// Reads codes of languages.
    static final class Code implements ITypeConverter<Language> {
        @Override
        public Language convert(String code) {
            return Language.ofCode(code)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "“%s” is no language of the console: cy or en."
                                            .formatted(code)));
        }
    }
}
