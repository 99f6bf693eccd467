package org.secondlook.deployment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How many false alerts a deployment has to expect, told before anybody approves it. Immutable.
///
/// One face is compared with N reference images, so it alerts falsely with FPIR = 1 − (1 − FMR)^N
/// (DOMAIN: the published figures for 2,000 to 18,000 images fit it). Intervals are 95 %.
///
/// @param images reference images of the list
/// @param threshold for which it holds
/// @param faces expected to walk by; 0 where the plan does not tell
/// @param perComparison the pack's false match rate, with the Wilson interval of its measuring
/// @param perFace the rate of false alerts per face that follows
/// @param alerts false alerts to expect, with the interval of the rate
/// @param fewest so few there may be by chance, at the interval's lower end
/// @param most so many there may be by chance, at the interval's upper end
/// @param assumptions on which it rests, whole sentences
public record FalseAlertEstimate(
        int images,
        double threshold,
        int faces,
        Range perComparison,
        Range perFace,
        Range alerts,
        long fewest,
        long most,
        List<String> assumptions) {
    private static final MathContext DIGITS = new MathContext(2);

    public FalseAlertEstimate {
        assumptions = List.copyOf(assumptions);
    }

    /// A value between two others.
    public record Range(double low, double value, double high) {
        private Range(double n, Range rate) {
            this(n * rate.low, n * rate.value, n * rate.high);
        }

        private static Range perFace(Range rate, int images) {
            return new Range(
                    identified(rate.low, images),
                    identified(rate.value, images),
                    identified(rate.high, images));
        }

        /// 1 − (1 − rate)^images without losing the small digits.
        private static double identified(double rate, int images) {
            return -Math.expm1(images * Math.log1p(-rate));
        }
    }

    /// Reckons it; empty where the pack's rate at this threshold was not measured.
    ///
    /// @param faces expected to walk by
    public static Optional<FalseAlertEstimate> of(Found found, double threshold, int faces) {
        FalseMatchRates rates = found.pack().falseMatches();
        if (!(threshold >= found.pack().floor())) {
            return Optional.empty();
        }
        return rates.at(threshold)
                .map(rate -> {
                    Range perComparison = Chance.wilson(rate, rates.impostorPairs());
                    Range perFace = Range.perFace(perComparison, found.watchlistImages());
                    Range alerts = new Range(faces, perFace);
                    return new FalseAlertEstimate(
                            found.watchlistImages(),
                            threshold,
                            faces,
                            perComparison,
                            perFace,
                            alerts,
                            Chance.fewest(alerts.low()),
                            Chance.most(alerts.high()),
                            assumptions(rates, threshold));
                });
    }

    private static List<String> assumptions(FalseMatchRates rates, double threshold) {
        List<String> assumptions = new ArrayList<>();
        if (rates.isBeyond(threshold)) {
            assumptions.add(
                    "The pack was measured up to threshold %s; above it the rate measured there is taken, which is too high rather than too low."
                            .formatted(rates.byThreshold().lastKey()));
        }
        if (rates.impostorPairs() == 0) {
            assumptions.add(
                    "Nobody tells how many pairs of people the pack was measured with, so the uncertainty of its rate is left out.");
        }
        assumptions.add("Comparisons are independent of each other; relatives and twins are not.");
        assumptions.add(
                "People who walk by resemble each other as those of the evaluation's images do; nothing is claimed for any group of people.");
        assumptions.add("Nobody who walks by is on the list, and everybody is compared once.");
        return assumptions;
    }

    /// One false alert in so many faces.
    public double facesPerFalseAlert() {
        return 1 / perFace.value();
    }

    /// What is to be expected, as a sentence.
    public String sentence() {
        String rate =
                "With %s at threshold %s, one false alert in %s faces has to be expected"
                        .formatted(
                                images == 1
                                        ? "1 reference image"
                                        : whole(images) + " reference images",
                                threshold,
                                whole(facesPerFalseAlert()));
        if (faces == 0) {
            return rate + ".";
        }
        return "%s: %s among %s, or %s to %s (95 %%)."
                .formatted(
                        rate,
                        BigDecimal.valueOf(alerts.value()).round(DIGITS).toPlainString(),
                        whole(faces),
                        fewest,
                        most);
    }

    /// Why a policy does not allow it, and what would help; empty when it does.
    public Optional<String> refusal(Found found) {
        int least = found.policy().rules().deployments().facesPerFalseAlertMin().value();
        if (facesPerFalseAlert() >= least) {
            return Optional.empty();
        }
        int imagesMax =
                (int) Math.floor(Math.log1p(-1.0 / least) / Math.log1p(-perComparison.value()));
        double rateMax = -Math.expm1(Math.log1p(-1.0 / least) / images);
        String higher =
                found.pack()
                        .falseMatches()
                        .thresholdOf(rateMax, threshold)
                        .map(" or a threshold of at least %s"::formatted)
                        .orElse("; a higher threshold would not be enough");
        return Optional.of(
                "%s The policy %s allows no more than one in %s. Take a list of at most %s reference images%s."
                        .formatted(
                                sentence(),
                                found.policy().id(),
                                whole(least),
                                whole(imagesMax),
                                higher));
    }

    private static String whole(double number) {
        return String.format(Locale.UK, "%,d", (long) Math.floor(number));
    }
}
