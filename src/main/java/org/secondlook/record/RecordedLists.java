package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.KeptLists;
import org.secondlook.watchlist.WatchlistException;

/// The kept lists of a record, and what the record tells of them. Thread-safe.
public final class RecordedLists {
    private final OpenRecord open;
    private final Additions additions;

    RecordedLists(OpenRecord open, Additions additions) {
        this.open = open;
        this.additions = additions;
    }

    /// The lists, sealed under the key of this record.
    public KeptLists kept() {
        return open.lists();
    }

    /// Records what somebody did with a list. A bundle is opened once: the second to open it is
    /// refused.
    ///
    /// @throws NotRecordedException when the bundle was opened before, or it did not become durable
    public void add(ListEvent event) throws NotRecordedException {
        boolean opened = event.act() == ListEvent.Act.OPENED;
        BundleRows.Opened wanted = new BundleRows.Opened(event.by(), event.at());
        additions.write(
                handle -> {
                    if (opened) {
                        BundleRows.insert(handle, event);
                    }
                    open.events().append(handle, RegisterEvents.list(event));
                    return true;
                },
                handle ->
                        !opened
                                || BundleRows.find(handle, event.bundle())
                                        .filter(wanted::equals)
                                        .isPresent(),
                () ->
                        "This bundle was opened before. A bundle is opened once; have a new one made.");
    }

    /// Seals a list into one file for another machine.
    ///
    /// @param name of the list
    /// @param into made new, never written over
    /// @param passphrase stays the caller's
    /// @param cost of guessing it
    /// @param deployment reference of the one it is sealed for; may be empty
    /// @throws WatchlistException when there is no such list
    /// @throws RecordException when the bundle cannot be written
    /// @throws NotRecordedException when it could not be recorded; the bundle is deleted then
    public BundleContents seal(
            String name,
            Path into,
            Passphrase passphrase,
            Argon2Cost cost,
            Officer by,
            Instant at,
            String deployment)
            throws WatchlistException, RecordException, NotRecordedException {
        try (SealedLists.Held list = open.lists().open(name)) {
            if (list.missing() > 0) {
                throw new RecordException(
                        "%d photographs of the list were not copied yet. Finish its import first."
                                .formatted(list.missing()));
            }
            BundleContents sealed =
                    open.bundles().seal(list.sealed(), into, passphrase, cost, by, at, deployment);
            try {
                add(event(ListEvent.Act.SEALED, list, by, at, sealed.id()));
            } catch (NotRecordedException e) {
                Files.deleteIfExists(into);
                throw e;
            }
            return sealed;
        } catch (IOException e) {
            throw new RecordException(
                    "The bundle “%s” could not be recorded and not be deleted. Delete it."
                            .formatted(into),
                    e);
        }
    }

    /// What a bundle says of itself; nothing of it is kept.
    ///
    /// @throws RecordException when it was changed, or sealed with another passphrase
    public BundleContents lookInto(Path bundle, Passphrase passphrase) throws RecordException {
        return BundleSealing.lookInto(bundle, passphrase);
    }

    /// Keeps the list in a bundle, which is opened once on a machine.
    ///
    /// @param name what it is to be called here
    /// @param passphrase stays the caller's
    /// @return the list, to be closed by the caller
    /// @throws WatchlistException when the name is taken, or the list cannot be made
    /// @throws RecordException when the bundle was opened before or changed, or was sealed with
    ///   another passphrase; nothing of it is kept then
    /// @throws NotRecordedException when the opening could not be recorded; nothing is kept then
    public KeptList unseal(Path bundle, Passphrase passphrase, String name, Officer by, Instant at)
            throws WatchlistException, RecordException, NotRecordedException {
        BundleContents contents = BundleSealing.lookInto(bundle, passphrase);
        Optional<String> before = opened(contents.id());
        if (before.isPresent()) {
            throw new RecordException(
                    "This bundle was opened before: %s. A bundle is opened once; have a new one made."
                            .formatted(before.get()));
        }
        SealedLists.Held list = open.lists().create(name);
        boolean whole = false;
        try {
            BundleSealing.unseal(bundle, passphrase, list.sealed());
            add(event(ListEvent.Act.OPENED, list, by, at, contents.id()));
            whole = true;
            return list;
        } finally {
            if (!whole) {
                list.close();
                open.lists().delete(name);
            }
        }
    }

    private static ListEvent event(
            ListEvent.Act act, KeptList list, Officer by, Instant at, String bundle) {
        DraftList draft = list.draft();
        return new ListEvent(
                act, list.id(), by, at, draft.people().size(), draft.photographs(), bundle);
    }

    /// Who opened a bundle on this machine and when, in words; nothing where nobody did.
    ///
    /// @param bundle its id
    public Optional<String> opened(String bundle) throws RecordException {
        return open.read(() -> open.rows().read(handle -> BundleRows.find(handle, bundle)))
                .map(opened ->
                        "officer %s opened it on %s"
                                .formatted(opened.by().id(), Event.utc(opened.at())));
    }
}
