package org.secondlook.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Guards;

/// Approving a deployment: everything that is approved, as it is found on this machine now, and the
/// written authority. Used by the screen's thread.
final class AuthoriseViewModel {
    private final DeploymentDesk desk;
    private final DeploymentLife life;
    private final Consumer<DeploymentLife> done;
    private final Runnable back;
    private final Errand finding;
    private final Errand authorising;
    private final Waiting waiting;
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty limits = new SimpleStringProperty("");

    /// @param done given the deployment when it is approved
    /// @param back leaves without it
    AuthoriseViewModel(
            DeploymentDesk desk,
            DeploymentLife life,
            Consumer<DeploymentLife> done,
            Runnable back) {
        this.desk = desk;
        this.life = life;
        this.done = done;
        this.back = back;
        this.finding = desk.longErrand();
        this.authorising = desk.errand();
        this.waiting = desk.waiting();
        refusal().ifPresentOrElse(sentence -> authorising.refuse(sentence), this::find);
    }

    DeploymentLife life() {
        return life;
    }

    DeploymentDesk desk() {
        return desk;
    }

    /// Looking for what would be approved.
    Errand finding() {
        return finding;
    }

    Errand authorising() {
        return authorising;
    }

    Waiting waiting() {
        return waiting;
    }

    /// What would be approved; null until it is found.
    ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    /// Reference of the written authority.
    StringProperty reference() {
        return reference;
    }

    /// Under which it is given.
    StringProperty limits() {
        return limits;
    }

    /// Why this officer cannot approve it whatever is found.
    Optional<String> refusal() {
        return Guards.refusesToAuthorise(life, desk.who(), desk.now());
    }

    /// What was approved before, if it was.
    Optional<Frozen> before() {
        return life.state() instanceof DeploymentState.Authorised(var _, Frozen frozen)
                ? Optional.of(frozen)
                : Optional.empty();
    }

    /// What has changed since it was approved before.
    List<String> changes() {
        Found now = found.get();
        return now == null
                ? List.of()
                : before().map(frozen -> frozen.changes(now)).orElse(List.of());
    }

    /// Looks what would be approved.
    void find() {
        if (finding.busy().get()) {
            return;
        }
        found.set(null);
        Messages messages = desk.messages();
        waiting.begin(messages.text("deployments.finding"));
        finding.run(
                () -> desk.office().find(life.plan(), desk.now(), waiting, waiting), found::set);
    }

    /// Approves it, or says why not.
    void authorise() {
        Found now = found.get();
        if (now == null || authorising.busy().get()) {
            return;
        }
        authorising.run(
                () ->
                        desk.take(
                                life,
                                Guards.authorise(
                                        life,
                                        desk.who(),
                                        now,
                                        reference.get().strip(),
                                        limits.get().strip(),
                                        desk.now())),
                done);
    }

    /// Stops looking and leaves.
    void back() {
        Messages messages = desk.messages();
        waiting.cancel(messages.text("waiting.cancelling"));
        back.run();
    }
}
