package org.secondlook.watchlist;

/// What keeps a listed person, or one photograph, off the compiled list. Immutable.
///
/// @param reference the person's
/// @param image name of the photograph; empty when it is the person
/// @param reason stable code
/// @param sentence what is wrong, for people; holds no names
public record Lack(String reference, String image, Refusal reason, String sentence) {
    /// Whether it concerns the person, and with it all photographs.
    public boolean isOfPerson() {
        return image.isEmpty();
    }

    /// Where it is: an image's name may hold a person's.
    @Override
    public String toString() {
        return "Lack[%s %s]".formatted(reference, reason);
    }
}
