package org.secondlook.deployment;

import java.util.List;

/// What became of everything that was kept of people when a deployment was closed. Holds figures
/// and hashes, no faces and no names. Immutable; who closed it and when is told by the step.
///
/// @param policyId the rules by which it was done
/// @param policyHash SHA-256 of their file, hexadecimal
/// @param items one for each kind
public record Receipt(String policyId, String policyHash, List<Item> items) {
    public Receipt {
        items = List.copyOf(items);
    }

    /// A kind of thing that shows people.
    public enum Kind {
        WATCHLIST("the watchlist, its photographs and templates"),
        ALERT_PICTURES("pictures and templates of people who raised an alert"),
        OTHER_FACES("faces of everybody else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// The kind for people.
        public String words() {
            return words;
        }
    }

    /// What became of it.
    public enum Outcome {
        DESTROYED("destroyed with its key"),
        GONE("gone before the deployment was closed"),
        NEEDED("still needed by another deployment, with which it will be destroyed"),
        OUTSIDE("a file outside this program; whoever made it has to delete it"),
        NEVER_KEPT("never written, and wiped from memory when the session ended");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /// The outcome for people.
        public String words() {
            return words;
        }
    }

    /// What became of one kind.
    ///
    /// @param count how many people, for whom it was kept
    /// @param hash SHA-256 by which it is known, hexadecimal; empty for none
    /// @param keysDestroyed keys without which nobody can read it any more
    /// @param held of how many more the pictures are under an evidence hold and outlast the closing
    public record Item(
            Kind kind, Outcome outcome, int count, String hash, int keysDestroyed, int held) {
        /// Of which nothing is held.
        public Item(Kind kind, Outcome outcome, int count, String hash, int keysDestroyed) {
            this(kind, outcome, count, hash, keysDestroyed, 0);
        }
    }
}
