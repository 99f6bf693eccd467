package org.secondlook.ui;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.Register;
import org.secondlook.record.VerifyRecord;

/// Whether the record is whole, its code, and its export. Used by the screen's thread; checking and
/// exporting run on `slow`.
final class VerifyViewModel {
    /// What is known of the record.
    enum State {
        UNKNOWN,
        CHECKING,
        WHOLE,
        BROKEN
    }

    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{0,17}(-[0-9A-F]{4}){4}");

    private final Register register;
    private final Messages messages;
    private final SignedIn who;
    private final Errand reading;
    private final Errand checking;
    private final Errand exporting;
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final StringProperty written = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper writtenError = new ReadOnlyStringWrapper("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNKNOWN);
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper exported = new ReadOnlyStringWrapper("");

    VerifyViewModel(Workplace place) {
        register = place.office().register();
        messages = place.messages();
        who = place.who();
        reading = new Errand(place.work(), place.screen(), messages);
        checking = new Errand(place.slow(), place.screen(), messages);
        exporting = new Errand(place.slow(), place.screen(), messages);
    }

    /// The code of the last checkpoint; empty while it is not known.
    ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    /// A code that somebody wrote down; empty for none.
    StringProperty written() {
        return written;
    }

    ReadOnlyStringProperty writtenError() {
        return writtenError.getReadOnlyProperty();
    }

    /// Where an export goes; the folder is made.
    StringProperty folder() {
        return folder;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What was found, a sentence or two.
    ReadOnlyStringProperty result() {
        return result.getReadOnlyProperty();
    }

    /// What that means and what to do; empty when nothing is to be done.
    ReadOnlyStringProperty advice() {
        return advice.getReadOnlyProperty();
    }

    /// What was exported last, a sentence; empty for nothing.
    ReadOnlyStringProperty exported() {
        return exported.getReadOnlyProperty();
    }

    Errand checking() {
        return checking;
    }

    Errand exporting() {
        return exporting;
    }

    boolean mayExport() {
        return Register.MAY_EXPORT.stream().anyMatch(who.account()::has);
    }

    /// Reads the code anew.
    void refresh() {
        reading.run(register::code, now -> code.set(now.orElse("")), checking::refuse);
    }

    /// Checks every event, its signatures, and that the rows say what the events told.
    void verify() {
        String typed = written.get().strip().toUpperCase(Locale.ROOT);
        boolean readable = typed.isEmpty() || CODE.matcher(typed).matches();
        writtenError.set(readable ? "" : messages.text("verify.written.wrong"));
        if (checking.busy().get() || !readable) {
            return;
        }
        state.set(State.CHECKING);
        result.set(messages.text("verify.checking"));
        advice.set("");
        checking.run(
                () -> register.verify(typed),
                found -> tell(typed, found),
                why -> {
                    state.set(State.BROKEN);
                    result.set(why);
                    advice.set(messages.text("verify.unread.advice"));
                });
    }

    private void tell(String typed, VerifyRecord.Result found) {
        state.set(found.isWhole() ? State.WHOLE : State.BROKEN);
        if (found.isWhole()) {
            String whole =
                    messages.text("verify.whole", found.events(), found.signatures(), found.code());
            result.set(
                    typed.isEmpty() ? whole : messages.text("verify.whole.agrees", whole, typed));
            code.set(found.code());
        } else {
            result.set(messages.text("verify.broken", found.problem()));
            advice.set(messages.text("verify.broken.advice"));
        }
    }

    /// Exports all events into the folder.
    void export() {
        exported.set("");
        if (exporting.busy().get() || !mayExport()) {
            return;
        }
        String typed = folder.get().strip();
        if (typed.isEmpty()) {
            exporting.refuse(messages.text("export.folder.missing"));
            return;
        }
        try {
            Path target = Path.of(typed);
            exporting.run(
                    () -> register.export(target, who.officer()),
                    now -> {
                        code.set(now);
                        exported.set(messages.text("export.done", typed, now));
                    });
        } catch (InvalidPathException e) {
            exporting.refuse(messages.text("export.folder.wrong"));
        }
    }
}
