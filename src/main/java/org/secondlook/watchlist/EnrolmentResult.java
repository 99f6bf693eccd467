package org.secondlook.watchlist;

/// How an enrolment ended.
public sealed interface EnrolmentResult {

    /// There is a watchlist, of everybody who has at least one image on it.
    ///
    /// @param watchlist owned by whoever receives this
    /// @param report row by row
    record Compiled(Watchlist watchlist, EnrolmentReport report) implements EnrolmentResult {}

    /// Every row was refused: there is nobody to look for.
    record NobodyEnrolled(EnrolmentReport report) implements EnrolmentResult {}

    /// It was called off, and nothing is left of it.
    record Cancelled() implements EnrolmentResult {}
}
