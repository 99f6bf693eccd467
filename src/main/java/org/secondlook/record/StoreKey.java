package org.secondlook.record;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;
import org.secondlook.record.KeySlots.Content;
import org.secondlook.record.KeySlots.Slot;
import org.secondlook.record.Sealing.BrokenSealException;

/// The key under which the keys of all pictures and kept lists lie, open from the first sign-in
/// until nobody is signed in any more. Thread-safe; opening it hashes a passphrase on the caller's
/// thread, a fraction of a second.
///
/// It is on the disk only sealed with officers' passphrases ([KeySlots]). A passphrase that is lost
/// loses nothing while another officer's still opens it; when all are lost, nobody can ever see the
/// pictures, and decisions and events stay readable.
final class StoreKey implements AutoCloseable {
    /// What signing in did to the key.
    enum Opened {
        /// There was none yet, so it was made.
        MADE,
        /// The passphrase opened it.
        OPENED,
        /// It was open, and this passphrase opens it as well from now on.
        GIVEN,
        /// This passphrase does not open it, and nobody is signed in whose does.
        CLOSED
    }

    private final KeySlots slots;
    private final Set<String> present = new HashSet<>();
    private byte @Nullable [] key;

    StoreKey(KeySlots slots) {
        this.slots = slots;
    }

    /// Opens the key for an officer whose passphrase was found to be right.
    ///
    /// @param passphrase stays the caller's
    /// @param cost of guessing it from a slot that is made now
    /// @throws RecordException when the slots cannot be read or written
    synchronized Opened open(Officer officer, Passphrase passphrase, Argon2Cost cost)
            throws RecordException {
        Opened opened = opened(officer, passphrase, cost);
        if (opened != Opened.CLOSED) {
            present.add(KeySlots.folded(officer));
        }
        return opened;
    }

    private Opened opened(Officer officer, Passphrase passphrase, Argon2Cost cost)
            throws RecordException {
        if (!slots.exist()) {
            byte[] made = key == null ? Sealing.random(Sealing.KEY_BYTES) : key;
            slots.write(
                    new Content(KeySlots.id(made), Map.of())
                            .with(officer, slot(officer, passphrase, cost, made)));
            key = made;
            return Opened.MADE;
        }
        Content content = slots.read();
        Slot slot = content.slots().get(KeySlots.folded(officer));
        byte[] found = slot == null ? null : unsealed(officer, passphrase, slot);
        if (found != null) {
            forget();
            key = found;
            return Opened.OPENED;
        }
        byte[] known = key;
        if (known != null && KeySlots.id(known).equals(content.key())) {
            slots.write(content.with(officer, slot(officer, passphrase, cost, known)));
            return Opened.GIVEN;
        }
        return Opened.CLOSED;
    }

    /// Lets a passphrase open the key, if it is open now.
    ///
    /// @param passphrase stays the caller's
    /// @return whether it does
    synchronized boolean give(Officer officer, Passphrase passphrase, Argon2Cost cost)
            throws RecordException {
        byte[] known = key;
        if (known == null || !slots.exist()) {
            return false;
        }
        Content content = slots.read();
        if (!KeySlots.id(known).equals(content.key())) {
            return false;
        }
        slots.write(content.with(officer, slot(officer, passphrase, cost, known)));
        return true;
    }

    /// No passphrase of this officer's opens the key any more.
    synchronized void take(Officer officer) throws RecordException {
        if (slots.exist()) {
            Content content = slots.read();
            if (content.slots().containsKey(KeySlots.folded(officer))) {
                slots.write(content.without(officer));
            }
        }
    }

    private static Slot slot(
            Officer officer, Passphrase passphrase, Argon2Cost cost, byte[] known) {
        byte[] salt = Sealing.random(KeySlots.SALT_BYTES);
        byte[] derived = cost.derive(passphrase, salt);
        try {
            return new Slot(cost, salt, Sealing.wrap(derived, KeySlots.use(officer, salt), known));
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    private static byte @Nullable [] unsealed(Officer officer, Passphrase passphrase, Slot slot) {
        byte[] derived = slot.cost().derive(passphrase, slot.salt());
        try {
            return Sealing.unwrap(derived, KeySlots.use(officer, slot.salt()), slot.sealed());
        } catch (BrokenSealException e) {
            return null;
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    /// An officer has signed out. When nobody is left the key is wiped.
    synchronized void left(Officer officer) {
        present.remove(KeySlots.folded(officer));
        if (present.isEmpty()) {
            forget();
        }
    }

    /// Whether it is open.
    synchronized boolean isOpen() {
        return key != null;
    }

    /// Which key it is; empty while it is closed.
    synchronized Optional<String> id() {
        return Optional.ofNullable(key).map(KeySlots::id);
    }

    /// Seals a key under this one.
    ///
    /// @param use what the key is for: it opens only for the same
    /// @throws RecordException when nobody is signed in who can open this key
    synchronized byte[] wrap(String use, byte[] other) throws RecordException {
        return Sealing.wrap(opened(), use, other);
    }

    /// Opens a key that was sealed under this one; wiped by the caller.
    ///
    /// @throws BrokenSealException when it was sealed for something else, under another key, or
    ///   changed
    /// @throws RecordException when nobody is signed in who can open this key
    synchronized byte[] unwrap(String use, byte[] sealed)
            throws BrokenSealException, RecordException {
        return Sealing.unwrap(opened(), use, sealed);
    }

    private byte[] opened() throws RecordException {
        byte[] known = key;
        if (known == null) {
            throw new RecordException(
                    "Nobody is signed in whose passphrase opens the key of pictures and lists. Sign in; if that does not help, have an administrator set your passphrase anew.");
        }
        return known;
    }

    private void forget() {
        byte[] known = key;
        if (known != null) {
            Arrays.fill(known, (byte) 0);
        }
        key = null;
    }

    /// Wipes the key.
    @Override
    public synchronized void close() {
        present.clear();
        forget();
    }
}
