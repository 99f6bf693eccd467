package org.secondlook.deployment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What happens to an officer's account after it was added. It counts from the next sign-in on.
public sealed interface AccountChange {
    /// Who did it.
    Officer by();

    /// When, to the microsecond, as it is recorded.
    Instant at();

    /// Another passphrase holds from now on.
    record NewPassphrase(PassphraseHash passphrase, Officer by, Instant at)
            implements AccountChange {
        public NewPassphrase {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// Nobody signs in with the account any more.
    record Retired(Officer by, Instant at) implements AccountChange {
        public Retired {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }
}
