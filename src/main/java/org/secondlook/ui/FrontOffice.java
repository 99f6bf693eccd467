package org.secondlook.ui;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.InputEvent;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Presence;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is shown when: the first start or the sign-in, then the navigation and its rooms, then the
/// operator's screen of a session and back; over each of them the lock. Used by the screen's
/// thread.
final class FrontOffice {
    private static final Logger LOG = LoggerFactory.getLogger(FrontOffice.class);
    private static final long TICK_NANOS = 100_000_000;

    private final BackOffice office;
    private final StartDefaults defaults;
    private Surroundings around;
    private Messages messages;
    private final Shell shell;
    private final Idle idle;
    private @Nullable SignInViewModel door;
    private @Nullable SignedIn who;
    private @Nullable Seat seat;
    private @Nullable LockCover cover;
    private @Nullable HomeViewModel home;
    private @Nullable HomeView homeView;
    private @Nullable SessionScreen session;
    private long lastTick = Long.MIN_VALUE;

    /// @param defaults what was given when the console was opened
    FrontOffice(BackOffice office, StartDefaults defaults, Surroundings around, Shell shell) {
        this.office = office;
        this.defaults = defaults;
        this.around = around;
        this.messages = around.messages();
        this.shell = shell;
        this.idle =
                new Idle(
                        around.clock(),
                        Duration.ofSeconds(rules().idleLockSeconds().value()),
                        System.nanoTime());
        shell.scene().addEventFilter(InputEvent.ANY, _ -> idle.touched(System.nanoTime()));
    }

    private PolicyRules.SignInRules rules() {
        return office.ownPolicy().rules().signIn();
    }

    private Register register() {
        return office.register();
    }

    /// Shows the first start where there are no officers, and else the sign-in.
    void open() {
        around.work()
                .execute(() -> {
                    try {
                        boolean first = register().officers().isEmpty();
                        around.screen().execute(first ? this::showFirstStart : this::showSignIn);
                    } catch (RecordException e) {
                        around.screen().execute(() -> showTrouble(String.valueOf(e.getMessage())));
                    }
                });
    }

    private void showTrouble(String sentence) {
        shell.show(new TroubleView(sentence));
    }

    /// Whatever is shown from here on is in this language.
    private void speak(Language language) {
        around = around.in(language);
        messages = around.messages();
    }

    private void showFirstStart() {
        showFirstStart(firstStart());
    }

    private void showFirstStart(FirstStartViewModel model) {
        shell.show(
                new FirstStartView(
                        model,
                        messages,
                        language -> {
                            speak(language);
                            FirstStartViewModel now = firstStart();
                            now.form().fill(model.form());
                            showFirstStart(now);
                        }));
    }

    private FirstStartViewModel firstStart() {
        return new FirstStartViewModel(
                register(),
                rules(),
                around.clock(),
                messages,
                around.work(),
                around.screen(),
                this::welcome);
    }

    private void showSignIn() {
        showSignIn(defaults.officerId());
    }

    private void showSignIn(String id) {
        SignInViewModel model = signIn(this::welcome);
        model.id().set(id);
        door = model;
        SignInView view =
                new SignInView(
                        model,
                        messages,
                        language -> {
                            speak(language);
                            showSignIn(model.id().get());
                        });
        shell.show(view);
        view.focus();
    }

    private SignInViewModel signIn(java.util.function.Consumer<SignedIn> welcome) {
        return new SignInViewModel(
                (id, passphrase) -> register().signIn(id, passphrase, rules()),
                around.clock(),
                messages,
                around.work(),
                around.screen(),
                welcome);
    }

    private void welcome(SignedIn officer) {
        door = null;
        who = officer;
        idle.touched(System.nanoTime());
        sit(officer);
    }

    private void sit(SignedIn officer) {
        Seat taken = new Seat(officer.officer(), this::note);
        seat = taken;
        LockViewModel lock =
                new LockViewModel(
                        taken,
                        signIn(this::unlock),
                        () -> session == null ? LockViewModel.NO_SESSION : session.waiting(),
                        () -> session == null ? 0 : session.forAnother(),
                        around.clock(),
                        messages);
        cover = new LockCover(shell, lock, messages);
        showHome(officer, taken);
    }

    private void showHome(SignedIn officer, Seat taken) {
        HomeViewModel model = new HomeViewModel(workplace(officer), new Rooms(defaults));
        home = model;
        HomeView view =
                new HomeView(
                        model,
                        messages,
                        new HomeView.Exits(
                                taken::lock, this::signOut, shell::nextTheme, this::speakAtHome));
        homeView = view;
        shell.show(view);
        view.focus();
    }

    /// Makes everything anew around the officer who sits here, in the section where they are.
    private void speakAtHome(Language language) {
        SignedIn officer = who;
        HomeViewModel before = home;
        if (officer == null || before == null) {
            return;
        }
        speak(language);
        closeHome();
        sit(officer);
        if (home != null) {
            home.go(before.section().get());
        }
        if (homeView != null) {
            homeView.focus();
        }
    }

    private Workplace workplace(SignedIn officer) {
        return new Workplace(
                office,
                officer,
                around.clock(),
                messages,
                around.work(),
                around.slow(),
                around.screen(),
                this::watch);
    }

    /// What an officer does is recorded when there is time; the record tells by itself when it
    /// cannot.
    private void note(Officer officer, Presence presence) {
        around.work()
                .execute(() -> {
                    try {
                        register().present(officer, presence);
                    } catch (NotRecordedException e) {
                        LOG.error("{} of officer {} was not recorded", presence, officer.id());
                    }
                });
    }

