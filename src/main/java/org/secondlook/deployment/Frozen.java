package org.secondlook.deployment;

import java.util.ArrayList;
import java.util.List;

/// What was approved, so that nothing else can run. Immutable.
///
/// @param watchlistHash SHA-256 of the compiled list, hexadecimal
/// @param watchlistSize entries
/// @param threshold at the start; may be raised later
/// @param floor the lowest threshold, by pack and policy
/// @param packId model pack
/// @param packHash SHA-256 of its manifest, hexadecimal
/// @param policyId the rules
/// @param policyVersion the rules
/// @param policyHash SHA-256 of the rules' file, hexadecimal
/// @param demonstration whether nobody may be stopped on its account
public record Frozen(
        String watchlistHash,
        int watchlistSize,
        double threshold,
        double floor,
        String packId,
        String packHash,
        String policyId,
        int policyVersion,
        String policyHash,
        boolean demonstration) {
    public Frozen {
        if (!(threshold >= floor) || !(threshold <= 1)) {
            throw new IllegalArgumentException(
                    "the threshold %s lies below the floor %s or above 1"
                            .formatted(threshold, floor));
        }
    }

    /// What has changed since, for people; nothing when all is as it was approved.
    public List<String> changes(Found now) {
        List<String> changes = new ArrayList<>();
        if (!watchlistHash.equals(now.watchlistHash())) {
            changes.add("the watchlist");
        }
        if (!packId.equals(now.pack().id()) || !packHash.equals(now.pack().hash())) {
            changes.add("the model pack");
        }
        if (!policyHash.equals(now.policy().sha256())) {
            changes.add("the policy");
        }
        return changes;
    }
}
