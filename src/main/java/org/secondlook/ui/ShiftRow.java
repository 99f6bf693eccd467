package org.secondlook.ui;

/// One finished alert of this shift, as listed. Immutable.
///
/// @param number of the alert
/// @param time when it ended
/// @param what the decision with its reasons, or that there was none
/// @param state how it stands in the record
/// @param open whether it was engaged and nothing was told of it yet
/// @param adjudicated false where nobody judged it
record ShiftRow(
        int number, String time, String what, String state, boolean open, boolean adjudicated) {}
