package org.secondlook.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Decision;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Verdict;

/// Where the open card stands.
sealed interface CardStatus {

    /// No card is open.
    record None() implements CardStatus {}

    /// It waits for the officer.
    record Open() implements CardStatus {}

    /// Its life ended without a judgement, and the officer decides late.
    record Late(Instant endedAt) implements CardStatus {}

    /// The officer has decided; the record does not have it yet.
    record Recording(Verdict verdict) implements CardStatus {}

    /// The officer has judged; a second officer has to judge before anything is decided.
    record AwaitsSecond() implements CardStatus {}

    /// Two officers judged and do not agree; the more cautious decision stands.
    record Disputed(Decision first, Decision second, Decision standing) implements CardStatus {}

    /// It was a known-answer pair, and now it is told.
    ///
    /// @param said null where it ended before anybody had judged it
    record PairOver(KnownPair.Answer answer, @Nullable Verdict said) implements CardStatus {}

    /// Another officer is deciding at this moment.
    record Elsewhere(String officer) implements CardStatus {}

    /// The record has the officer's decision since then.
    ///
    /// @param late whether the alert had ended as not adjudicated before
    record Recorded(Decision decision, Instant at, boolean late) implements CardStatus {}

    /// The record did not take the decision; the alert waits as before.
    record NotRecorded(String reason) implements CardStatus {}

    /// Another officer's decision came first.
    record DecidedElsewhere(Decision decision) implements CardStatus {}

    /// Its life ended without a judgement.
    record Expired(Instant at) implements CardStatus {}

    /// Whether the officer can still work on it.
    default boolean isOpen() {
        return switch (this) {
            case Open _, Late _, NotRecorded _ -> true;
            case None _,
                    Recording _,
                    AwaitsSecond _,
                    Disputed _,
                    PairOver _,
                    Elsewhere _,
                    Recorded _,
                    DecidedElsewhere _,
                    Expired _ ->
                    false;
        };
    }

    /// Whether nothing more will happen to it.
    default boolean isFinal() {
        return switch (this) {
            case Recorded _, Disputed _, PairOver _, DecidedElsewhere _, Expired _ -> true;
            case None _, Open _, Late _, Recording _, AwaitsSecond _, Elsewhere _, NotRecorded _ ->
                    false;
        };
    }
}
