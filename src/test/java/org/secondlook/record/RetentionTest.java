package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;
import static org.secondlook.record.RetentionBench.REFERENCE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Presence;
import org.secondlook.deployment.Receipt;

/// What shows people is deleted when its time is over, whoever tries to have it otherwise, and each
/// deletion has a receipt.
class RetentionTest {
    private static final Duration DAY = Duration.ofHours(24);

    @TempDir Path folder;
    private RetentionBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new RetentionBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Retention retention() {
        return bench.register.retention();
    }

    private void assertWhole() throws Exception {
        assertThat(bench.register.verify("").problem()).isEmpty();
    }

    @Test
    void picturesAreDeletedWhenTheirTimeIsOverAndNotBefore() throws Exception {
        List<Alert> alerts = bench.alerts(3);
        assertThat(retention().due())
                .filteredOn(item -> item.kind() == PurgeReceipt.Kind.ALERT_PICTURES)
                .extracting(DueItem::dueAt)
                .containsOnly(UtcTime.recorded(NOON.plus(DAY)));
        bench.clock.on(DAY.minusSeconds(1));
        assertThat(retention().purge()).isEqualTo(Purged.NOTHING);
        assertThat(bench.pictures()).hasSize(3);
        bench.clock.on(Duration.ofSeconds(1));
        Purged purged = retention().purge();
        assertThat(purged).isEqualTo(new Purged(3, 1, 0, 0, 0, List.of()));
        assertThat(bench.pictures()).isEmpty();
        assertThat(bench.files("key")).isEmpty();
        assertThat(retention().due()).isEmpty();
        assertThat(retention().purges(10)).hasSize(2);
        PurgeReceipt receipt = retention().purges(10).get(1);
        assertThat(receipt.by()).isNull();
        assertThat(receipt.policyId()).isEqualTo("demonstration");
        assertThat(receipt.items())
                .extracting(PurgeReceipt.Item::alert)
                .containsExactlyInAnyOrderElementsOf(alerts.stream().map(Alert::id).toList());
        assertThat(receipt.items())
                .allSatisfy(item -> {
                    assertThat(item.outcome()).isEqualTo(PurgeReceipt.Outcome.DESTROYED);
                    assertThat(item.sha256()).hasSize(64);
                    assertThat(item.keysDestroyed()).isEqualTo(1);
                });
        assertWhole();
    }

    @Test
    void aSecondPurgeFindsNothingAndWritesNoReceipt() throws Exception {
        bench.alerts(2);
        bench.clock.on(DAY);
        retention().purge();
        int receipts = retention().purges(10).size();
        assertThat(retention().purge()).isEqualTo(Purged.NOTHING);
        bench.reopen();
        assertThat(retention().purge()).isEqualTo(Purged.NOTHING);
        assertThat(retention().purges(10)).hasSize(receipts);
    }

    @Test
    void moreThanAReceiptHoldsAreSeveralReceiptsEachInOneEvent() throws Exception {
        bench.alerts(230);
        bench.clock.on(DAY);
        assertThat(retention().purge().alerts()).isEqualTo(230);
        List<PurgeReceipt> receipts = retention().purges(10);
        assertThat(receipts).extracting(r -> r.items().size()).containsExactly(1, 30, 100, 100);
        Set<Object> alerts = new HashSet<>();
        receipts.forEach(r -> r.items().forEach(item -> alerts.add(item.alert())));
        assertThat(alerts).hasSize(231);
        assertWhole();
    }

