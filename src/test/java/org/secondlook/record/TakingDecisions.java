package org.secondlook.record;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Sights;

/// A program that takes decisions until it is killed and tells of each once the record has it.
final class TakingDecisions {
    private static final int MOST = 100_000;

    private TakingDecisions() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        SessionDetails details = Sessions.details(args[1]);
        try (RecordStore store = RecordStore.open(Path.of(args[0]), details, Sessions.CLOCK)) {
            for (int n = 1; n <= MOST; n++) {
                Alert alert = Sights.alert(n, "E-" + n);
                store.raised(alert);
                store.decided(alert, decision(n));
                alert.close();
                // The stop shows that the line has come through whole.
                out.print("taken " + n + ".\n");
                out.flush();
            }
        }
    }

    static AlertState stateOf(int n) {
        return new AlertState.Decided(decision(n));
    }

    static Decision decision(int n) {
        Instant at = Sights.NOON.plusSeconds(n);
        return n % 2 == 0 ? Sights.engage("PC " + n, at) : Sights.doNotEngage("PC " + n, at);
    }
}
