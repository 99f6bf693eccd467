package org.secondlook.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The rules a force works by, read from a file: a force changes the file, not the program.
/// Immutable.
///
/// @param id name of the policy
/// @param version counted up by whoever edits it
/// @param alertLifetimeSeconds an alert nobody judged in this time ends as not adjudicated
/// @param mergeWindowSeconds within this time the same entry alerts once per camera
/// @param categories why an entry may be listed
/// @param engageReasons what an officer can give for engaging
/// @param doNotEngageReasons what an officer can give for not engaging
public record Policy(
        String id,
        int version,
        int alertLifetimeSeconds,
        int mergeWindowSeconds,
        List<Category> categories,
        List<Reason> engageReasons,
        List<Reason> doNotEngageReasons) {

    /// The shortest and longest life an alert may be given, seconds.
    public static final int ALERT_LIFETIME_MIN = 10;

    public static final int ALERT_LIFETIME_MAX = 900;

    /// The longest merge window, seconds.
    public static final int MERGE_WINDOW_MAX = 600;

    private static final String DEMONSTRATION = "/policies/demonstration.json";

    public Policy {
        categories = List.copyOf(categories);
        engageReasons = List.copyOf(engageReasons);
        doNotEngageReasons = List.copyOf(doNotEngageReasons);
    }

    /// The policy for demonstrations, built into the program.
    public static Policy demonstration() {
        try (InputStream in = Policy.class.getResourceAsStream(DEMONSTRATION)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + DEMONSTRATION);
            }
            return read(in);
        } catch (IOException | PolicyException e) {
            throw new IllegalStateException("the built-in policy is broken", e);
        }
    }

    /// Reads and checks a policy.
    ///
    /// @throws PolicyException when a key is unknown, missing or out of range
    public static Policy read(InputStream json) throws PolicyException {
        return PolicyFile.read(json);
    }

    /// The category with a code.
    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
