package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A size that the text cannot have is refused before anything opens.
class TextSizeOptionTest {

    @ParameterizedTest
    @CsvSource({"console,99", "console,201", "demo,50", "demo,1000"})
    void aSizeOutOfRangeIsRefusedWithASentence(String command, int percent) {
        Typed typed = Typed.run(command, "--text-size", String.valueOf(percent));
        assertThat(typed.status()).isEqualTo(1);
        assertThat(typed.err()).contains("The text size is 100 to 200 per cent, not " + percent);
    }

    @Test
    void whatIsNoNumberIsWrongUse() {
        assertThat(Typed.run("console", "--text-size", "large").status()).isEqualTo(2);
    }
}
