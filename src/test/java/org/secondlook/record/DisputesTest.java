package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;

/// What two officers judged is told with the alert, also where the second never came; and where
/// they do not agree a supervisor says once who was right, which changes nothing.
class DisputesTest {
    private static final String NOTE = "The scar is on the other side, as Jane Roe says";

    @TempDir Path folder;
    private RetentionBench bench;
    private SignedIn supervisor;

    @BeforeEach
    void open() throws Exception {
        bench = new RetentionBench(folder);
        supervisor = bench.signIn("SUP1");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Decision engage(String officer) {
        bench.clock.on(Duration.ofSeconds(5));
        return Sights.engage(officer, bench.clock.instant());
    }

    private Decision not(String officer) {
        bench.clock.on(Duration.ofSeconds(5));
        return Sights.doNotEngage(officer, bench.clock.instant());
    }

    private Instant soon() {
        return bench.clock.instant().plusSeconds(60);
    }

    /// An alert that two officers judged.
    private UUID judged(Decision first, Decision second, Decision standing) throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            Alert alert = bench.alerts(store, 1).getFirst();
            store.judged(alert, first, soon());
            store.decidedTogether(alert, second, standing, null);
            return alert.id();
        }
    }

    private UUID disputed(String one, String other) throws Exception {
        Decision first = engage(one);
        Decision second = not(other);
        return judged(first, second, second);
    }

    private AlertHistory history(UUID alert) throws Exception {
        return bench.register.alert(alert, supervisor).orElseThrow();
    }

    private DisputeResolution right(int number, String who) {
        return new DisputeResolution(number, NOTE, new Officer(who), bench.clock.instant());
    }

    private List<RecordedEvent> told() throws Exception {
        assertThat(bench.register.verify("").problem()).isEmpty();
        return bench.register
                .events(
                        new EventFilter(Set.of(EventType.DISPUTE_RESOLVED), "", "", null, null, ""),
                        Long.MAX_VALUE)
                .events();
    }

    @Test
    void bothJudgementsAreToldAndASupervisorSaysOnceWhoWasRight() throws Exception {
        UUID alert = disputed("OP1", "OP2");
        AlertHistory before = history(alert);
        assertThat(before.judgements())
                .extracting(judgement -> judgement.officer().id())
                .containsExactly("OP1", "OP2");
        assertThat(before.isDisputed()).isTrue();
        assertThat(before.resolution()).isNull();

        DisputeResolution resolution = right(1, "SUP1");
        bench.register.disputes().resolve(alert, resolution, supervisor);
        bench.clock.on(Duration.ofSeconds(1));
        bench.register.disputes().resolve(alert, right(1, "SUP1"), supervisor);

        AlertHistory after = history(alert);
        assertThat(after.resolution()).isEqualTo(resolution);
        assertThat(after.alert().state()).isEqualTo(before.alert().state());
        assertThat(after.judgements()).isEqualTo(before.judgements());
        assertThat(told())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo("SUP1");
                    assertThat(event.particulars().whole("right")).isEqualTo(1);
                    assertThat(event.particulars().text("noteSha256")).hasSize(64);
                    assertThat(event.particulars().written().toString()).doesNotContain("scar");
                });
        bench.reopen();
        supervisor = bench.signIn("SUP1");
        assertThat(history(alert).resolution()).isEqualTo(resolution);
        assertThat(told()).hasSize(1);
    }

    @Test
    void nobodyElseCanAndNotTwice() throws Exception {
        UUID alert = disputed("OP1", "OP2");
        SignedIn operator = bench.signIn("OP1");
        assertThatThrownBy(
                        () -> bench.register.disputes().resolve(alert, right(2, "OP1"), operator))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("supervisors");
        assertThatThrownBy(() ->
                        bench.register.disputes().resolve(alert, right(2, "SUP9"), supervisor))
                .isInstanceOf(RecordException.class);
        bench.register.disputes().resolve(alert, right(2, "SUP1"), supervisor);
        bench.register.add(Lives.account("SUP2", Role.SUPERVISOR));
        SignedIn other = bench.signIn("SUP2");
        assertThatThrownBy(() -> bench.register.disputes().resolve(alert, right(1, "SUP2"), other))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageContaining("Another supervisor");
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoJudgedCannotSayWhoWasRight() throws Exception {
        UUID alert = disputed("OP1", "sup1");
        assertThatThrownBy(() ->
                        bench.register.disputes().resolve(alert, right(2, "SUP1"), supervisor))
                .isInstanceOf(NotRecordedException.class)
                .hasMessageContaining("Ask another supervisor");
        assertThat(told()).isEmpty();
    }

    @Test
    void thereIsNothingToResolveWhereTwoAgreeOrOneDecided() throws Exception {
        Decision second = engage("OP2");
        UUID agreed = judged(engage("OP1"), second, second);
        UUID alone;
        try (RecordStore store = bench.register.begin(bench.details())) {
            Alert alert = bench.alerts(store, 1).getFirst();
            store.decided(alert, not("OP1"));
            alone = alert.id();
        }
        for (UUID alert : List.of(agreed, alone)) {
            assertThatThrownBy(() ->
                            bench.register.disputes().resolve(alert, right(1, "SUP1"), supervisor))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("nothing to resolve");
        }
        assertThatThrownBy(() ->
                        bench.register
                                .disputes()
                                .resolve(UUID.randomUUID(), right(1, "SUP1"), supervisor))
                .isInstanceOf(RecordException.class);
        assertThat(told()).isEmpty();
        assertThat(history(alone).judgements()).isEmpty();
    }

    @Test
    void aResolutionSaysWhichAndWhy() {
        assertThatThrownBy(() -> right(3, "SUP1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DisputeResolution(1, "  ", new Officer("SUP1"), bench.clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DisputeResolution(
                                1,
                                "x".repeat(DisputeResolution.MAX_NOTE_LENGTH + 1),
                                new Officer("SUP1"),
                                bench.clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJudgementOfOneIsToldWhereTheSecondNeverCame() throws Exception {
        Decision first = engage("OP1");
        UUID ended;
        UUID crashed;
        try (RecordStore store = bench.register.begin(bench.details())) {
            List<Alert> alerts = bench.alerts(store, 2);
            store.judged(alerts.getFirst(), first, soon());
            store.notAdjudicated(alerts.getFirst(), soon());
            ended = alerts.getFirst().id();
            store.judged(alerts.getLast(), first, soon());
            crashed = alerts.getLast().id();
        }
        bench.reopen();
        supervisor = bench.signIn("SUP1");
        try (RecordStore store = bench.register.begin(bench.details())) {
            assertThat(store.opening().leftOpen()).isEqualTo(1);
        }
        for (UUID alert : List.of(ended, crashed)) {
            AlertHistory told = history(alert);
            assertThat(told.alert().state()).isInstanceOf(AlertState.NotAdjudicated.class);
            assertThat(told.alert().leftOpen()).isEqualTo(alert.equals(crashed));
            assertThat(told.judgements()).containsExactly(first);
            assertThat(told.isDisputed()).isFalse();
            assertThat(told.policyId()).isEqualTo(bench.details().policyId());
        }
        assertThat(bench.register.tally(RetentionBench.REFERENCE).judgedByOne()).isEqualTo(2);
        assertThat(told()).isEmpty();
    }
}
