package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.record.StorageState;

/// Says in words how the storage of the record stands. Immutable.
record StorageWords(Messages messages) {
    private static final long MIB = 1L << 20;

    /// Something to be told, the most serious first.
    ///
    /// @param shortly for the foot
    /// @param fully what it means and what to do
    record Notice(String shortly, String fully, CameraViewModel.Tone tone) {}

    List<Notice> of(StorageState state) {
        List<Notice> notices = new ArrayList<>();
        long left = state.freeBytes() / MIB;
        switch (state.room()) {
            case SCARCE ->
                    notices.add(
                            new Notice(
                                    messages.text("storage.scarce", left),
                                    messages.text("storage.scarce.words", left),
                                    CameraViewModel.Tone.BAD));
            case LOW ->
                    notices.add(
                            warn(
                                    messages.text("storage.low", left),
                                    messages.text("storage.low.words", left)));
            case ENOUGH -> {}
        }
        if (!state.problems().isEmpty()) {
            notices.add(warn(messages.text("storage.due"), String.join(" ", state.problems())));
        }
        if (!state.exhibitsOpen()) {
            notices.add(
                    warn(messages.text("storage.closed"), messages.text("storage.closed.words")));
        }
        if (state.overdueHolds() > 0) {
            notices.add(
                    warn(
                            messages.text("storage.hold"),
                            messages.text("retention.overdue", state.overdueHolds())));
        }
        if (!state.clock().isEmpty()) {
            notices.add(warn(messages.text("storage.clock"), state.clock()));
        }
        return notices;
    }

    private static Notice warn(String shortly, String fully) {
        return new Notice(shortly, fully, CameraViewModel.Tone.WARN);
    }

    /// The most serious in few words, and how many more there are; empty for none.
    String shortly(List<Notice> notices) {
        return switch (notices.size()) {
            case 0 -> "";
            case 1 -> notices.getFirst().shortly();
            default ->
                    messages.text("storage.more", notices.getFirst().shortly(), notices.size() - 1);
        };
    }

    /// All in full sentences; empty for none.
    static String fully(List<Notice> notices) {
        return String.join(" ", notices.stream().map(Notice::fully).toList());
    }
}
