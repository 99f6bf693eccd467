package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.NextStep;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Step;

/// Deployments in words, for people. Immutable.
record DeploymentWords(Messages messages) {
    String state(DeploymentState state) {
        return switch (state) {
            case DeploymentState.Planned _ -> messages.text("deployments.state.planned");
            case DeploymentState.Authorised _ -> messages.text("deployments.state.authorised");
            case DeploymentState.Live _ -> messages.text("deployments.state.live");
            case DeploymentState.Ended _ -> messages.text("deployments.state.ended");
            case DeploymentState.Closed _ -> messages.text("deployments.state.closed");
        };
    }

    String filter(DeploymentsViewModel.Filter filter) {
        return switch (filter) {
            case ALL -> messages.text("deployments.filter.all");
            case PLANNED -> state(new DeploymentState.Planned());
            case AUTHORISED -> messages.text("deployments.filter.authorised");
            case LIVE -> messages.text("deployments.filter.live");
            case ENDED -> messages.text("deployments.filter.ended");
            case CLOSED -> messages.text("deployments.filter.closed");
        };
    }

    /// What a button says that begins a step.
    String button(Step step, DeploymentLife life) {
        return switch (step) {
            case PLAN -> messages.text("deployments.plan");
            case AUTHORISE ->
                    life.state() instanceof DeploymentState.Planned
                            ? messages.text("deployments.authorise")
                            : messages.text("deployments.authorise.again");
            case START -> messages.text("deployments.start");
            case RAISE_THRESHOLD -> messages.text("deployments.raise");
            case END ->
                    life.state() instanceof DeploymentState.Authorised
                            ? messages.text("deployments.callOff")
                            : messages.text("deployments.end");
            case CLOSE -> messages.text("deployments.close");
        };
    }

    /// Which step comes next and who may take it.
    String next(NextStep next) {
        return messages.text(
                "deployments.next",
                new PolicyLabels(messages).of(next.step()),
                new PolicyLabels(messages).of(next.step().roles()));
    }

    /// From when to when, on the clock of the place.
    String hours(Plan plan) {
        String from = local(plan, plan.begins());
        String to = local(plan, plan.ends());
        ZoneId zone = plan.zone();
        boolean sameDay =
                plan.begins()
                        .atZone(zone)
                        .toLocalDate()
                        .equals(plan.ends().atZone(zone).toLocalDate());
        return from + " – " + (sameDay ? to.substring(to.lastIndexOf(' ') + 1) : to);
    }

    /// A moment on the clock of the place.
    String local(Plan plan, Instant at) {
        return new Times(plan.zone(), messages).day(at);
    }

    /// How long it is until a moment: 2 h 05 min, or 12 min.
    String left(Instant now, Instant until) {
        long minutes = Math.max(0, Duration.between(now, until).toSeconds() + 59) / 60;
        return minutes >= 60
                ? messages.text("deployments.left.hours", minutes / 60, minutes % 60)
                : messages.text("deployments.left.minutes", minutes);
    }

    /// What happened.
    String event(DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Planned _ -> messages.text("deployments.event.planned");
            case DeploymentEvent.Authorised _ -> messages.text("deployments.event.authorised");
            case DeploymentEvent.Started _ -> messages.text("deployments.event.started");
            case DeploymentEvent.ThresholdRaised(var _, double before, double after) ->
                    messages.text(
                            "deployments.event.raised",
                            Thresholds.exact(before),
                            Thresholds.exact(after));
            case DeploymentEvent.Ended _ -> messages.text("deployments.event.ended");
            case DeploymentEvent.Closed _ -> messages.text("deployments.event.closed");
        };
    }

    /// What belongs to what happened, a line each.
    List<String> details(DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Authorised(var _, Authority authority, Frozen frozen) ->
                    List.of(
                            messages.text(
                                    "deployments.detail.authority",
                                    authority.rank(),
                                    authority.name(),
                                    authority.reference()),
                            messages.text("deployments.detail.limits", authority.limits()),
                            messages.text(
                                    "deployments.detail.watchlist",
                                    frozen.watchlistSize(),
                                    TopBarView.hash(frozen.watchlistHash())),
                            messages.text(
                                    "deployments.detail.threshold",
                                    Thresholds.exact(frozen.threshold()),
                                    Thresholds.exact(frozen.floor())),
                            messages.text(
                                    "deployments.detail.pack",
                                    frozen.packId(),
                                    TopBarView.hash(frozen.packHash())),
                            messages.text(
                                    "deployments.detail.policy",
                                    frozen.policyId(),
                                    String.valueOf(frozen.policyVersion()),
                                    TopBarView.hash(frozen.policyHash())));
            case DeploymentEvent.Started(var _, Checklist checklist) ->
                    checklist.answers().entrySet().stream()
                            .map(entry -> answer(entry.getKey(), entry.getValue()))
                            .toList();
            case DeploymentEvent.Planned _,
                    DeploymentEvent.ThresholdRaised _,
                    DeploymentEvent.Ended _,
                    DeploymentEvent.Closed _ ->
                    List.of();
        };
    }

    private String answer(Checklist.Item item, Checklist.Answer answer) {
        return answer.waived()
                ? messages.text("deployments.detail.waived", item(item), answer.note())
                : messages.text("deployments.detail.done", item(item), answer.note());
    }

    /// An item of the checklist.
    String item(Checklist.Item item) {
        return switch (item) {
            case SIGNS -> messages.text("checklist.signs");
            case CAMERAS_SEE_ZONE -> messages.text("checklist.cameras");
            case BLUE_LIST_TEST -> messages.text("checklist.blueList");
            case CLOCK -> messages.text("checklist.clock");
            case BRIEFING -> messages.text("checklist.briefing");
        };
    }
}
