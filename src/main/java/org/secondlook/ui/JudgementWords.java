package org.secondlook.ui;

import org.secondlook.alert.Decision;

/// Says in words what one of two officers judged. Thread-safe.
final class JudgementWords {
    private final Messages messages;

    JudgementWords(Messages messages) {
        this.messages = messages;
    }

    /// @param number 1 or 2
    String of(int number, Decision judgement) {
        return switch (judgement.verdict()) {
            case ENGAGE -> messages.text("judgement.engage", number, judgement.officer().id());
            case DO_NOT_ENGAGE ->
                    messages.text("judgement.doNotEngage", number, judgement.officer().id());
        };
    }
}
