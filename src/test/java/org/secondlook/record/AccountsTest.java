package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PassphraseHash;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInAttempt;
import org.secondlook.deployment.SignInResult;

/// Accounts: who makes the first, who changes whose, and who never gets in any more.
class AccountsTest {
    private static final Clock CLOCK = Clock.fixed(Lives.BEGINS, ZoneOffset.UTC);
    private static final String RIGHT = "correct horse battery";
    private static final String NEW = "four loud mountains";

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Register register;

    @BeforeEach
    void open() throws Exception {
        register = Register.open(folder, CLOCK);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void officers() throws Exception {
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("ADM2", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR));
        register.add(Lives.account("OP2", Role.OPERATOR));
    }

    private static Officer officer(String id) {
        return new Officer(id);
    }

    private static AccountChange retirement(String by) {
        return new AccountChange.Retired(officer(by), Lives.BEGINS);
    }

    private static AccountChange passphrase(String words, String by) {
        try (Passphrase typed = Passphrase.of(words.toCharArray())) {
            return new AccountChange.NewPassphrase(
                    PassphraseHash.of(typed, Lives.signInRules()), officer(by), Lives.BEGINS);
        }
    }

    private SignInResult signIn(String id, String words) throws Exception {
        try (Passphrase typed = Passphrase.of(words.toCharArray())) {
            return register.signIn(id, typed, Lives.signInRules());
        }
    }

    private static OfficerAccount by(String adder, String id) {
        return new OfficerAccount(
                officer(id),
                "Officer " + id,
                "Inspector",
                Set.of(Role.ADMINISTRATOR),
                Lives.HASH,
                officer(adder),
                Instant.EPOCH);
    }

    /// Something of which it is told whether it was taken.
    private interface Step {
        void take() throws NotRecordedException;
    }

    private static Callable<Boolean> tried(Step step) {
        return () -> {
            try {
                step.take();
                return true;
            } catch (NotRecordedException _) {
                return false;
            }
        };
    }

    private static int successes(List<Callable<Boolean>> tasks) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (Callable<Boolean> task : tasks) {
                running.add(
                        threads.submit(() -> {
                            go.await();
                            return task.call();
                        }));
            }
            go.countDown();
            int successes = 0;
            for (Future<Boolean> task : running) {
                successes += task.get() ? 1 : 0;
            }
            return successes;
        }
    }

    @Test
    void ofFourFirstStartsAtOnceOneMakesTheAdministrator() throws Exception {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (String id : List.of("A", "B", "C", "D")) {
            starts.add(tried(() -> register.add(by(id, id))));
        }
        assertThat(successes(starts)).isEqualTo(1);
        assertThat(register.officers()).hasSize(1);
        assertThatThrownBy(() -> register.add(by("E", "E")))
                .isInstanceOf(NotRecordedException.class);
    }

    @Test
    void onlyAnAdministratorWhoIsStillOneAddsOfficers() throws Exception {
        officers();
        assertThatThrownBy(() -> register.add(by("OP1", "X1")))
                .isInstanceOf(NotRecordedException.class);
        register.change(officer("ADMIN"), retirement("ADM2"));
        assertThatThrownBy(() -> register.add(by("ADMIN", "X2")))
                .as("an administrator who was retired while signed in")
                .isInstanceOf(NotRecordedException.class);
    }

    @Test
    void whoIsRetiredNeverSignsInAndStaysOnTheRecord() throws Exception {
        officers();
        assertThat(signIn("OP1", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
        register.change(officer("op1"), retirement("ADMIN"));
        register.close();
        register = Register.open(folder, CLOCK);
        assertThat(signIn("OP1", RIGHT)).isInstanceOf(SignInResult.Refused.class);
        OfficerAccount retired = register.officer(officer("OP1")).orElseThrow();
        assertThat(retired.isRetired()).isTrue();
        assertThat(retired.name()).isEqualTo("Officer OP1");
        assertThatThrownBy(() -> register.change(officer("OP1"), passphrase(NEW, "ADMIN")))
                .hasMessage("Officer OP1 is retired.");
        OfficerAccount again =
                new OfficerAccount(
                        officer("OP1"),
                        "Officer OP1",
                        "Inspector",
                        Set.of(Role.OPERATOR),
                        ((AccountChange.NewPassphrase) passphrase(NEW, "ADMIN")).passphrase(),
                        officer("ADMIN"),
                        Instant.EPOCH);
        assertThatThrownBy(() -> register.add(again))
                .as("the id is never given again")
                .isInstanceOf(NotRecordedException.class);
    }

    @Test
    void nobodyRetiresThemselvesNorWithoutBeingAnAdministrator() throws Exception {
        officers();
        assertThatThrownBy(() -> register.change(officer("ADMIN"), retirement("admin")))
                .hasMessageContaining("Nobody retires themselves");
        assertThatThrownBy(() -> register.change(officer("OP2"), retirement("OP1")))
                .hasMessage("Officer OP1 is no administrator and cannot retire officers.");
        assertThatThrownBy(() -> register.change(officer("NOBODY"), retirement("ADMIN")))
                .hasMessage("There is no officer NOBODY.");
        register.change(officer("ADM2"), retirement("ADMIN"));
        assertThatThrownBy(() -> register.change(officer("ADMIN"), retirement("ADM2")))
                .as("who was retired cannot turn round and leave nobody")
                .isInstanceOf(NotRecordedException.class);
    }

    @Test
    void ofTwoAdministratorsWhoRetireEachOtherAtOnceOneIsLeft() throws Exception {
        officers();
        assertThat(
                        successes(
                                List.of(
                                        tried(() ->
                                                register.change(
                                                        officer("ADMIN"), retirement("ADM2"))),
                                        tried(() ->
                                                register.change(
                                                        officer("ADM2"), retirement("ADMIN"))))))
                .isEqualTo(1);
    }

    @Test
    void aNewPassphraseCountsAndTheOldOneNoMore() throws Exception {
        officers();
        register.change(officer("OP1"), passphrase(NEW, "OP1"));
        assertThat(signIn("OP1", RIGHT)).isInstanceOf(SignInResult.Refused.class);
        assertThat(signIn("OP1", NEW)).isInstanceOf(SignInResult.Welcome.class);
        register.change(officer("OP1"), passphrase(RIGHT, "ADMIN"));
        assertThat(signIn("OP1", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
        assertThatThrownBy(() -> register.change(officer("OP1"), passphrase(NEW, "OP2")))
                .hasMessageContaining("cannot set the passphrase of somebody else");
    }

    @Test
    void aThousandAtOnceAreLookedAtNoMoreOftenThanOneAfterTheOther() throws Exception {
        officers();
        List<Callable<Boolean>> flood = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            flood.add(() -> {
                boolean in = false;
                for (int n = 0; n < 50; n++) {
                    in |= signIn("OP1", "a wrong guess") instanceof SignInResult.Welcome;
                }
                return in;
            });
        }
        assertThat(successes(flood)).isZero();
        assertThat(register.attempts(register.officer(officer("OP1"))))
                .filteredOn(a -> a.outcome() == SignInAttempt.Outcome.WRONG_PASSPHRASE)
                .hasSize(5);
    }
}
