package org.secondlook.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who can open the sealed pictures, and what they look at. Thread-safe.
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
            LOG.warn("the pictures' key could not be opened", e);
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

    /// The pictures of an alert that are still kept. That somebody looks is recorded first.
    ///
    /// @return the caller closes each; none when they were deleted
    List<Exhibit> exhibits(UUID alert, SignedIn who) throws RecordException, NotRecordedException {
        String deployment =
                open.read(() -> open.rows().read(handle -> ExhibitRows.deployment(handle, alert)))
                        .orElseThrow(() ->
                                new RecordException("There is no such alert in this record."));
        if (!mayLook(who.account(), deployment)) {
            throw new RecordException(
                    "Pictures of alerts are seen by supervisors, and by the officers who judge the alerts of that deployment.");
        }
        if (!open.storeKey().isOpen()) {
            throw new RecordException(
                    "Your passphrase does not open the pictures' key. Have an administrator who can see pictures set it anew.");
        }
        append(AlertEvents.viewed(deployment, alert, who.officer(), clock.instant()));
        return open.exhibits().read(deployment, alert);
    }

    private boolean mayLook(OfficerAccount account, String deployment) throws RecordException {
        if (account.has(Role.SUPERVISOR)) {
            return true;
        }
        Optional<DeploymentLife> life =
                open.read(() ->
                        open.rows().read(handle -> DeploymentReading.find(handle, deployment)));
        return life.filter(found -> found.plan().letsAdjudicate(account)).isPresent();
    }
}
