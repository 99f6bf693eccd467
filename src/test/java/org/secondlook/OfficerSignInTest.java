package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInAttempt;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.Register;
import picocli.CommandLine;

/// Signing in against the record.
class OfficerSignInTest {
    private static final Clock CLOCK = Clock.fixed(Lives.BEGINS, ZoneOffset.UTC);
    private static final String RIGHT = "correct horse battery";

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Register register;

    @BeforeEach
    void addOfficers() throws Exception {
        register = Register.open(folder.resolve("record"), CLOCK);
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR));
        register.add(Lives.account("OP2", Role.OPERATOR));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Path file(String content, String mode) throws IOException {
        Path file = Files.createTempFile(folder, "passphrase", "");
        Files.writeString(file, content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private SignedIn signIn(String officer, Path file) throws Exception {
        Identity identity =
                CommandLine.populateCommand(
                        new Identity(), "--officer", officer, "--passphrase-file", file.toString());
        return identity.signIn(register, Lives.signInRules());
    }

    @Test
    void aThousandWrongPassphrasesNeverGetInAndNobodyElseNotices() throws Exception {
        Path wrong = file("a wrong guess\n", "rw-------");
        Path right = file(RIGHT + "\n", "rw-------");
        long begun = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> signIn("OP1", wrong)).isInstanceOf(Refused.class);
        }
        long flood = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        begun = System.nanoTime();
        assertThat(signIn("OP2", right).officer()).isEqualTo(new Officer("OP2"));
        long other = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.printf(
                "sign-in: 1000 wrong passphrases against the record %d ms, another officer then %d ms%n",
                flood, other);

        assertThatThrownBy(() -> signIn("OP1", right))
                .as("locked out")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Try again in 30 seconds");
        assertThat(register.attempts(register.officer(new Officer("OP1"))))
                .extracting(SignInAttempt::outcome)
                .containsExactly(
                        SignInAttempt.Outcome.LOCKED_OUT,
                        SignInAttempt.Outcome.WRONG_PASSPHRASE,
                        SignInAttempt.Outcome.WRONG_PASSPHRASE,
                        SignInAttempt.Outcome.WRONG_PASSPHRASE,
                        SignInAttempt.Outcome.WRONG_PASSPHRASE,
                        SignInAttempt.Outcome.WRONG_PASSPHRASE);
        assertThat(flood).isLessThan(30_000);
        assertThat(other).isLessThan(5_000);
    }

    @Test
    void whatIsTypedForAnIdIsNotKeptWhereNobodyHasIt() throws Exception {
        Path right = file(RIGHT, "rw-------");
        for (String nobody : new String[] {"OP3", RIGHT, "x".repeat(200)}) {
            assertThatThrownBy(() -> signIn(nobody, right))
                    .isInstanceOf(Refused.class)
                    .hasMessage("The officer's id or the passphrase is wrong.");
        }
        assertThat(register.attempts(java.util.Optional.empty())).hasSize(3);
    }

    @Test
    void anIdIsTheSameHoweverItsLettersAreWritten() throws Exception {
        assertThat(signIn("op1", file(RIGHT, "rw-------")).officer()).isEqualTo(new Officer("OP1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--"})
    void aPassphraseFileThatOthersMayReadIsRefused(String mode) throws Exception {
        Path file = file(RIGHT, mode);
        assertThatThrownBy(() -> signIn("OP1", file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Other users may read");
    }

    @Test
    void aPassphraseFileThatIsNoneIsRefusedWithoutQuotingIt() throws Exception {
        Path endless = file("secret".repeat(1_000), "rw-------");
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 's', 'e'});
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rw-------"));
        for (Path file : new Path[] {endless, binary, folder.resolve("missing")}) {
            assertThatThrownBy(() -> signIn("OP1", file))
                    .isInstanceOf(Refused.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("secret");
        }
    }

    @Test
    void aForcesOwnPolicyHoldsAndABrokenOneStopsTheCommand() throws Exception {
        assertThat(Policies.own(folder).id()).isEqualTo("24-hour");
        Files.writeString(folder.resolve("policy.json"), "{\n \"id\": 7\n}");
        assertThatThrownBy(() -> Policies.own(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("policy.json", "id (line 2)");
    }
}
