package org.secondlook;

import java.nio.file.Path;
import java.util.Optional;

/// What lies beside a checkout of the project and is never part of the program: models and footage
/// for development. Stateless.
final class Development {
    /// Set by the start script to the checkout's folder.
    private static final String HOME = "second-look.home";

    private Development() {}

    /// The folder `shared` beside the checkout, which may not be there; empty where the program
    /// does not run from a checkout.
    static Optional<Path> shared() {
        String home = System.getProperty(HOME);
        return home == null
                ? Optional.empty()
                : Optional.of(Path.of(home).toAbsolutePath().normalize().resolveSibling("shared"));
    }
}
