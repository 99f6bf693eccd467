package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that the screens ask for is there, and none that they do not.
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/secondlook/ui");
    private static final List<Path> BUNDLES =
            Messages.BUNDLES.stream()
                    .map(name -> Path.of("resources/messages/%s.properties".formatted(name)))
                    .toList();
    private static final Pattern ASKED = Pattern.compile("messages\\s*\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void noKeyIsMissingAndNoneIsUnused() throws IOException {
        List<String> keys = new ArrayList<>();
        for (Path file : BUNDLES) {
            Properties bundle = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                bundle.load(reader);
            }
            keys.addAll(bundle.stringPropertyNames());
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

    @Test
    void noTextUsesAnApostropheThatWouldBeSwallowed() throws IOException {
        for (Path bundle : BUNDLES) {
            assertThat(
                            Files.readAllLines(bundle).stream()
                                    .filter(line -> !line.startsWith("#"))
                                    .filter(line -> line.contains("'")))
                    .isEmpty();
        }
    }

    @Test
    void numbersAreGroupedAndGapsFilled() {
        assertThat(new Messages().text("bar.count", 1_204)).isEqualTo("1,204");
        assertThat(new Messages().text("lock.waiting", 2)).isEqualTo("2 alerts are waiting.");
    }
}
