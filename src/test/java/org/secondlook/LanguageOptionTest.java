package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.secondlook.ui.Language;
import picocli.CommandLine;

/// The language of the console is chosen with an option.
class LanguageOptionTest {
    @Test
    void aLanguageIsAskedForByItsCode() {
        LanguageOption option = new LanguageOption();
        new CommandLine(new Program(option)).parseArgs("--language", "cy");
        assertThat(option.chosen()).isEqualTo(Language.WELSH);
        new CommandLine(new Program(option)).parseArgs("--language", "en");
        assertThat(option.chosen()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void anotherLanguageIsWrongUse() {
        for (String command : new String[] {"console", "demo"}) {
            Typed run = Typed.run(command, "--language", "fr");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("“fr” is no language of the console: cy or en.");
        }
    }

    @CommandLine.Command
    private static final class Program {
        @CommandLine.Mixin private final LanguageOption language;

        Program(LanguageOption language) {
            this.language = language;
        }
    }
}
