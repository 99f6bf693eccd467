package org.secondlook.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.match.Candidate;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.Marker;

/// What a card warns of, by the policy. Stateless.
public final class Warnings {
    /// Pixels between the eyes below which a picture is small.
    public static final double SMALL_PX = 40;

    /// Variance of the Laplacian below which a picture is blurred.
    public static final double BLURRED = 60;

    private Warnings() {}

    /// The warnings of an alert, the gravest first.
    ///
    /// @param lookalikes ids of entries that look like the alert's
    /// @param clock the deployment's
    public static List<Warning> of(
            Alert alert, Policy policy, List<String> lookalikes, Clock clock) {
        Candidate best = alert.sight().candidate();
        EntryDetails details = best.entry().details();
        List<Warning> all = new ArrayList<>();
        details.markers().stream()
                .filter(marker -> marker != Marker.CHILD)
                .sorted()
                .map(Warning.Marked::new)
                .forEach(all::add);
        LocalDate today = LocalDate.now(clock);
        if (isUnder(policy.rules().watchlist().adultFromYears().value(), details, today)) {
            all.add(new Warning.UnderAge());
        }
        if (details.relativesKnown()) {
            all.add(new Warning.RelativeKnown());
        }
        lookalikes.stream().map(Warning.Lookalike::new).forEach(all::add);
        PolicyRules.Warnings rules = policy.rules().warnings();
        runnersUp(alert.sight(), rules.runnerUpMargin().value(), all);
        image(best, rules.imageYears().value(), today, all);
        List<Portrait> portraits = alert.portraits();
        if (!portraits.isEmpty() && isPoor(portraits.getFirst().quality())) {
            all.add(new Warning.PoorPicture(false));
        }
        due(details, policy, clock.instant(), all);
        return all;
    }

    /// Where age and date of birth disagree, the younger counts.
    private static boolean isUnder(int years, EntryDetails details, LocalDate today) {
        LocalDate born = details.born();
        Integer age = details.age();
        return details.markers().contains(Marker.CHILD)
                || (age != null && age < years)
                || (born != null && Period.between(born, today).getYears() < years);
    }

    private static void runnersUp(Alert.Sight sight, double margin, List<Warning> all) {
        double best = sight.candidate().similarity();
        sight.runnersUp().stream()
                .filter(other -> best - other.similarity() < margin)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed())
                .map(other ->
                        new Warning.CloseRunnerUp(
                                other.entry().reference(), best - other.similarity()))
                .forEach(all::add);
    }

    private static void image(Candidate best, int years, LocalDate today, List<Warning> all) {
        LocalDate taken = best.image().details().taken();
        if (taken == null) {
            all.add(new Warning.Undated());
        } else if (Period.between(taken, today).getYears() >= years) {
            all.add(new Warning.OldImage(Period.between(taken, today).getYears()));
        }
        best.image()
                .portrait()
                .map(Portrait::quality)
                .filter(Warnings::isPoor)
                .ifPresent(_ -> all.add(new Warning.PoorPicture(true)));
    }

    private static boolean isPoor(Quality quality) {
        return quality.interEyeDistance() < SMALL_PX || quality.sharpness() < BLURRED;
    }

    private static void due(EntryDetails details, Policy policy, Instant now, List<Warning> all) {
        Duration soon = Duration.ofHours(policy.rules().warnings().expiresWithinHours().value());
        Instant expires = details.expires();
        if (expires != null && Duration.between(now, expires).compareTo(soon) < 0) {
            all.add(new Warning.Expires(Duration.between(now, expires)));
        }
        Instant checked = details.checked();
        if (checked != null) {
            int hours = policy.rules().watchlist().freshnessHours().value();
            Duration left = Duration.between(now, checked.plus(Duration.ofHours(hours)));
            if (left.compareTo(soon) < 0) {
                all.add(new Warning.DueForCheck(left));
            }
        }
    }
}
