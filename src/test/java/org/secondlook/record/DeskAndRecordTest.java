package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Policy;

class DeskAndRecordTest {
    private static final int OFFICERS = 6;

    @TempDir Path folder;

    @AfterEach
    void repair() {
        FaultyDisk.set(FaultyDisk.Fault.NONE);
    }

    /// The clock of the machine, in the record's resolution, so that what is told equals what is
    /// read back.
    private static Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Test
    void whatOfficersWereToldIsWhatIsRecordedWhateverTheDiskDoes() throws Exception {
        FaultyDisk.register();
        Map<UUID, Decision> told = new HashMap<>();
        int alerts = 24;
        try (RecordStore store =
                        RecordStore.open(folder, Sessions.details(), clock(), FaultyDisk.NAME);
                ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
                AlertDesk desk = new AlertDesk(Policy.demonstration(), store, clock())) {
            for (int n = 1; n <= alerts; n++) {
                Alert alert =
                        desk.raise(Sights.of("A", "E-" + n, n), Sights.probe(), Sights.scene())
                                .orElseThrow();
                FaultyDisk.set(
                        switch (n % 4) {
                            case 1 -> FaultyDisk.Fault.SYNC_FAILS_ONCE;
                            case 2 -> FaultyDisk.Fault.SYNC_FAILS;
                            case 3 -> FaultyDisk.Fault.FULL;
                            default -> FaultyDisk.Fault.NONE;
                        });
                for (DecisionResult result : allDecide(officers, desk, alert)) {
                    if (result instanceof DecisionResult.Taken(Decision decision)) {
                        assertThat(told.put(alert.id(), decision)).as("decided twice").isNull();
                    }
                }
                FaultyDisk.set(FaultyDisk.Fault.NONE);
                if (alert.state() instanceof AlertState.Waiting) {
                    Decision late = Sights.doNotEngage("PC late", clock().instant());
                    switch (desk.decide(alert, late)) {
                        case DecisionResult.Taken(Decision decision) ->
                                told.put(alert.id(), decision);
                        case DecisionResult.NeedsSecond _ ->
                                throw new AssertionError("one officer is enough here");
                        case DecisionResult.TooLate(AlertState state) ->
                                told.put(alert.id(), ((AlertState.Decided) state).decision());
                        case DecisionResult.NotRecorded(String reason) ->
                                throw new AssertionError(reason);
                    }
                }
            }
            assertThat(desk.fault()).isEmpty();
        }
        assertThat(told).hasSize(alerts);
        try (RecordStore store = Sessions.open(folder)) {
            assertThat(store.opening()).isEqualTo(new Opening(false, 0, alerts));
            for (RecordedAlert alert : store.alerts(Sessions.REFERENCE)) {
                Decision decision = Objects.requireNonNull(told.get(alert.id()));
                assertThat(alert.state()).isEqualTo(new AlertState.Decided(decision));
            }
        }
    }

    private static List<DecisionResult> allDecide(
            ExecutorService officers, AlertDesk desk, Alert alert) throws Exception {
        CyclicBarrier start = new CyclicBarrier(OFFICERS);
        List<Future<DecisionResult>> answers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            String officer = "PC " + i;
            answers.add(
                    officers.submit(() -> {
                        start.await();
                        return desk.decide(alert, Sights.engage(officer, clock().instant()));
                    }));
        }
        List<DecisionResult> results = new ArrayList<>();
        for (Future<DecisionResult> answer : answers) {
            results.add(answer.get());
        }
        return results;
    }
}
