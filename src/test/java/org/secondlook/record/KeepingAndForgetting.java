package org.secondlook.record;

import static org.secondlook.alert.Sights.NOON;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;

/// A program that raises alerts with their pictures, takes decisions and purges, until it is
/// killed, and tells of each decision once the record has it.
final class KeepingAndForgetting {
    /// From one alert to the next on the program's clock.
    static final Duration STEP = Duration.ofMinutes(10);

    private static final int MOST = 100_000;
    private static final int PURGE_EVERY = 4;
    private static final int LATER_EVERY = 3;

    private KeepingAndForgetting() {}

    /// @param args folder; reference; minutes after noon at which its clock begins
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        SetClock clock = new SetClock(NOON.plus(Duration.ofMinutes(Long.parseLong(args[2]))));
        try (Register register = open(Path.of(args[0]), clock);
                RecordStore store = register.begin(details(args[1]))) {
            for (int n = 1; n <= MOST; n++) {
                clock.on(STEP);
                Alert like = Sights.alert(n, "E-" + n);
                Alert alert =
                        new Alert(
                                UUID.randomUUID(),
                                n,
                                like.sight(),
                                like.probe(),
                                like.scene(),
                                clock.instant(),
                                Duration.ofMinutes(1));
                store.raised(alert);
                store.decided(alert, decision(n, clock));
                out.print("taken " + n + ".\n");
                out.flush();
                if (n % LATER_EVERY == 0) {
                    store.later(alert, alert.portraits());
                }
                if (n % PURGE_EVERY == 0) {
                    register.retention().purge();
                }
                alert.close();
            }
        }
    }

    /// The record, with an officer signed in whose passphrase opens the pictures' key.
    static Register open(Path folder, SetClock clock) throws Exception {
        Register register = Register.open(folder, clock);
        if (register.officers().isEmpty()) {
            RegisterTest.officers(register);
        }
        try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            register.signIn("ADMIN", typed, Lives.signInRules());
        }
        return register;
    }

    private static SessionDetails details(String reference) {
        SessionDetails like = Sessions.details(reference);
        return new SessionDetails(
                like.deployment(),
                like.policyId(),
                like.policyVersion(),
                like.packId(),
                like.watchlistHash(),
                like.watchlistSize(),
                like.threshold(),
                like.floor(),
                new Keeping(1, 1, 1),
                like.zone());
    }

    private static Decision decision(int n, SetClock clock) {
        return n % 2 == 0
                ? Sights.engage("PC " + n, clock.instant())
                : Sights.doNotEngage("PC " + n, clock.instant());
    }

    /// Who decided the alerts of a session, in their order.
    static List<String> officers(int taken) {
        return java.util.stream.IntStream.rangeClosed(1, taken).mapToObj(n -> "PC " + n).toList();
    }
}
