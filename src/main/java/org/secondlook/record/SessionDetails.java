package org.secondlook.record;

import java.time.ZoneId;
import org.secondlook.deployment.Deployment;

/// What holds for everything recorded while the store is open. Immutable.
///
/// @param deployment which one
/// @param policyId the rules in force
/// @param policyVersion the rules in force
/// @param packId model pack
/// @param watchlistHash SHA-256 of the compiled list, hexadecimal
/// @param watchlistSize entries
/// @param threshold in force; never below the floor
/// @param floor of the pack
/// @param keeping how long what shows people is kept
/// @param zone of the deployment; times are stored in UTC
public record SessionDetails(
        Deployment deployment,
        String policyId,
        int policyVersion,
        String packId,
        String watchlistHash,
        int watchlistSize,
        double threshold,
        double floor,
        Keeping keeping,
        ZoneId zone) {
    public SessionDetails {
        if (!(threshold >= floor)) {
            throw new IllegalArgumentException(
                    "the threshold %s lies below the floor %s".formatted(threshold, floor));
        }
    }
}
