package org.secondlook.deployment;

import java.util.List;

/// A plan as somebody writes it, in a file or on the screen: texts that nobody has checked yet.
/// Immutable. [PlanCheck] makes a plan of it or says what is missing and wrong.
///
/// @param latitude a number
/// @param longitude a number
/// @param begins a local time such as 2026-06-01T10:00 or 2026-06-01 10:00
/// @param ends likewise
/// @param officers their ids
/// @param threshold a number
/// @param expectedFaces a whole number: how many people are expected to walk by
public record PlanDraft(
        String reference,
        String name,
        String force,
        String placeName,
        String latitude,
        String longitude,
        String zoneOfRecognition,
        String timeZone,
        String useCase,
        String begins,
        String ends,
        List<PlannedCamera> cameras,
        List<String> officers,
        String watchlist,
        String threshold,
        String expectedFaces,
        String pack,
        String policy,
        String necessity,
        String equalityAssessment) {
    public PlanDraft {
        cameras = List.copyOf(cameras);
        officers = List.copyOf(officers);
    }
}
