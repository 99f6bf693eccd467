package org.secondlook.record;

import java.util.Arrays;

/// What opens the sealed files of kept lists. Thread-safe.
///
/// The machine's key opens a file's head, so that a list can be named and deleted with nobody
/// signed in; what is in it opens only with the store key.
///
/// @param machine derived from the record's key; taken over
/// @param store open while somebody is signed in
record FileKeys(byte[] machine, StoreKey store) implements AutoCloseable {
    /// Wipes the machine's key; the store key is its owner's.
    @Override
    public void close() {
        Arrays.fill(machine, (byte) 0);
    }

    @Override
    public String toString() {
        return "keys of sealed files";
    }
}
