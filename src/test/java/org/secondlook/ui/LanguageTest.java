package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Which language the screens speak.
class LanguageTest {
    @Test
    void aMachineThatIsSetToWelshIsSpokenToInWelshAndAnyOtherInEnglish() {
        assertThat(Language.of(Locale.of("cy"))).isEqualTo(Language.WELSH);
        assertThat(Language.of(Locale.of("cy", "GB"))).isEqualTo(Language.WELSH);
        assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aLanguageIsNamedInItselfAndHasACode() {
        assertThat(Language.ofCode("cy")).contains(Language.WELSH);
        assertThat(Language.ofCode("en")).contains(Language.ENGLISH);
        assertThat(Language.ofCode("Welsh")).isEmpty();
        assertThat(Language.WELSH.ownName()).isEqualTo("Cymraeg");
        assertThat(Language.ENGLISH.other()).isEqualTo(Language.WELSH);
        assertThat(Language.WELSH.other()).isEqualTo(Language.ENGLISH);
    }
}
