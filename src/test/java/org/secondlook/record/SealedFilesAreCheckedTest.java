package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.deployment.Officer;

/// The check of the record finds sealed files that were changed or taken away, and knows those that
/// were deleted when their time was over.
class SealedFilesAreCheckedTest {
    @TempDir Path folder;

    private static Path fileOf(RetentionBench bench, Alert alert) throws Exception {
        return bench.pictures().stream()
                .filter(file -> file.toString().contains(alert.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileThatWasChangedIsNamedByItsAlert() throws Exception {
        try (RetentionBench bench = new RetentionBench(folder)) {
            List<Alert> alerts = bench.alerts(3);
            assertThat(bench.register.verify("").problem()).isEmpty();
            Path file = fileOf(bench, alerts.get(1));
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(bench.register.verify("").problem())
                    .isEqualTo("Sealed file 1 of alert %s was changed.", alerts.get(1).id());
        }
    }

    @Test
    void aFileThatIsMissingIsNamedUnlessAReceiptTellsOfIt() throws Exception {
        try (RetentionBench bench = new RetentionBench(folder)) {
            List<Alert> alerts = bench.alerts(3);
            Files.delete(fileOf(bench, alerts.get(2)));
            assertThat(bench.register.verify("").problem())
                    .isEqualTo(
                            "Sealed file 1 of alert %s is missing, and there is no receipt for its deletion.",
                            alerts.get(2).id());
            bench.clock.on(Duration.ofHours(25));
            bench.register.retention().purge();
            assertThat(bench.pictures()).isEmpty();
            assertThat(bench.register.verify("").problem()).isEmpty();
        }
    }

    /// As a crash between the deletion of a picture and its receipt leaves it.
    @Test
    void aClosingThatWasCutOffIsFinishedByTheNextPurgeAndIsNoFaultOfTheRecord() throws Exception {
        try (RetentionBench bench = new RetentionBench(folder)) {
            List<Alert> alerts = bench.alerts(3);
            bench.register
                    .retention()
                    .beginClosing(
                            bench.register.retention().due().getFirst().deployment(),
                            new Officer("SUP1"));
            Files.delete(fileOf(bench, alerts.get(2)));
            assertThat(bench.register.verify("").problem()).isEmpty();
            bench.register.retention().purge();
            assertThat(bench.pictures()).isEmpty();
            assertThat(bench.register.retention().purges(10))
                    .flatExtracting(PurgeReceipt::items)
                    .filteredOn(item -> item.kind() == PurgeReceipt.Kind.ALERT_PICTURES)
                    .extracting(PurgeReceipt.Item::outcome)
                    .containsExactlyInAnyOrder(
                            PurgeReceipt.Outcome.DESTROYED,
                            PurgeReceipt.Outcome.DESTROYED,
                            PurgeReceipt.Outcome.GONE);
            assertThat(bench.register.verify("").problem()).isEmpty();
        }
    }
}
