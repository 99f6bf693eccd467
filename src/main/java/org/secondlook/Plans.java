package org.secondlook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.CaptureException;
import org.secondlook.deployment.PlannedCamera;
import org.secondlook.face.ModelPack;
import org.secondlook.live.CameraPlan;
import org.secondlook.live.LiveSession;
import org.secondlook.match.ThresholdException;
import org.secondlook.match.ThresholdRule;

/// Turns what a person asked for into what a session can be made of, or says why not. Immutable.
///
/// @param pack in use
record Plans(ModelPack pack) {

    /// The rule for a threshold, or for the pack's own where none is given.
    ///
    /// @throws Refused when it lies below the pack's floor, or the pack has none
    ThresholdRule threshold(@Nullable Double asked) throws Refused {
        double floor =
                pack.floor()
                        .orElseThrow(() ->
                                new Refused(
                                        "The pack “%s” has no threshold floor yet, so it can raise no alerts."
                                                .formatted(pack.manifest().id())));
        double wanted = asked == null ? pack.defaultThreshold().orElse(floor) : asked;
        try {
            return ThresholdRule.of(wanted, floor);
        } catch (ThresholdException e) {
            throw new Refused(e);
        }
    }

    /// Cameras that show recorded footage.
    ///
    /// @throws Refused when there are too many, one is not there, or one is live
    List<CameraPlan> recorded(List<String> typed) throws Refused {
        requireRoom(typed.size());
        List<CameraPlan> plans = new ArrayList<>();
        for (String text : typed) {
            CameraAddress address = address(text);
            if (address.isLive()) {
                throw new Refused(
                        "“%s” is a live camera, and a live camera opens only inside a live deployment."
                                .formatted(address.label()));
            }
            if (plans.stream().anyMatch(plan -> plan.address().equals(address))) {
                throw new Refused("The camera “%s” is named twice.".formatted(address.label()));
            }
            plans.add(new CameraPlan(address.label(), address));
        }
        return plans;
    }

    /// The cameras of a deployment, live or recorded.
    ///
    /// @throws Refused when there are too many, or one is not there
    List<CameraPlan> of(List<PlannedCamera> cameras) throws Refused {
        requireRoom(cameras.size());
        List<CameraPlan> plans = new ArrayList<>();
        for (PlannedCamera camera : cameras) {
            plans.add(new CameraPlan(camera.name(), address(camera.address())));
        }
        return plans;
    }

    private static void requireRoom(int cameras) throws Refused {
        if (cameras > LiveSession.MAX_CAMERAS) {
            throw new Refused(
                    "%d cameras were named; at most %d can run at once."
                            .formatted(cameras, LiveSession.MAX_CAMERAS));
        }
    }

    /// The same cameras, named as on a screen: numbered, without their folders.
    static List<CameraPlan> numbered(List<CameraPlan> plans) {
        List<CameraPlan> numbered = new ArrayList<>();
        for (CameraPlan plan : plans) {
            String label = plan.address().label();
            String last =
                    label.substring(Math.max(label.lastIndexOf('/'), label.lastIndexOf('\\')) + 1);
            numbered.add(
                    new CameraPlan(
                            "Camera %d · %s".formatted(numbered.size() + 1, last), plan.address()));
        }
        return numbered;
    }

    private static CameraAddress address(String text) throws Refused {
        try {
            return CameraAddress.parse(text);
        } catch (CaptureException e) {
            throw new Refused(e);
        }
    }
}
