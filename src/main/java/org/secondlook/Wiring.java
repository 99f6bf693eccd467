package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.capture.Pace;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.LivePermit;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.SignedIn;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.live.CameraPlan;
import org.secondlook.live.Grounds;
import org.secondlook.live.LiveCamera;
import org.secondlook.live.LiveSession;
import org.secondlook.match.ThresholdRule;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordStore;
import org.secondlook.record.Register;
import org.secondlook.record.SessionDetails;
import org.secondlook.training.Vigilance;
import org.secondlook.ui.RunningSession;
import org.secondlook.watchlist.Watchlist;
import org.secondlook.watchlist.WatchlistEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A session with everything that it needs to be adjudicated: watchlist, record, pipeline. Owns
/// them and closes them in the order that loses nothing.
final class Wiring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    private final ModelPack pack;
    private final Watchlist watchlist;
    private final RecordStore record;
    private final LiveSession session;
    private final Predicate<OfficerAccount> adjudicators;
    private volatile @Nullable Vigilance vigilance;

    private Wiring(
            ModelPack pack,
            Watchlist watchlist,
            RecordStore record,
            LiveSession session,
            Predicate<OfficerAccount> adjudicators) {
        this.pack = pack;
        this.watchlist = watchlist;
        this.record = record;
        this.session = session;
        this.adjudicators = adjudicators;
    }

    /// Where a session is recorded.
    @FunctionalInterface
    interface Records {
        RecordStore begin(SessionDetails details) throws RecordException;
    }

    /// Starts the cameras of a live deployment.
    ///
    /// @param life all that is recorded of it
    /// @param ready taken over
    /// @param register open for as long as the session runs; tells it when the deployment ends or
    ///   its threshold is raised
    /// @param log what becomes of alerts on their way to the record
    /// @throws Refused when it may not watch now, or cannot; nothing is left open then
    static Wiring live(
            DeploymentLife life,
            SignedIn who,
            Finding.Ready ready,
            Register register,
            UnaryOperator<AlertLog> log,
            Clock clock)
            throws Refused {
        Plan plan = life.plan();
        Plans plans = new Plans(ready.pack());
        Grounds grounds;
        ThresholdRule rule;
        List<CameraPlan> cameras;
        try {
            LivePermit permit =
                    switch (LiveHours.ask(life, who, ready.found(), clock.instant())) {
                        case LiveHours.Leave.Given(LivePermit given) -> given;
                        case LiveHours.Leave.None(String sentence) -> throw new Refused(sentence);
                    };
            grounds = new Grounds.Permitted(permit, register.follow(life));
            rule = plans.threshold(permit.threshold());
            cameras = plans.of(plan.cameras());
        } catch (Refused e) {
            ready.close();
            throw e;
        }
        return start(
                grounds,
                ready.found().policy(),
                ready.pack(),
                ready.watchlist(),
                rule,
                cameras,
                register::begin,
                log,
                clock.withZone(plan.zone()),
                plan::letsAdjudicate);
    }

    /// Starts cameras that show recorded footage, whose alerts anybody may judge.
    ///
    /// @param watchlist taken over
    /// @throws Refused when the record or the engine cannot be used; nothing is left open then
    static Wiring recorded(
            Deployment deployment,
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            ThresholdRule rule,
            List<CameraPlan> cameras,
            Records records,
            Clock clock)
            throws Refused {
        return start(
                new Grounds.Recorded(deployment),
                policy,
                pack,
                watchlist,
                rule,
                cameras,
                records,
                UnaryOperator.identity(),
                clock,
                _ -> true);
    }

    /// Begins a session in the record, then starts cameras and engine.
    private static Wiring start(
            Grounds grounds,
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            ThresholdRule rule,
            List<CameraPlan> cameras,
            Records records,
            UnaryOperator<AlertLog> log,
            Clock clock,
            Predicate<OfficerAccount> adjudicators)
            throws Refused {
        RecordStore record = null;
        try {
            LiveSession.Setup setup =
                    new LiveSession.Setup(
                            grounds, policy, pack, watchlist, rule, cameras, Pace.REAL_TIME, 0);
            SessionDetails details =
                    new SessionDetails(
                            grounds.deployment(),
                            policy.id(),
                            policy.version(),
                            pack.identity(),
                            watchlist.sha256(),
                            watchlist.size(),
                            rule.threshold(),
                            setup.floor(),
                            Keeping.of(policy),
                            clock.getZone());
            record = records.begin(details);
            record.listed(watchlist.entries().stream().map(WatchlistEntry::reference).toList());
            LiveSession session =
                    new LiveSession(
                            setup.after(record.opening().lastAlertNumber()),
                            log.apply(record),
                            clock);
            session.start();
            return new Wiring(pack, watchlist, record, session, adjudicators);
        } catch (RecordException | NotRecordedException | ModelPackException e) {
            close(record, watchlist);
            throw new Refused(e);
        } catch (RuntimeException | Error e) {
            close(record, watchlist);
            throw e;
        }
    }

    private static void close(@Nullable RecordStore record, Watchlist watchlist) {
        if (record != null) {
            record.close();
        }
        watchlist.close();
    }

    /// The running session.
    LiveSession session() {
        return session;
    }

    /// Shows officers known-answer pairs now and then.
    ///
    /// @param practice folder of the practice set, if there is one
    Wiring practise(Path practice) {
        vigilance =
                Vigilance.of(
                        practice,
                        session.facts().policy(),
                        pack,
                        watchlist,
                        session.desk(),
                        session.cameras().stream().map(LiveCamera::name).toList(),
                        () -> session.facts().threshold());
        return this;
    }

    /// The running session as the screen sees it, with its record.
    RunningSession running() {
        return new RunningSession(
                session, record::health, record.opening(), this::close, adjudicators, vigilance);
    }

    @Override
    public void close() {
        Vigilance practice = vigilance;
        if (practice != null) {
            practice.stop();
        }
        session.close();
        session.desk().unwritten().ifPresent(LOG::warn);
        count();
        record.close();
        watchlist.close();
        if (practice != null) {
            practice.close();
        }
    }

    /// A count that cannot be recorded is told to be missing by the report; nothing rests on it.
    private void count() {
        try {
            record.counted(
                    session.counters().facesSeen(),
                    session.facts().policy().rules().deployments().countingRuleVersion().value(),
                    session.similarities());
        } catch (NotRecordedException e) {
            LOG.warn("the faces seen could not be recorded", e);
        }
    }
}
