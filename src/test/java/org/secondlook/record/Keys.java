package org.secondlook.record;

import java.nio.file.Path;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Passphrase;

/// Keys as tests need them.
final class Keys {
    private Keys() {}

    /// A store key that somebody has opened.
    static StoreKey open(Path folder) throws RecordException {
        StoreKey key = new StoreKey(new KeySlots(folder.resolve("record.slots")));
        open(key);
        return key;
    }

    /// Opens a store key as an officer who opens it every time.
    static void open(StoreKey key) throws RecordException {
        try (Passphrase passphrase = Passphrase.of("somebody's words".toCharArray())) {
            key.open(new Officer("K-1"), passphrase, Argon2Cost.of(Lives.signInRules()));
        }
    }
}
