package org.secondlook;

import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;
import org.secondlook.watchlist.ListImages;
import org.secondlook.watchlist.Photograph;
import org.secondlook.watchlist.Photographs;
import org.secondlook.watchlist.UnreadableException;

/// Cuts faces out of the photographs of a list, for people to look at. Thread-safe; makes one at a
/// time.
///
/// The engine is started with the first and kept until this is closed.
final class KeptPortraits implements AutoCloseable {
    private final PackOptions packs;
    private Photographs.@Nullable Reader reader;

    KeptPortraits(PackOptions packs) {
        this.packs = packs;
    }

    /// The largest face in a photograph, which the caller closes; null where there is none to show.
    synchronized @Nullable Portrait of(ListImages images, String image) {
        try (Photograph photograph = reader().read(images.bytes(image))) {
            int largest = 0;
            for (int face = 1; face < photograph.faces(); face++) {
                largest = photograph.area(face) > photograph.area(largest) ? face : largest;
            }
            return photograph.faces() == 0 ? null : photograph.portrait(largest);
        } catch (UnreadableException | ModelPackException | Refused e) {
            return null;
        }
    }

    private Photographs.Reader reader() throws ModelPackException, Refused {
        Photographs.Reader open = reader;
        if (open == null) {
            open = new EnginePhotographs(packs.open()).open();
            reader = open;
        }
        return open;
    }

    /// Wipes what is left of the last face and frees the engine.
    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
