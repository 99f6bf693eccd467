package org.secondlook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyException;

/// Finds the policies that hold on this machine. Stateless.
final class Policies {
    /// A force's own policy in the data folder.
    static final String OWN = "policy.json";

    private Policies() {}

    /// The policy by which officers sign in: the force's own, or the strictest of the program.
    ///
    /// @param dataFolder where the force's own lies
    static Policy own(Path dataFolder) throws Refused {
        Path file = dataFolder.resolve(OWN);
        return Files.exists(file) ? read(file) : Policy.builtIn(Policy.HOURS_24);
    }

    /// The policy that a plan names.
    ///
    /// @param named the id of one in the program, or a file
    static Policy named(String named) throws Refused {
        return Policy.BUILT_IN.contains(named) ? Policy.builtIn(named) : read(Path.of(named));
    }

    private static Policy read(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            return Policy.read(in);
        } catch (PolicyException e) {
            throw new Refused("“%s”: %s".formatted(file, e.getMessage()));
        } catch (IOException e) {
            throw new Refused("The policy “%s” cannot be read.".formatted(file));
        }
    }
}
