package org.secondlook.live;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.LivePermit;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyUse;
import org.secondlook.deployment.Role;
import org.secondlook.face.ModelPack;
import org.secondlook.watchlist.Watchlist;

/// Deployments that are live, and what they permit, as tests of sessions need them.
final class Permits {
    private Permits() {}

    static Frozen frozen(Watchlist watchlist, ModelPack pack, Policy policy) {
        double floor = pack.floor().orElseThrow();
        return new Frozen(
                watchlist.sha256(),
                watchlist.size(),
                Rig.THRESHOLD,
                floor,
                pack.manifest().id(),
                pack.sha256(),
                policy.id(),
                policy.version(),
                policy.sha256(),
                policy.use() == PolicyUse.TRAINING);
    }

    /// One that went live when its hours began.
    static DeploymentLife life(String reference, Frozen frozen, Instant begins, Instant ends) {
        Authority authority =
                new Authority(new Officer("AO1"), "A", "Inspector", begins, "WAD-7", "none");
        return new DeploymentLife(
                Lives.plan(reference, frozen.threshold(), begins, ends, "CRIME_HOTSPOT"),
                List.of(
                        new DeploymentEvent.Planned(act(begins)),
                        new DeploymentEvent.Authorised(act(begins), authority, frozen),
                        new DeploymentEvent.Started(act(begins), Lives.checklist())));
    }

    static Act act(Instant at) {
        return new Act(new Officer("OP1"), Role.OPERATOR, at, "as tests do");
    }

    static LivePermit permit(DeploymentLife life, Instant now) {
        return switch (LiveHours.ask(life, now)) {
            case LiveHours.Leave.Given(LivePermit permit) -> permit;
            case LiveHours.Leave.None(String sentence) -> throw new AssertionError(sentence);
        };
    }

    static Grounds grounds(DeploymentLife life, Instant now) {
        return grounds(life, now, () -> life);
    }

    static Grounds grounds(DeploymentLife life, Instant now, Supplier<DeploymentLife> later) {
        return new Grounds.Permitted(permit(life, now), later);
    }
}
