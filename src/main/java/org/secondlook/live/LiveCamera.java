package org.secondlook.live;

import java.util.function.Supplier;
import org.secondlook.capture.CameraHealth;

/// A camera of the running session as the screen sees it. Thread-safe.
public final class LiveCamera {
    private final String name;
    private final Supplier<CameraHealth> health;
    private final Tile tile;

    /// @param name for people
    /// @param health how it is doing now
    /// @param tile its pictures
    public LiveCamera(String name, Supplier<CameraHealth> health, Tile tile) {
        this.name = name;
        this.health = health;
        this.tile = tile;
    }

    /// How it is named.
    public String name() {
        return name;
    }

    /// How it is doing now.
    public CameraHealth health() {
        return health.get();
    }

    /// Its pictures for the screen.
    public Tile tile() {
        return tile;
    }
}
