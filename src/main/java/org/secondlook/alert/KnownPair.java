package org.secondlook.alert;

/// Two photographs of which it is known whether they show one person. Shown as an alert among
/// others, so that officers who nearly always see true ones go on looking; rare mismatches are
/// missed otherwise (Papesh 2014, DOMAIN.md §7).
///
/// Neither person is on the watchlist, nobody may be stopped on its account, and it counts as an
/// alert nowhere.
///
/// @param code of the pair in the practice set, as recorded
/// @param answer what is known
public record KnownPair(String code, Answer answer) {

    /// What is known of a pair.
    public enum Answer {
        SAME,
        DIFFERENT
    }

    /// Whether a judgement of the pair is right.
    public boolean isRight(Verdict verdict) {
        return switch (answer) {
            case SAME -> verdict == Verdict.ENGAGE;
            case DIFFERENT -> verdict == Verdict.DO_NOT_ENGAGE;
        };
    }
}
