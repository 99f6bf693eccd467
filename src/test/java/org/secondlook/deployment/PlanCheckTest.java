package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed is held to the same rules as a file.
class PlanCheckTest {

    private static PlanDraft draft(String latitude, String begins, String watchlist) {
        return new PlanDraft(
                "2026/114",
                "High Street",
                "Anyshire Police",
                "High Street",
                latitude,
                "-0.1",
                "The pavement",
                "Europe/London",
                "CRIME_HOTSPOT",
                begins,
                "2026-06-01 16:00",
                List.of(new PlannedCamera("North", "rtsp://10.0.0.7/1")),
                List.of("OP1", "EO1"),
                watchlist,
                "0.45",
                "9000",
                "pack-a",
                "24-hour",
                "Three robberies",
                "EIA-2026-9");
    }

    private static List<PlanProblem> problems(PlanDraft draft) {
        return PlanCheck.of(draft, Path.of("/plans"))
                        instanceof PlanCheck.Result.Incomplete(List<PlanProblem> problems)
                ? problems
                : List.of();
    }

    @Test
    void whatIsWholeIsAPlan() {
        assertThat(problems(draft("51.5", "2026-06-01 10:00", "list.csv"))).isEmpty();
        assertThat(problems(draft("51.5", "2026-06-01T10:00", "list.csv"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "0x1p3", "51.5d", "1e999999999", "91", "-90.1", "north"})
    void whatIsNoNumberInRangeIsToldAtItsField(String latitude) {
        assertThat(problems(draft(latitude, "2026-06-01 10:00", "list.csv")))
                .extracting(PlanProblem::path)
                .containsExactly("place.latitude");
    }

    @Test
    void sentencesForTheScreenAreWhole() {
        assertThat(problems(draft("", "2026-06-01 17:00", "a\u0000b")))
                .extracting(PlanProblem::sentence)
                .containsExactly(
                        "This is needed.",
                        "Must be later than the beginning.",
                        "Is not a path that can be read here.");
    }
}
