package org.secondlook.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Signing in with a passphrase. Stateless; looking at a passphrase takes a fraction of a second,
/// so it belongs on no thread that draws or records.
///
/// After too many wrong passphrases an officer is locked out for a while, doubled at each further
/// failure. Whoever is locked out is refused without any hashing, so that a flood costs nothing,
/// and nobody else is touched. The lock-out rests on recorded attempts, so a restart does not lift
/// it, and neither does a clock set back. For an officer who is retired no passphrase is right.
public final class SignIn {
    /// Attempts that have to be known at most to tell how long a lock-out is: by then it has grown
    /// to its longest, whatever the policy.
    public static final int ATTEMPTS_KNOWN_MAX = 64;

    private static final int DOUBLINGS_MAX = 24;

    private SignIn() {}

    /// Judges an attempt.
    ///
    /// @param account of the id that was typed; empty where there is none
    /// @param earlier attempts at this id, newest first, up to `ATTEMPTS_KNOWN_MAX`; for ids that
    ///   nobody has, those at all such ids together
    /// @param passphrase stays the caller's, who wipes it
    public static SignInResult judge(
            Optional<OfficerAccount> account,
            List<SignInAttempt> earlier,
            Passphrase passphrase,
            PolicyRules.SignInRules rules,
            Instant now) {
        Optional<Instant> locked = lockedUntil(earlier, rules).filter(now::isBefore);
        if (locked.isPresent()) {
            return new SignInResult.Refused(
                    "Too many wrong passphrases for this officer. " + again(now, locked.get()),
                    new SignInAttempt(SignInAttempt.Outcome.LOCKED_OUT, now),
                    locked.get());
        }
        Optional<OfficerAccount> known = account.filter(found -> !found.isRetired());
        if (known.isEmpty()) {
            PassphraseHash.pretend(passphrase, rules);
        } else if (known.get().passphrase().isOf(passphrase)) {
            return new SignInResult.Welcome(
                    new SignedIn(known.get()),
                    new SignInAttempt(SignInAttempt.Outcome.SIGNED_IN, now));
        }
        SignInAttempt wrong = new SignInAttempt(SignInAttempt.Outcome.WRONG_PASSPHRASE, now);
        List<SignInAttempt> all = new ArrayList<>(earlier);
        all.addFirst(wrong);
        Optional<Instant> until = lockedUntil(all, rules).filter(now::isBefore);
        return new SignInResult.Refused(
                "The officer's id or the passphrase is wrong."
                        + until.map(end -> " " + again(now, end)).orElse(""),
                wrong,
                until.orElse(null));
    }

    private static String again(Instant now, Instant until) {
        return "Try again in %d seconds."
                .formatted(Math.max(1, Duration.between(now, until).toSeconds()));
    }

    /// Until when nobody can sign in under an id after these attempts, newest first.
    static Optional<Instant> lockedUntil(
            List<SignInAttempt> newestFirst, PolicyRules.SignInRules rules) {
        int failures = 0;
        Instant last = Instant.MIN;
        for (SignInAttempt attempt : newestFirst) {
            if (attempt.outcome() == SignInAttempt.Outcome.SIGNED_IN) {
                break;
            }
            if (attempt.outcome() == SignInAttempt.Outcome.WRONG_PASSPHRASE) {
                failures++;
                last = attempt.at().isAfter(last) ? attempt.at() : last;
            }
        }
        int beyond = failures - rules.failuresBeforeLockOut().value();
        if (beyond < 0) {
            return Optional.empty();
        }
        long grown = (long) rules.lockOutSecondsFirst().value() << Math.min(beyond, DOUBLINGS_MAX);
        return Optional.of(last.plusSeconds(Math.min(grown, rules.lockOutSecondsMax().value())));
    }
}
