package org.secondlook.record;

import org.secondlook.alert.Verdict;

/// The words in which the record keeps our types. They stay when the types are renamed. Stateless.
final class Codes {
    static final String DECIDED = "DECIDED";
    static final String NOT_ADJUDICATED = "NOT_ADJUDICATED";

    private static final String ENGAGE = "ENGAGE";
    private static final String DO_NOT_ENGAGE = "DO_NOT_ENGAGE";

    private Codes() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case ENGAGE -> ENGAGE;
            case DO_NOT_ENGAGE -> DO_NOT_ENGAGE;
        };
    }

    static Verdict verdict(String code) {
        return switch (code) {
            case ENGAGE -> Verdict.ENGAGE;
            case DO_NOT_ENGAGE -> Verdict.DO_NOT_ENGAGE;
            default -> throw new IllegalStateException("the record holds no such verdict");
        };
    }
}
