package org.secondlook.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
        try {
            Policy policy =
                    JsonMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                            .build()
                            .readValue(json, Policy.class);
            policy.check();
            return policy;
        } catch (JacksonException e) {
            throw new PolicyException("The policy cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    private void check() throws PolicyException {
        within(
                "alertLifetimeSeconds",
                alertLifetimeSeconds,
                ALERT_LIFETIME_MIN,
                ALERT_LIFETIME_MAX);
        within("mergeWindowSeconds", mergeWindowSeconds, 0, MERGE_WINDOW_MAX);
        if (categories.isEmpty() || engageReasons.isEmpty() || doNotEngageReasons.isEmpty()) {
            throw new PolicyException(
                    "The policy needs at least one of categories, engageReasons and doNotEngageReasons.");
        }
        Set<String> codes = new HashSet<>();
        for (Category category : categories) {
            unique(codes, category.code());
        }
        for (Reason reason : engageReasons) {
            unique(codes, reason.code());
        }
        for (Reason reason : doNotEngageReasons) {
            unique(codes, reason.code());
        }
    }

    private static void unique(Set<String> codes, String code) throws PolicyException {
        if (!codes.add(code)) {
            throw new PolicyException("The policy uses the code %s twice.".formatted(code));
        }
    }

    private static void within(String key, int value, int min, int max) throws PolicyException {
        if (value < min || value > max) {
            throw new PolicyException(
                    "%s is %d; allowed are %d to %d.".formatted(key, value, min, max));
        }
    }

    /// The category with a code.
    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
