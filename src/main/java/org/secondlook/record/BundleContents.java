package org.secondlook.record;

import java.time.Instant;
import java.util.Map;
import org.secondlook.deployment.Officer;

/// What a sealed bundle says of itself to whoever has its passphrase. Immutable; names nobody on
/// the list.
///
/// @param id random; a bundle is opened once on a machine
/// @param list what the list is called where it was sealed
/// @param by who sealed it
/// @param at when
/// @param deployment reference of the one it was sealed for; may be empty
/// @param people on the list
/// @param photographs on the list
/// @param categories how many people are listed in each, by code
/// @param fingerprint of the machine that signed it, to be compared with what that machine shows
public record BundleContents(
        String id,
        String list,
        Officer by,
        Instant at,
        String deployment,
        int people,
        int photographs,
        Map<String, Integer> categories,
        String fingerprint) {
    public BundleContents {
        categories = Map.copyOf(categories);
    }
}
