package org.secondlook.ui;

import org.secondlook.watchlist.Marker;

/// Says warning markers in words. Stateless.
final class MarkerWords {
    private MarkerWords() {}

    static String of(Marker marker, Messages messages) {
        return switch (marker) {
            case VIOLENCE -> messages.text("marker.violence");
            case WEAPONS -> messages.text("marker.weapons");
            case SELF_HARM -> messages.text("marker.selfHarm");
            case INFECTIOUS -> messages.text("marker.infectious");
            case CHILD -> messages.text("marker.child");
        };
    }
}
