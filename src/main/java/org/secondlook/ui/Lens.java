package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.CardStep.Aid;

/// How both faces of the open card are looked at: always alike, magnified and moved together, with
/// aids that are off until asked for. Each card begins with whole faces and no aid. What the
/// officer does is told as steps. Used by the screen's thread.
final class Lens {
    private static final double STEP = 1.25;
    private static final double SLIDE = 0.05;

    /// What is seen counts as looked at once it has rested for this long.
    private static final Duration REST = Duration.ofMillis(400);

    /// Each face stands for this long, well below the three flashes a second that WCAG 2.2 allows.
    private static final Duration FLICKER = Duration.ofMillis(700);

    /// Which are drawn in one place, so that one ends the other.
    private static final List<Aid> IN_ONE_PLACE = List.of(Aid.WIPE, Aid.FLICKER);

    private final Clock clock;
    private final Consumer<CardStep> told;
    private final ReadOnlyObjectWrapper<Magnification> view =
            new ReadOnlyObjectWrapper<>(Magnification.WHOLE);
    private final ObservableSet<Aid> aids = FXCollections.observableSet(EnumSet.noneOf(Aid.class));

    /// Kept, because it is told of changes only for as long as somebody holds it.
    private final ObservableSet<Aid> aidsToRead = FXCollections.unmodifiableObservableSet(aids);

    private final ReadOnlyDoubleWrapper edge = new ReadOnlyDoubleWrapper(1);
    private double split = 0.5;
    private double actual = 1;
    private @Nullable Instant moved;
    private @Nullable Instant turned;

    /// @param told of what the officer does
    Lens(Clock clock, Consumer<CardStep> told) {
        this.clock = clock;
        this.told = told;
    }

    /// What is seen of both faces.
    ReadOnlyObjectProperty<Magnification> view() {
        return view.getReadOnlyProperty();
    }

    /// Which aids are on.
    ObservableSet<Aid> aids() {
        return aidsToRead;
    }

    /// From where on the right face covers the left one, as a share of the width; 1 where it does
    /// not.
    ReadOnlyDoubleProperty edge() {
        return edge.getReadOnlyProperty();
    }

    /// Takes note of how large the portraits are shown.
    ///
    /// @param zoom at which a portrait's pixel is one of the screen
    void actualAt(double zoom) {
        actual = zoom;
    }

    /// Whole faces, no aid; tells nothing.
    void reset() {
        view.set(Magnification.WHOLE);
        moved = null;
        turned = null;
        split = 0.5;
        aids.clear();
        edge.set(1);
    }

    /// Magnifies by a factor; what lies under a place stays there.
    ///
    /// @param atX that place, as a share of the view's width
    /// @param atY that place, as a share of the view's height
    void zoomBy(double factor, double atX, double atY) {
        Magnification now = view.get();
        double to = Math.clamp(now.zoom() * factor, Math.min(1, actual), Magnification.LARGEST);
        see(now.zoomed(to, atX, atY));
    }

    /// Magnifies a step.
    void nearer() {
        zoomBy(STEP, 0.5, 0.5);
    }

    /// Takes a step back.
    void farther() {
        zoomBy(1 / STEP, 0.5, 0.5);
    }

    /// Shows whole faces.
    void whole() {
        see(Magnification.WHOLE);
    }

    /// Shows each pixel of the portraits as one of the screen.
    void actual() {
        see(view.get().zoomed(actual, 0.5, 0.5));
    }

    /// Moves over both faces, as shares of what is seen.
    void move(double right, double down) {
        see(view.get().moved(right, down));
    }

    private void see(Magnification next) {
        if (!next.equals(view.get())) {
            view.set(next);
            moved = clock.instant();
        }
    }

    /// Turns an aid on or off.
    void toggle(Aid aid) {
        if (!aids.contains(aid) && IN_ONE_PLACE.contains(aid)) {
            IN_ONE_PLACE.stream().filter(aids::contains).forEach(this::turn);
        }
        turn(aid);
        turned = aids.contains(Aid.FLICKER) ? clock.instant() : null;
        edge.set(aids.contains(Aid.WIPE) ? split : 1);
    }

    private void turn(Aid aid) {
        boolean on = !aids.remove(aid);
        if (on) {
            aids.add(aid);
        }
        told.accept(new CardStep.Aided(aid, on));
    }

    /// Moves the line of the wipe, if it is on.
    ///
    /// @param to share of the width
    void slide(double to) {
        if (aids.contains(Aid.WIPE)) {
            split = Math.clamp(to, 0, 1);
            edge.set(split);
        }
    }

    /// Moves the line of the wipe a step.
    ///
    /// @param steps to the right
    void slideBy(int steps) {
        slide(split + SLIDE * steps);
    }

    /// Moves on what changes with time.
    void refresh() {
        Instant now = clock.instant();
        Instant since = turned;
        if (since != null && hasPassed(FLICKER, since, now)) {
            turned = now;
            edge.set(edge.get() > 0 ? 0 : 1);
        }
        Instant last = moved;
        if (last != null && hasPassed(REST, last, now)) {
            settle();
        }
    }

    private static boolean hasPassed(Duration time, Instant since, Instant now) {
        return Duration.between(since, now).abs().compareTo(time) >= 0;
    }

    /// Tells what is seen, where that has not been told yet.
    void settle() {
        if (moved != null) {
            moved = null;
            Magnification now = view.get();
            told.accept(
                    new CardStep.Viewed(rounded(now.zoom()), rounded(now.x()), rounded(now.y())));
        }
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1_000) / 1_000.0;
    }
}
