package org.secondlook.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.deployment.Passphrase;

/// Sealing a list into one file for the van. Used by the screen's thread.
final class SealViewModel {
    /// Characters: whoever finds the file can try without end.
    static final int MIN_PASSPHRASE_LENGTH = 12;

    private final WatchlistOffice office;
    private final ListSummary list;
    private final Messages messages;
    private final Errand errand;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fileError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper passphraseError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper againError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    SealViewModel(WatchlistOffice office, ListSummary list, Messages messages, Errand errand) {
        this.office = office;
        this.list = list;
        this.messages = messages;
        this.errand = errand;
    }

    ListSummary list() {
        return list;
    }

    StringProperty file() {
        return file;
    }

    ReadOnlyStringProperty fileError() {
        return fileError.getReadOnlyProperty();
    }

    ReadOnlyStringProperty passphraseError() {
        return passphraseError.getReadOnlyProperty();
    }

    ReadOnlyStringProperty againError() {
        return againError.getReadOnlyProperty();
    }

    /// What was done, a sentence; empty before.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    Errand errand() {
        return errand;
    }

    /// Seals the list if everything is filled in; else says at each field what is wrong.
    ///
    /// @param passphrase wiped in any case
    /// @param again typed a second time; wiped in any case
    void seal(Passphrase passphrase, Passphrase again) {
        try (again) {
            fileError.set(fileProblem());
            passphraseError.set(
                    passphrase.length() < MIN_PASSPHRASE_LENGTH
                            ? messages.text("seal.passphrase.short", MIN_PASSPHRASE_LENGTH)
                            : "");
            againError.set(passphrase.isSameAs(again) ? "" : messages.text("seal.again.differs"));
        }
        done.set("");
        if (errand.busy().get()
                || !fileError.get().isEmpty()
                || !passphraseError.get().isEmpty()
                || !againError.get().isEmpty()) {
            passphrase.close();
            return;
        }
        Path into = Path.of(file.get().strip());
        errand.run(
                () -> {
                    try (passphrase) {
                        office.seal(list.name(), passphrase, into);
                        return into;
                    }
                },
                written ->
                        done.set(
                                messages.text("seal.done", String.valueOf(written.getFileName()))));
    }

    private String fileProblem() {
        if (file.get().isBlank()) {
            return messages.text("seal.file.none");
        }
        try {
            return Path.of(file.get().strip()).getFileName() == null
                    ? messages.text("seal.file.none")
                    : "";
        } catch (InvalidPathException _) {
            return messages.text("seal.file.none");
        }
    }
}
