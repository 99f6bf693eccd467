package org.secondlook.live;

import java.util.List;
import java.util.function.Supplier;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.FalseMatchRates;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.LivePermit;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.PackManifest;
import org.secondlook.match.ThresholdRule;
import org.secondlook.watchlist.Watchlist;

/// On what a session may run at all. There is no third way.
public sealed interface Grounds {
    /// Recorded footage. Nobody may be stopped on its account, so it is always a demonstration.
    record Recorded(Deployment deployment) implements Grounds {
        public Recorded {
            if (!deployment.demonstration()) {
                throw new IllegalArgumentException(
                        "without a live deployment there are only demonstrations");
            }
        }
    }

    /// A live deployment.
    ///
    /// @param permit the leave that it gave
    /// @param life all that has happened to it by now; asked again and again, so it must not wait
    record Permitted(LivePermit permit, Supplier<DeploymentLife> life) implements Grounds {
        @Override
        public Deployment deployment() {
            return permit.deployment();
        }
    }

    /// The deployment that runs.
    Deployment deployment();

    /// What a session runs with, as an authority approves it.
    static Found found(Watchlist watchlist, ModelPack pack, Policy policy) {
        return new Found(
                watchlist.sha256(),
                watchlist.size(),
                watchlist.images().size(),
                new Found.Pack(
                        pack.manifest().id(),
                        pack.sha256(),
                        pack.floor().orElseThrow(),
                        isForTraining(pack),
                        new FalseMatchRates(
                                pack.falseMatchRates(), pack.impostorPairs().orElse(0L))),
                policy);
    }

    private static boolean isForTraining(ModelPack pack) {
        return pack.manifest().use() == PackManifest.Use.TRAINING;
    }

    /// @throws IllegalArgumentException when a session may not be made so
    default void require(
            Policy policy,
            ModelPack pack,
            Watchlist watchlist,
            ThresholdRule threshold,
            List<CameraPlan> cameras) {
        boolean live = cameras.stream().anyMatch(camera -> camera.address().isLive());
        switch (this) {
            case Recorded _ -> refuse(live, "a live camera opens only inside a live deployment");
            case Permitted(LivePermit permit, var _) -> {
                List<String> changes = permit.changes(found(watchlist, pack, policy));
                refuse(
                        !changes.isEmpty(),
                        "what was approved is another version of " + String.join(", ", changes));
                refuse(
                        !(threshold.threshold() >= permit.threshold()),
                        "the threshold is below the one in force");
                refuse(
                        live && (permit.deployment().demonstration() || isForTraining(pack)),
                        "a live camera does not open in an exercise");
            }
        }
    }

    private static void refuse(boolean refused, String why) {
        if (refused) {
            throw new IllegalArgumentException(why);
        }
    }
}
