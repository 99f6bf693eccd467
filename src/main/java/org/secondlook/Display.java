package org.secondlook;

/// Whether there is a screen to open a window on. Stateless.
final class Display {
    private Display() {}

    static boolean isThere() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return true;
        }
        return !System.getenv().getOrDefault("DISPLAY", "").isEmpty()
                || !System.getenv().getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
