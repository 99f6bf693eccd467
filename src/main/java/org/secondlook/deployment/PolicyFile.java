package org.secondlook.deployment;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and checks a policy's file. Stateless.
///
/// A value of another kind is refused, never bent into the right one: 60.9 is not 60, and "60" is
/// not either.
final class PolicyFile {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    private PolicyFile() {}

    static Policy read(InputStream json) throws PolicyException {
        try {
            Policy policy = strict().readValue(json, Policy.class);
            if (policy == null) {
                throw new PolicyException("The policy is empty.");
            }
            check(policy);
            return policy;
        } catch (JacksonException e) {
            throw new PolicyException(
                    "The policy cannot be read: %s (at %s)"
                            .formatted(e.getOriginalMessage(), path(e)),
                    e);
        }
    }

    private static JsonMapper strict() {
        return JsonMapper.builder(
                        JsonFactory.builder()
                                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                .build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(kinds ->
                        kinds.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultNullHandling(
                        nulls -> nulls.withValueNulls(Nulls.FAIL).withContentNulls(Nulls.FAIL))
                .build();
    }

    private static String path(JacksonException e) {
        List<JacksonException.Reference> path = e.getPath();
        if (path.isEmpty()) {
            return "line %d".formatted(e.getLocation().getLineNr());
        }
        StringBuilder text = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            text.append(text.isEmpty() ? "" : ".")
                    .append(name == null ? step.getIndex() + 1 : name);
        }
        return text.toString();
    }

    private static void check(Policy policy) throws PolicyException {
        filled("id", policy.id());
        within("version", policy.version(), 1, Integer.MAX_VALUE);
        within(
                "alertLifetimeSeconds",
                policy.alertLifetimeSeconds(),
                Policy.ALERT_LIFETIME_MIN,
                Policy.ALERT_LIFETIME_MAX);
        within("mergeWindowSeconds", policy.mergeWindowSeconds(), 0, Policy.MERGE_WINDOW_MAX);
        Set<String> codes = new HashSet<>();
        some("categories", policy.categories());
        for (Category category : policy.categories()) {
            code(codes, category.code(), category.label());
        }
        some("engageReasons", policy.engageReasons());
        for (Reason reason : policy.engageReasons()) {
            code(codes, reason.code(), reason.label());
        }
        some("doNotEngageReasons", policy.doNotEngageReasons());
        for (Reason reason : policy.doNotEngageReasons()) {
            code(codes, reason.code(), reason.label());
        }
    }

    private static void some(String key, List<?> values) throws PolicyException {
        if (values.isEmpty()) {
            throw new PolicyException("The policy needs at least one of %s.".formatted(key));
        }
    }

    private static void code(Set<String> codes, String code, String label) throws PolicyException {
        if (!CODE.matcher(code).matches()) {
            throw new PolicyException(
                    "\"%s\" cannot be a code; a code has capital letters, digits and underscores."
                            .formatted(code));
        }
        if (!codes.add(code)) {
            throw new PolicyException("The policy uses the code %s twice.".formatted(code));
        }
        filled("label of " + code, label);
    }

    private static void filled(String key, String value) throws PolicyException {
        if (value.isBlank()) {
            throw new PolicyException("The %s is empty.".formatted(key));
        }
    }

    private static void within(String key, int value, int min, int max) throws PolicyException {
        if (value < min || value > max) {
            throw new PolicyException(
                    "%s is %d; allowed are %d to %d.".formatted(key, value, min, max));
        }
    }
}
