package org.secondlook.ui;

import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Presence;

/// Who sits at the console, and whether every face is hidden. Used by the screen's thread.
final class Seat {
    private final ReadOnlyObjectWrapper<Officer> officer;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private final BiConsumer<Officer, Presence> note;

    /// @param note told what the officer does, for the record
    Seat(Officer officer, BiConsumer<Officer, Presence> note) {
        this.officer = new ReadOnlyObjectWrapper<>(officer);
        this.note = note;
    }

    /// Under whom everything is recorded.
    ReadOnlyObjectProperty<Officer> officer() {
        return officer.getReadOnlyProperty();
    }

    /// Whether every face is hidden.
    ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /// Hides every face.
    void lock() {
        if (!locked.get()) {
            note.accept(officer.get(), Presence.LOCKED);
            locked.set(true);
        }
    }

    /// Shows everything again, to the officer who sat here or to another one, who takes their
    /// place.
    void unlock(Officer now) {
        if (!officer.get().isSameAs(now)) {
            note.accept(officer.get(), Presence.SIGNED_OUT);
            officer.set(now);
        }
        note.accept(now, Presence.UNLOCKED);
        locked.set(false);
    }

    /// Gets up.
    void leave() {
        note.accept(officer.get(), Presence.SIGNED_OUT);
    }
}