    /// Whoever has proved who they are opens the lock: the officer who sits here, or another one
    /// who takes their place.
    private void unlock(SignedIn now) {
        Seat taken = seat;
        SignedIn before = who;
        if (taken == null || before == null) {
            return;
        }
        idle.touched(System.nanoTime());
        boolean same = now.officer().isSameAs(before.officer());
        Optional<String> refusal = same ? Optional.empty() : refusal(now.account());
        if (refusal.isPresent()) {
            note(now.officer(), Presence.SIGNED_OUT);
            say(taken, refusal.get());
        } else if (same || session != null) {
            who = now;
            taken.unlock(now.officer());
        } else {
            taken.leave();
            closeHome();
            shell.uncover();
            welcome(now);
        }
    }

    private void say(Seat taken, String sentence) {
        if (taken.locked().get() && cover != null) {
            cover.say(sentence);
        }
    }

    private Optional<String> refusal(OfficerAccount account) {
        SessionScreen running = session;
        if (running == null) {
            return Optional.empty();
        }
        boolean demonstration = running.session().view().facts().deployment().demonstration();
        boolean admitted =
                running.session().adjudicators().test(account)
                        && (!demonstration || Section.FOOTAGE.admits(account));
        return admitted
                ? Optional.empty()
                : Optional.of(messages.text("lock.notOfThisSession", account.officer().id()));
    }

    private void watch(RunningSession running, @Nullable DeploymentLife life) {
        Seat taken = seat;
        SignedIn officer = who;
        if (taken == null || officer == null || session != null) {
            around.slow().execute(running::close);
            return;
        }
        LiveHeaderViewModel live =
                life == null
                        ? null
                        : new LiveHeaderViewModel(
                                () ->
                                        new DeploymentDesk(
                                                workplace(who == null ? officer : who), defaults),
                                register().follow(life),
                                messages);
        session =
                new SessionScreen(
                        running, taken, around, shell, live, register()::storage, this::leave);
    }

    private void leave() {
        SessionScreen running = session;
        if (running != null) {
            running.leave(this::endSession);
        }
    }

    /// The screen lets go of the pictures before the session wipes them.
    private void endSession() {
        SessionScreen running = session;
        if (running == null) {
            return;
        }
        session = null;
        running.close();
        shell.show(new TroubleView(messages.text("leave.leaving")));
        around.slow()
                .execute(() -> {
                    running.session().close();
                    String code = code();
                    around.screen().execute(() -> showLeft(code));
                });
    }

    /// The code of the record with the session in it; empty where it cannot be read.
    private String code() {
        try {
            return register().code().orElse("");
        } catch (RecordException e) {
            LOG.error("the record's code cannot be read", e);
            return "";
        }
    }

    private void showLeft(String code) {
        SessionLeftView view = new SessionLeftView(code, messages, this::comeHome);
        shell.show(view);
        view.focus();
    }

    private void comeHome() {
        SignedIn officer = who;
        Seat taken = seat;
        HomeViewModel model = home;
        HomeView view = homeView;
        if (officer == null || taken == null || model == null || view == null) {
            return;
        }
        if (model.who().officer().isSameAs(officer.officer())) {
            shell.show(view);
            model.room().shown();
            view.focus();
        } else {
            closeHome();
            showHome(officer, taken);
        }
    }

    private void signOut() {
        Seat taken = seat;
        if (taken != null) {
            taken.leave();
        }
        closeHome();
        seat = null;
        cover = null;
        who = null;
        shell.show(new TroubleView(""));
        open();
    }

    private void closeHome() {
        if (home != null) {
            home.close();
        }
        home = null;
        homeView = null;
    }

    /// Once a pulse: everything that moves by itself, and the lock when nobody is there.
    void pulse(long nanos) {
        Seat taken = seat;
        if (taken != null && !taken.locked().get() && idle.isOver(System.nanoTime())) {
            taken.lock();
        }
        if (session != null) {
            session.pulse(nanos);
        }
        if (lastTick != Long.MIN_VALUE && nanos - lastTick < TICK_NANOS) {
            return;
        }
        lastTick = nanos;
        if (door != null) {
            door.refresh();
        }
        if (home != null) {
            home.refresh();
        }
        if (cover != null) {
            cover.tick();
        }
    }

    /// Whether the window may close now. Behind a lock a session goes on: whoever passes by cannot
    /// end it.
    ///
    /// @param close closes the window, after the officer was asked
    boolean mayClose(Runnable close) {
        SessionScreen running = session;
        Seat taken = seat;
        if (running == null) {
            return true;
        }
        if (taken != null && taken.locked().get()) {
            say(taken, messages.text("lock.notClosed"));
            return false;
        }
        running.leave(close);
        return false;
    }

    /// What is shown of a session; null where none is.
    @Nullable OperatorView operator() {
        SessionScreen running = session;
        return running == null ? null : running.view();
    }

    /// Signs the officer out and lets go of everything.
    ///
    /// @return a session that is still to be closed, by a thread that may wait
    Optional<RunningSession> close() {
        Seat taken = seat;
        if (taken != null) {
            taken.leave();
        }
        seat = null;
        closeHome();
        SessionScreen running = session;
        session = null;
        if (running != null) {
            running.close();
        }
        return Optional.ofNullable(running).map(SessionScreen::session);
    }
}
