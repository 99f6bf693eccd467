package org.secondlook.deployment;

import java.util.List;
import java.util.Optional;

/// Who may change whose account. Stateless; each answer is why not, empty where it may be done.
public final class AccountRules {
    private AccountRules() {}

    /// Adding an officer.
    public static Optional<String> add(OfficerAccount who) {
        return administrator(who, "add officers");
    }

    /// Setting a new passphrase: one's own, or as an administrator anybody's.
    public static Optional<String> setPassphrase(OfficerAccount who, OfficerAccount whose) {
        return retired(whose)
                .or(() ->
                        who.officer().isSameAs(whose.officer())
                                ? retired(who)
                                : administrator(who, "set the passphrase of somebody else"));
    }

    /// Retiring an officer. One administrator is always left.
    ///
    /// @param all accounts of this machine
    public static Optional<String> retire(
            OfficerAccount who, OfficerAccount whose, List<OfficerAccount> all) {
        return administrator(who, "retire officers")
                .or(() -> retired(whose))
                .or(() ->
                        who.officer().isSameAs(whose.officer())
                                ? Optional.of(
                                        "Nobody retires themselves. Another administrator has to do it.")
                                : Optional.empty())
                .or(() -> lastAdministrator(whose, all));
    }

    /// Seeing how an officer judged known-answer pairs: the officer, and those who coach and check.
    public static Optional<String> seePairScore(OfficerAccount who, OfficerAccount whose) {
        boolean may =
                who.officer().isSameAs(whose.officer())
                        || who.has(Role.SUPERVISOR)
                        || who.has(Role.TRAINER)
                        || who.has(Role.AUDITOR);
        return may && !who.isRetired()
                ? Optional.empty()
                : Optional.of(
                        "Officer %s is no supervisor, trainer or auditor and cannot see how others judged practice pairs."
                                .formatted(who.officer().id()));
    }

    private static Optional<String> administrator(OfficerAccount who, String what) {
        return who.has(Role.ADMINISTRATOR) && !who.isRetired()
                ? Optional.empty()
                : Optional.of(
                        "Officer %s is no administrator and cannot %s."
                                .formatted(who.officer().id(), what));
    }

    private static Optional<String> retired(OfficerAccount account) {
        return account.isRetired()
                ? Optional.of("Officer %s is retired.".formatted(account.officer().id()))
                : Optional.empty();
    }

    private static Optional<String> lastAdministrator(
            OfficerAccount whose, List<OfficerAccount> all) {
        boolean another =
                all.stream()
                        .filter(account -> !account.officer().isSameAs(whose.officer()))
                        .anyMatch(
                                account -> account.has(Role.ADMINISTRATOR) && !account.isRetired());
        return another
                ? Optional.empty()
                : Optional.of(
                        "Officer %s is the last administrator and cannot be retired."
                                .formatted(whose.officer().id()));
    }
}
