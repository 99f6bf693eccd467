package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path BUNDLE = Path.of("resources/messages/console.properties");
    private static final Pattern ASKED = Pattern.compile("messages\\s*\\.text\\(\\s*\"([^\"]+)\"");

    @Test
    void noKeyIsMissingAndNoneIsUnused() throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = ASKED.matcher(Files.readString(file));
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        assertThat(new TreeSet<>(bundle.stringPropertyNames())).isEqualTo(asked);
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
        assertThat(
                        Files.readAllLines(BUNDLE).stream()
                                .filter(line -> !line.startsWith("#"))
                                .filter(line -> line.contains("'")))
                .isEmpty();
    }

    @Test
    void numbersAreGroupedAndGapsFilled() {
        assertThat(new Messages().text("bar.count", 1_204)).isEqualTo("1,204");
        assertThat(new Messages().text("lock.waiting", 2)).isEqualTo("2 alerts are waiting.");
    }
}
