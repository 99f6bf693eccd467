package org.secondlook.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondlook.record.StorageState;

/// The operator's screen of a running session, with its keys. Used by the screen's thread.
final class SessionScreen {
    private final RunningSession session;
    private final OperatorViewModel model;
    private final OperatorView view;
    private final Keyboard keyboard;
    private final Shell shell;
    private final @Nullable LiveHeaderViewModel live;
    private final Supplier<StorageState> storage;

    /// @param live what is said of the deployment that it belongs to; null for recorded footage
    /// @param storage how the storage of the record stands; never waits
    /// @param leave told when the officer wants to leave; null where there is nowhere to go
    SessionScreen(
            RunningSession session,
            Seat seat,
            Surroundings around,
            Shell shell,
            @Nullable LiveHeaderViewModel live,
            Supplier<StorageState> storage,
            @Nullable Runnable leave) {
        this.session = session;
        this.shell = shell;
        this.live = live;
        this.storage = storage;
        model =
                new OperatorViewModel(
                        session,
                        seat,
                        around.clock(),
                        around.messages(),
                        around.decisions(),
                        around.screen(),
                        around.sound());
        view = new OperatorView(model, around.messages(), live, leave);
        keyboard = new Keyboard(view, shell::nextTheme);
        keyboard.attach(shell.scene());
        shell.show(view);
    }

    RunningSession session() {
        return session;
    }

    OperatorView view() {
        return view;
    }

    /// How many alerts wait for a judgement.
    long waiting() {
        return model.queue().waiting();
    }

    /// How many of them wait for another officer than the one who sits here.
    long forAnother() {
        return model.queue().forAnother();
    }

    /// Leaves at once where nothing is lost by it, and else asks first.
    ///
    /// @return whether it is left
    boolean leave(Runnable leave) {
        boolean over = live != null && live.isOver();
        if (over ? waiting() > 0 : model.asksBeforeLeaving()) {
            view.askToLeave(leave);
            return false;
        }
        leave.run();
        return true;
    }

    /// Once a pulse.
    void pulse(long nanos) {
        model.foot().storage(storage.get());
        view.pulse(nanos);
    }

    /// Listens to keys no more.
    void close() {
        keyboard.detach(shell.scene());
    }
}
