package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Exhibit;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.AlertHistory.Pictures;

/// What the record tells of an alert, and that nobody sees its pictures once their time is over,
/// also where they could not be deleted.
class AlertHistoryTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OVER = "time of these pictures is over";

    @TempDir Path folder;
    private RetentionBench bench;
    private SignedIn supervisor;
    private UUID alert;

    @BeforeEach
    void open() throws Exception {
        bench = new RetentionBench(folder);
        supervisor = bench.signIn("SUP1");
        alert = bench.alerts(1).getFirst().id();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private AlertHistory history(SignedIn who) throws Exception {
        return bench.register.alert(alert, who).orElseThrow();
    }

    private int look() throws Exception {
        List<Exhibit> exhibits = bench.register.exhibits(alert, supervisor);
        exhibits.forEach(Exhibit::close);
        return exhibits.size();
    }

    private void assertOver() throws Exception {
        int looks = history(supervisor).looks().size();
        assertThatThrownBy(this::look)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(OVER);
        assertThat(bench.pictures()).isNotEmpty();
        assertThat(history(supervisor).pictures()).isInstanceOf(Pictures.Overdue.class);
        assertThat(history(supervisor).refusal()).contains(OVER);
        assertThat(history(supervisor).looks()).hasSize(looks);
    }

    @Test
    void itTellsWhatIsKeptAndWhoLooked() throws Exception {
        assertThat(bench.register.alert(UUID.randomUUID(), supervisor)).isEmpty();
        AlertHistory before = history(supervisor);
        assertThat(before.deployment()).isEqualTo(RetentionBench.REFERENCE);
        assertThat(before.alert().best().reference()).isEqualTo("E-001");
        assertThat(before.looks()).isEmpty();
        assertThat(before.refusal()).isEmpty();
        assertThat(before.pictures())
                .isEqualTo(new Pictures.Kept(bench.clock.instant().plus(DAY), null));
        Instant at = bench.clock.instant();
        assertThat(look()).isPositive();
        assertThat(history(supervisor).looks())
                .containsExactly(new AlertHistory.Look(new Officer("SUP1"), at));
        SignedIn admin = bench.signIn("ADMIN");
        assertThat(history(admin).refusal()).contains("seen by supervisors");
        assertThat(history(admin).looks()).hasSize(1);
    }

    @Test
    void whatIsDueCannotBeSeenThoughItIsStillThere() throws Exception {
        bench.clock.on(DAY.minusSeconds(1));
        assertThat(look()).isPositive();
        bench.clock.on(Duration.ofSeconds(1));
        assertOver();
        bench.reopen();
        supervisor = bench.signIn("SUP1");
        assertOver();
    }

    @Test
    void aClockThatIsSetBackShowsNothingAgain() throws Exception {
        bench.clock.on(DAY);
        assertOver();
        bench.signIn("SUP1");
        bench.clock.on(DAY.negated());
        assertOver();
        bench.clock.on(Duration.ofHours(-2));
        bench.reopen();
        supervisor = bench.signIn("SUP1");
        assertOver();
    }

    /// Nothing is recorded while the time passes, so that only the machine's own counting of it
    /// tells.
    @Test
    void aClockThatIsStoppedShowsNothingLonger() throws Exception {
        AtomicLong nanos = new AtomicLong();
        bench.register.retention().watchClock(nanos::get);
        bench.register.retention().purge();
        nanos.addAndGet(DAY.toNanos());
        assertOver();
    }

    @Test
    void aHoldShowsThemAndOneWhoseTimeIsOverDoesNot() throws Exception {
        Instant until = bench.clock.instant().plus(Duration.ofDays(9));
        bench.register.retention().hold(alert, "Complaint", until, until, supervisor);
        bench.clock.on(DAY);
        assertThat(look()).isPositive();
        assertThat(history(supervisor).pictures())
                .isInstanceOfSatisfying(
                        Pictures.Kept.class, kept -> assertThat(kept.hold()).isNotNull());
        bench.clock.on(Duration.ofDays(8));
        assertOver();
    }

    @Test
    void theReceiptStaysWhenTheFacesAreGone() throws Exception {
        bench.clock.on(DAY);
        bench.register.retention().purge();
        PurgeReceipt receipt = bench.register.retention().purges(9).getLast();
        assertThat(history(supervisor).pictures())
                .isInstanceOfSatisfying(
                        Pictures.Deleted.class,
                        deleted -> assertThat(deleted.receipt()).isEqualTo(receipt));
        assertThat(look()).isZero();
        assertThat(history(supervisor).looks()).isEmpty();
    }

    @Test
    void filesThatWereTakenAwayAreMissedAndDamagedOnesDoNotOpen() throws Exception {
        Path file = bench.pictures().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(this::look)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("were changed");
        Files.delete(file);
        assertThatThrownBy(this::look)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("not on the disk any more");
        assertThat(history(supervisor).looks()).hasSize(2);
    }
}
