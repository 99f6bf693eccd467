package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Exhibit;
import org.secondlook.face.Portrait;
import org.secondlook.face.Scene;

/// The pictures of an alert, unpacked to be shown; overwritten when closed. Owned by whoever holds
/// it.
///
/// @param probes of the person, from before the alert was raised, in the order in which they were
///   kept
/// @param later of the person, from after it was raised
/// @param reference with which they were compared; null where none was kept
/// @param scene what was around the person; null where none was kept
record AlertPictures(
        List<Portrait> probes,
        List<Portrait> later,
        @Nullable Portrait reference,
        @Nullable Scene scene)
        implements AutoCloseable {

    /// Unpacks exhibits and wipes them.
    static AlertPictures of(List<Exhibit> exhibits) {
        List<Portrait> probes = new ArrayList<>();
        List<Portrait> later = new ArrayList<>();
        Portrait reference = null;
        Scene scene = null;
        try {
            for (Exhibit exhibit : exhibits) {
                switch (exhibit.kind()) {
                    case PROBE -> probes.add(exhibit.portrait());
                    case LATER_PROBE -> later.add(exhibit.portrait());
                    case REFERENCE -> reference = exhibit.portrait();
                    case SCENE -> scene = exhibit.scene();
                    case PROBE_TEMPLATE -> {}
                }
            }
            return new AlertPictures(List.copyOf(probes), List.copyOf(later), reference, scene);
        } catch (RuntimeException e) {
            new AlertPictures(probes, later, reference, scene).close();
            throw e;
        } finally {
            exhibits.forEach(Exhibit::close);
        }
    }

    /// Whether there are none.
    boolean isEmpty() {
        return probes.isEmpty() && later.isEmpty() && reference == null && scene == null;
    }

    @Override
    public void close() {
        probes.forEach(Portrait::close);
        later.forEach(Portrait::close);
        if (reference != null) {
            reference.close();
        }
        if (scene != null) {
            scene.close();
        }
    }

    @Override
    public String toString() {
        return "pictures of an alert";
    }
}
