package org.secondlook.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyException;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;

/// The program around a console, as far as the console's frame needs it: a real record in a folder,
/// the built-in policies, and sessions that a test hands in.
final class TestOffice implements BackOffice, AutoCloseable {
    private final Path folder;
    private final Register register;
    private final Policy own = Policy.builtIn(Policy.HOURS_24);
    final KeptInMemory lists = new KeptInMemory();
    TestSession session = new TestSession(2);

    TestOffice(Path folder, Clock clock) {
        this.folder = folder;
        try {
            register = Register.open(folder.resolve("record"), clock);
        } catch (RecordException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Policy ownPolicy() {
        return own;
    }

    @Override
    public PolicyOnDisk ownPolicyOnDisk() {
        Path file = folder.resolve("policy.json");
        if (!Files.exists(file)) {
            return new PolicyOnDisk(file, null, "");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new PolicyOnDisk(file, Policy.read(in), "");
        } catch (PolicyException e) {
            return new PolicyOnDisk(file, null, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Policy policy(String named) {
        return Policy.builtIn(named);
    }

    @Override
    public Found find(Plan plan, Progress progress, Cancel cancel) throws StartRefusedException {
        throw new StartRefusedException(StartRefusedException.Field.NONE, "not here");
    }

    @Override
    public RunningSession start(StartRequest request, Progress progress, Cancel cancel) {
        return session.running();
    }

    @Override
    public RunningSession goLive(
            DeploymentLife life, SignedIn who, Progress progress, Cancel cancel) {
        return session.running();
    }

    @Override
    public WatchlistOffice watchlists(SignedIn who) {
        return lists;
    }

    @Override
    public void close() {
        register.close();
    }
}
