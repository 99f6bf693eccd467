package org.secondlook.ui;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PassphraseHash;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;

/// The first start of a console that has no officers: makes the administrator, who adds everybody
/// else. Used by the screen's thread; hashing and recording run on `work` and come back by
/// `screen`.
///
/// The record itself refuses a second first officer.
final class FirstStartViewModel {
    private final Register register;
    private final PolicyRules.SignInRules rules;
    private final Clock clock;
    private final Messages messages;
    private final Executor work;
    private final Executor screen;
    private final Consumer<SignedIn> welcome;
    private final AccountForm form;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    /// @param welcome given the administrator, who has signed in
    FirstStartViewModel(
            Register register,
            PolicyRules.SignInRules rules,
            Clock clock,
            Messages messages,
            Executor work,
            Executor screen,
            Consumer<SignedIn> welcome) {
        this.register = register;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
        this.work = work;
        this.screen = screen;
        this.welcome = welcome;
        this.form = new AccountForm(messages, rules.passphraseLengthMin().value());
    }

    AccountForm form() {
        return form;
    }

    /// Whether the account is being made.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why it could not be made, a sentence; empty when nothing was wrong.
    ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }

    /// Makes the administrator, if everything can be used.
    ///
    /// @param first taken over, and wiped in any case
    /// @param second taken over, and wiped in any case
    void create(Passphrase first, Passphrase second) {
        message.set("");
        try (second) {
            if (busy.get() || !form.check(first, second)) {
                first.close();
                return;
            }
        }
        busy.set(true);
        Officer officer = new Officer(form.id().text().get().strip());
        String name = form.name().text().get().strip();
        String rank = form.rank().text().get().strip();
        work.execute(() -> {
            try (first) {
                register.add(
                        new OfficerAccount(
                                officer,
                                name,
                                rank,
                                Set.of(Role.ADMINISTRATOR),
                                PassphraseHash.of(first, rules),
                                officer,
                                clock.instant()));
                SignInResult result = register.signIn(officer.id(), first, rules);
                screen.execute(() -> came(result));
            } catch (RecordException | NotRecordedException e) {
                screen.execute(() -> failed(String.valueOf(e.getMessage())));
            } catch (RuntimeException | Error e) {
                screen.execute(
                        () -> failed(messages.text("signIn.failed", e.getClass().getSimpleName())));
                throw e;
            }
        });
    }

    private void came(SignInResult result) {
        switch (result) {
            case SignInResult.Welcome(SignedIn who, var _) -> {
                busy.set(false);
                welcome.accept(who);
            }
            case SignInResult.Refused(String sentence, var _, var _) -> failed(sentence);
        }
    }

    private void failed(String sentence) {
        busy.set(false);
        message.set(sentence);
    }
}
