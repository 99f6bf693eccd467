package org.secondlook.record;

import java.time.Instant;
import java.util.UUID;
import org.secondlook.match.Similarities;

/// What a session counted, as read back. Immutable.
///
/// @param session which one
/// @param endedAt when it ended in good order
/// @param facesSeen finished tracks that passed the quality gate
/// @param countingRule version of the rule they are counted by
/// @param similarities how similar they were, at best, to anybody on the list
public record SessionCount(
        UUID session,
        Instant endedAt,
        long facesSeen,
        int countingRule,
        Similarities similarities) {}
