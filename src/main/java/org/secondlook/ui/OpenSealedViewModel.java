package org.secondlook.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Passphrase;
import org.secondlook.watchlist.KeptLists;

/// Taking a list out of a sealed bundle: first one looks what is inside, then keeps it. Used by the
/// screen's thread.
final class OpenSealedViewModel {
    private final WatchlistOffice office;
    private final Messages messages;
    private final ZoneId zone;
    private final Errand errand;
    private final Consumer<String> kept;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fileError = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SealedContents> contents =
            new ReadOnlyObjectWrapper<>();
    private @Nullable Passphrase passphrase;

    /// @param kept given the name of the list that was taken out
    OpenSealedViewModel(
            WatchlistOffice office,
            Messages messages,
            ZoneId zone,
            Errand errand,
            Consumer<String> kept) {
        this.office = office;
        this.messages = messages;
        this.zone = zone;
        this.errand = errand;
        this.kept = kept;
        file.addListener((_, _, _) -> forget());
    }

    StringProperty file() {
        return file;
    }

    /// What the list is to be called here.
    StringProperty name() {
        return name;
    }

    ReadOnlyStringProperty nameError() {
        return nameError.getReadOnlyProperty();
    }

    ReadOnlyStringProperty fileError() {
        return fileError.getReadOnlyProperty();
    }

    /// What is inside; null until it has been looked into.
    ReadOnlyObjectProperty<@Nullable SealedContents> contents() {
        return contents.getReadOnlyProperty();
    }

    Errand errand() {
        return errand;
    }

    /// Looks what is inside.
    ///
    /// @param typed wiped once it is not needed any more
    void look(Passphrase typed) {
        forget();
        fileError.set(fileProblem());
        if (errand.busy().get() || !fileError.get().isEmpty()) {
            typed.close();
            return;
        }
        Path from = Path.of(file.get().strip());
        passphrase = typed;
        errand.run(
                () -> office.lookInto(from, typed),
                inside -> {
                    name.set(inside.name());
                    contents.set(inside);
                },
                sentence -> {
                    forget();
                    errand.refuse(sentence);
                });
    }

    /// Keeps what was shown.
    void keep() {
        Passphrase typed = passphrase;
        if (errand.busy().get() || contents.get() == null || typed == null) {
            return;
        }
        Path from = Path.of(file.get().strip());
        String called = name.get().strip();
        nameError.set(KeptLists.isName(called) ? "" : messages.text("import.name.wrong"));
        if (!nameError.get().isEmpty()) {
            return;
        }
        errand.run(
                () -> {
                    office.unseal(from, typed, called);
                    return called;
                },
                list -> {
                    forget();
                    kept.accept(list);
                });
    }

    /// Forgets what was typed and what was inside.
    void forget() {
        contents.set(null);
        if (passphrase != null) {
            passphrase.close();
            passphrase = null;
        }
    }

    /// What is inside, in words.
    String words(SealedContents inside) {
        return messages.text(
                "open.contents",
                inside.people(),
                inside.images(),
                new Times(zone, messages).day(inside.sealed()),
                inside.by());
    }

    private String fileProblem() {
        if (file.get().isBlank()) {
            return messages.text("open.file.none");
        }
        try {
            return Files.isRegularFile(Path.of(file.get().strip()))
                    ? ""
                    : messages.text("open.file.missing");
        } catch (InvalidPathException _) {
            return messages.text("open.file.missing");
        }
    }
}
