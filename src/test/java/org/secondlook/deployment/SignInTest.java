package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String RIGHT = "correct horse battery";
    private static final OfficerAccount ACCOUNT = Lives.account("PC1", Role.OPERATOR);

    private final List<SignInAttempt> attempts = new ArrayList<>();

    private SignInResult attempt(String passphrase, Instant now) {
        return attempt(Optional.of(ACCOUNT), passphrase, now);
    }

    private SignInResult attempt(Optional<OfficerAccount> account, String passphrase, Instant now) {
        try (Passphrase typed = Passphrase.of(passphrase.toCharArray())) {
            SignInResult result = SignIn.judge(account, attempts, typed, Lives.signInRules(), now);
            attempts.addFirst(result.attempt());
            return result;
        }
    }

    @Test
    void theRightPassphraseOpensAndAnyOtherDoesNot() {
        assertThat(attempt(RIGHT, NOON))
                .isInstanceOfSatisfying(
                        SignInResult.Welcome.class,
                        welcome -> assertThat(welcome.who().account()).isEqualTo(ACCOUNT));
        for (String wrong :
                List.of("", " ", RIGHT + " ", "Correct horse battery", "correct horse batter")) {
            assertThat(attempt(wrong, NOON)).isInstanceOf(SignInResult.Refused.class);
            attempts.clear();
        }
    }

    @Test
    void aThousandWrongPassphrasesNeverGetInAndCostNothing() {
        long begun = System.nanoTime();
        int looked = 0;
        for (int i = 0; i < 1_000; i++) {
            SignInResult result = attempt("guess " + i, NOON.plusMillis(i));
            assertThat(result).isInstanceOf(SignInResult.Refused.class);
            if (result.attempt().outcome() == SignInAttempt.Outcome.WRONG_PASSPHRASE) {
                looked++;
            }
        }
        long ms = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        System.out.printf("sign-in: 1000 wrong passphrases, %d hashed, %d ms%n", looked, ms);
        assertThat(looked).isEqualTo(5);
        assertThat(ms).isLessThan(5_000);
        assertThat(attempt(RIGHT, NOON.plusSeconds(2)))
                .as("not even with the right one, while locked out")
                .isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void whoeverWaitsOutEachLockOutGetsSlowerAndSlower() {
        Instant now = NOON;
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assertThat(attempt("guess " + i, now).attempt().outcome())
                    .isEqualTo(SignInAttempt.Outcome.WRONG_PASSPHRASE);
            Instant until = SignIn.lockedUntil(attempts, Lives.signInRules()).orElse(now);
            waits.add(Duration.between(now, until).toSeconds());
            assertThat(attempt(RIGHT, until.minusNanos(1)).attempt().outcome())
                    .isEqualTo(
                            until.equals(now)
                                    ? SignInAttempt.Outcome.SIGNED_IN
                                    : SignInAttempt.Outcome.LOCKED_OUT);
            attempts.removeFirst();
            now = until;
        }
        assertThat(waits)
                .containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
        assertThat(attempt(RIGHT, now)).isInstanceOf(SignInResult.Welcome.class);
        assertThat(SignIn.lockedUntil(attempts, Lives.signInRules())).isEmpty();
    }

    @Test
    void aClockSetBackDoesNotLiftTheLockOut() {
        for (int i = 0; i < 5; i++) {
            attempt("guess", NOON);
        }
        assertThat(attempt(RIGHT, NOON.minusSeconds(86_400)).attempt().outcome())
                .isEqualTo(SignInAttempt.Outcome.LOCKED_OUT);
    }

    @Test
    void oneWhoIsLockedOutLocksOutNobodyElse() {
        for (int i = 0; i < 20; i++) {
            attempt("guess", NOON);
        }
        attempts.clear();
        assertThat(attempt(RIGHT, NOON)).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void whatIsSaidDoesNotTellWhetherThereIsSuchAnOfficer() {
        SignInResult known = attempt("guess", NOON);
        SignInResult unknown = attempt(Optional.empty(), "guess", NOON);
        assertThat(known).isEqualTo(unknown);
        assertThat(attempt(Optional.empty(), RIGHT, NOON)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void everyHashHasASaltOfItsOwnAndReadsBack() {
        try (Passphrase passphrase = Passphrase.of(RIGHT.toCharArray())) {
            PassphraseHash again = PassphraseHash.of(passphrase, Lives.signInRules());
            assertThat(again.encoded())
                    .isNotEqualTo(Lives.HASH.encoded())
                    .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(PassphraseHash.parse(again.encoded()).isOf(passphrase)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse battery",
                "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=8,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=9999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aHashOfAnotherKindOrOfACostThatIsNotAllowedIsRefusedUnquoted(String text) {
        assertThatThrownBy(() -> PassphraseHash.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .extracting(Throwable::getMessage)
                .satisfies(m -> assertThat(String.valueOf(m)).doesNotContain("horse", "argon2i$"));
    }

    @Test
    void passphrasesAreNeverPrintedAndAreWiped() {
        char[] typed = RIGHT.toCharArray();
        Passphrase passphrase = Passphrase.of(typed);
        assertThat(passphrase.toString()).doesNotContain("horse");
        assertThat(ACCOUNT.toString()).doesNotContain("argon2");
        assertThat(new SignedIn(ACCOUNT).toString()).doesNotContain("argon2");
        passphrase.close();
        assertThat(typed).containsOnly('\0');

        char[] endless = "x".repeat(2_000).toCharArray();
        assertThatThrownBy(() -> Passphrase.of(endless))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(endless).containsOnly('\0');
    }

    @Test
    void anOfficerHasARoleAnIdThatCannotBeMistakenAndAName() {
        assertThatThrownBy(() -> Lives.account("PC1")).isInstanceOf(IllegalArgumentException.class);
        for (String id : List.of("РС1", "PC 1", "-PC1", "x\u202e")) {
            assertThatThrownBy(() -> Lives.account(id, Role.OPERATOR))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
