package org.secondlook.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.secondlook.deployment.OfficerAccount;

/// An officer who may be chosen for a plan. Used by the screen's thread.
///
/// @param account who
/// @param chosen whether they are
record PlanOfficer(OfficerAccount account, BooleanProperty chosen) {
    PlanOfficer(OfficerAccount account) {
        this(account, new SimpleBooleanProperty());
    }
}
