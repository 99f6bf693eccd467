package org.secondlook.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;

/// What is asked of a new officer, and what is wrong with it. Used by the screen's thread.
final class AccountForm {
    /// A text of the form and what is wrong with it, a sentence.
    static final class Line {
        private final StringProperty text = new SimpleStringProperty("");
        private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

        StringProperty text() {
            return text;
        }

        ReadOnlyStringProperty error() {
            return error.getReadOnlyProperty();
        }
    }

    private final Messages messages;
    private final int lengthMin;
    private final Line id = new Line();
    private final Line name = new Line();
    private final Line rank = new Line();
    private final ReadOnlyStringWrapper passphraseError = new ReadOnlyStringWrapper("");

    /// @param lengthMin characters that a passphrase must have
    AccountForm(Messages messages, int lengthMin) {
        this.messages = messages;
        this.lengthMin = lengthMin;
    }

    /// Takes over what was typed into another form; passphrases are not.
    void fill(AccountForm before) {
        id.text.set(before.id.text.get());
        name.text.set(before.name.text.get());
        rank.text.set(before.rank.text.get());
    }

    Line id() {
        return id;
    }

    Line name() {
        return name;
    }

    Line rank() {
        return rank;
    }

    /// What is wrong with the passphrase, a sentence.
    ReadOnlyStringProperty passphraseError() {
        return passphraseError.getReadOnlyProperty();
    }

    /// Characters that a passphrase must have.
    int lengthMin() {
        return lengthMin;
    }

    /// Whether everything can be used; says beside each field what is wrong. The passphrases stay
    /// the caller's.
    boolean check(Passphrase first, Passphrase second) {
        id.error.set(
                OfficerAccount.isId(id.text.get().strip())
                        ? ""
                        : messages.text("account.id.wrong"));
        name.error.set(
                text(name, messages.text("account.name.wrong", OfficerAccount.TEXT_LENGTH_MAX)));
        rank.error.set(
                text(rank, messages.text("account.rank.wrong", OfficerAccount.TEXT_LENGTH_MAX)));
        boolean passphrase = checkPassphrase(first, second);
        return passphrase
                && id.error.get().isEmpty()
                && name.error.get().isEmpty()
                && rank.error.get().isEmpty();
    }

    /// Whether a new passphrase can be used; says what is wrong with it.
    boolean checkPassphrase(Passphrase first, Passphrase second) {
        if (first.length() < lengthMin) {
            passphraseError.set(messages.text("account.passphrase.short", lengthMin));
        } else if (!first.isSameAs(second)) {
            passphraseError.set(messages.text("account.passphrase.differ"));
        } else {
            passphraseError.set("");
        }
        return passphraseError.get().isEmpty();
    }

    private static String text(Line line, String wrong) {
        return OfficerAccount.isText(line.text.get().strip()) ? "" : wrong;
    }
}
