package org.secondlook.ui;

import java.util.Set;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Role;

/// Where one can go from the navigation, in its order.
enum Section {
    DEPLOYMENTS(
            Role.OPERATOR,
            Role.ENGAGEMENT_OFFICER,
            Role.AUTHORISING_OFFICER,
            Role.SUPERVISOR,
            Role.AUDITOR),
    WATCHLISTS(Role.OPERATOR, Role.AUTHORISING_OFFICER, Role.SUPERVISOR, Role.ADMINISTRATOR),
    PEOPLE(Role.values()),
    POLICY(Role.values()),
    FOOTAGE(Role.OPERATOR, Role.ENGAGEMENT_OFFICER, Role.SUPERVISOR, Role.TRAINER),
    RECORD(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR),
    RETENTION(Role.AUTHORISING_OFFICER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR);

    private final Set<Role> roles;

    Section(Role... roles) {
        this.roles = Set.of(roles);
    }

    /// Whether an officer may go there.
    boolean admits(OfficerAccount account) {
        return roles.stream().anyMatch(account::has);
    }
}
