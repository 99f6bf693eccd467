package org.secondlook.watchlist;

import java.util.Optional;
import org.secondlook.face.Portrait;

/// A photograph of an entry, as shown beside a probe. Owned by its watchlist.
///
/// @param sha256 of the file, hexadecimal
/// @param face where its portrait comes from
/// @param details what was said of it
public record ReferenceImage(String sha256, Face face, ImageDetails details) {

    /// The face in a photograph. Thread-safe.
    public interface Face extends AutoCloseable {
        /// Its portrait, which stays this object's.
        Optional<Portrait> portrait();

        /// Wipes it.
        @Override
        void close();
    }

    /// A portrait that is there already.
    private record Ready(Portrait made) implements Face {
        @Override
        public Optional<Portrait> portrait() {
            return Optional.of(made);
        }

        @Override
        public void close() {
            made.close();
        }
    }

    /// A portrait that is made when it is needed.
    record OnDemand(Portraits portraits, String sha256, ListImages originals, String image)
            implements Face {
        @Override
        public Optional<Portrait> portrait() {
            return portraits.of(sha256, originals, image);
        }

        @Override
        public void close() {
            portraits.close();
        }

        @Override
        public String toString() {
            return "OnDemand";
        }
    }

    /// An image whose portrait is there already and of which nothing was said.
    public ReferenceImage(String sha256, Portrait portrait) {
        this(sha256, portrait, ImageDetails.none());
    }

    /// An image whose portrait is there already.
    public ReferenceImage(String sha256, Portrait portrait, ImageDetails details) {
        this(sha256, new Ready(portrait), details);
    }

    /// The portrait that is shown beside a probe; it stays the watchlist's. Made where it is not
    /// ready, in a few hundredths of a second.
    ///
    /// @return nothing when the photograph cannot be read any more
    public Optional<Portrait> portrait() {
        return face.portrait();
    }
}
