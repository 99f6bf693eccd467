package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private String good = "";

    @BeforeEach
    void readTheShippedFile() throws IOException {
        try (InputStream in = Policy.class.getResourceAsStream("/policies/24-hour.json")) {
            good = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Policy read(String json) throws PolicyException {
        return Policy.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertRefused(String found, String instead, String says) {
        assertThat(good).contains(found);
        assertThatThrownBy(() -> read(good.replace(found, instead)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24-hour", "31-day", "training"})
    void aShippedPolicyIsWholeAndNamedAsItsFile(String id) {
        Policy policy = Policy.builtIn(id);

        assertThat(policy.id()).isEqualTo(id);
        assertThat(policy.category("WANTED_BY_COURT").orElseThrow().colour())
                .isEqualTo(ResponseColour.RED);
        assertThat(policy.category("NO_SUCH")).isEmpty();
        assertThat(policy.rules().retention().nonMatchSeconds().value()).isZero();
        assertThat(policy.useCases()).isNotEmpty();
    }

    @Test
    void theThreeDifferWhereTheyShould() {
        assertThat(Policy.builtIn("24-hour").rules().retention().alertHours().value())
                .isEqualTo(24);
        assertThat(Policy.builtIn("31-day").rules().retention().alertHours().value())
                .isEqualTo(31 * 24);
        assertThat(Policy.builtIn("31-day").use()).isEqualTo(PolicyUse.OPERATIONAL);
        assertThat(Policy.demonstration().use()).isEqualTo(PolicyUse.TRAINING);
    }

    @Test
    void onlyShippedPoliciesAreBuiltIn() {
        for (String id : new String[] {"", "../logback", "demonstration"}) {
            assertThatThrownBy(() -> Policy.builtIn(id))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void itsHashIsThatOfTheFileSoThatAnyEditShows() throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(good.getBytes(StandardCharsets.UTF_8));
        assertThat(read(good).sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(read(good + "\n").sha256()).isNotEqualTo(read(good).sha256());
        assertThat(read(good + "\n").rules()).isEqualTo(read(good).rules());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"24-hour\" | \" \" | id (line 2)",
                "\"24-hour\" | \"Not an id\" | id (line 2)",
                "\"SUSPECT\" | \"Not a code\" | watchlist.categories.value[2].code",
                "\"CANNOT_TELL\" | \"FEATURES_AGREE\" | doNotEngageReasons.value[2].code",
                "\"CROWD\" | \"SUSPECT\" | twice",
                "\"label\": \"Suspect\" | \"label\": \" \" | watchlist.categories.value[2].label",
                "\"AMBER\" | \"PURPLE\" | PURPLE",
                "\"OPERATIONAL\" | \"PRACTICE\" | use (line 4)",
                "\"MISSING_AT_RISK\", \"RISK_OF_HARM\" | \"NO_SUCH\" | NO_SUCH",
                "\"MISSING_AT_RISK\", \"RISK_OF_HARM\" | | underAgeCategories",
                "\"RECORDED_EXCEPTION\" | \"REFUSED\" | underAgeCategories",
                "\"value\": 900 | \"value\": 29 | lockOutSecondsMax"
            })
    void refusesWhatMakesNoSenseAndSaysWhere(String found, String instead, String says) {
        assertRefused(found, instead == null ? "" : instead, says);
    }

    /// The ceiling of the profile holds, not only that of the program.
    @Test
    void alertsAreNotKeptLongerThanTheProfileAllows() throws Exception {
        assertRefused(
                "\"value\": 24, \"source\": \"South Wales Police LFR FAQ: within 24 hours\"",
                "\"value\": 25, \"source\": \"We should like to\"",
                "allowed are 1 to 24 under the ceiling HOURS_24");
    }

    /// Who was not spoken to is not kept longer than anybody else.
    @Test
    void aDecisionNotToEngageNeverProlongsWhatIsKept() throws Exception {
        assertRefused(
                "\"notEngagedHours\": {\n      \"value\": 12",
                "\"notEngagedHours\": {\n      \"value\": 25",
                "retention.notEngagedHours.value (line ");
        assertThat(
                        read(good.replace(
                                        "\"value\": 12,\n      \"source\": \"South",
                                        "\"value\": 0,\n      \"source\": \"South"))
                                .rules()
                                .retention()
                                .notEngagedHours()
                                .value())
                .isZero();
    }

    @Test
    void everyValueSaysWhatItRestsOn() {
        assertRefused(
                "RFC 9106, section 4, second recommended option: 64 MiB",
                " ",
                "signIn.argon2MemoryKiB.source (line ");
    }

    @Test
    void refusesAKeyGivenTwice() {
        assertRefused("\"version\": 2,", "\"version\": 2, \"version\": 2,", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{} {}", "no policy"})
    void refusesWhatIsNoPolicyAtAll(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(PolicyException.class);
    }

    @Test
    void refusesASecondPolicyAfterTheFirst() {
        assertThatThrownBy(() -> read(good + good)).isInstanceOf(PolicyException.class);
    }

    @Test
    void refusesAFileWithoutEnd() {
        assertThatThrownBy(() -> read(good + " ".repeat(PolicyFile.BYTES_MAX)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("1024 KiB");
    }

    @Test
    void cannotBeChangedOnceRead() throws Exception {
        Policy policy = read(good);

        assertThatThrownBy(() -> policy.engageReasons().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aPolicyCanRaiseTheFloorOfThePackAndNeverLowerIt() throws Exception {
        assertThat(read(good).floor(0.4)).isEqualTo(0.4);
        assertThat(read(good.replace("\"value\": 0.0", "\"value\": 0.05")).floor(0.4))
                .isEqualTo(0.45);
        assertRefused("\"value\": 0.0", "\"value\": -0.05", "threshold.aboveFloorBy.value");
    }
}
