package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every rule of every policy can be read, found and traced to its source.
class PolicyRoomTest {
    static final List<String> BUILT_IN = Policy.BUILT_IN;

    @TempDir Path folder;

    private static JsonNode file(String id) throws IOException {
        try (InputStream in =
                PolicyRoomTest.class.getResourceAsStream("/policies/%s.json".formatted(id))) {
            return new JsonMapper().readTree(in);
        }
    }

    private static void paths(JsonNode node, String path, Set<String> found) {
        if (node.has("value") && node.has("source")) {
            found.add(path);
            return;
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            paths(
                    member.getValue(),
                    path.isEmpty() ? member.getKey() : path + "." + member.getKey(),
                    found);
        }
    }

    @ParameterizedTest
    @FieldSource("BUILT_IN")
    void noRuleOfAPolicyIsLeftOut(String id) throws IOException {
        Set<String> written = new TreeSet<>();
        paths(file(id), "", written);
        List<PolicyLine> lines = PolicyLines.of(Policy.builtIn(id), new Messages());
        Set<String> shown = new TreeSet<>();
        lines.forEach(line -> shown.add(line.path()));
        assertThat(shown).isEqualTo(written);
        assertThat(lines)
                .allSatisfy(line -> {
                    assertThat(line.name()).isNotBlank();
                    assertThat(line.value()).isNotBlank();
                    assertThat(line.source()).isNotBlank();
                });
        assertThat(lines)
                .filteredOn(line -> line.path().equals("retention.alertHours"))
                .extracting(PolicyLine::allowed)
                .containsExactly("allowed are 1 to 744");
    }

    @ParameterizedTest
    @CsvSource({"1280,720,DARK,1", "1920,1080,LIGHT,1", "1280,720,DARK,1.5"})
    void thePoliciesAreReadSearchedAndABrokenOneIsTold(
            int width, int height, Theme theme, double textScale) throws IOException {
        String size = "-%d-%s-%s".formatted(width, theme, textScale);
        try (OfficeBench bench =
                new OfficeBench(
                        folder,
                        width,
                        height,
                        theme,
                        textScale,
                        office ->
                                office.register()
                                        .add(Lives.account("ADMIN", Role.ADMINISTRATOR)))) {
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.press(KeyCode.DIGIT3, true);
            bench.await(() -> bench.says("Officers sign in by this policy"));
            assertThat(bench.texts())
                    .contains(
                            "Faces that raised no alert are kept for",
                            "0 seconds: at once",
                            Policy.builtIn(Policy.HOURS_24).sha256());
            bench.picture("q-policy" + size);
            bench.click("31-day");
            assertThat(bench.texts()).contains("744 hours");
            bench.type("Find a rule, a value or a source", "OWASP or not");
            assertThat(bench.texts()).contains("No rule fits.");
            bench.type("Find a rule, a value or a source", "RFC 9106");
            assertThat(bench.says("Cost of hashing: memory")).isTrue();
            assertThat(bench.says("Reasons to engage")).isFalse();
            bench.picture("q-policy-found" + size);
            bench.type("Find a rule, a value or a source", "");

            String own;
            try (InputStream in =
                    PolicyRoomTest.class.getResourceAsStream("/policies/24-hour.json")) {
                assertThat(in).isNotNull();
                own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            Path file = folder.resolve("policy.json");
            Files.writeString(
                    file,
                    own.replace(
                            "\"alertHours\": { \"value\": 24",
                            "\"alertHours\": { \"value\": 1000"));
            bench.press(KeyCode.DIGIT1, true);
            bench.press(KeyCode.DIGIT3, true);
            bench.await(() -> bench.says("policy.json (broken)"));
            bench.click("policy.json (broken)");
            assertThat(bench.says("retention.alertHours")).isTrue();
            assertThat(bench.says("(line ")).isTrue();
            assertThat(bench.says("allowed are 1 to 744")).isTrue();
            bench.picture("q-policy-broken" + size);

            Files.writeString(file, own.replace("\"24-hour\"", "\"anyshire\""));
            bench.press(KeyCode.DIGIT1, true);
            bench.press(KeyCode.DIGIT3, true);
            bench.await(() -> bench.says("anyshire (from the next start on)"));
        }
    }
}
