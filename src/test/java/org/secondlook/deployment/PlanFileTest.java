package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PlanFileTest {
    private static final Path FOLDER = Path.of("/plans");
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String GOOD =
            """
            {
              "reference": "2026/114",
              "name": "High Street, market day",
              "force": "Anyshire Police",
              "place": {
                "name": "High Street", "latitude": 51.5, "longitude": -0.1,
                "zoneOfRecognition": "The pavement between two shops"
              },
              "timeZone": "Europe/London",
              "useCase": "CRIME_HOTSPOT",
              "begins": "2026-06-01T10:00",
              "ends": "2026-06-01T16:00",
              "cameras": [ { "name": "North", "address": "rtsp://10.0.0.7/1" } ],
              "officers": [ "OP1", "EO1" ],
              "watchlist": "high-street.csv",
              "threshold": 0.45,
              "expectedFaces": 8000,
              "pack": "pack-a",
              "policy": "24-hour",
              "necessity": "Three robberies in two weeks.",
              "equalityAssessment": "EIA-2026-9"
            }
            """;

    private static Plan read(String json) throws PlanException {
        return PlanFile.read(json.getBytes(StandardCharsets.UTF_8), FOLDER);
    }

    @Test
    void readsLocalTimesAndPathsBesideTheFile() throws Exception {
        Plan plan = read(GOOD);

        assertThat(plan.begins()).isEqualTo(Instant.parse("2026-06-01T09:00:00Z"));
        assertThat(plan.watchlist()).isEqualTo(FOLDER.resolve("high-street.csv").toString());
        assertThat(plan.policy()).isEqualTo("24-hour");
        assertThat(plan.place().longitude()).isEqualTo(-0.1);
        assertThat(plan.officers()).containsExactly(new Officer("OP1"), new Officer("EO1"));
    }

    @Test
    void aKeptListIsNamedAndNoPath() throws Exception {
        Plan plan = read(GOOD.replace("high-street.csv", "kept:High Street 1"));
        assertThat(plan.watchlist()).isEqualTo("kept:High Street 1");
        assertThat(plan.keptList()).contains("High Street 1");
        assertThat(read(GOOD).keptList()).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> read("{ \"place\": {} }"))
                .isInstanceOf(PlanException.class)
                .hasMessageContainingAll(
                        "The plan lacks begins, cameras, ends, equalityAssessment, expectedFaces, force, name, necessity,"
                                + " officers, pack, place.latitude, place.longitude, place.name,"
                                + " place.zoneOfRecognition, policy, reference, threshold, timeZone, useCase,"
                                + " watchlist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "name",
                "force",
                "place",
                "timeZone",
                "useCase",
                "begins",
                "ends",
                "cameras",
                "officers",
                "watchlist",
                "threshold",
                "expectedFaces",
                "pack",
                "policy",
                "necessity",
                "equalityAssessment"
            })
    void aPlanWithoutOneOfItsPartsIsRefused(String key) {
        ObjectNode without = (ObjectNode) MAPPER.readTree(GOOD);
        without.remove(key);
        ObjectNode empty = (ObjectNode) MAPPER.readTree(GOOD);
        empty.putNull(key);
        ObjectNode wrong = (ObjectNode) MAPPER.readTree(GOOD);
        wrong.set(key, MAPPER.createArrayNode().add(true));
        for (ObjectNode file : java.util.List.of(without, empty, wrong)) {
            assertThatThrownBy(() -> read(MAPPER.writeValueAsString(file)))
                    .isInstanceOf(PlanException.class)
                    .hasMessageContaining(key);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2026/114\" | \"-x\" | reference",
                "\"2026/114\" | \"console\" | reference",
                "\"Europe/London\" | \"Mars\" | timeZone",
                "2026-06-01T16:00 | 2026-06-01T10:00 | ends must be later",
                "2026-06-01T16:00 | 2026-06-01T16:00:00Z | ends is no local time",
                "2026-06-01T16:00 | soon | ends is no local time",
                "2026-06-01T10:00 | 2026-03-29T01:30 | begins falls into the hour",
                "2026-06-01T10:00 | 2026-10-25T01:30 | begins falls into the hour",
                "51.5 | 91 | place.latitude",
                "51.5 | \"51.5\" | place.latitude must be a number",
                "0.45 | \"0.45\" | threshold must be a number",
                "8000 | 0 | expectedFaces is a number from 1",
                "8000 | 7.5 | expectedFaces must be a whole number",
                "8000 | 1e30 | expectedFaces is a number from 1",
                "rtsp://10.0.0.7/1 | rtsp://admin:secret@10.0.0.7/1 | cameras[1].address holds a password",
                "\"EO1\" | \"op1\" | officers[2]",
                "\"EO1\" | \"EO 1\" | officers[2]",
                "\"name\": \"North\" | \"nome\": \"North\" | cameras[1].nome is unknown",
                "\"pack\": | \"pak\": | pak is unknown",
                "\"zoneOfRecognition\" | \"zone\" | place.zone is unknown"
            })
    void whatIsWrongIsNamed(String found, String instead, String says) {
        assertThat(GOOD).contains(found);
        assertThatThrownBy(() -> read(GOOD.replace(found, instead)))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining(says)
                .message()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{} {}",
                "no plan",
                "{\"name\":\"a\",\"name\":\"b\"}"
            })
    void whatIsNoPlanAtAllIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(PlanException.class);
    }
}
