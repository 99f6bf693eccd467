package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.record.FaultyDisk.Fault;
import org.secondlook.record.StoreHealth.State;

class FailingDiskTest {
    @TempDir Path folder;

    @BeforeEach
    void mount() {
        FaultyDisk.register();
    }

    @AfterEach
    void repair() {
        FaultyDisk.set(Fault.NONE);
    }

    private RecordStore open() throws RecordException {
        return RecordStore.open(folder, Sessions.details(), Sessions.CLOCK, FaultyDisk.NAME);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FULL", "WRITES_FAIL", "SYNC_FAILS"})
    void tellsNoDecisionAsTakenAndClaimsNoHealth(Fault fault) throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision decision = Sights.engage("PC 1", NOON.plusSeconds(9));
        try (RecordStore store = open()) {
            store.raised(alert);
            FaultyDisk.set(fault);

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> store.decided(alert, decision))
                        .isInstanceOf(NotRecordedException.class)
                        .message()
                        .contains(folder.toString());
                assertThat(store.health().state()).isEqualTo(State.FAILED);
            }
            assertThatThrownBy(() -> store.raised(Sights.alert(2, "E-002")))
                    .isInstanceOf(NotRecordedException.class);
            assertThat(store.health().lastCommitted()).isEqualTo(NOON);
        }
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        try (RecordStore store = open()) {
            FaultyDisk.set(Fault.FULL);

            assertThatThrownBy(() -> store.raised(Sights.alert(1, "E-001")))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("is full. Make room on it.");
            assertThat(store.health().sentence()).contains("is full. Make room on it.");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"FULL", "WRITES_FAIL", "SYNC_FAILS"})
    void goesOnWhenTheDiskIsWellAgain(Fault fault) throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision decision = Sights.engage("PC 1", NOON.plusSeconds(9));
        try (RecordStore store = open()) {
            store.raised(alert);
            FaultyDisk.set(fault);
            assertThatThrownBy(() -> store.decided(alert, decision))
                    .isInstanceOf(NotRecordedException.class);
            FaultyDisk.set(Fault.NONE);

            store.decided(alert, decision);

            assertThat(store.health().state()).isEqualTo(State.WELL);
        }
        try (RecordStore store = open()) {
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(new AlertState.Decided(decision));
        }
    }

    @Test
    void aDecisionThatReachedTheFileBeforeTheFaultStandsAgainstALaterOne() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision first = Sights.engage("PC 1", NOON.plusSeconds(9));
        try (RecordStore store = open()) {
            store.raised(alert);
            FaultyDisk.set(Fault.SYNC_FAILS);
            assertThatThrownBy(() -> store.decided(alert, first))
                    .isInstanceOf(NotRecordedException.class);
            FaultyDisk.set(Fault.NONE);

            Decision second = Sights.doNotEngage("PC 2", NOON.plusSeconds(12));
            AlertState recorded;
            try {
                store.decided(alert, second);
                recorded = new AlertState.Decided(second);
            } catch (NotRecordedException e) {
                recorded = e.standing().orElseThrow();
                assertThat(recorded).isEqualTo(new AlertState.Decided(first));
            }

            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state()).isEqualTo(recorded);
            assertThat(store.health().state()).isEqualTo(State.WELL);
        }
    }

    @Test
    void aFaultThatPassesIsNotNoticed() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        Decision decision = Sights.engage("PC 1", NOON.plusSeconds(9));
        try (RecordStore store = open()) {
            store.raised(alert);
            FaultyDisk.set(Fault.SYNC_FAILS_ONCE);

            store.decided(alert, decision);

            assertThat(store.health().state()).isEqualTo(State.WELL);
            assertThat(store.alerts(Sessions.REFERENCE).getFirst().state())
                    .isEqualTo(new AlertState.Decided(decision));
        }
    }

    @Test
    void aDiskThatIsFullFromTheStartLeavesNoHalfRecord() throws Exception {
        FaultyDisk.set(Fault.FULL);
        assertThatThrownBy(this::open)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("is full");
        assertThat(folder.resolve("record.mv.db")).doesNotExist();
        FaultyDisk.set(Fault.NONE);

        try (RecordStore store = open()) {
            assertThat(store.opening().created()).isTrue();
        }
    }
}
