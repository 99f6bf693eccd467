package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.PasswordField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.SignInAttempt;
import org.slf4j.LoggerFactory;

/// Nobody guesses their way in, the console stays quick meanwhile, and nothing tells what was
/// typed.
class SignInFloodTest {
    /// Far more than a person would put up with, since several builds may share the machine.
    private static final long STOOD_STILL_MS = 2_000;

    private static final String NAME = "Philomena Hartwhistle";
    private static final String WRONG = "seventeen purple wombats";

    @TempDir Path folder;

    private static void firstStart(OfficeBench bench) {
        bench.type("Officer id", "ADM1");
        bench.type("Name", NAME);
        bench.type("Rank", "Inspector");
        bench.type("Passphrase", OfficeBench.PASSPHRASE);
        bench.type("Passphrase once more", OfficeBench.PASSPHRASE);
        bench.click("Create the administrator");
        bench.await(() -> bench.says("Sign out"));
    }

    private static List<PasswordField> fields(OfficeBench bench) {
        return Bench.onScreen(() ->
                Bench.all(bench.scene().getRoot()).stream()
                        .filter(PasswordField.class::isInstance)
                        .map(PasswordField.class::cast)
                        .toList());
    }

    @Test
    void aThousandWrongPassphrasesNeverGetInAndNeverHoldTheScreenUp() throws Exception {
        try (OfficeBench bench = new OfficeBench(folder, 1280, 720, Theme.DARK, 1)) {
            firstStart(bench);
            bench.click("Sign out");
            bench.type("Officer id", "ADM1");
            long longest = 0;
            long begun = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                bench.type("Passphrase", WRONG);
                PasswordField field = fields(bench).getFirst();
                long pressed = System.nanoTime();
                Bench.onScreen(() -> {
                    field.getOnAction().handle(new ActionEvent());
                    return true;
                });
                longest = Math.max(longest, System.nanoTime() - pressed);
            }
            long flood = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            for (int i = 0; i < 5; i++) {
                bench.signIn("ADM1", WRONG);
            }
            System.out.printf(
                    "sign-in: 1000 wrong passphrases at the screen %d ms, the longest press %d ms%n",
                    flood, longest / 1_000_000);
            assertThat(bench.texts()).contains("Sign in").doesNotContain("Sign out");
            assertThat(bench.says("Try again in")).isTrue();
            assertThat(longest / 1_000_000).isLessThan(STOOD_STILL_MS);
            assertThat(
                            bench.office
                                    .register()
                                    .attempts(bench.office.register().officer(new Officer("ADM1"))))
                    .filteredOn(a -> a.outcome() == SignInAttempt.Outcome.WRONG_PASSPHRASE)
                    .as("only these were hashed")
                    .hasSize(5);
        }
    }

    @Test
    void passphrasesAndNamesStandInNoLogNoFileAndNoField() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.setLevel(Level.TRACE);
        root.addAppender(log);
        try (OfficeBench bench = new OfficeBench(folder, 1280, 720, Theme.DARK, 1)) {
            firstStart(bench);
            OfficerAccount account =
                    bench.office.register().officer(new Officer("ADM1")).orElseThrow();
            assertThat(account.toString()).contains("ADM1").doesNotContain(NAME, "argon2");
            bench.click("Sign out");
            bench.signIn("ADM1", WRONG);
            bench.await(() -> bench.says("is wrong"));
            for (PasswordField field : fields(bench)) {
                assertThat(Bench.<String>onScreen(field::getText)).isEmpty();
                assertThat(Bench.<Boolean>onScreen(field::isUndoable)).isFalse();
            }
            bench.signIn("ADM1", OfficeBench.PASSPHRASE);
            bench.await(() -> bench.says("Sign out"));
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        for (ILoggingEvent event : List.copyOf(log.list)) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage();
            assertThat(event.getFormattedMessage() + thrown)
                    .doesNotContain(NAME, WRONG, OfficeBench.PASSPHRASE);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (var charset :
                        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE)) {
                    assertThat(new String(bytes, charset))
                            .as("%s", file.getFileName())
                            .doesNotContain(NAME, WRONG, OfficeBench.PASSPHRASE, "argon2id");
                }
            }
        }
    }
}
