package org.secondlook.alert;

import java.util.List;

/// One thing an officer did on the card of an alert, kept so that a supervisor can later see what
/// the officer saw. Figures and codes only. Immutable.
public sealed interface CardStep {

    /// An aid to seeing that is off until it is asked for.
    enum Aid {
        /// Both faces brought to the same brightness and contrast.
        EQUALISED,
        /// A grid over both faces.
        GRID,
        /// One face drawn over the other up to a line that is moved.
        WIPE,
        /// One face and the other in turn, in one place.
        FLICKER,
        /// The faces have changed sides.
        SWAPPED
    }

    /// What the officer found of a component of the two faces.
    enum Finding {
        AGREES,
        DIFFERS,
        NOT_VISIBLE,
        /// Not judged any more.
        TAKEN_BACK
    }

    /// The card was opened, or taken up again.
    record Opened() implements CardStep {}

    /// Another card was opened, or this one was closed.
    record PutAside() implements CardStep {}

    /// An alert that ended as not adjudicated was taken up, to be decided late.
    record TakenUpLate() implements CardStep {}

    /// The place around the person was shown, or hidden again.
    record SceneShown(boolean on) implements CardStep {}

    /// A picture of the person was shown large.
    ///
    /// @param picture its place in the order in which they came, from 0
    record PictureShown(int picture) implements CardStep {}

    /// A reference image was shown large.
    ///
    /// @param image its place among the entry's images, from 0
    record ReferenceShown(int image) implements CardStep {}

    /// Both faces were magnified or moved, and then rested.
    ///
    /// @param zoom 1 shows whole portraits
    /// @param x middle of what was seen, as a share of the portrait's width
    /// @param y middle of what was seen, as a share of the portrait's height
    record Viewed(double zoom, double x, double y) implements CardStep {
        public Viewed {
            if (!Double.isFinite(zoom) || !Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("what was viewed is told in finite figures");
            }
        }
    }

    /// An aid was turned on or off.
    record Aided(Aid aid, boolean on) implements CardStep {}

    /// The blind look's mark was placed or moved.
    ///
    /// @param mark −3 certainly different … +3 certainly the same
    record Marked(int mark) implements CardStep {}

    /// A component of the two faces was judged.
    ///
    /// @param component one of the nineteen of ASTM E3149, as a code
    record Compared(String component, Finding finding) implements CardStep {
        public Compared {
            requireCode(component);
        }
    }

    /// Similarity, name and category were revealed.
    ///
    /// @param warnings kinds of warnings that were shown with them, as codes
    record Revealed(List<String> warnings) implements CardStep {
        public Revealed {
            warnings = List.copyOf(warnings);
            warnings.forEach(CardStep::requireCode);
        }
    }

    /// What the card warned of changed after it was revealed.
    ///
    /// @param warnings kinds of all warnings that were shown from then on, as codes
    record WarningsShown(List<String> warnings) implements CardStep {
        public WarningsShown {
            warnings = List.copyOf(warnings);
            warnings.forEach(CardStep::requireCode);
        }
    }

    /// A factor of the policy was ticked or unticked.
    record FactorTicked(String code, boolean on) implements CardStep {
        public FactorTicked {
            requireCode(code);
        }
    }

    /// A reason of the policy was ticked or unticked.
    record ReasonTicked(String code, boolean on) implements CardStep {
        public ReasonTicked {
            requireCode(code);
        }
    }

    private static void requireCode(String code) {
        if (!code.matches("[A-Z][A-Z0-9_]{0,63}")) {
            throw new IllegalArgumentException("a step holds codes, no words");
        }
    }
}
