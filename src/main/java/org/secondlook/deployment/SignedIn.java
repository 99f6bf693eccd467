package org.secondlook.deployment;

/// An officer who has proved who they are. Only [SignIn] makes one, so that whoever holds it need
/// not ask again. Immutable.
public final class SignedIn {
    private final OfficerAccount account;

    SignedIn(OfficerAccount account) {
        this.account = account;
    }

    /// Who.
    public OfficerAccount account() {
        return account;
    }

    /// Their id.
    public Officer officer() {
        return account.officer();
    }
}
