package org.secondlook.live;

import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;

/// What a session runs on; the bar at the top always tells it. Only the threshold may change, and
/// only upward.
///
/// @param deployment which one
/// @param policy in force
/// @param packId model pack
/// @param watchlistSize entries
/// @param watchlistHash of the compiled list, hexadecimal
/// @param threshold in force
/// @param floor of the pack
/// @param rates what the evaluation of the pack measured
public record SessionFacts(
        Deployment deployment,
        Policy policy,
        String packId,
        int watchlistSize,
        String watchlistHash,
        double threshold,
        double floor,
        PackRates rates) {}
