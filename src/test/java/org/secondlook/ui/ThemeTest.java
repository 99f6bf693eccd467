package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every theme can be read. Contrasts by WCAG 2.2, §1.4.3: what is needed 7:1, what is dim 4.5:1,
/// edges that carry meaning 3:1.
class ThemeTest {
    private static final Pattern ROLE = Pattern.compile("-([a-z-]+): #([0-9a-f]{6});");
    private static final String[] GROUNDS = {"ground", "panel", "raised"};

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textStandsOutFromWhatItStandsOn(Theme theme) throws IOException {
        Map<String, Integer> roles = roles(theme);
        for (String ground : GROUNDS) {
            atLeast(7, roles, "text", ground);
            atLeast(4.5, roles, "dim", ground);
            for (String colour : new String[] {"red", "amber", "green"}) {
                atLeast(4.5, roles, colour, ground);
            }
            atLeast(3, roles, "attention", ground);
        }
        atLeast(7, roles, "text", "attention-ground");
        atLeast(4.5, roles, "on-attention", "attention");
        atLeast(4.5, roles, "mode", "mode-ground");
        atLeast(7, roles, "text", "red-ground");
    }

    @Test
    void highContrastIsHigherStillAndDrawsEveryEdge() throws IOException {
        Map<String, Integer> roles = roles(Theme.CONTRAST);
        for (String ground : GROUNDS) {
            atLeast(15, roles, "text", ground);
            atLeast(10, roles, "dim", ground);
            atLeast(7, roles, "faint", ground);
            atLeast(4.5, roles, "line", ground);
        }
    }

    /// What keeps eyes used to the dark: no blue, and little light.
    @Test
    void nightIsDimAndTowardsRed() throws IOException {
        Map<String, Integer> roles = roles(Theme.NIGHT);
        for (String role : new String[] {"text", "dim", "attention", "line", "ground"}) {
            int colour = of(roles, role);
            assertThat(colour & 0xff).as(role).isLessThanOrEqualTo((colour >> 16 & 0xff) * 3 / 5);
        }
        assertThat(luminance(of(roles, "text")))
                .isLessThan(luminance(of(roles(Theme.DARK), "text")) / 1.5);
    }

    @Test
    void oneKeyGoesRoundAllThemes() {
        try (Bench bench = Bench.of(1)) {
            for (Theme theme : Theme.values()) {
                String is = theme.name().toLowerCase(Locale.ROOT);
                assertThat(bench.scene.getRoot().getStyleClass()).contains(is);
                bench.press(KeyCode.T);
                assertThat(bench.scene.getRoot().getStyleClass()).doesNotContain(is);
            }
            assertThat(bench.scene.getRoot().getStyleClass()).contains("dark");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1920,1080,CONTRAST,ENGLISH,1",
        "1280,720,CONTRAST,ENGLISH,1",
        "1920,1080,NIGHT,ENGLISH,1",
        "1280,720,NIGHT,ENGLISH,1",
        "1920,1080,CONTRAST,WELSH,1",
        "1280,720,CONTRAST,WELSH,1.5"
    })
    void everyStateCanBeShown(
            int width, int height, Theme theme, Language language, double textScale) {
        String name = "theme-%s-%s-" + width;
        String of = (theme.name() + "-" + language).toLowerCase(Locale.ROOT);
        TestSession session = new TestSession(4);
        session.references = 2;
        try (Bench bench = new Bench(session, width, height, theme, textScale, language)) {
            session.raise();
            session.raise();
            bench.pass(4);
            bench.press(KeyCode.DIGIT6, KeyCode.G);
            bench.save(name.formatted(of, "look"));
            bench.press(KeyCode.ENTER, KeyCode.DIGIT1);
            bench.save(name.formatted(of, "weigh"));
            assertThat(LayoutTest.cut(bench)).isEmpty();
        }
    }

    private static void atLeast(double ratio, Map<String, Integer> roles, String on, String under) {
        double light = luminance(of(roles, on));
        double dark = luminance(of(roles, under));
        double contrast = (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
        assertThat(contrast).as("%s on %s", on, under).isGreaterThanOrEqualTo(ratio);
    }

    private static int of(Map<String, Integer> roles, String role) {
        Integer colour = roles.get(role);
        assertThat(colour).as(role).isNotNull();
        return Objects.requireNonNull(colour);
    }

    /// Relative luminance, WCAG 2.2.
    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Integer> roles(Theme theme) throws IOException {
        try (InputStream in = ThemeTest.class.getResourceAsStream("/ui/console.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf("." + theme.name().toLowerCase(Locale.ROOT) + " {");
            Matcher role = ROLE.matcher(css.substring(from, css.indexOf('}', from)));
            Map<String, Integer> roles = new HashMap<>();
            while (role.find()) {
                roles.put(role.group(1), Integer.parseInt(role.group(2), 16));
            }
            return roles;
        }
    }
}
