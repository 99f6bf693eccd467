package org.secondlook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.ui.BackOffice;
import org.secondlook.ui.PolicyOnDisk;
import org.secondlook.ui.RunningSession;
import org.secondlook.ui.StartRefusedException;
import org.secondlook.ui.StartRefusedException.Field;
import org.secondlook.ui.StartRequest;
import org.secondlook.ui.WatchlistOffice;

/// What the console needs of the program: the open record, policies, packs, sessions. Thread-safe.
///
/// The record is open as long as the office is, and sessions share it. Whatever still runs is
/// stopped before the record is closed.
final class Office implements BackOffice, AutoCloseable {
    private final PackOptions packs;
    private final Clock clock;
    private final Path data;
    private final Policy own;
    private final Register register;
    private final Starter starter;
    private final AtomicReference<@Nullable Wiring> running = new AtomicReference<>();

    private Office(PackOptions packs, Clock clock, Path data, Policy own, Register register) {
        this.data = data;
        this.packs = packs;
        this.clock = clock;
        this.own = own;
        this.register = register;
        this.starter =
                new Starter(
                        packs, clock, register::begin, this::runs, data.resolve(Starter.PRACTICE));
    }

    /// Opens the record of this machine, by the policy of this machine.
    ///
    /// @throws Refused when the policy is broken or the record cannot be used
    static Office open(PackOptions packs, Clock clock) throws Refused {
        return open(PackOptions.dataFolder(), packs, clock);
    }

    /// The same with what this machine writes in a folder of the caller's.
    static Office open(Path data, PackOptions packs, Clock clock) throws Refused {
        Policy own = Policies.own(data);
        try {
            Register register = Register.open(data.resolve(Starter.RECORD), clock);
            register.retention().purgeEachMinute();
            return new Office(packs, clock, data, own, register);
        } catch (RecordException e) {
            throw new Refused(e);
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
        Path file = data.resolve(Policies.OWN);
        if (!Files.exists(file)) {
            return new PolicyOnDisk(file, null, "");
        }
        try {
            return new PolicyOnDisk(file, Policies.own(data), "");
        } catch (Refused e) {
            return new PolicyOnDisk(file, null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Policy policy(String named) throws StartRefusedException {
        try {
            return Policies.named(named);
        } catch (Refused e) {
            throw refused(e);
        }
    }

    @Override
    public Found find(Plan plan, Instant asOf, Progress progress, Cancel cancel)
            throws StartRefusedException {
        try (Finding.Ready ready = ready(plan, asOf, progress, cancel)) {
            return ready.found();
        }
    }

    private Finding.Ready ready(Plan plan, Instant asOf, Progress progress, Cancel cancel)
            throws StartRefusedException {
        List<String> problems = new ArrayList<>();
        Finding finding =
                new Finding(
                        register.lists().kept(),
                        packs,
                        (done, total) -> progress.report("Enrolling the watchlist", done, total),
                        cancel::isAsked,
                        problems::add);
        try {
            return finding.ready(plan, asOf);
        } catch (Refused e) {
            throw problems.isEmpty()
                    ? refused(e)
                    : new StartRefusedException(
                            Field.NONE,
                            "%s %s".formatted(e.getMessage(), ReportLines.firstOf(problems)),
                            e);
        }
    }

    @Override
    public RunningSession start(StartRequest request, Progress progress, Cancel cancel)
            throws StartRefusedException {
        return starter.start(request, progress, cancel);
    }

    @Override
    public RunningSession goLive(
            DeploymentLife life, SignedIn who, Progress progress, Cancel cancel)
            throws StartRefusedException {
        Finding.Ready ready =
                ready(life.plan(), life.approvedAt(clock.instant()), progress, cancel);
        try {
            Wiring wiring =
                    Wiring.live(life, who, ready, register, UnaryOperator.identity(), clock);
            runs(wiring);
            return wiring.practise(data.resolve(Starter.PRACTICE)).running();
        } catch (Refused e) {
            throw refused(e);
        }
    }

    /// One session runs at a time.
    private void runs(@Nullable Wiring next) {
        Wiring before = running.getAndSet(next);
        if (before != null) {
            before.close();
        }
    }

    private static StartRefusedException refused(Refused e) {
        return new StartRefusedException(Field.NONE, String.valueOf(e.getMessage()), e);
    }

    @Override
    public WatchlistOffice watchlists(SignedIn who) {
        return new ListOffice(register, packs, own, who, clock);
    }

    @Override
    public void close() {
        runs(null);
        register.close();
    }
}
