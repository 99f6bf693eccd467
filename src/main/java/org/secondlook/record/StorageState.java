package org.secondlook.record;

import java.util.List;

/// How the storage of the record stands, besides whether it is written. Immutable.
///
/// @param freeBytes left on its disk when it was last looked at; negative while that is not known
/// @param exhibitsOpen whether pictures of alerts can be sealed and seen by whoever is signed in
/// @param overdueHolds evidence holds that nobody has looked at again in time
/// @param problems what is due and could not be deleted, or is missing; plain sentences
/// @param clock that the clock was changed, a plain sentence; empty for never
public record StorageState(
        long freeBytes,
        boolean exhibitsOpen,
        int overdueHolds,
        List<String> problems,
        String clock) {
    /// With less than this on the disk somebody should make room.
    public static final long LOW_BYTES = 1L << 30;

    /// With less than this on the disk a session may not last its day.
    public static final long SCARCE_BYTES = 100L << 20;

    /// Nothing to tell.
    public static final StorageState WELL = new StorageState(-1, true, 0, List.of(), "");

    public StorageState {
        problems = List.copyOf(problems);
    }

    /// How much room the disk has.
    public enum Room {
        ENOUGH,
        LOW,
        SCARCE
    }

    /// How much room the disk has; enough while it is not known.
    public Room room() {
        if (freeBytes < 0 || freeBytes >= LOW_BYTES) {
            return Room.ENOUGH;
        }
        return freeBytes >= SCARCE_BYTES ? Room.LOW : Room.SCARCE;
    }
}
