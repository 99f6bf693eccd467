package org.secondlook.ui;

import java.time.Clock;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Passphrase;

/// The locked screen: what waits behind it, and how it is opened. Used by the screen's thread,
/// which calls `refresh` at its own pace.
final class LockViewModel {
    /// There is no session behind the lock.
    static final long NO_SESSION = -1;

    private final Seat seat;
    private final @Nullable SignInViewModel signIn;
    private final LongSupplier waitingNow;
    private final LongSupplier forAnotherNow;
    private final Clock clock;
    private final Times times;
    private final Messages messages;
    private final BooleanProperty another = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper forAnother = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");

    /// @param signIn looks at passphrases and unlocks; null in a demonstration, where nobody has
    ///   one
    /// @param waitingNow how many alerts wait, or `NO_SESSION`
    /// @param forAnotherNow how many of them wait for another officer than the one who sat here
    LockViewModel(
            Seat seat,
            @Nullable SignInViewModel signIn,
            LongSupplier waitingNow,
            LongSupplier forAnotherNow,
            Clock clock,
            Messages messages) {
        this.seat = seat;
        this.signIn = signIn;
        this.waitingNow = waitingNow;
        this.forAnotherNow = forAnotherNow;
        this.clock = clock;
        this.times = new Times(clock.getZone(), messages);
        this.messages = messages;
        seat.locked().addListener((_, _, _) -> begin());
        another.addListener((_, _, now) -> ask(now));
    }

    private void begin() {
        another.set(false);
        ask(false);
        refresh();
    }

    private void ask(boolean other) {
        if (signIn != null) {
            signIn.say("");
            signIn.id().set(other ? "" : seat.officer().get().id());
        }
    }

    Seat seat() {
        return seat;
    }

    /// Looks at passphrases; null in a demonstration.
    @Nullable SignInViewModel signIn() {
        return signIn;
    }

    /// Whether somebody else wants to take the place.
    BooleanProperty another() {
        return another;
    }

    /// How many alerts wait, a sentence; empty where there is no session.
    ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// How many of them wait for another officer, a sentence; empty for none. Not which.
    ReadOnlyStringProperty forAnother() {
        return forAnother.getReadOnlyProperty();
    }

    /// The time of day.
    ReadOnlyStringProperty time() {
        return time.getReadOnlyProperty();
    }

    /// Tries to unlock.
    ///
    /// @param passphrase taken over, and wiped in any case
    void unlock(Passphrase passphrase) {
        if (signIn != null) {
            signIn.signIn(passphrase);
        } else {
            passphrase.close();
        }
    }

    /// Unlocks where nobody has a passphrase.
    void unlockDemonstration() {
        if (signIn == null) {
            seat.unlock(seat.officer().get());
        }
    }

    /// Takes note of everything as it stands now.
    void refresh() {
        time.set(times.clock(clock.instant()));
        long now = waitingNow.getAsLong();
        waiting.set(now == NO_SESSION ? "" : messages.text("lock.waiting", now));
        long others = now == NO_SESSION ? 0 : forAnotherNow.getAsLong();
        forAnother.set(others == 0 ? "" : messages.text("queue.forAnother", others));
        if (signIn != null) {
            signIn.refresh();
        }
    }
}
