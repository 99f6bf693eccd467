package org.secondlook.deployment;

import java.util.List;
import java.util.Optional;

/// A step in the life of a deployment and who may take it.
public enum Step {
    PLAN("plan", Role.OPERATOR, Role.SUPERVISOR),
    AUTHORISE("authorise", Role.AUTHORISING_OFFICER),
    START("start", Role.OPERATOR, Role.SUPERVISOR),
    RAISE_THRESHOLD("raise the threshold", Role.OPERATOR, Role.SUPERVISOR),
    /// Whoever has to do with it may stop it.
    END("end", Role.OPERATOR, Role.ENGAGEMENT_OFFICER, Role.SUPERVISOR, Role.AUTHORISING_OFFICER),
    CLOSE("close", Role.SUPERVISOR);

    private final String words;
    private final List<Role> roles;

    Step(String words, Role... roles) {
        this.words = words;
        this.roles = List.of(roles);
    }

    /// The step for people.
    public String words() {
        return words;
    }

    /// Who may take it.
    public List<Role> roles() {
        return roles;
    }

    /// The role in which somebody may take it in a deployment. Operators and engagement officers
    /// have a say only where the plan names them.
    Optional<Role> roleOf(OfficerAccount account, Plan plan) {
        return roles.stream()
                .filter(account::has)
                .filter(role -> this == PLAN || !isOfTheTeam(role) || plan.names(account.officer()))
                .findFirst();
    }

    /// Whether somebody may take it in some deployment or other.
    public boolean isOpenTo(SignedIn who) {
        return roles.stream().anyMatch(who.account()::has);
    }

    /// The steps that somebody may take where a deployment stands. What else they rest on, hours
    /// and lists for example, [Guards] tells when one is taken.
    public static List<Step> openTo(SignedIn who, DeploymentLife life) {
        List<Step> possible =
                switch (life.state()) {
                    case DeploymentState.Planned _ -> List.of(AUTHORISE);
                    case DeploymentState.Authorised _ -> List.of(START, AUTHORISE, END);
                    case DeploymentState.Live _ -> List.of(RAISE_THRESHOLD, END);
                    case DeploymentState.Ended _ -> List.of(CLOSE);
                    case DeploymentState.Closed _ -> List.of();
                };
        return possible.stream()
                .filter(step -> step.roleOf(who.account(), life.plan()).isPresent())
                .toList();
    }

    private static boolean isOfTheTeam(Role role) {
        return role == Role.OPERATOR || role == Role.ENGAGEMENT_OFFICER;
    }
}
