package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Receipt;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.KeptLists;

/// A kept watchlist is deleted when no deployment needs it any more, whether or not somebody closes
/// one.
class ListRetentionTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private RetentionBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new RetentionBench(folder);
        lists().create("High Street").close();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private KeptLists lists() {
        return bench.register.lists().kept();
    }

    private Purged purge() throws Exception {
        return bench.register.retention().purge();
    }

    private void planned(DeploymentLife life) throws Exception {
        bench.register.add(life.plan(), (DeploymentEvent.Planned) life.events().getFirst());
    }

    private static Purged lists(int deleted, int gone) {
        return new Purged(0, 0, deleted, gone, 0, List.of());
    }

    @Test
    void aListIsDeletedADayAfterTheEndOfItsDeployment() throws Exception {
        DeploymentLife closed = ClosingTest.closed("A/1", "kept:High Street");
        DeploymentLife ended = bench.ended(closed);
        bench.clock.set(Lives.ENDS.plus(DAY).minusSeconds(1));
        assertThat(purge()).isEqualTo(Purged.NOTHING);
        assertThat(bench.register.retention().due())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(PurgeReceipt.Kind.WATCHLIST);
                    assertThat(item.list()).isEqualTo("High Street");
                    assertThat(item.dueAt()).isEqualTo(Lives.ENDS.plus(DAY));
                });
        bench.clock.on(Duration.ofSeconds(1));
        assertThat(purge()).isEqualTo(lists(1, 0));
        assertThat(purge()).isEqualTo(Purged.NOTHING);
        assertThat(lists().listing().names()).isEmpty();
        PurgeReceipt.Item item = bench.register.retention().purges(1).getFirst().items().getFirst();
        assertThat(item.sha256()).isEqualTo("ab".repeat(32));
        assertThat(item.list()).isNotEmpty();
        assertThat(bench.register.verify("").problem()).isEmpty();

        lists().create("High Street").close();
        bench.register.add(ended, closed.last());
        assertThat(lists().listing().names())
                .as("another list of the same name is not this deployment's")
                .containsExactly("High Street");
        assertThat(bench.register.receipt("A/1").orElseThrow().items())
                .filteredOn(i -> i.kind() == Receipt.Kind.WATCHLIST)
                .extracting(Receipt.Item::outcome)
                .containsExactly(Receipt.Outcome.GONE);
        assertThat(bench.register.verify("").problem()).isEmpty();
    }

    /// Nobody ended it, and nobody will.
    @Test
    void aListIsDeletedADayAfterTheApprovedHoursOfADeploymentThatNobodyEnds() throws Exception {
        planned(ClosingTest.closed("A/1", "kept:High Street"));
        bench.clock.set(Lives.ENDS.plus(DAY).minusSeconds(1));
        assertThat(purge()).isEqualTo(Purged.NOTHING);
        bench.clock.on(Duration.ofSeconds(1));
        assertThat(purge()).isEqualTo(lists(1, 0));
    }

    @Test
    void aListThatAnotherDeploymentNeedsStaysUntilThatOneIsOver() throws Exception {
        bench.ended(ClosingTest.closed("A/1", "kept:High Street"));
        planned(ClosingTest.closed("A/2", "kept:high street", Duration.ofDays(3)));
        bench.clock.set(Lives.ENDS.plus(DAY));
        assertThat(purge()).isEqualTo(Purged.NOTHING);
        bench.clock.on(Duration.ofDays(3));
        assertThat(purge()).isEqualTo(lists(1, 1));
        assertThat(bench.register.retention().purges(10))
                .extracting(PurgeReceipt::deployment)
                .containsExactlyInAnyOrder("A/1", "A/2");
    }

    @Test
    void aListThatIsOpenIsToldAndTriedAgain() throws Exception {
        planned(ClosingTest.closed("A/1", "kept:High Street"));
        bench.clock.set(Lives.ENDS.plus(DAY));
        try (KeptList open = lists().open("High Street")) {
            assertThat(purge().problems())
                    .singleElement()
                    .asString()
                    .contains("A/1", open.name() + "” is open");
            assertThat(bench.register.retention().purges(1)).isEmpty();
        }
        assertThat(purge()).isEqualTo(lists(1, 0));
    }

    @Test
    void aListThatNoDeploymentNamesIsLeft() throws Exception {
        bench.clock.on(Duration.ofDays(300));
        assertThat(purge()).isEqualTo(Purged.NOTHING);
        assertThat(lists().listing().names()).hasSize(1);
    }

    /// It may be the one that is due, so nobody is told that it is gone.
    @Test
    void aListThatCannotBeReadIsNotToldToBeGone() throws Exception {
        planned(ClosingTest.closed("A/1", "kept:High Street"));
        bench.clock.set(Lives.ENDS.plus(DAY));
        try (var files = java.nio.file.Files.list(folder.resolve(SealedLists.FOLDER))) {
            java.nio.file.Files.write(files.findFirst().orElseThrow(), new byte[100]);
        }
        assertThat(purge().problems()).singleElement().asString().contains("cannot be read");
        assertThat(bench.register.retention().purges(1)).isEmpty();
    }
}
