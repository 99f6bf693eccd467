package org.secondlook.ui;

import java.util.Optional;

/// A place on the seven-point scale of the blind look. The order is that of the keys 1 to 7.
enum Mark {
    CERTAINLY_DIFFERENT(-3),
    DIFFERENT(-2),
    RATHER_DIFFERENT(-1),
    CANNOT_TELL(0),
    RATHER_SAME(1),
    SAME(2),
    CERTAINLY_SAME(3);

    private final int value;

    Mark(int value) {
        this.value = value;
    }

    /// −3 certainly different … +3 certainly the same.
    int value() {
        return value;
    }

    /// The key that places it, 1 to 7.
    int key() {
        return ordinal() + 1;
    }

    /// As written on the scale: −3, 0, +2.
    String sign() {
        return value == 0 ? "0" : (value < 0 ? "−" : "+") + Math.abs(value);
    }

    /// The mark that a digit key places.
    static Optional<Mark> ofKey(int digit) {
        return digit >= 1 && digit <= values().length
                ? Optional.of(values()[digit - 1])
                : Optional.empty();
    }
}
