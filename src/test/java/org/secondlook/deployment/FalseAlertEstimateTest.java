package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How many false alerts are to be expected, and what a policy does not allow.
class FalseAlertEstimateTest {
    private static final FalseMatchRates RATES =
            new FalseMatchRates(
                    new TreeMap<>(Map.of(0.45, 5e-5, 0.5, 1e-5, 0.6, 1e-7)), 30_000_000);

    private static Found found(int images, FalseMatchRates rates) {
        return new Found(
                "ab".repeat(32),
                images,
                images,
                new Found.Pack("pack-a", "cd".repeat(32), 0.5, false, rates),
                Lives.policy());
    }

    private static FalseAlertEstimate estimate(int images, double threshold, int faces) {
        return FalseAlertEstimate.of(found(images, RATES), threshold, faces).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1e-5", "0.55, 1e-6", "0.525, 3.1622777e-6", "0.6, 1e-7", "0.9, 1e-7"})
    void theRateLiesOnTheLineThroughTheLogarithmsAndEndsWhereItWasMeasured(
            double threshold, double rate) {
        assertThat(RATES.at(threshold).orElseThrow()).isCloseTo(rate, within(rate * 1e-6));
    }

    /// The published figures: 1 in 30,000 with 2,000 images and 1 in 3,750 with 16,000.
    @ParameterizedTest
    @CsvSource({"2000, 29412", "16000, 3677", "18000, 3269"})
    void theFormulaGivesTheFiguresThatForcesPublish(int images, double facesPerFalseAlert) {
        FalseMatchRates published = new FalseMatchRates(new TreeMap<>(Map.of(0.6, 1.7e-8)), 0);
        assertThat(
                        FalseAlertEstimate.of(found(images, published), 0.6, 1)
                                .orElseThrow()
                                .facesPerFalseAlert())
                .isCloseTo(facesPerFalseAlert, within(facesPerFalseAlert * 0.001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4999, 0.45, 0.4, 0, -1, Double.NaN})
    void belowTheFloorNothingIsReckoned(double threshold) {
        assertThat(FalseAlertEstimate.of(found(100, RATES), threshold, 1_000)).isEmpty();
        assertThat(RATES.at(0.4)).isEmpty();
    }

    @Test
    void aboveTheLastThresholdMeasuredItSaysThatTheRateIsTooHigh() {
        assertThat(estimate(100, 0.7, 1_000).assumptions())
                .anyMatch(a -> a.contains("measured up to threshold 0.6"));
        assertThat(estimate(100, 0.6, 1_000).assumptions())
                .noneMatch(a -> a.contains("measured up to"));
        assertThat(estimate(100, 0.6, 1_000).assumptions())
                .anyMatch(a -> a.contains("nothing is claimed for any group"));
    }

    /// 3 false matches in 30 million pairs: Wilson's interval is 3.4e-8 to 2.94e-7.
    @Test
    void theIntervalOfTheRateIsWilsons() {
        FalseAlertEstimate.Range rate = estimate(1, 0.6, 1_000).perComparison();
        assertThat(rate.low()).isCloseTo(3.4e-8, within(1e-9));
        assertThat(rate.high()).isCloseTo(2.94e-7, within(1e-9));
        FalseAlertEstimate unknown =
                FalseAlertEstimate.of(
                                found(1, new FalseMatchRates(RATES.byThreshold(), 0)), 0.6, 1_000)
                        .orElseThrow();
        assertThat(unknown.perComparison().high()).isEqualTo(1e-7);
        assertThat(unknown.assumptions()).anyMatch(a -> a.contains("is left out"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.5, 0, 2", "4.8, 1, 10", "100, 81, 120", "10000, 9804, 10196"})
    void theCountIsWithinPoissonsInterval(double mean, long fewest, long most) {
        assertThat(Chance.fewest(mean)).isEqualTo(fewest);
        assertThat(Chance.most(mean)).isEqualTo(most);
    }

    @Test
    void itIsToldInOneSentenceWithItsInterval() {
        assertThat(estimate(1_200, 0.6, 8_000).sentence())
                .isEqualTo(
                        "With 1,200 reference images at threshold 0.6, one false alert in 8,333 faces has to be"
                                + " expected: 0.96 among 8,000, or 0 to 7 (95 %).");
        assertThat(estimate(1, 0.6, 0).sentence())
                .isEqualTo(
                        "With 1 reference image at threshold 0.6, one false alert in 10,000,000 faces has to be"
                                + " expected.");
    }

    @Test
    void whatThePolicyDoesNotAllowIsRefusedWithWhatWouldHelp() {
        Found found = found(2_000, RATES);
        FalseAlertEstimate estimate = FalseAlertEstimate.of(found, 0.5, 8_000).orElseThrow();
        assertThat(estimate.refusal(found).orElseThrow())
                .contains(
                        "one false alert in 50 faces",
                        "The policy 24-hour allows no more than one in 1,000",
                        "at most 100 reference images or a threshold of at least 0.566");
        assertThat(FalseAlertEstimate.of(found, 0.566, 8_000).orElseThrow().refusal(found))
                .isEmpty();
        assertThat(FalseAlertEstimate.of(found, 0.565, 8_000).orElseThrow().refusal(found))
                .isPresent();
        Found endless = found(20_000, RATES);
        assertThat(
                        FalseAlertEstimate.of(endless, 0.5, 1)
                                .orElseThrow()
                                .refusal(endless)
                                .orElseThrow())
                .contains("a higher threshold would not be enough");
    }

    @Test
    void aRateThatCannotBeIsNoRate() {
        for (double rate : new double[] {0, -1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FalseMatchRates(new TreeMap<>(Map.of(0.5, rate)), 1));
        }
    }

    // authorising

    @Test
    void aDeploymentThatWouldAlertFalselyTooOftenIsNotApproved() {
        Plan plan = Lives.plan(0.5);
        DeploymentLife life = Lives.planned(plan);
        for (int images : new int[] {101, 2_000}) {
            assertThat(authorise(life, found(images, RATES)))
                    .isInstanceOfSatisfying(
                            StepResult.Refused.class,
                            refused ->
                                    assertThat(refused.sentence())
                                            .contains("at most 100 reference images"));
        }
        assertThat(authorise(life, found(100, RATES))).isInstanceOf(StepResult.Granted.class);
    }

    /// One person with a hundred photographs is compared a hundred times.
    @Test
    void imagesCountAndNotPeople() {
        Found one = new Found("ab".repeat(32), 1, 101, found(1, RATES).pack(), Lives.policy());
        assertThat(authorise(Lives.planned(Lives.plan(0.5)), one))
                .isInstanceOf(StepResult.Refused.class);
    }

    @Test
    void aPackThatNobodyMeasuredIsNotApproved() {
        Found unmeasured = found(1, new FalseMatchRates(new TreeMap<>(), 0));
        assertThat(authorise(Lives.planned(Lives.plan(0.5)), unmeasured))
                .isInstanceOfSatisfying(
                        StepResult.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("was not measured"));
    }

    private static StepResult authorise(DeploymentLife life, Found found) {
        return Guards.authorise(life, Lives.approver(), found, "WAD-7", "none", Lives.APPROVED_AT);
    }
}
