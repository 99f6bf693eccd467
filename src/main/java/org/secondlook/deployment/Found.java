package org.secondlook.deployment;

/// What a deployment would run with, as it is found on this machine now. Immutable.
///
/// @param watchlistHash SHA-256 of the compiled list, hexadecimal
/// @param watchlistSize entries
/// @param watchlistImages reference images; each face is compared with every one of them
/// @param pack the model pack
/// @param policy the rules
public record Found(
        String watchlistHash, int watchlistSize, int watchlistImages, Pack pack, Policy policy) {

    /// A model pack.
    ///
    /// @param id its name
    /// @param hash SHA-256 of its manifest, which holds those of its models
    /// @param floor the lowest threshold it may ever run at
    /// @param forTraining whether it may run in exercises only
    /// @param falseMatches how often it takes two people for one
    public record Pack(
            String id,
            String hash,
            double floor,
            boolean forTraining,
            FalseMatchRates falseMatches) {}

    /// The lowest threshold, by pack and policy.
    public double floor() {
        return policy.floor(pack.floor());
    }

    /// All of it as an authority approves it.
    Frozen freeze(double threshold) {
        return new Frozen(
                watchlistHash,
                watchlistSize,
                threshold,
                floor(),
                pack.id(),
                pack.hash(),
                policy.id(),
                policy.version(),
                policy.sha256(),
                policy.use() == PolicyUse.TRAINING);
    }
}
