package org.secondlook.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether a step in the life of a deployment may be taken, and what happens then. Stateless.
///
/// Every way into a state leads through here. What is granted has still to be recorded, in the
/// place that follows the events known here, so that of two at once only one succeeds.
public final class Guards {
    private Guards() {}

    /// Planning a deployment.
    ///
    /// @param team the accounts of the plan's officers, as far as there are any
    public static StepResult plan(
            Plan plan, SignedIn who, List<OfficerAccount> team, Policy policy, Instant now) {
        return first(
                        role(Step.PLAN, who, plan),
                        PlanGuards.fitsPolicy(plan, policy),
                        when(
                                !now.isBefore(plan.ends()),
                                "The hours of the plan are over: it ends %s."
                                        .formatted(plan.local(plan.ends()))),
                        PlanGuards.team(plan, team))
                .orElseGet(() ->
                        new StepResult.Granted(
                                new DeploymentEvent.Planned(act(Step.PLAN, who, plan, now, ""))));
    }

    /// Why somebody may not approve it, whatever it would run with.
    public static Optional<String> refusesToAuthorise(
            DeploymentLife life, SignedIn who, Instant now) {
        Plan plan = life.plan();
        boolean open =
                life.state() instanceof DeploymentState.Planned
                        || life.state() instanceof DeploymentState.Authorised;
        return when(!open, stands(life, "authorised"))
                .or(() -> role(Step.AUTHORISE, who, plan))
                .or(() ->
                        when(
                                life.planner().isSameAs(who.officer()) || plan.names(who.officer()),
                                "Nobody can approve their own deployment: %s planned it or runs it."
                                        .formatted(who.officer().id())))
                .or(() -> clock(life, now))
                .or(() ->
                        when(
                                !now.isBefore(plan.ends()),
                                "The hours of the plan are over: it ended %s."
                                        .formatted(plan.local(plan.ends()))));
    }

    /// Approving it. As long as it has not gone live it may be approved anew, for what has changed.
    ///
    /// @param reference of the written authority
    /// @param limits under which it is given
    public static StepResult authorise(
            DeploymentLife life,
            SignedIn who,
            Found found,
            String reference,
            String limits,
            Instant now) {
        Plan plan = life.plan();
        return first(
                        refusesToAuthorise(life, who, now),
                        text(
                                reference,
                                Authority.REFERENCE_LENGTH_MAX,
                                "The reference of the written authority"),
                        text(
                                limits,
                                Authority.LIMITS_LENGTH_MAX,
                                "The limits of the authority, or “none”,"),
                        PlanGuards.fitsPolicy(plan, found.policy()),
                        PlanGuards.pack(plan, found),
                        refusesThreshold(plan.threshold(), found.floor()),
                        PlanGuards.listSize(found),
                        PlanGuards.falseAlerts(plan, found))
                .orElseGet(() -> {
                    Act act = act(Step.AUTHORISE, who, plan, now, "");
                    OfficerAccount officer = who.account();
                    return new StepResult.Granted(
                            new DeploymentEvent.Authorised(
                                    act,
                                    new Authority(
                                            officer.officer(),
                                            officer.name(),
                                            officer.rank(),
                                            act.at(),
                                            reference,
                                            limits),
                                    found.freeze(plan.threshold())));
                });
    }

    /// Why it may not go live, whatever it would run with.
    public static Optional<String> refusesToStart(
            DeploymentLife life, SignedIn who, Checklist checklist, Instant now) {
        Plan plan = life.plan();
        return when(!(life.state() instanceof DeploymentState.Authorised), stands(life, "started"))
                .or(() -> role(Step.START, who, plan))
                .or(() -> clock(life, now))
                .or(() ->
                        when(
                                !plan.isWithinHours(now),
                                "It is %s; the authorised hours are %s to %s."
                                        .formatted(
                                                plan.local(now),
                                                plan.local(plan.begins()),
                                                plan.local(plan.ends()))))
                .or(() ->
                        when(
                                !checklist.missing().isEmpty(),
                                "The checklist is not complete. Missing: %s."
                                        .formatted(
                                                checklist.missing().stream()
                                                        .map(Checklist.Item::words)
                                                        .collect(Collectors.joining("; ")))));
    }

    /// Going live.
    public static StepResult start(
            DeploymentLife life, SignedIn who, Found found, Checklist checklist, Instant now) {
        if (!(life.state() instanceof DeploymentState.Authorised(Authority _, Frozen frozen))) {
            return new StepResult.Refused(stands(life, "started"));
        }
        List<String> changes = frozen.changes(found);
        return first(
                        refusesToStart(life, who, checklist, now),
                        when(!changes.isEmpty(), changed(changes)),
                        refusesThreshold(frozen.threshold(), found.floor()))
                .orElseGet(() ->
                        new StepResult.Granted(
                                new DeploymentEvent.Started(
                                        act(Step.START, who, life.plan(), now, ""), checklist)));
    }

