package org.secondlook.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignIn;
import org.secondlook.deployment.SignInAttempt;
import org.secondlook.deployment.SignInResult;

/// Judges passphrases as the program does, of officers and attempts in memory. Thread-safe.
final class TestDoor {
    static final String RIGHT = "correct horse battery";

    private final Clock clock;
    private final Map<String, OfficerAccount> accounts = new HashMap<>();
    private final Map<String, List<SignInAttempt>> attempts = new HashMap<>();

    TestDoor(Clock clock, Officer... officers) {
        this.clock = clock;
        for (Officer officer : officers) {
            accounts.put(officer.id(), Lives.account(officer.id(), Role.OPERATOR));
        }
    }

    synchronized SignInResult knock(String id, Passphrase passphrase) {
        List<SignInAttempt> earlier = attempts.computeIfAbsent(id, _ -> new ArrayList<>());
        SignInResult result =
                SignIn.judge(
                        Optional.ofNullable(accounts.get(id)),
                        earlier,
                        passphrase,
                        Lives.signInRules(),
                        clock.instant());
        earlier.addFirst(result.attempt());
        return result;
    }
}
