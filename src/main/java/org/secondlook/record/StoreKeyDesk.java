package org.secondlook.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who can open the sealed pictures. Thread-safe.
final class StoreKeyDesk {
    private static final Logger LOG = LoggerFactory.getLogger(StoreKeyDesk.class);

    private final OpenRecord open;
    private final Additions additions;
    private final Clock clock;

    StoreKeyDesk(OpenRecord open, Additions additions, Clock clock) {
        this.open = open;
        this.additions = additions;
        this.clock = clock;
    }

    /// Opens the pictures' key for an officer who has signed in. That it cannot be opened keeps
    /// nobody from signing in: it is told where pictures are needed.
    void signedIn(SignedIn who, Passphrase passphrase, PolicyRules.SignInRules rules)
            throws NotRecordedException {
        try {
            StoreKey.Opened opened =
                    open.storeKey().open(who.officer(), passphrase, Argon2Cost.of(rules));
            Optional<String> key = open.storeKey().id();
            if (opened == StoreKey.Opened.MADE && key.isPresent()) {
                Instant now = clock.instant();
                append(RegisterEvents.storeKeyMade(who.officer(), key.get(), now));
            }
        } catch (RecordException e) {
            LOG.warn("the pictures' key could not be opened: {}", e.getMessage());
            open.health().failed(String.valueOf(e.getMessage()));
        }
    }

    private void append(Event event) throws NotRecordedException {
        additions.write(
                handle -> {
                    open.events().append(handle, event);
                    return true;
                },
                _ -> false,
                () -> "This could not be recorded.");
    }

    /// Lets a new passphrase open the key as well, if the key is open.
    ///
    /// @return whether it does
    boolean give(Officer officer, Passphrase passphrase, PolicyRules.SignInRules rules)
            throws RecordException {
        return open.storeKey().give(officer, passphrase, Argon2Cost.of(rules));
    }

    /// The passphrase an officer had opens the key no more.
    void take(Officer officer) throws NotRecordedException {
        try {
            open.storeKey().take(officer);
        } catch (RecordException e) {
            throw new NotRecordedException(
                    "The account was changed, but its old passphrase still opens the pictures' key: "
                            + e.getMessage(),
                    e);
        }
    }
}
