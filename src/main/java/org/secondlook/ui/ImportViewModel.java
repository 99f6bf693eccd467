package org.secondlook.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.watchlist.KeptLists;

/// What is asked before a list is read: which file, what the list is called, which policy judges
/// it. Used by the screen's thread.
final class ImportViewModel {
    /// Characters of a list's name.
    static final int MAX_NAME_LENGTH = 64;

    private final WatchlistOffice office;
    private final Messages messages;
    private final Errand errand;
    private final BiConsumer<String, String> taken;
    private final StringProperty path = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty policy = new SimpleStringProperty();
    private final ReadOnlyStringWrapper pathError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nameError = new ReadOnlyStringWrapper("");

    /// @param taken given the name of the list that was kept, and the policy that judges it
    ImportViewModel(
            WatchlistOffice office,
            Messages messages,
            Errand errand,
            BiConsumer<String, String> taken) {
        this.office = office;
        this.messages = messages;
        this.errand = errand;
        this.taken = taken;
        policy.set(office.policies().getFirst());
    }

    StringProperty path() {
        return path;
    }

    StringProperty name() {
        return name;
    }

    StringProperty policy() {
        return policy;
    }

    /// Ids of the policies that a list can be judged by.
    List<String> policies() {
        return office.policies();
    }

    ReadOnlyStringProperty pathError() {
        return pathError.getReadOnlyProperty();
    }

    ReadOnlyStringProperty nameError() {
        return nameError.getReadOnlyProperty();
    }

    Errand errand() {
        return errand;
    }

    /// A file or folder was chosen; a list without a name is called like it.
    void choose(Path chosen) {
        path.set(chosen.toString());
        Path last = chosen.getFileName();
        if (name.get().isBlank() && last != null) {
            String file = last.toString();
            int dot = file.lastIndexOf('.');
            name.set(dot > 0 ? file.substring(0, dot) : file);
        }
    }

    /// Reads the list if everything is filled in; else says at each field what is wrong.
    void start() {
        pathError.set(pathProblem());
        nameError.set(nameProblem());
        if (errand.busy().get() || !pathError.get().isEmpty() || !nameError.get().isEmpty()) {
            return;
        }
        Path file = Path.of(path.get().strip());
        String called = name.get().strip();
        String judge = policy.get();
        errand.run(
                () -> {
                    office.take(file, called);
                    return called;
                },
                name -> taken.accept(name, judge),
                pathError::set);
    }

    private String pathProblem() {
        if (path.get().isBlank()) {
            return messages.text("import.path.none");
        }
        try {
            return Files.exists(Path.of(path.get().strip()))
                    ? ""
                    : messages.text("import.path.missing");
        } catch (InvalidPathException _) {
            return messages.text("import.path.missing");
        }
    }

    private String nameProblem() {
        if (name.get().isBlank()) {
            return messages.text("import.name.none");
        }
        if (name.get().strip().length() > MAX_NAME_LENGTH) {
            return messages.text("import.name.long", MAX_NAME_LENGTH);
        }
        return KeptLists.isName(name.get().strip()) ? "" : messages.text("import.name.wrong");
    }
}
