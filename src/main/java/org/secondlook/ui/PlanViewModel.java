package org.secondlook.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Guards;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlanCheck;
import org.secondlook.deployment.PlanProblem;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.StepResult;
import org.secondlook.record.RecordException;

/// The planning wizard. What is typed is kept whatever page is shown and whatever goes wrong. Used
/// by the screen's thread.
final class PlanViewModel {
    private final DeploymentDesk desk;
    private final Consumer<DeploymentLife> done;
    private final Runnable back;
    private final Errand reading;
    private final Errand saving;
    private final PlanFields fields = new PlanFields();
    private final PlanEstimateViewModel estimate;
    private final ReadOnlyObjectWrapper<PlanPage> page =
            new ReadOnlyObjectWrapper<>(PlanPage.PLACE);
    private final ReadOnlyObjectWrapper<@Nullable Policy> policy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper policyError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper();
    private final ObservableList<PlanProblem> problems = FXCollections.observableArrayList();
    private final Set<PlanPage> looked = EnumSet.noneOf(PlanPage.class);
    private boolean saved;

    /// @param done given the deployment when its plan is recorded
    /// @param back leaves; what was typed is kept
    PlanViewModel(DeploymentDesk desk, Consumer<DeploymentLife> done, Runnable back) {
        this.desk = desk;
        this.done = done;
        this.back = back;
        this.reading = desk.errand();
        this.saving = desk.errand();
        this.estimate = new PlanEstimateViewModel(desk);
        fields.text("timeZone").set(desk.place().clock().getZone().getId());
        fields.text("policy").set(Policy.HOURS_24);
        if (desk.machine().isPackFound()) {
            fields.text("pack").set(desk.machine().packId());
            fields.text("threshold").set(Thresholds.exact(desk.machine().threshold()));
        }
        fields.onChange(this::check);
        fields.text("policy").addListener((_, _, _) -> readPolicy());
        for (String path : List.of("watchlist", "policy", "pack")) {
            fields.text(path).addListener((_, _, _) -> estimate.forget());
        }
        readPolicy();
        readOfficers();
        check();
    }

    DeploymentDesk desk() {
        return desk;
    }

    PlanFields fields() {
        return fields;
    }

    ReadOnlyObjectProperty<PlanPage> page() {
        return page.getReadOnlyProperty();
    }

    /// The rules that the plan names; null while they cannot be read.
    ReadOnlyObjectProperty<@Nullable Policy> policy() {
        return policy.getReadOnlyProperty();
    }

    /// Everything that is missing or wrong, wherever it stands.
    ObservableList<PlanProblem> problems() {
        return problems;
    }

    /// Why a plan that has all its parts would not be taken, a sentence.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether it can be saved.
    ReadOnlyBooleanProperty complete() {
        return complete.getReadOnlyProperty();
    }

    /// What the list comes to.
    PlanEstimateViewModel estimate() {
        return estimate;
    }

    /// Looks what the list comes to, if the plan has all its parts.
    void estimateList() {
        if (result() instanceof PlanCheck.Result.Complete(Plan plan)) {
            estimate.find(plan);
        } else {
            Messages messages = desk.messages();
            looked.addAll(EnumSet.allOf(PlanPage.class));
            estimate.finding().refuse(messages.text("plan.estimate.later"));
            check();
        }
    }

    /// Saving it.
    Errand saving() {
        return saving;
    }

    boolean isSaved() {
        return saved;
    }

    /// Whether a page was left or looked over, so that it shows what is wrong on it.
    boolean isLooked(PlanPage asked) {
        return looked.contains(asked);
    }

    /// What is wrong on a page.
    List<PlanProblem> problems(PlanPage asked) {
        return problems.stream().filter(problem -> asked.holds(problem.path())).toList();
    }

    /// Goes to a page; the one before shows from now on what is wrong on it.
    void go(PlanPage to) {
        looked.add(page.get());
        if (to == PlanPage.SUMMARY) {
            looked.addAll(EnumSet.allOf(PlanPage.class));
        }
        fields.cameras().forEach(PlanCamera::look);
        page.set(to);
        check();
    }

    void addCamera(String name, String address) {
        PlanCamera camera = new PlanCamera(desk.messages(), name, address);
        camera.name().addListener((_, _, _) -> check());
        camera.address().addListener((_, _, _) -> check());
        camera.form().addListener((_, _, _) -> check());
        camera.look();
        fields.cameras().add(camera);
        check();
    }

    void removeCamera(PlanCamera camera) {
        fields.cameras().remove(camera);
        check();
    }

    /// The lowest threshold by pack and policy; empty while one of them is not known.
    Optional<Double> floor() {
        Policy rules = policy.get();
        return rules == null || !desk.machine().isPackFound()
                ? Optional.empty()
                : Optional.of(rules.floor(desk.machine().floor()));
    }

