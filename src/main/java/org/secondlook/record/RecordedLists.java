package org.secondlook.record;

import java.util.Optional;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.watchlist.KeptLists;

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
