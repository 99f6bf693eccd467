package org.secondlook.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.secondlook.face.Packing;
import org.secondlook.face.Portrait;
import org.secondlook.face.Scene;

/// One thing that shows who raised an alert or whom they were taken for, packed to be kept sealed
/// for as long as the policy says. Wiped when closed; owned by whoever holds it.
///
/// @param kind what it shows
/// @param content packed by [Packing]
public record Exhibit(Kind kind, byte[] content) implements AutoCloseable {
    /// What an exhibit shows. The order is kept: it is written into files.
    public enum Kind {
        /// A portrait of the person, from before the alert was raised.
        PROBE,
        /// A portrait of the person from the same track, from after it was raised.
        LATER_PROBE,
        /// The scene, in which everybody else is covered.
        SCENE,
        /// The portrait of the entry that the person was compared with.
        REFERENCE,
        /// The numbers the person was compared by.
        PROBE_TEMPLATE
    }

    /// What is kept of an alert when it is raised. The caller closes each.
    public static List<Exhibit> of(Alert alert) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (Portrait portrait : alert.probe().portraits()) {
            exhibits.add(new Exhibit(Kind.PROBE, Packing.pack(portrait)));
        }
        exhibits.add(new Exhibit(Kind.PROBE_TEMPLATE, Packing.pack(alert.probe().template())));
        exhibits.add(new Exhibit(Kind.SCENE, Packing.pack(alert.scene())));
        alert.sight()
                .candidate()
                .image()
                .portrait()
                .ifPresent(p -> exhibits.add(new Exhibit(Kind.REFERENCE, Packing.pack(p))));
        return exhibits;
    }

    /// What is kept of portraits that came after an alert was raised. The caller closes each.
    public static List<Exhibit> later(List<Portrait> portraits) {
        return portraits.stream()
                .map(portrait -> new Exhibit(Kind.LATER_PROBE, Packing.pack(portrait)))
                .toList();
    }

    /// Its portrait, owned by the caller.
    ///
    /// @throws IllegalArgumentException when it shows none
    public Portrait portrait() {
        return switch (kind) {
            case PROBE, LATER_PROBE, REFERENCE -> Packing.portrait(content);
            case SCENE, PROBE_TEMPLATE -> throw new IllegalArgumentException("not a portrait");
        };
    }

    /// Its scene, owned by the caller.
    ///
    /// @throws IllegalArgumentException when it shows none
    public Scene scene() {
        if (kind != Kind.SCENE) {
            throw new IllegalArgumentException("not a scene");
        }
        return Packing.scene(content);
    }

    @Override
    public void close() {
        Arrays.fill(content, (byte) 0);
    }

    @Override
    public String toString() {
        return kind + " of " + content.length + " bytes";
    }
}
