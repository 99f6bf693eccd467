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

    private static boolean isOfTheTeam(Role role) {
        return role == Role.OPERATOR || role == Role.ENGAGEMENT_OFFICER;
    }
}
