package org.secondlook;

import java.nio.file.Path;

/// What lies beside a checkout of the project and is never part of the program: models and footage
/// for development. Stateless.
final class Development {
    /// Set by the start script to the checkout's folder.
    private static final String HOME = "second-look.home";

    private Development() {}

    /// The folder `shared` beside the checkout; may not be there.
    static Path shared() {
        return Path.of(System.getProperty(HOME, "."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared");
    }
}