    /// Raising the threshold in flight.
    public static StepResult raiseThreshold(
            DeploymentLife life, SignedIn who, double to, String reason, Instant now) {
        Plan plan = life.plan();
        if (!(life.state()
                instanceof
                DeploymentState.Live(Authority _, Frozen frozen, Act _, double threshold))) {
            return new StepResult.Refused(
                    "The threshold is changed while a deployment is live; this one is %s."
                            .formatted(life.state().words()));
        }
        return first(
                        role(Step.RAISE_THRESHOLD, who, plan),
                        clock(life, now),
                        hours(life, now),
                        refusesThreshold(to, frozen.floor()),
                        when(
                                to < threshold,
                                "The threshold in force is %s. Lowering it needs a new authorisation."
                                        .formatted(threshold)),
                        when(to == threshold, "The threshold is %s already.".formatted(to)),
                        reason(reason))
                .orElseGet(() ->
                        new StepResult.Granted(
                                new DeploymentEvent.ThresholdRaised(
                                        act(Step.RAISE_THRESHOLD, who, plan, now, reason),
                                        threshold,
                                        to)));
    }

    /// Ending it, or calling it off. Neither the hours nor a clock that is wrong stand in the way.
    public static StepResult end(DeploymentLife life, SignedIn who, String reason, Instant now) {
        boolean open =
                life.state() instanceof DeploymentState.Live
                        || life.state() instanceof DeploymentState.Authorised;
        return first(
                        when(!open, stands(life, "ended")),
                        role(Step.END, who, life.plan()),
                        reason(reason))
                .orElseGet(() ->
                        new StepResult.Granted(
                                new DeploymentEvent.Ended(
                                        act(Step.END, who, life.plan(), now, reason))));
    }

    /// Closing it.
    ///
    /// @param note may be empty
    public static StepResult close(DeploymentLife life, SignedIn who, String note, Instant now) {
        return first(
                        when(
                                !(life.state() instanceof DeploymentState.Ended),
                                stands(life, "closed")),
                        role(Step.CLOSE, who, life.plan()),
                        note.isEmpty()
                                ? Optional.empty()
                                : text(note, Act.NOTE_LENGTH_MAX, "A note"),
                        clock(life, now))
                .orElseGet(() ->
                        new StepResult.Granted(
                                new DeploymentEvent.Closed(
                                        act(Step.CLOSE, who, life.plan(), now, note))));
    }

    private static Act act(Step step, SignedIn who, Plan plan, Instant now, String note) {
        Role role = step.roleOf(who.account(), plan).orElseThrow();
        return new Act(who.officer(), role, now, note);
    }

    @SafeVarargs
    private static Optional<StepResult> first(Optional<String>... refusals) {
        for (Optional<String> refusal : refusals) {
            if (refusal.isPresent()) {
                return Optional.of(new StepResult.Refused(refusal.get()));
            }
        }
        return Optional.empty();
    }

    static Optional<String> when(boolean refused, String sentence) {
        return refused ? Optional.of(sentence) : Optional.empty();
    }

    private static String stands(DeploymentLife life, String wanted) {
        return "Deployment %s is %s, so it cannot be %s."
                .formatted(life.plan().reference(), life.state().words(), wanted);
    }

    /// What is said where not all is as it was approved.
    static String changed(List<String> changes) {
        return "Since it was authorised there is another version of %s. It needs a new authorisation."
                .formatted(String.join(" and of ", changes));
    }

    static Optional<String> role(Step step, SignedIn who, Plan plan) {
        return when(
                step.roleOf(who.account(), plan).isEmpty(),
                "%s may not %s: that takes one of these roles: %s. Operators and engagement officers must be named in the plan."
                        .formatted(
                                who.officer().id(),
                                step.words(),
                                step.roles().stream()
                                        .map(Role::words)
                                        .collect(Collectors.joining(", "))));
    }

    /// A clock that was set back would let hours that are over begin again.
    private static Optional<String> clock(DeploymentLife life, Instant now) {
        return when(
                now.isBefore(life.last().act().at()),
                "The clock shows %s, earlier than the last step at %s. Set the clock."
                        .formatted(
                                life.plan().local(now), life.plan().local(life.last().act().at())));
    }

    private static Optional<String> hours(DeploymentLife life, Instant now) {
        return LiveHours.ask(life, now) instanceof LiveHours.Leave.None(String sentence)
                ? Optional.of(sentence)
                : Optional.empty();
    }

    private static Optional<String> reason(String reason) {
        return text(reason, Act.NOTE_LENGTH_MAX, "A reason");
    }

    private static Optional<String> text(String text, int most, String what) {
        return when(
                text.isBlank() || text.length() > most,
                "%s of 1 to %d characters is needed.".formatted(what, most));
    }

    /// Why a threshold cannot be used.
    public static Optional<String> refusesThreshold(double threshold, double floor) {
        return when(
                !(threshold >= floor) || !(threshold <= 1),
                "The threshold is %s; allowed are %s, the floor of pack and policy, to 1."
                        .formatted(threshold, floor));
    }
}
