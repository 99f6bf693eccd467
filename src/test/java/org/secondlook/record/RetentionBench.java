package org.secondlook.record;

import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;

/// A record with officers, a clock that can be set, and alerts whose pictures are kept: at noon on
/// 1 June 2026 under the 24-hour policy.
final class RetentionBench implements AutoCloseable {
    static final String REFERENCE = "2026/114";

    final SetClock clock = new SetClock(NOON);
    final Path folder;
    Register register;
    private int number;

    RetentionBench(Path folder) throws Exception {
        this.folder = folder;
        this.register = Register.open(folder, clock);
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR));
        register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
        register.add(Lives.account("SUP1", Role.SUPERVISOR));
        signIn("SUP1");
    }

    SignedIn signIn(String id) throws Exception {
        try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            return switch (register.signIn(id, typed, Lives.signInRules())) {
                case SignInResult.Welcome(SignedIn who, var _) -> who;
                case SignInResult.Refused refused -> throw new AssertionError(refused);
            };
        }
    }

    void reopen() throws Exception {
        register.close();
        register = Register.open(folder, clock);
    }

    SessionDetails details() {
        SessionDetails like = Sessions.details(REFERENCE);
        return new SessionDetails(
                new Deployment("High Street", REFERENCE, false),
                like.policyId(),
                like.policyVersion(),
                like.packId(),
                like.watchlistHash(),
                like.watchlistSize(),
                like.threshold(),
                like.floor(),
                new Keeping(24, 12, 24),
                like.zone());
    }

    /// Alerts raised now, whose pictures are kept.
    List<Alert> alerts(int count) throws Exception {
        try (RecordStore store = register.begin(details())) {
            return alerts(store, count);
        }
    }

    List<Alert> alerts(RecordStore store, int count) throws Exception {
        List<Alert> raised = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Alert like = Sights.alert(++number, "E-001");
            Alert alert =
                    new Alert(
                            like.id(),
                            number,
                            like.sight(),
                            like.probe(),
                            like.scene(),
                            clock.instant(),
                            java.time.Duration.ofMinutes(1));
            store.raised(alert);
            raised.add(alert);
        }
        return raised;
    }

    /// A deployment that has ended, ready to be closed.
    DeploymentLife ended(DeploymentLife closed) throws Exception {
        register.add(closed.plan(), (DeploymentEvent.Planned) closed.events().getFirst());
        for (int i = 1; i < closed.events().size() - 1; i++) {
            register.add(begin(closed, i), closed.events().get(i));
        }
        return begin(closed, closed.events().size() - 1);
    }

    static DeploymentLife begin(DeploymentLife life, int events) {
        return new DeploymentLife(life.plan(), life.events().subList(0, events));
    }

    /// Files of pictures that are there.
    List<Path> pictures() throws Exception {
        return files(".slx");
    }

    List<Path> files(String end) throws Exception {
        try (Stream<Path> found = Files.walk(folder.resolve(ExhibitFiles.FOLDER))) {
            return found.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    @Override
    public void close() {
        register.close();
    }
}
