package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.Factor;
import org.secondlook.deployment.PlanProblem;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Reason;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.Step;
import org.secondlook.record.PurgeReceipt;

/// Every text that the screens ask for is there, and none that they do not.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/secondlook/ui");

    /// Texts that are the same in Welsh: names, keys, units, and words that Welsh has too.
    private static final Set<String> ALIKE =
            Set.of(
                    "product",
                    "look.grid",
                    "key.enter",
                    "key.lock",
                    "keys.size.keys",
                    "nav.key",
                    "factors.system",
                    "policy.kib",
                    "plan.camera.numbered",
                    "authorise.hash",
                    "outcome.item.hash",
                    "alert.camera",
                    "camera.age.ms");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern ASKED = Pattern.compile("messages\\s*\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void noKeyIsMissingAndNoneIsUnused() throws IOException {
        List<String> keys = new ArrayList<>();
        for (String name : Messages.BUNDLES) {
            keys.addAll(Bundles.read(name, Language.ENGLISH).keySet());
        }
        assertThat(keys).as("no key stands in two files").doesNotHaveDuplicates();
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(new TreeSet<>(keys)).isEqualTo(asked);
    }

    @Test
    void everyKeyIsWrittenOutWhereItIsAskedFor() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file))
                        .as("%s asks for a key that is put together", file.getFileName())
                        .doesNotContainPattern("messages\\s*\\.text\\(\\s*[^\"\\s]");
            }
        }
    }

    private static Stream<Arguments> files() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Stream.concat(Messages.BUNDLES.stream(), Stream.of(Messages.LABELS))
                                .map(name -> Arguments.of(name, language)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextUsesAnApostropheThatWouldBeSwallowed(String name, Language language)
            throws IOException {
        assertThat(
                        Files.readAllLines(Bundles.file(name, language)).stream()
                                .filter(line -> !line.startsWith("#"))
                                .filter(line -> line.contains("'")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLanguageSaysTheSameThingsWithTheSameGaps(String name, Language language)
            throws IOException {
        Map<String, String> english = Bundles.read(name, Language.ENGLISH);
        Map<String, String> texts = Bundles.read(name, language);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        assertThat(keys(name, language)).doesNotHaveDuplicates();
        texts.forEach((key, text) -> {
            assertThat(new TreeSet<>(Bundles.gaps(text)))
                    .as(key)
                    .isEqualTo(new TreeSet<>(Bundles.gaps(english.getOrDefault(key, ""))));
            assertThat(text).as(key).isEqualTo(text.strip()).isNotEmpty();
            assertThatCode(() -> new MessageFormat(text, language.locale()))
                    .as(key)
                    .doesNotThrowAnyException();
        });
    }

    private static List<String> keys(String name, Language language) throws IOException {
        return Files.readAllLines(Bundles.file(name, language)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    /// A text that was forgotten is still English.
    @ParameterizedTest
    @MethodSource("files")
    void nothingIsLeftInEnglish(String name, Language language) {
        Map<String, String> english = Bundles.read(name, Language.ENGLISH);
        Map<String, String> same = new TreeMap<>(Bundles.read(name, language));
        same.entrySet().removeIf(text -> !text.getValue().equals(english.get(text.getKey())));
        same.values().removeIf(MessagesTest::hasNoWords);
        if (language != Language.ENGLISH) {
            assertThat(same.keySet()).isSubsetOf(ALIKE);
        }
    }

    private static boolean hasNoWords(String text) {
        return Bundles.between(text).stream().noneMatch(part -> WORD.matcher(part).find());
    }

    /// What is measured is how alike two faces are, and nothing about how sure anybody may be.
    @Test
    void similarityIsNeverCalledProbabilityOrConfidence() throws IOException {
        for (String name : Messages.BUNDLES) {
            assertThat(Files.readString(Bundles.file(name, Language.WELSH)))
                    .as(name)
                    .doesNotContainIgnoringCase("tebygolrwydd")
                    .doesNotContainIgnoringCase("hyder");
        }
    }

    /// Codes of the built-in policies and of the program have words in every language, and the
    /// English ones are those that stand in the policies.
    @Test
    void everyCodeOfTheBuiltInPoliciesHasWords() {
        Map<String, String> known = Bundles.read(Messages.LABELS, Language.ENGLISH);
        Map<String, String> labels = new TreeMap<>();
        Policy.BUILT_IN.stream()
                .map(Policy::builtIn)
                .forEach(policy -> labels.putAll(labels(policy.rules())));
        for (Role role : Role.values()) {
            labels.put("role." + role.name(), role.words());
        }
        for (Step step : Step.values()) {
            labels.put("step." + step.name(), step.words());
        }
        for (Receipt.Kind kind : Receipt.Kind.values()) {
            labels.put("receipt.kind." + kind.name(), kind.words());
        }
        for (Receipt.Outcome outcome : Receipt.Outcome.values()) {
            labels.put("receipt.outcome." + outcome.name(), outcome.words());
        }
        for (PurgeReceipt.Kind kind : PurgeReceipt.Kind.values()) {
            labels.put(
                    "purged." + kind.name(),
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        labels.put("problem.missing", new PlanProblem("name", true, "is missing").sentence());
        assertThat(known).isEqualTo(labels);
    }

    private static Map<String, String> labels(PolicyRules rules) {
        Map<String, String> labels = new TreeMap<>();
        PolicyRules.Decisions decisions = rules.decisions();
        for (List<Reason> reasons :
                List.of(
                        decisions.engageReasons().value(),
                        decisions.doNotEngageReasons().value())) {
            reasons.forEach(reason -> labels.put(reason.code(), reason.label()));
        }
        for (List<Factor> factors :
                List.of(
                        decisions.subjectFactors().value(),
                        decisions.systemFactors().value(),
                        decisions.environmentFactors().value())) {
            factors.forEach(factor -> labels.put(factor.code(), factor.label()));
        }
        PolicyRules.Engagements engagements = rules.engagements();
        for (List<Choice> choices :
                List.of(
                        engagements.identityMeans().value(),
                        engagements.arrestReasons().value(),
                        engagements.perceivedEthnicities().value(),
                        engagements.perceivedSexes().value(),
                        engagements.perceivedAges().value())) {
            choices.forEach(choice -> labels.put(choice.code(), choice.label()));
        }
        rules.watchlist()
                .categories()
                .value()
                .forEach(category -> labels.put(category.code(), category.label()));
        rules.deployments()
                .useCases()
                .value()
                .forEach(useCase -> labels.put(useCase.code(), useCase.label()));
        return labels;
    }

    @Test
    void aLabelThatAForceWroteItselfStaysAsItIs() {
        Messages welsh = new Messages(Language.WELSH);
        assertThat(welsh.label("LIGHT", "Light")).isEqualTo("Golau");
        assertThat(welsh.label("LIGHT", "Street lighting")).isEqualTo("Street lighting");
        assertThat(welsh.label("FOG", "Fog")).isEqualTo("Fog");
        assertThat(new Messages().label("LIGHT", "Light")).isEqualTo("Light");
    }

    @Test
    void numbersAreGroupedAndGapsFilled() {
        assertThat(new Messages().text("bar.count", 1_204)).isEqualTo("1,204");
        assertThat(new Messages().text("lock.waiting", 2)).isEqualTo("2 alerts are waiting.");
        Messages welsh = new Messages(Language.WELSH);
        assertThat(welsh.text("bar.count", 1_204)).isEqualTo("1,204");
        assertThat(welsh.text("look.zoom", 1.5)).isEqualTo("×1.5");
        assertThat(welsh.text("lock.waiting", 1)).isEqualTo("Mae un rhybudd yn aros.");
        assertThat(welsh.text("lock.waiting", 1_204)).isEqualTo("Rhybuddion yn aros: 1,204.");
    }

    @Test
    void daysAreWrittenInTheLanguageOfTheScreens() {
        Instant noon = Instant.parse("2026-02-03T12:04:09Z");
        assertThat(new Times(ZoneOffset.UTC, new Messages()).second(noon))
                .isEqualTo("3 Feb 2026 12:04:09 Z");
        assertThat(new Times(ZoneOffset.UTC, new Messages(Language.WELSH)).day(noon))
                .isEqualTo("3 Chwef 2026 12:04");
        for (Language language : Language.values()) {
            assertThat(new Messages(language).text("time.months").split(" ")).hasSize(12);
        }
    }
}
