package org.secondlook.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Decision;
import org.secondlook.deployment.Officer;
import org.secondlook.record.DisputeResolution;

/// Which of two judgements was right, while a supervisor fills it in. Used by the screen's thread.
final class ResolveForm {
    private final List<Decision> judgements;
    private final Messages messages;
    private final ObjectProperty<@Nullable Decision> right = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param judgements the two, the first one first
    ResolveForm(List<Decision> judgements, Messages messages) {
        this.judgements = List.copyOf(judgements);
        this.messages = messages;
        right.addListener(_ -> error.set(""));
        note.addListener(_ -> error.set(""));
    }

    List<Decision> judgements() {
        return judgements;
    }

    /// The one that was right; null where none is chosen yet.
    ObjectProperty<@Nullable Decision> right() {
        return right;
    }

    /// Why, as typed.
    StringProperty note() {
        return note;
    }

    /// What is missing or wrong, a sentence; empty when nothing is.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Says why it was not recorded.
    void refuse(String sentence) {
        error.set(sentence);
    }

    /// What is filled in; empty where something is missing or wrong, which is said.
    Optional<DisputeResolution> read(Officer officer, Instant at) {
        Decision chosen = right.get();
        String why = note.get().strip();
        if (chosen == null) {
            error.set(messages.text("resolve.missing.right"));
        } else if (why.isEmpty()) {
            error.set(messages.text("resolve.missing.note"));
        } else if (why.length() > DisputeResolution.MAX_NOTE_LENGTH) {
            error.set(messages.text("resolve.wrong.note", DisputeResolution.MAX_NOTE_LENGTH));
        } else {
            return Optional.of(
                    new DisputeResolution(judgements.indexOf(chosen) + 1, why, officer, at));
        }
        return Optional.empty();
    }
}
