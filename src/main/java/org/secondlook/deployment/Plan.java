package org.secondlook.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a deployment is to be: one place, one period, one list, one threshold. Immutable; another
/// plan is another deployment.
///
/// @param reference names the deployment in every record
/// @param name for people
/// @param force whose it is
/// @param place where
/// @param zone of its clock
/// @param useCase code of the policy
/// @param begins from when it may be live
/// @param ends from when it may not any more
/// @param cameras at least one
/// @param officers who run it, at least one
/// @param watchlist file or folder of the list, or a kept list's name after `kept:`
/// @param threshold from which similarity on an alert is raised
/// @param expectedFaces how many people are expected to walk by; 0 in plans from before it was
///   asked
/// @param packId of the model pack
/// @param policy id of a policy in the program, or a file
/// @param necessity why it is necessary and proportionate
/// @param equalityAssessment reference of the community and equality impact assessment
public record Plan(
        String reference,
        String name,
        String force,
        Place place,
        ZoneId zone,
        String useCase,
        Instant begins,
        Instant ends,
        List<PlannedCamera> cameras,
        List<Officer> officers,
        String watchlist,
        double threshold,
        int expectedFaces,
        String packId,
        String policy,
        String necessity,
        String equalityAssessment) {
    /// Before the name of a list that the program keeps, where no file is meant.
    public static final String KEPT = "kept:";

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.UK);

    public Plan {
        cameras = List.copyOf(cameras);
        officers = List.copyOf(officers);
        if (cameras.isEmpty() || officers.isEmpty() || !begins.isBefore(ends)) {
            throw new IllegalArgumentException(
                    "a plan has cameras and officers, and begins before it ends");
        }
    }

    /// The name of the kept list; empty where the list is a file outside this program.
    public Optional<String> keptList() {
        return watchlist.startsWith(KEPT)
                ? Optional.of(watchlist.substring(KEPT.length()))
                : Optional.empty();
    }

    /// Whether a time lies within the hours of the deployment.
    boolean isWithinHours(Instant at) {
        return !at.isBefore(begins) && at.isBefore(ends);
    }

    /// Whether an officer is one of those who run it.
    boolean names(Officer officer) {
        return officers.stream().anyMatch(officer::isSameAs);
    }

    /// Whether an officer may judge its alerts.
    public boolean letsAdjudicate(OfficerAccount account) {
        return names(account.officer())
                && (account.has(Role.OPERATOR) || account.has(Role.ENGAGEMENT_OFFICER));
    }

    /// From the beginning to the end.
    Duration length() {
        return Duration.between(begins, ends);
    }

    /// A time on the clock of the place.
    public String local(Instant at) {
        return LOCAL.format(at.atZone(zone));
    }
}
