package org.secondlook.ui;

/// A step in the life of a deployment may not be taken. The message is the guard's sentence.
final class StepRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    StepRefusedException(String sentence) {
        super(sentence);
    }
}
