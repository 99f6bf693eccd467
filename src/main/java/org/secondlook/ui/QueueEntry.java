package org.secondlook.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.alert.Alert;
import org.secondlook.face.Portrait;

/// One alert in the queue: who to look at, where, for how long it has waited. Used by the screen's
/// thread. Tells nothing that the blind look must not tell.
final class QueueEntry {
    /// Where it stands.
    enum Kind {
        WAITING,
        RECORDING,
        NOT_RECORDED,
        NOT_ADJUDICATED
    }

    private final Alert alert;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.WAITING);
    private final ReadOnlyObjectWrapper<Portrait> portrait;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");

    QueueEntry(Alert alert) {
        this.alert = alert;
        this.portrait = new ReadOnlyObjectWrapper<>(alert.portraits().getFirst());
    }

    Alert alert() {
        return alert;
    }

    int number() {
        return alert.number();
    }

    /// The best portrait of the person so far.
    ReadOnlyObjectProperty<Portrait> portrait() {
        return portrait.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Kind> kind() {
        return kind.getReadOnlyProperty();
    }

    /// Its camera, or what became of it.
    ReadOnlyStringProperty line() {
        return line.getReadOnlyProperty();
    }

    /// How long it has waited, 0:09; empty when it waits no longer.
    ReadOnlyStringProperty age() {
        return age.getReadOnlyProperty();
    }

    void show(Kind now, String text, String waited) {
        portrait.set(alert.portraits().getFirst());
        kind.set(now);
        line.set(text);
        age.set(waited);
    }
}
