package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.record.RetentionBench.REFERENCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.SignedIn;

/// Pictures outlast their time only where a person with a role said why, until when, and when
/// somebody looks at it again.
class EvidenceHoldTest {
    private static final Duration DAY = Duration.ofDays(1);

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

    private Retention retention() {
        return bench.register.retention();
    }

    private Instant in(int days) {
        return bench.clock.instant().plus(Duration.ofDays(days));
    }

    private void assertWhole() throws Exception {
        assertThat(bench.register.verify("").problem()).isEmpty();
    }

    private void assertRefused(
            UUID alert, String reason, Instant until, Instant review, SignedIn who, String says) {
        assertThatThrownBy(() -> retention().hold(alert, reason, until, review, who))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(says);
    }

    @Test
    void whatIsHeldOutlastsItsTimeAndNothingElseDoes() throws Exception {
        UUID held = bench.alerts(3).getFirst().id();
        retention().hold(held, "Complaint 12", in(90), in(14), supervisor);
        bench.clock.on(DAY);
        assertThat(retention().purge()).isEqualTo(new Purged(2, 0, 0, 0, 0, List.of()));
        assertThat(bench.pictures()).hasSize(1);
        assertThat(retention().due())
                .filteredOn(item -> item.kind() == PurgeReceipt.Kind.ALERT_PICTURES)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.hold()).isNotNull();
                    assertThat(item.dueAt()).isBeforeOrEqualTo(bench.clock.instant());
                });
        assertThat(bench.register.exhibits(held, supervisor)).isNotEmpty();
        assertWhole();
    }

    @Test
    void aHoldTakesAReasonARoleAndDatesWithinTheirLimits() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        SignedIn operator = bench.signIn("OP1");
        assertRefused(alert, " \n", in(9), in(9), supervisor, "Say why");
        assertRefused(alert, "x".repeat(2_001), in(9), in(9), supervisor, "Say why");
        assertRefused(alert, "Complaint", in(9), in(9), operator, "supervisor or an authorising");
        assertRefused(alert, "Complaint", in(0), in(0), supervisor, "within 366 days");
        assertRefused(alert, "Complaint", in(367), in(9), supervisor, "within 366 days");
        assertRefused(alert, "Complaint", in(90), in(32), supervisor, "within 31 days");
        assertRefused(alert, "Complaint", in(90), in(-1), supervisor, "within 31 days");
        assertRefused(alert, "Complaint", in(9), in(10), supervisor, "not after");
        assertRefused(UUID.randomUUID(), "Complaint", in(9), in(9), supervisor, "no pictures");
        assertThat(retention().holds()).isEmpty();
        assertThat(bench.files(".hold")).isEmpty();
        retention().hold(alert, "Complaint", in(366), in(31), bench.signIn("AO1"));
        assertThat(retention().holds()).hasSize(1);
    }

    @Test
    void whatIsGoneOrOverCannotBeHeld() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        bench.clock.on(DAY);
        assertRefused(
                alert, "Complaint", in(9), in(9), supervisor, "time of these pictures is over");
        retention().purge();
        assertRefused(alert, "Complaint", in(9), in(9), supervisor, "not any more");
    }

    @Test
    void aHoldEndsByItselfAndThenThePicturesAreDeleted() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        EvidenceHold hold = retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        bench.clock.on(Duration.ofDays(10));
        assertThat(retention().purge().alerts()).isZero();
        assertThat(hold.isOverdue(bench.clock.instant())).isTrue();
        assertThat(bench.register.storage().overdueHolds()).isEqualTo(1);
        assertThat(bench.register.storage().freeBytes()).isPositive();
        bench.clock.on(Duration.ofDays(20).minusSeconds(1));
        assertThat(retention().purge().alerts()).isZero();
        bench.clock.on(Duration.ofSeconds(1));
        assertThat(retention().purge()).isEqualTo(new Purged(1, 1, 0, 0, 1, List.of()));
        assertThat(bench.files("")).filteredOn(Files::isRegularFile).isEmpty();
        EvidenceHold ended = retention().holds().getFirst();
        assertThat(ended.holds()).isFalse();
        assertThat(ended.isOverdue(bench.clock.instant())).isFalse();
        assertThat(ended.ending())
                .isEqualTo(new EvidenceHold.Ending(null, "", bench.clock.instant()));
        assertWhole();
    }

    @Test
    void aHoldBeforeItsTimeIsLetGoByWhoSaysWhy() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        bench.clock.on(Duration.ofDays(2));
        SignedIn operator = bench.signIn("OP1");
        assertThatThrownBy(() -> retention().release(alert, "", supervisor))
                .hasMessageContaining("Say why");
        assertThatThrownBy(() -> retention().release(alert, "Withdrawn", operator))
                .hasMessageContaining("supervisor");
        retention().release(alert, "Withdrawn", supervisor);
        assertThat(bench.pictures()).as("their time was over").isEmpty();
        assertThatThrownBy(() -> retention().release(alert, "Withdrawn", supervisor))
                .hasMessageContaining("Nothing holds");
        assertWhole();
    }

    @Test
    void lettingGoBeforeTheirTimeLeavesThePicturesUntilThen() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        retention().release(alert, "Withdrawn", supervisor);
        assertThat(bench.pictures()).hasSize(1);
        assertThat(bench.files(".hold")).isEmpty();
        bench.clock.on(DAY);
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    /// A hold that was looked at again gets new dates; the one before stays on the record.
    @Test
    void holdingAnewEndsTheHoldBefore() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        bench.clock.on(Duration.ofDays(9));
        retention().hold(alert, "Complaint, still open", in(30), in(10), supervisor);
        assertThat(retention().holds()).hasSize(2);
        assertThat(retention().holds()).filteredOn(EvidenceHold::holds).hasSize(1);
        bench.clock.on(Duration.ofDays(25));
        assertThat(retention().purge().alerts()).isZero();
        bench.clock.on(Duration.ofDays(5));
        assertThat(retention().purge().alerts()).isEqualTo(1);
        assertWhole();
    }

    @Test
    void aClockSetBackDoesNotProlongAHold() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        bench.clock.on(Duration.ofDays(20));
        bench.signIn("OP1");
        bench.clock.on(Duration.ofDays(-20));
        retention().purge();
        bench.clock.on(Duration.ofDays(10));
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    @Test
    void closingLeavesWhatIsHeldAndItsReleaseDestroysIt() throws Exception {
        DeploymentLife ended = bench.ended(Lives.closed());
        bench.clock.set(Lives.ENDS);
        UUID alert = bench.alerts(3).getFirst().id();
        retention().hold(alert, "Complaint", in(30), in(10), supervisor);
        bench.clock.on(Duration.ofMinutes(10));
        bench.register.add(ended, Lives.closed().last());
        assertThat(bench.register.receipt(REFERENCE).orElseThrow().items())
                .filteredOn(item -> item.kind() == Receipt.Kind.ALERT_PICTURES)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(Receipt.Outcome.DESTROYED);
                    assertThat(item.count()).isEqualTo(2);
                    assertThat(item.held()).isEqualTo(1);
                    assertThat(item.keysDestroyed()).isEqualTo(3);
                });
        assertThat(retention().purge()).isEqualTo(Purged.NOTHING);
        assertThat(bench.register.exhibits(alert, supervisor)).isNotEmpty();
        bench.reopen();
        SignedIn again = bench.signIn("SUP1");
        assertThat(bench.register.exhibits(alert, again)).isNotEmpty();
        retention().release(alert, "Withdrawn", again);
        assertThat(bench.files("")).filteredOn(Files::isRegularFile).isEmpty();
        assertWhole();
    }

    /// The account as it stands now, not as it stood when they signed in.
    @Test
    void whoWasRetiredMeanwhileHoldsNothing() throws Exception {
        UUID alert = bench.alerts(1).getFirst().id();
        SignedIn approver = bench.signIn("AO1");
        bench.register.change(
                approver.officer(),
                new org.secondlook.deployment.AccountChange.Retired(
                        new org.secondlook.deployment.Officer("ADMIN"), bench.clock.instant()));
        assertThatThrownBy(() -> retention().hold(alert, "Complaint", in(30), in(10), approver))
                .hasMessageContaining("may not hold pictures any more");
        assertThat(bench.files(".hold")).isEmpty();
        bench.clock.on(DAY);
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }
}
