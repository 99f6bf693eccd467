package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;

/// Signing in: one attempt at a time, on `work`, which comes back by `screen`. Used by the screen's
/// thread, which calls `refresh` at its own pace.
final class SignInViewModel {
    private final Door door;
    private final Clock clock;
    private final Messages messages;
    private final Executor work;
    private final Executor screen;
    private final Consumer<SignedIn> welcome;
    private final StringProperty id = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private String lockedId = "";
    private @Nullable Instant lockedUntil;
    private boolean counting;

    /// @param welcome given whoever has proved who they are
    SignInViewModel(
            Door door,
            Clock clock,
            Messages messages,
            Executor work,
            Executor screen,
            Consumer<SignedIn> welcome) {
        this.door = door;
        this.clock = clock;
        this.messages = messages;
        this.work = work;
        this.screen = screen;
        this.welcome = welcome;
        id.addListener((_, _, _) -> refresh());
    }

    /// The officer's id as typed.
    StringProperty id() {
        return id;
    }

    /// Whether a passphrase is being looked at.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether an attempt can be made now.
    ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /// Why nobody was let in, a sentence; empty when nobody tried.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// Says something to whoever tried.
    void say(String sentence) {
        message.set(sentence);
    }

    /// Tries. An attempt while another is being looked at, or while the officer is locked out, is
    /// not looked at and costs nothing.
    ///
    /// @param passphrase taken over, and wiped in any case
    void signIn(Passphrase passphrase) {
        String typed = id.get().strip();
        if (!open.get() || typed.isEmpty() || passphrase.length() == 0) {
            passphrase.close();
            if (open.get()) {
                message.set(messages.text("signIn.both"));
            }
            return;
        }
        busy.set(true);
        message.set("");
        refresh();
        work.execute(() -> knock(typed, passphrase));
    }

    private void knock(String typed, Passphrase passphrase) {
        try (passphrase) {
            SignInResult result = door.knock(typed, passphrase);
            screen.execute(() -> came(typed, result));
        } catch (RecordException | NotRecordedException e) {
            screen.execute(() -> failed(String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            screen.execute(
                    () -> failed(messages.text("signIn.failed", e.getClass().getSimpleName())));
            throw e;
        }
    }

    private void failed(String sentence) {
        busy.set(false);
        refresh();
        message.set(sentence);
    }

    private void came(String typed, SignInResult result) {
        busy.set(false);
        switch (result) {
            case SignInResult.Welcome(SignedIn who, var _) -> {
                refresh();
                welcome.accept(who);
            }
            case SignInResult.Refused(var _, var _, Instant until) -> {
                lockedId = typed;
                lockedUntil = until;
                message.set(until == null ? messages.text("signIn.wrong") : "");
                refresh();
            }
        }
    }

    /// Takes note of the time: counts a lock-out down.
    void refresh() {
        Instant until = lockedUntil;
        boolean locked =
                until != null
                        && id.get().strip().equalsIgnoreCase(lockedId)
                        && clock.instant().isBefore(until);
        if (locked && until != null) {
            message.set(messages.text("signIn.lockedOut", seconds(until)));
        } else if (counting) {
            message.set("");
        }
        counting = locked;
        open.set(!locked && !busy.get());
    }

    private long seconds(Instant until) {
        return (Duration.between(clock.instant(), until).toMillis() + 999) / 1000;
    }
}
