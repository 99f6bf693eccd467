package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every key of the policies that are shipped, found by walking through the files themselves, so
/// that none is forgotten: missing, of a wrong type, out of range.
class PolicyKeysTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                    .build();

    /// A key of a file.
    ///
    /// @param policy which file
    /// @param path keys, and places in lists counted from 0
    record Key(String policy, List<String> path) {
        String dotted() {
            return String.join(".", path);
        }

        /// As a refusal names it.
        String named() {
            StringBuilder text = new StringBuilder();
            for (String step : path) {
                boolean place = step.matches("[0-9]+");
                text.append(place || text.isEmpty() ? "" : ".")
                        .append(place ? "[" + (Integer.parseInt(step) + 1) + "]" : step);
            }
            return text.toString();
        }

        @Override
        public String toString() {
            return policy + " " + named();
        }
    }

    private static ObjectNode file(String policy) {
        try (InputStream in =
                Policy.class.getResourceAsStream("/policies/%s.json".formatted(policy))) {
            return (ObjectNode) MAPPER.readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Key> keys() {
        List<Key> keys = new ArrayList<>();
        for (String policy : Policy.BUILT_IN) {
            collect(policy, file(policy), List.of(), keys);
        }
        return keys.stream();
    }

    private static void collect(String policy, JsonNode node, List<String> path, List<Key> into) {
        node.properties()
                .forEach(member -> {
                    List<String> longer = longer(path, member.getKey());
                    into.add(new Key(policy, longer));
                    collect(policy, member.getValue(), longer, into);
                });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(policy, node.get(i), longer(path, String.valueOf(i)), into);
        }
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }

    static Stream<Key> numbers() {
        return keys().filter(key -> at(file(key.policy()), key.path()).isNumber());
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode found = node;
        for (String step : path) {
            found = found.isArray() ? found.get(Integer.parseInt(step)) : found.get(step);
        }
        return found;
    }

    private static ObjectNode parent(ObjectNode file, Key key) {
        return (ObjectNode) at(file, key.path().subList(0, key.path().size() - 1));
    }

    private static void assertRefused(JsonNode file, String... says) {
        byte[] text = MAPPER.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Policy.read(new ByteArrayInputStream(text)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContainingAll(says);
    }

    @Test
    void theFilesHoldAllOfTheirKeys() {
        assertThat(keys()).hasSizeGreaterThan(3 * 100);
        assertThat(numbers().map(Key::dotted).distinct())
                .containsExactlyInAnyOrderElementsOf(PolicyLimits.BY_PATH.keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aMissingKeyIsRefusedAndNamed(Key key) {
        ObjectNode file = file(key.policy());
        parent(file, key).remove(key.path().getLast());

        assertRefused(file, key.named(), key.path().size() > 1 ? "(line " : "");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aMisspeltKeyIsRefusedAndNamed(Key key) {
        ObjectNode file = file(key.policy());
        parent(file, key).put(key.path().getLast() + "x", 1);

        assertRefused(file, key.named() + "x", "(line ");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aValueOfAWrongTypeIsRefusedAndNamed(Key key) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        JsonNode found = at(file(key.policy()), key.path());
        for (JsonNode wrong :
                List.of(
                        make.numberNode(7.5),
                        make.stringNode("60"),
                        make.booleanNode(true),
                        make.nullNode(),
                        make.arrayNode().add(60),
                        make.objectNode())) {
            boolean isRight =
                    wrong.isString() && isFreeText(key, found)
                            || wrong.isBoolean() && found.isBoolean()
                            || wrong.isNumber() && key.dotted().startsWith("threshold.");
            if (!isRight) {
                ObjectNode file = file(key.policy());
                parent(file, key).set(key.path().getLast(), wrong);
                assertRefused(file, key.named(), "(line ");
            }
        }
    }

    private static boolean isFreeText(Key key, JsonNode found) {
        return found.isString() && List.of("id", "source", "label").contains(key.path().getLast());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aValueOverItsCeilingOrBelowItsLeastIsRefusedWithWhatIsAllowed(Key key) {
        PolicyLimits.Limit limit = PolicyLimits.of(key.dotted()).orElseThrow();
        double step = key.dotted().startsWith("threshold.") ? 0.001 : 1;
        for (double wrong : new double[] {limit.max() + step, limit.min() - step}) {
            ObjectNode file = file(key.policy());
            if (step == 1) {
                parent(file, key).put(key.path().getLast(), (long) wrong);
            } else {
                parent(file, key).put(key.path().getLast(), wrong);
            }
            assertRefused(file, key.named() + " (line ", limit.words());
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aNumberTooLargeForAnyComputerIsRefusedWithWhatIsAllowed(Key key) {
        ObjectNode file = file(key.policy());
        parent(file, key).put(key.path().getLast(), 1e300);
        assertRefused(
                file, key.named() + " (line ", PolicyLimits.of(key.dotted()).orElseThrow().words());
    }

    static Stream<Key> lists() {
        return keys().filter(key -> at(file(key.policy()), key.path()).isArray());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListWithoutEndIsRefused(Key key) {
        ObjectNode file = file(key.policy());
        ArrayNode list = (ArrayNode) at(file, key.path());
        JsonNode others = at(file(Policy.HOURS_24), key.path());
        JsonNode member = list.isEmpty() ? others.get(0) : list.get(0);
        while (list.size() < 65) {
            list.add(member);
        }
        assertRefused(file, key.named() + " (line ", "more than 64");
    }

    /// The ceilings are law or settled practice; here they are once more, so that nobody moves them
    /// unnoticed.
    @Test
    void theCeilingsOfRetentionAreThoseOfTheDesign() {
        assertThat(PolicyLimits.of("retention.nonMatchSeconds.value").orElseThrow().max()).isZero();
        assertThat(PolicyRules.AlertCeiling.HOURS_24.hours()).isEqualTo(24);
        assertThat(PolicyRules.AlertCeiling.DAYS_31.hours()).isEqualTo(744);
        assertThat(PolicyLimits.of("retention.watchlistHoursAfterEnd.value").orElseThrow().max())
                .isEqualTo(24);
    }
}
