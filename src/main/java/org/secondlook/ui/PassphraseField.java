package org.secondlook.ui;

import java.util.Arrays;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import org.secondlook.deployment.Passphrase;

/// Where a passphrase is typed. Used by the screen's thread.
///
/// What was typed is taken out as characters that can be wiped, and the field is overwritten and
/// emptied, so that neither it nor its undo keeps them. JavaFX itself makes strings of what is
/// typed in order to draw the dots; those nobody can wipe.
final class PassphraseField extends PasswordField {

    PassphraseField(String accessible) {
        setAccessibleText(accessible);
        setTextFormatter(
                new TextFormatter<>(change ->
                        change.getControlNewText().length() > Passphrase.LENGTH_MAX
                                ? null
                                : change));
    }

    /// Takes out what was typed and leaves nothing.
    ///
    /// @return to be closed by whoever it is given to
    Passphrase take() {
        CharSequence typed = getCharacters();
        char[] taken = new char[typed.length()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = typed.charAt(i);
        }
        wipe();
        return Passphrase.of(taken);
    }

    /// Leaves nothing of what was typed.
    void wipe() {
        char[] nothing = new char[getLength()];
        Arrays.fill(nothing, ' ');
        setText(new String(nothing));
        setText("");
    }
}
