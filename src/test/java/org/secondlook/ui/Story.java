package org.secondlook.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.FalseMatchRates;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Guards;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Place;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlannedCamera;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignIn;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.deployment.StepResult;
import org.secondlook.record.Register;

/// A record with officers and deployments in it, and a program around it that finds what it is told
/// to find. Used by one thread but for what [BackOffice] promises.
final class Story implements BackOffice, AutoCloseable {
    static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// As measured: one in 2.5 million comparisons at the floor.
    private static final FalseMatchRates RATES =
            new FalseMatchRates(new TreeMap<>(Map.of(0.6, 4e-7, 0.7, 4e-8)), 20_000_000);

    final TestClock clock = new TestClock();

    /// Of the rooms that are given this story’s workplace.
    Language language = Language.ENGLISH;

    private final Path folder;
    private Register register;
    private volatile String listHash = "3f".repeat(32);
    private volatile String refusal = "";
    private volatile boolean slow;

    Story(Path folder) throws Exception {
        this.folder = folder;
        this.register = Register.open(folder, clock);
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR));
        register.add(Lives.account("EO1", Role.ENGAGEMENT_OFFICER));
        register.add(Lives.account("OP2", Role.OPERATOR, Role.AUTHORISING_OFFICER));
        register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
        register.add(Lives.account("SUP1", Role.SUPERVISOR));
    }

    SignedIn as(String id) {
        try (Passphrase passphrase = Passphrase.of("correct horse battery".toCharArray())) {
            Optional<OfficerAccount> account = register.officer(new Officer(id));
            return switch (SignIn.judge(
                    account, List.of(), passphrase, Lives.signInRules(), clock.instant())) {
                case SignInResult.Welcome(SignedIn who, var _) -> who;
                case SignInResult.Refused(String sentence, var _, var _) ->
                        throw new AssertionError(sentence);
            };
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    Plan plan(String reference, String name, Duration fromNow, Duration length) {
        Instant begins = clock.instant().plus(fromNow);
        return new Plan(
                reference,
                name,
                "Anyshire Police",
                new Place(
                        "High Street",
                        51.5034,
                        -0.1276,
                        "The pavement on the north side between the bank and the bakery, 14 m long"),
                LONDON,
                "CRIME_HOTSPOT",
                begins,
                begins.plus(length),
                List.of(
                        new PlannedCamera("North pavement", "rtsp://10.0.0.7/1"),
                        new PlannedCamera("Station steps", "rtsp://10.0.0.8/1")),
                List.of(new Officer("OP1"), new Officer("EO1")),
                "/lists/high-street-2026-11.csv",
                0.64,
                9_000,
                "yunet-retail0095",
                "24-hour",
                "Eleven robberies on this street in three weeks; patrols and cameras did not stop them.",
                "EIA-2026-9");
    }

    DeploymentLife planned(Plan plan) throws Exception {
        return planned(plan, "OP1");
    }

    DeploymentLife planned(Plan plan, String by) throws Exception {
        List<OfficerAccount> team = List.of(account("OP1"), account("EO1"));
        DeploymentEvent.Planned event =
                (DeploymentEvent.Planned)
                        granted(
                                Guards.plan(
                                        plan,
                                        as(by),
                                        team,
                                        Policy.builtIn(plan.policy()),
                                        clock.instant()));
        register.add(plan, event);
        return new DeploymentLife(plan, List.of(event));
    }

    DeploymentLife authorised(DeploymentLife life) throws Exception {
        return add(
                life,
                Guards.authorise(
                        life,
                        as("AO1"),
                        found(life.plan()),
                        "WAD-2026/7",
                        "none",
                        clock.instant()));
    }

    DeploymentLife live(DeploymentLife life) throws Exception {
        return add(
                life,
                Guards.start(life, as("OP1"), found(life.plan()), checklist(), clock.instant()));
    }

    DeploymentLife raised(DeploymentLife life, double to) throws Exception {
        return add(
                life,
                Guards.raiseThreshold(
                        life, as("OP1"), to, "Too many alerts in the crowd", clock.instant()));
    }

    DeploymentLife ended(DeploymentLife life) throws Exception {
        return add(life, Guards.end(life, as("OP1"), "The street is empty", clock.instant()));
    }

    DeploymentLife closed(DeploymentLife life) throws Exception {
        return add(life, Guards.close(life, as("SUP1"), "", clock.instant()));
    }

    private DeploymentLife add(DeploymentLife life, StepResult result) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        DeploymentEvent event = granted(result);
        register.add(life, event);
        return life.with(event);
    }

    private static DeploymentEvent granted(StepResult result) {
        return switch (result) {
            case StepResult.Granted(DeploymentEvent event) -> event;
            case StepResult.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private OfficerAccount account(String id) throws Exception {
        return register.officer(new Officer(id)).orElseThrow();
    }

    private static Checklist checklist() {
        Map<Checklist.Item, Checklist.Answer> answers = new EnumMap<>(Checklist.Item.class);
        for (Checklist.Item item : Checklist.Item.values()) {
            answers.put(item, new Checklist.Answer(false, "Seen to by EO1, walked round twice"));
        }
        answers.put(
                Checklist.Item.BLUE_LIST_TEST,
                new Checklist.Answer(true, "No member of staff has consented yet"));
        return new Checklist(answers);
    }

    /// What the pages of somebody's deployments work with.
    DeploymentDesk desk(SignedIn who, StartDefaults machine, Executor work) {
        return new DeploymentDesk(place(who, work), machine);
    }

    /// What rooms are given.
    Workplace place(SignedIn who, Executor work) {
        return new Workplace(
                this,
                who,
                clock,
                new Messages(language),
                work,
                work,
                Platform::runLater,
                (running, _) -> running.close());
    }

    /// Closes the record and opens it again, as a restart of the program does.
    void restart() throws Exception {
        register.close();
        register = Register.open(folder, clock);
    }

    /// From now on another list is found.
    void changeList() {
        listHash = "e1".repeat(32);
    }

    /// From now on nothing is found, for this reason.
    void refuse(String sentence) {
        refusal = sentence;
    }

    /// From now on finding lasts until it is cancelled.
    void slow() {
        slow = true;
    }

    Optional<DeploymentLife> recorded(String reference) throws Exception {
        return register.deployment(reference);
    }

    private Found found(Plan plan) {
        return new Found(
                listHash,
                1_204,
                1_340,
                new Found.Pack(plan.packId(), "9c".repeat(32), 0.6, false, RATES),
                Policy.builtIn(plan.policy()));
    }

    @Override
    public Register register() {
        return register;
    }

    @Override
    public Policy ownPolicy() {
        return Policy.builtIn(Policy.HOURS_24);
    }

    @Override
    public PolicyOnDisk ownPolicyOnDisk() {
        return new PolicyOnDisk(Path.of("policy.json"), null, "");
    }

    @Override
    public Policy policy(String named) throws StartRefusedException {
        if (!Policy.BUILT_IN.contains(named)) {
            throw new StartRefusedException(
                    StartRefusedException.Field.NONE,
                    "The policy “%s” cannot be read.".formatted(named));
        }
        return Policy.builtIn(named);
    }

    @Override
    public Found find(Plan plan, Instant asOf, Progress progress, Cancel cancel)
            throws StartRefusedException {
        progress.report("Enrolling the watchlist", 602, 1_204);
        while (slow && !cancel.isAsked()) {
            RealWindow.pause(5);
        }
        if (cancel.isAsked() || !refusal.isEmpty()) {
            throw new StartRefusedException(
                    StartRefusedException.Field.NONE, slow ? "Cancelled." : refusal);
        }
        return found(plan);
    }

    @Override
    public RunningSession goLive(
            DeploymentLife life, SignedIn who, Progress progress, Cancel cancel)
            throws StartRefusedException {
        return new TestSession(2).running();
    }

    @Override
    public RunningSession start(StartRequest request, Progress progress, Cancel cancel) {
        return new TestSession(1).running();
    }

    @Override
    public WatchlistOffice watchlists(SignedIn who) {
        return new KeptInMemory();
    }

    @Override
    public void close() {
        register.close();
    }
}
