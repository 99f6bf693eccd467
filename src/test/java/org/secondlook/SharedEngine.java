package org.secondlook;

import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.watchlist.Photographs;

/// The shared operational pack as enrolment sees it, for tests outside the root package.
public final class SharedEngine {
    private SharedEngine() {}

    /// The pack; aborts the test where it is missing.
    public static ModelPack pack() throws ModelPackException {
        return ModelPack.open(Shared.folder("models", "yunet-retail0095"));
    }

    /// Photographs read with that pack.
    public static Photographs photographs() throws ModelPackException {
        return new EnginePhotographs(pack());
    }
}
