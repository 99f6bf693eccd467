package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private static final String GOOD =
            """
            {
              "id": "test",
              "version": 3,
              "alertLifetimeSeconds": 60,
              "mergeWindowSeconds": 30,
              "categories": [ { "code": "SUSPECT", "label": "Suspect", "colour": "AMBER" } ],
              "engageReasons": [ { "code": "FEATURES_AGREE", "label": "Features agree" } ],
              "doNotEngageReasons": [ { "code": "CANNOT_TELL", "label": "Cannot tell" } ]
            }
            """;

    private static Policy read(String json) throws PolicyException {
        return Policy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String found, String instead) {
        assertRefused(found, instead, "");
    }

    private static void assertRefused(String found, String instead, String says) {
        assertThat(GOOD).contains(found);
        assertThatThrownBy(() -> read(GOOD.replace(found, instead)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(says);
    }

    @Test
    void readsWhatIsWritten() throws Exception {
        assertThat(read(GOOD))
                .isEqualTo(
                        new Policy(
                                "test",
                                3,
                                60,
                                30,
                                List.of(new Category("SUSPECT", "Suspect", ResponseColour.AMBER)),
                                List.of(new Reason("FEATURES_AGREE", "Features agree")),
                                List.of(new Reason("CANNOT_TELL", "Cannot tell"))));
    }

    @Test
    void theBuiltInPolicyIsWhole() {
        Policy policy = Policy.demonstration();

        assertThat(policy.id()).isEqualTo("demonstration");
        assertThat(policy.category("WANTED_BY_COURT").orElseThrow().colour())
                .isEqualTo(ResponseColour.RED);
        assertThat(policy.category("NO_SUCH")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "version",
                "alertLifetimeSeconds",
                "mergeWindowSeconds",
                "categories",
                "engageReasons",
                "doNotEngageReasons",
                "code",
                "label",
                "colour"
            })
    void refusesAMissingOrMisspeltKey(String key) {
        assertRefused('"' + key + '"', "\"x" + key + '"', key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"test\"",
                "3",
                "60",
                "30",
                "[ { \"code\": \"SUSPECT\", \"label\": \"Suspect\", \"colour\": \"AMBER\" } ]",
                "[ { \"code\": \"FEATURES_AGREE\", \"label\": \"Features agree\" } ]",
                "{ \"code\": \"CANNOT_TELL\", \"label\": \"Cannot tell\" }",
                "\"SUSPECT\"",
                "\"Suspect\"",
                "\"AMBER\"",
                "\"Features agree\""
            })
    void refusesNullForAnyValue(String value) {
        assertRefused(value, "null");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"alertLifetimeSeconds\": 60', '\"alertLifetimeSeconds\": 9', 'alertLifetimeSeconds is 9; allowed are 10 to 900'",
        "'\"alertLifetimeSeconds\": 60', '\"alertLifetimeSeconds\": 901', 'alertLifetimeSeconds is 901'",
        "'\"mergeWindowSeconds\": 30', '\"mergeWindowSeconds\": -1', 'mergeWindowSeconds is -1; allowed are 0 to 600'",
        "'\"mergeWindowSeconds\": 30', '\"mergeWindowSeconds\": 601', 'mergeWindowSeconds is 601'",
        "'\"version\": 3', '\"version\": 0', 'version is 0'",
        "'\"version\": 3', '\"version\": 99999999999', 'version'",
        "'\"id\": \"test\"', '\"id\": \" \"', 'id'",
        "'\"SUSPECT\"', '\"\"', 'code'",
        "'\"SUSPECT\"', '\"Not a code\"', 'Not a code'",
        "'\"Suspect\"', '\"\"', 'label'",
        "'\"AMBER\"', '\"PURPLE\"', 'PURPLE'",
        "'\"AMBER\"', '1', 'colour'",
        "'\"AMBER\"', '\"\"', 'colour'",
        "'\"CANNOT_TELL\"', '\"FEATURES_AGREE\"', 'twice'",
        "'\"engageReasons\": [ { \"code\": \"FEATURES_AGREE\", \"label\": \"Features agree\" } ]', '\"engageReasons\": []', 'engageReasons'"
    })
    void refusesAValueOutOfRangeAndSaysWhich(String found, String instead, String says) {
        assertRefused(found, instead, says);
    }

    @ParameterizedTest
    @CsvSource({
        "'60', '60.9'",
        "'60', '\"60\"'",
        "'60', 'true'",
        "'3,', '3.5,'",
        "'\"test\"', '7'",
        "'\"Suspect\"', 'false'"
    })
    void refusesAValueOfAnotherKindInsteadOfBendingIt(String found, String instead) {
        assertRefused(found, instead);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\": 3,', '\"version\": 3, \"version\": 4,'",
        "'\"version\": 3,', '\"version\": 3, \"autoAccept\": true,'",
        "'\"colour\": \"AMBER\"', '\"colour\": \"AMBER\", \"colour\": \"RED\"'"
    })
    void refusesAKeyGivenTwiceOrUnknown(String found, String instead) {
        assertRefused(found, instead);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "no policy"})
    void refusesWhatIsNoPolicyAtAll(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(PolicyException.class);
    }

    @Test
    void refusesASecondPolicyAfterTheFirst() {
        assertThatThrownBy(() -> read(GOOD + GOOD)).isInstanceOf(PolicyException.class);
    }

    @Test
    void cannotBeChangedOnceRead() throws Exception {
        Policy policy = read(GOOD);

        assertThatThrownBy(() -> policy.engageReasons().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
