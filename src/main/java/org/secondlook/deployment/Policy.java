package org.secondlook.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The rules a force works by, read from a file: a force changes the file, not the program.
/// Immutable.
///
/// @param rules what the file says, each value with the source it rests on
/// @param sha256 of the file's bytes, hexadecimal; recorded with whatever is done under the policy
public record Policy(PolicyRules rules, String sha256) {
    /// The policy for exercises and demonstrations.
    public static final String TRAINING = "training";

    /// The strictest policy for the street.
    public static final String HOURS_24 = "24-hour";

    /// The longest that any policy may keep a watchlist after the end of its deployment, in hours.
    public static final int WATCHLIST_HOURS_MAX = PolicyLimits.WATCHLIST_HOURS_AFTER_END;

    /// The policies in the program, by their ids.
    public static final List<String> BUILT_IN = List.of(HOURS_24, "31-day", TRAINING);

    /// The policy for demonstrations, built into the program.
    public static Policy demonstration() {
        return builtIn(TRAINING);
    }

    /// A policy in the program.
    ///
    /// @param id one of `BUILT_IN`
    public static Policy builtIn(String id) {
        String resource = "/policies/%s.json".formatted(id);
        try (InputStream in = Policy.class.getResourceAsStream(resource)) {
            if (!BUILT_IN.contains(id) || in == null) {
                throw new IllegalArgumentException("the program holds no policy " + id);
            }
            return read(in);
        } catch (IOException | PolicyException e) {
            throw new IllegalStateException("the built-in policy is broken", e);
        }
    }

    /// Reads and checks a policy.
    ///
    /// @throws PolicyException when a key is unknown, missing, of a wrong type or out of range
    public static Policy read(InputStream json) throws PolicyException {
        return PolicyFile.read(json);
    }

    /// What any policy may say of a rule, in words; empty where the rule is no number.
    ///
    /// @param path of the rule, for example `retention.alertHours`
    public static Optional<String> allowed(String path) {
        return PolicyLimits.of(path + ".value").map(PolicyLimits.Limit::words);
    }

    /// Name of the policy.
    public String id() {
        return rules.id();
    }

    /// Counted up by whoever edits it.
    public int version() {
        return rules.version();
    }

    /// What it may be used for.
    public PolicyUse use() {
        return rules.use();
    }

    /// An alert nobody judged in this time ends as not adjudicated.
    public int alertLifetimeSeconds() {
        return rules.alerts().lifetimeSeconds().value();
    }

    /// Within this time the same entry alerts once per camera.
    public int mergeWindowSeconds() {
        return rules.alerts().mergeWindowSeconds().value();
    }

    /// Why an entry may be listed.
    public List<Category> categories() {
        return rules.watchlist().categories().value();
    }

    /// What an officer can give for engaging.
    public List<Reason> engageReasons() {
        return rules.decisions().engageReasons().value();
    }

    /// What an officer can give for not engaging.
    public List<Reason> doNotEngageReasons() {
        return rules.decisions().doNotEngageReasons().value();
    }

    /// The category with a code.
    public Optional<Category> category(String code) {
        return categories().stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /// Whether this must be said of every entry or photograph.
    public boolean requires(PolicyRules.Requirement what) {
        return rules.watchlist().required().value().contains(what);
    }

    /// For what a force deploys.
    public List<UseCase> useCases() {
        return rules.deployments().useCases().value();
    }

    /// The lowest threshold under this policy.
    ///
    /// @param packFloor of the model pack
    public double floor(double packFloor) {
        return packFloor + rules.threshold().aboveFloorBy().value();
    }
}
