package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", " PC 1", "PC 1\t", "123456789012345678901234567890123"})
    void refusesAnIdThatIsEmptyPaddedOrTooLong(String id) {
        assertThatThrownBy(() -> new Officer(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesAnIdOfTheLongestLength() {
        assertThat(new Officer("x".repeat(Officer.MAX_ID_LENGTH)).id()).hasSize(32);
    }
}