    @Test
    void whoWasNotSpokenToIsForgottenSooner() throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            List<Alert> alerts = bench.alerts(store, 3);
            bench.clock.on(Duration.ofSeconds(30));
            store.decided(alerts.get(0), Sights.doNotEngage("OP1", bench.clock.instant()));
            store.decided(alerts.get(1), Sights.engage("OP1", bench.clock.instant()));
        }
        bench.clock.set(NOON.plus(Duration.ofHours(12)).plusSeconds(29));
        assertThat(retention().purge().alerts()).isZero();
        bench.clock.on(Duration.ofSeconds(1));
        assertThat(retention().purge().alerts()).isEqualTo(1);
        assertThat(bench.pictures()).hasSize(2);
        assertThat(bench.register.alerts(REFERENCE))
                .as("the decision outlives the face")
                .hasSize(3);
        assertWhole();
    }

    /// 23:59 hours after noon, a decision of a minute ago must not add twelve hours.
    @Test
    void aLateDecisionNotToEngageProlongsNothing() throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            List<Alert> alerts = bench.alerts(store, 1);
            bench.clock.on(DAY.minusSeconds(60));
            store.decided(alerts.get(0), Sights.doNotEngage("OP1", bench.clock.instant()));
        }
        bench.clock.on(Duration.ofSeconds(60));
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    private void pass(AtomicLong nanos, Duration time) {
        nanos.addAndGet(time.toNanos());
        bench.clock.on(time);
    }

    private List<String> clockEvents() throws Exception {
        bench.register.export(folder.resolve("export" + System.nanoTime()), new Officer("SUP1"));
        try (Stream<Path> all = Files.walk(folder)) {
            Path events =
                    all.filter(file -> file.endsWith("events.jsonl"))
                            .max(Comparator.comparing(Path::toString))
                            .orElseThrow();
            return Files.readAllLines(events).stream()
                    .filter(line -> line.contains("CLOCK_CHANGED"))
                    .toList();
        }
    }

    @Test
    void aClockSetBackProlongsNothing() throws Exception {
        AtomicLong nanos = new AtomicLong();
        retention().watchClock(nanos::get);
        bench.alerts(1);
        pass(nanos, Duration.ofHours(1));
        bench.clock.on(Duration.ofDays(-10));
        assertThat(retention().purge().alerts()).isZero();
        assertThat(retention().notices())
                .singleElement()
                .asString()
                .contains("went back by 240 hours");
        assertThat(clockEvents()).hasSize(2).allMatch(line -> line.contains("-864000"));
        pass(nanos, Duration.ofHours(23).minusSeconds(1));
        assertThat(retention().purge().alerts()).isZero();
        assertThat(retention().due().getFirst().dueAt())
                .isEqualTo(UtcTime.recorded(bench.clock.instant().plusSeconds(1)));
        pass(nanos, Duration.ofSeconds(1));
        assertThat(retention().purge().alerts()).isEqualTo(1);
        assertThat(bench.pictures()).isEmpty();
        assertWhole();
    }

    /// Nothing is recorded meanwhile, so the events alone would not show it.
    @Test
    void aClockThatIsHeldBackWhileTheConsoleRunsProlongsNothing() throws Exception {
        AtomicLong nanos = new AtomicLong();
        retention().watchClock(nanos::get);
        bench.alerts(1);
        int purged = 0;
        for (int minute = 1; minute <= 24 * 60; minute++) {
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
            bench.clock.on(Duration.ofSeconds(1));
            if (minute % 10 == 0) {
                purged += retention().purge().alerts();
            }
            if (minute < 24 * 60 - 1) {
                assertThat(purged).isZero();
            }
        }
        assertThat(purged).isEqualTo(1);
    }

    @Test
    void aClockThatJumpsForwardWhileTheConsoleRunsDeletesAndSaysSo() throws Exception {
        AtomicLong nanos = new AtomicLong();
        retention().watchClock(nanos::get);
        bench.alerts(1);
        pass(nanos, Duration.ofMinutes(1));
        bench.clock.on(Duration.ofDays(2));
        assertThat(retention().purge().alerts()).isEqualTo(1);
        assertThat(retention().notices())
                .singleElement()
                .asString()
                .contains("forward by 48 hours");
        assertThat(clockEvents()).singleElement().asString().contains("172800");
    }

    /// The hours before the last event count, those while nothing ran cannot be known.
    @Test
    void aClockSetBackWhileNothingRanProlongsByNoMoreThanThat() throws Exception {
        bench.alerts(1);
        bench.clock.on(Duration.ofHours(20));
        bench.signIn("OP1");
        bench.clock.on(Duration.ofDays(-10));
        bench.reopen();
        retention().purge();
        bench.clock.on(Duration.ofHours(3).plusMinutes(59));
        assertThat(retention().purge().alerts()).isZero();
        bench.clock.on(Duration.ofMinutes(1));
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    /// A thousand small steps are one large one.
    @Test
    void aClockSetBackLittleByLittleProlongsNothing() throws Exception {
        bench.alerts(1);
        for (int i = 0; i < 48; i++) {
            bench.clock.on(Duration.ofMinutes(30));
            bench.register.present(new Officer("SUP1"), Presence.LOCKED);
            bench.clock.on(Duration.ofMinutes(-29));
            bench.register.present(new Officer("SUP1"), Presence.UNLOCKED);
        }
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    @Test
    void aClockThatJumpsForwardDeletesOnTheTimeItShows() throws Exception {
        bench.alerts(1);
        bench.clock.on(Duration.ofDays(10));
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    @Test
    void whatWasDeletedBetweenACrashAndItsReceiptIsFoundGone() throws Exception {
        bench.alerts(2);
        for (Path picture : bench.pictures()) {
            Files.delete(picture);
        }
        bench.clock.on(DAY);
        bench.reopen();
        Purged purged = retention().purge();
        assertThat(purged.alerts()).isZero();
        assertThat(purged.gone()).isEqualTo(2);
        assertThat(retention().purges(10).get(1).items())
                .extracting(PurgeReceipt.Item::outcome)
                .containsOnly(PurgeReceipt.Outcome.GONE);
        assertThat(retention().purges(10).get(1).items())
                .extracting(PurgeReceipt.Item::keysDestroyed)
                .containsOnly(0);
        assertWhole();
    }

    @Test
    void picturesThatAreGoneBeforeTheirTimeAreToldAndHaveNoReceipt() throws Exception {
        bench.alerts(2);
        Files.delete(bench.pictures().getFirst());
        Purged purged = retention().purge();
        assertThat(purged.problems()).singleElement().asString().contains("gone before their time");
        assertThat(retention().notices()).isEqualTo(purged.problems());
        assertThat(retention().purges(10)).isEmpty();
    }

    /// A folder in the place of a file stands for a disk that does not let go of it.
    @Test
    void whatCannotBeDeletedIsToldHasNoReceiptAndIsTriedAgain() throws Exception {
        Alert alert = bench.alerts(2).getFirst();
        Path file =
                bench.pictures().stream()
                        .filter(found -> found.toString().contains(alert.id().toString()))
                        .findFirst()
                        .orElseThrow();
        Path aside = folder.resolve("aside");
        Files.move(file, aside);
        Files.createDirectory(file);
        bench.clock.on(DAY);
        Purged purged = retention().purge();
        assertThat(purged.alerts()).as("the other is deleted").isEqualTo(1);
        assertThat(purged.keys()).isZero();
        assertThat(purged.problems()).hasSize(1);
        assertThat(retention().notices().getFirst()).contains("tried again each minute");
        assertThat(retention().purges(10))
                .singleElement()
                .satisfies(receipt ->
                        assertThat(receipt.items())
                                .extracting(PurgeReceipt.Item::alert)
                                .doesNotContain(alert.id()));
        assertThat(retention().due())
                .filteredOn(item -> alert.id().equals(item.alert()))
                .singleElement()
                .satisfies(item -> assertThat(item.problem()).contains("cannot be"));
        Files.delete(file);
        Files.move(aside, file);
        assertThat(retention().purge()).isEqualTo(new Purged(1, 1, 0, 0, 0, List.of()));
        assertThat(retention().notices()).isEmpty();
        assertWhole();
    }

    @Test
    void purgesAtOnceDeleteEachFileOnce() throws Exception {
        bench.alerts(60);
        bench.clock.on(DAY);
        List<Callable<Purged>> both = List.of(retention()::purge, retention()::purge);
        int alerts = 0;
        int gone = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<Purged> done : pool.invokeAll(both)) {
                alerts += done.get().alerts();
                gone += done.get().gone();
            }
        }
        assertThat(alerts).isEqualTo(60);
        assertThat(gone).isZero();
        assertWhole();
    }

    /// Who is signed in does not matter, so nobody is.
    @Test
    void purgingTakesNoKeyAndNobodyWhoIsSignedIn() throws Exception {
        bench.alerts(1);
        bench.clock.on(DAY);
        bench.reopen();
        assertThat(bench.register.exhibitsOpen()).isFalse();
        assertThat(retention().purge().alerts()).isEqualTo(1);
    }

    @Test
    void picturesThatComeAfterTheDeletionAreNotKept() throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            Alert alert = bench.alerts(store, 1).getFirst();
            bench.clock.on(DAY);
            retention().purge();
            store.later(alert, alert.probe().portraits());
            assertThat(bench.pictures()).isEmpty();
            assertThat(store.health().state()).isEqualTo(StoreHealth.State.WELL);
        }
    }

    @Test
    void theKeyOfADeploymentThatStillRunsIsNotDestroyed() throws Exception {
        try (RecordStore store = bench.register.begin(bench.details())) {
            bench.alerts(store, 1);
            bench.clock.on(DAY);
            assertThat(retention().purge()).isEqualTo(new Purged(1, 0, 0, 0, 0, List.of()));
            bench.alerts(store, 1);
        }
        assertThat(bench.pictures()).hasSize(1);
    }

    @Test
    void closingDeletesAllPicturesAndTheKeyAndSaysSo() throws Exception {
        DeploymentLife ended = bench.ended(Lives.closed());
        bench.clock.set(Lives.ENDS);
        bench.alerts(3);
        bench.clock.on(Duration.ofMinutes(10));
        bench.register.add(ended, Lives.closed().last());
        Receipt receipt = bench.register.receipt(REFERENCE).orElseThrow();
        Receipt.Item pictures =
                receipt.items().stream()
                        .filter(item -> item.kind() == Receipt.Kind.ALERT_PICTURES)
                        .findFirst()
                        .orElseThrow();
        List<String> hashes = new ArrayList<>();
        retention().purges(10).forEach(r -> r.items().forEach(i -> hashes.add(i.sha256() + "\n")));
        hashes.sort(null);
        assertThat(pictures)
                .isEqualTo(
                        new Receipt.Item(
                                Receipt.Kind.ALERT_PICTURES,
                                Receipt.Outcome.DESTROYED,
                                3,
                                AlertEvents.sha256(String.join("", hashes)),
                                4));
        assertThat(bench.files("")).filteredOn(Files::isRegularFile).isEmpty();
        assertThat(retention().purge()).isEqualTo(Purged.NOTHING);
        bench.reopen();
        assertThat(bench.register.receipt(REFERENCE)).contains(receipt);
        assertWhole();
    }

    @Test
    void closingAfterAPurgeSaysThatThePicturesWereGone() throws Exception {
        DeploymentLife ended = bench.ended(Lives.closed());
        bench.clock.set(Lives.ENDS);
        bench.alerts(2);
        bench.clock.on(DAY);
        retention().purge();
        bench.register.add(ended, Lives.closed().last());
        assertThat(bench.register.receipt(REFERENCE).orElseThrow().items())
                .filteredOn(item -> item.kind() == Receipt.Kind.ALERT_PICTURES)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(Receipt.Outcome.GONE);
                    assertThat(item.count()).isEqualTo(2);
                    assertThat(item.keysDestroyed()).isZero();
                });
        assertWhole();
    }

    @Test
    void aChangedReceiptIsFound() throws Exception {
        bench.alerts(1);
        bench.clock.on(DAY);
        retention().purge();
        bench.close();
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files)) {
            OwnerAccess.execute(
                    files,
                    key,
                    "update purge_item set outcome = 'GONE' where alert_id is not null");
        }
        bench.register = Register.open(folder, bench.clock);
        assertThat(bench.register.verify("").problem()).contains("receipt");
    }

    /// A file that comes back, for example from a backup, is not kept a second time.
    @Test
    void aFileThatComesBackIsDeletedWhenTheRecordIsOpened() throws Exception {
        bench.alerts(1);
        Path file = bench.pictures().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        bench.clock.on(DAY);
        retention().purge();
        Files.createDirectories(file.getParent());
        Files.write(file, sealed);
        bench.reopen();
        assertThat(bench.pictures()).isEmpty();
    }

    @Test
    void aRecordThatAnotherProgramHasOpenIsNotPurged() {
        assertThatThrownBy(() -> Register.open(folder, bench.clock))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("Another Second Look has the record");
    }
}
