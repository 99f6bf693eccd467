package org.secondlook.deployment;

/// Where a deployment takes place. Immutable.
///
/// @param name for people and for publication
/// @param latitude degrees, WGS 84
/// @param longitude degrees, WGS 84
/// @param zoneOfRecognition the area in which the cameras can recognise somebody, described
public record Place(String name, double latitude, double longitude, String zoneOfRecognition) {
    public Place {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("there is no such place");
        }
    }
}