    private void readPolicy() {
        String named = fields.text("policy").get().strip();
        policy.set(null);
        policyError.set("");
        if (named.isEmpty()) {
            return;
        }
        reading.run(
                () -> desk.office().policy(named),
                rules -> {
                    if (isNamed(named)) {
                        policy.set(rules);
                        check();
                    }
                },
                sentence -> {
                    if (isNamed(named)) {
                        policyError.set(sentence);
                        check();
                    }
                });
    }

    private boolean isNamed(String policy) {
        return fields.text("policy").get().strip().equals(policy);
    }

    private void readOfficers() {
        desk.errand()
                .run(
                        () -> desk.office().register().officers(),
                        accounts -> {
                            for (OfficerAccount account : accounts) {
                                if (account.has(Role.OPERATOR)
                                        || account.has(Role.ENGAGEMENT_OFFICER)) {
                                    PlanOfficer officer = new PlanOfficer(account);
                                    officer.chosen().addListener((_, _, _) -> check());
                                    fields.officers().add(officer);
                                }
                            }
                            check();
                        },
                        sentence -> fields.error("officers", sentence));
    }

    private PlanCheck.Result result() {
        return PlanCheck.of(fields.draft(), Path.of("").toAbsolutePath());
    }

    /// Looks all over again.
    private void check() {
        PlanCheck.Result result = result();
        List<PlanProblem> found = new ArrayList<>();
        refusal.set("");
        switch (result) {
            case PlanCheck.Result.Incomplete(List<PlanProblem> wrong) -> found.addAll(wrong);
            case PlanCheck.Result.Complete(Plan plan) -> refusal.set(refusal(plan));
        }
        add(found, "policy", policyError.get());
        Thresholds.parse(fields.text("threshold").get())
                .ifPresent(typed ->
                        floor().flatMap(floor -> Guards.refusesThreshold(typed, floor))
                                .ifPresent(sentence -> add(found, "threshold", sentence)));
        for (int i = 0; i < fields.cameras().size(); i++) {
            add(
                    found,
                    "cameras[%d].address".formatted(i + 1),
                    fields.cameras().get(i).form().get());
        }
        problems.setAll(found);
        complete.set(found.isEmpty() && refusal.get().isEmpty() && policy.get() != null);
        showErrors();
    }

    private static void add(List<PlanProblem> found, String path, String sentence) {
        if (!sentence.isEmpty() && found.stream().noneMatch(p -> p.path().equals(path))) {
            found.add(PlanProblem.of(path, sentence));
        }
    }

    private String refusal(Plan plan) {
        Policy rules = policy.get();
        if (rules == null) {
            return "";
        }
        List<OfficerAccount> team =
                fields.officers().stream()
                        .filter(officer -> officer.chosen().get())
                        .map(PlanOfficer::account)
                        .toList();
        return Guards.plan(plan, desk.who(), team, rules, desk.now())
                        instanceof StepResult.Refused(String sentence)
                ? sentence
                : "";
    }

    private void showErrors() {
        for (PlanPage each : PlanPage.values()) {
            for (String path : each.paths()) {
                fields.error(path, looked.contains(each) ? sentence(path) : "");
            }
        }
        boolean cameras = looked.contains(PlanPage.CAMERAS);
        for (int i = 0; i < fields.cameras().size(); i++) {
            PlanCamera camera = fields.cameras().get(i);
            String path = "cameras[%d].".formatted(i + 1);
            String sentence = sentence(path + "address");
            String name = sentence(path + "name");
            camera.error(cameras ? (sentence.isEmpty() ? name : sentence) : camera.form().get());
        }
    }

    private String sentence(String path) {
        return problems.stream()
                .filter(problem -> problem.path().equals(path))
                .findFirst()
                .map(new PolicyLabels(desk.messages())::of)
                .orElse("");
    }

    /// Records the plan, or says why not.
    void save() {
        fields.cameras().forEach(PlanCamera::look);
        check();
        if (!complete.get()
                || saving.busy().get()
                || !(result() instanceof PlanCheck.Result.Complete(Plan plan))) {
            return;
        }
        saving.run(
                () ->
                        desk.take(
                                plan,
                                Guards.plan(
                                        plan,
                                        desk.who(),
                                        team(plan),
                                        desk.office().policy(plan.policy()),
                                        desk.now())),
                life -> {
                    saved = true;
                    done.accept(life);
                });
    }

    private List<OfficerAccount> team(Plan plan) throws RecordException {
        List<OfficerAccount> team = new ArrayList<>();
        for (var officer : plan.officers()) {
            desk.office().register().officer(officer).ifPresent(team::add);
        }
        return team;
    }

    /// Leaves; what was typed is kept.
    void back() {
        estimate.stop();
        back.run();
    }
}
