package org.secondlook.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.PairScore;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.AccountRules;
import org.secondlook.deployment.FalseAlertEstimate;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PassphraseHash;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInResult;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;

/// Who works with this console: everybody sees it, administrators change it, everybody sets their
/// own passphrase. Used by the screen's thread; hashing and recording run on `work`.
final class PeopleViewModel {
    /// What is looked at.
    sealed interface Page {
        /// Everybody.
        record All() implements Page {}

        /// One officer.
        record One(OfficerAccount account) implements Page {}

        /// A new officer.
        record Adding() implements Page {}
    }

    /// A change of the record, made on `work`.
    @FunctionalInterface
    private interface Change {
        /// @return why not, a sentence; empty when it is recorded
        String make() throws RecordException, NotRecordedException;
    }

    private final Workplace place;
    private final Messages messages;
    private final Register register;
    private final PolicyRules.SignInRules rules;
    private final ObservableList<OfficerAccount> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.All());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper score = new ReadOnlyStringWrapper("");
    private final Set<Role> roles = EnumSet.noneOf(Role.class);
    private List<OfficerAccount> all = List.of();
    private AccountForm form;

    PeopleViewModel(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        this.register = place.office().register();
        this.rules = place.office().ownPolicy().rules().signIn();
        this.form = newForm();
        filter.addListener((_, _, _) -> sift());
    }

    private AccountForm newForm() {
        return new AccountForm(messages, rules.passphraseLengthMin().value());
    }

    /// Those who fit the filter, by their ids.
    ObservableList<OfficerAccount> shown() {
        return shown;
    }

    /// Part of an id, a name, a rank or a role.
    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /// Whether something is being recorded.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why something could not be done, a sentence; empty when nothing was wrong.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// What was done last, a sentence; empty when nothing was.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    /// How the officer that is shown judged known-answer pairs, in words; empty where nobody here
    /// may see it.
    ReadOnlyStringProperty score() {
        return score.getReadOnlyProperty();
    }

    /// What is asked on the page that is shown.
    AccountForm form() {
        return form;
    }

    /// Roles of the new officer; the view adds and takes away.
    Set<Role> roles() {
        return roles;
    }

    OfficerAccount who() {
        return place.who().account();
    }

    boolean mayAdd() {
        return AccountRules.add(who()).isEmpty();
    }

    boolean maySetPassphrase(OfficerAccount whose) {
        return AccountRules.setPassphrase(who(), whose).isEmpty();
    }

    /// Why an officer cannot be retired by who is here; empty where it can be done.
    Optional<String> refusalToRetire(OfficerAccount whose) {
        return AccountRules.retire(who(), whose, all);
    }

    /// Whether it is the officer's own account.
    boolean isOwn(OfficerAccount account) {
        return account.officer().isSameAs(who().officer());
    }

    /// Reads everybody anew.
    void refresh() {
        place.work()
                .execute(() -> {
                    try {
                        List<OfficerAccount> found = register.officers();
                        place.screen().execute(() -> found(found));
                    } catch (RecordException e) {
                        place.screen().execute(() -> error.set(String.valueOf(e.getMessage())));
                    }
                });
    }

    private void found(List<OfficerAccount> found) {
        all = found;
        sift();
        if (page.get() instanceof Page.One(OfficerAccount before)) {
            found.stream()
                    .filter(account -> account.officer().isSameAs(before.officer()))
                    .findFirst()
                    .ifPresent(now -> page.set(new Page.One(now)));
        }
    }

    private void sift() {
        String part = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(all.stream().filter(account -> holds(account, part)).toList());
    }

    private boolean holds(OfficerAccount account, String part) {
        List<String> words =
                new ArrayList<>(List.of(account.officer().id(), account.name(), account.rank()));
        account.roles().forEach(role -> words.add(new PolicyLabels(messages).of(role)));
        return words.stream().anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(part));
    }

    void open(OfficerAccount account) {
        go(new Page.One(account));
        if (AccountRules.seePairScore(who(), account).isEmpty()) {
            readScore(account);
        }
    }

    private void readScore(OfficerAccount account) {
        place.work()
                .execute(() -> {
                    try {
                        PairScore found = register.pairScore(account.officer());
                        place.screen()
                                .execute(() -> {
                                    if (page.get() instanceof Page.One(OfficerAccount shown)
                                            && shown.officer().isSameAs(account.officer())) {
                                        score.set(words(found));
                                    }
                                });
                    } catch (RecordException e) {
                        place.screen().execute(() -> error.set(String.valueOf(e.getMessage())));
                    }
                });
    }

    private String words(PairScore score) {
        if (score.judged() == 0) {
            return messages.text("people.pairs.none");
        }
        return String.join(
                "\n",
                rate(
                        messages.text("people.pairs.different"),
                        score.falseAccepts(),
                        score.different(),
                        score.falseAcceptRate()),
                rate(
                        messages.text("people.pairs.same"),
                        score.falseRejects(),
                        score.same(),
                        score.falseRejectRate()));
    }

    /// Never a rate without its count and its interval.
    private String rate(String what, int wrong, int of, FalseAlertEstimate.Range range) {
        return of == 0
                ? messages.text("people.pairs.rate.none", what)
                : messages.text(
                        "people.pairs.rate",
                        what,
                        wrong,
                        of,
                        Math.round(100 * range.value()),
                        Math.round(100 * range.low()),
                        Math.round(100 * range.high()));
    }

    void openNew() {
        if (mayAdd()) {
            go(new Page.Adding());
        }
    }

    void back() {
        go(new Page.All());
    }

    private void go(Page to) {
        form = newForm();
        roles.clear();
        error.set("");
        done.set("");
        score.set("");
        page.set(to);
    }

    /// Adds the officer of the form.
    ///
    /// @param first taken over, and wiped in any case
    /// @param second taken over, and wiped in any case
    void add(Passphrase first, Passphrase second) {
        error.set("");
        try (second) {
            boolean complete = form.check(first, second);
            if (roles.isEmpty()) {
                error.set(messages.text("people.roles.none"));
            }
            if (busy.get() || !complete || roles.isEmpty()) {
                first.close();
                return;
            }
        }
        Officer officer = new Officer(form.id().text().get().strip());
        String name = form.name().text().get().strip();
        String rank = form.rank().text().get().strip();
        Set<Role> chosen = Set.copyOf(roles);
        Instant now = place.clock().instant();
        run(
                () -> {
                    try (first) {
                        register.add(
                                new OfficerAccount(
                                        officer,
                                        name,
                                        rank,
                                        chosen,
                                        PassphraseHash.of(first, rules),
                                        who().officer(),
                                        now));
                        register.letOpen(officer, first, rules);
                    }
                    return "";
                },
                messages.text("people.added", officer.id()),
                true);
    }

    /// Sets a new passphrase. Whoever sets their own gives the old one first: an officer who left
    /// the console open must not lose it to a passer-by.
    ///
    /// @param old of one's own account; not looked at for another's. All are taken over, and wiped
    ///   in any case
    void setPassphrase(OfficerAccount whose, Passphrase old, Passphrase first, Passphrase second) {
        error.set("");
        try (second) {
            if (busy.get() || !maySetPassphrase(whose) || !form.checkPassphrase(first, second)) {
                first.close();
                old.close();
                return;
            }
        }
        boolean own = isOwn(whose);
        run(
                () -> {
                    try (first;
                            old) {
                        if (own
                                && register.signIn(whose.officer().id(), old, rules)
                                        instanceof SignInResult.Refused(String why, var _, var _)) {
                            return messages.text("people.passphrase.old.wrong", why);
                        }
                        register.change(
                                whose.officer(),
                                new AccountChange.NewPassphrase(
                                        PassphraseHash.of(first, rules),
                                        who().officer(),
                                        place.clock().instant()));
                        register.letOpen(whose.officer(), first, rules);
                    }
                    return "";
                },
                messages.text("people.passphrase.set", whose.officer().id()),
                false);
    }

    /// Retires an officer.
    void retire(OfficerAccount whose) {
        error.set("");
        if (busy.get() || refusalToRetire(whose).isPresent()) {
            return;
        }
        run(
                () -> {
                    register.change(
                            whose.officer(),
                            new AccountChange.Retired(who().officer(), place.clock().instant()));
                    return "";
                },
                messages.text("people.retired", whose.officer().id()),
                false);
    }

    private void run(Change change, String success, boolean leaves) {
        busy.set(true);
        done.set("");
        place.work()
                .execute(() -> {
                    try {
                        String refusal = change.make();
                        place.screen().execute(() -> came(refusal, success, leaves));
                    } catch (RecordException | NotRecordedException e) {
                        place.screen()
                                .execute(() ->
                                        came(String.valueOf(e.getMessage()), success, leaves));
                    } catch (RuntimeException | Error e) {
                        String failure =
                                messages.text("signIn.failed", e.getClass().getSimpleName());
                        place.screen().execute(() -> came(failure, success, leaves));
                        throw e;
                    }
                });
    }

    private void came(String refusal, String success, boolean leaves) {
        busy.set(false);
        if (refusal.isEmpty()) {
            if (leaves) {
                back();
            }
            done.set(success);
        } else {
            error.set(refusal);
        }
        refresh();
    }
}
