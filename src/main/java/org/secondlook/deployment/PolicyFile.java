package org.secondlook.deployment;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
/// not either. Whatever is refused is named by its path, its line and what is allowed there.
final class PolicyFile {
    /// A larger file is no policy.
    static final int BYTES_MAX = 1 << 20;

    private PolicyFile() {}

    static Policy read(InputStream in) throws PolicyException {
        byte[] json = bytes(in);
        JsonPlaces places = new JsonPlaces(json);
        try {
            PolicyRules rules = strict().readValue(json, PolicyRules.class);
            if (rules == null) {
                throw new PolicyException("The policy is empty.");
            }
            new PolicyCheck(places).check(rules, strict().readTree(json));
            return new Policy(rules, sha256(json));
        } catch (JacksonException e) {
            throw refused(e, places);
        }
    }

    private static PolicyException refused(JacksonException e, JsonPlaces places) {
        List<String> path =
                e.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName())
                        .toList();
        if (path.isEmpty()) {
            return new PolicyException(
                    "The policy cannot be read: %s (line %d)"
                            .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()),
                    e);
        }
        String allowed =
                PolicyLimits.of(String.join(".", path))
                        .map(limit -> "; " + limit.words())
                        .orElse("");
        return new PolicyException(
                "The policy cannot be read: %s: %s%s."
                        .formatted(places.words(path), e.getOriginalMessage(), allowed),
                e);
    }

    private static byte[] bytes(InputStream in) throws PolicyException {
        try {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new PolicyException(
                        "The policy is larger than %d KiB.".formatted(BYTES_MAX >> 10));
            }
            return bytes;
        } catch (IOException e) {
            throw new PolicyException("The policy cannot be read from its disk.", e);
        }
    }

    static JsonMapper strict() {
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

    /// SHA-256, hexadecimal.
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
