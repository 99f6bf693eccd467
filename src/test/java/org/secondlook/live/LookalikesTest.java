package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.watchlist.Watchlist;

/// That the list was not compared with itself yet, or could not be, is not taken for nobody.
class LookalikesTest {
    private static final double EVERYBODY = -1;
    private static final double NOBODY = 0.999;
    @TempDir Path temp;

    private static AlikeEntries await(Lookalikes lookalikes, String reference) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        AlikeEntries now = lookalikes.of(reference);
        while (now instanceof AlikeEntries.NotYet && System.nanoTime() < end) {
            Thread.sleep(10);
            now = lookalikes.of(reference);
        }
        return now;
    }

    @Test
    void nothingIsKnownBeforeTheListWasCompared() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001", "011")) {
            Lookalikes lookalikes = new Lookalikes(watchlist, EVERYBODY);
            assertThat(lookalikes.of("001")).isEqualTo(new AlikeEntries.NotYet());
            lookalikes.start();
            assertThat(await(lookalikes, "001")).isEqualTo(new AlikeEntries.Found(List.of("011")));
            lookalikes.close();
        }
    }

    @Test
    void thatNobodyLooksAlikeIsKnownAfterwards() throws Exception {
        try (Watchlist watchlist = new Stills(temp).enrol("001", "011")) {
            Lookalikes lookalikes = new Lookalikes(watchlist, NOBODY);
            lookalikes.start();
            assertThat(await(lookalikes, "001")).isEqualTo(new AlikeEntries.Found(List.of()));
            lookalikes.close();
        }
    }

    @Test
    void aListThatCannotBeReadIsToldAsNotCompared() throws Exception {
        Watchlist watchlist = new Stills(temp).enrol("001", "011");
        watchlist.close();
        Lookalikes lookalikes = new Lookalikes(watchlist, EVERYBODY);
        lookalikes.start();
        assertThat(await(lookalikes, "001")).isEqualTo(new AlikeEntries.Failed());
        lookalikes.close();
    }

    @Test
    void aSessionComparesFromItsStart() throws Exception {
        Stills stills = new Stills(temp);
        try (Watchlist watchlist = stills.enrol("001", "011");
                LiveSession session =
                        Rig.session(
                                Rig.setup(watchlist, stills.camera("north", "024")), new Log())) {
            session.start();
            Rig.awaitOver(session, () -> {});
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (session.lookalikes("001") instanceof AlikeEntries.NotYet
                    && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            assertThat(session.lookalikes("001")).isInstanceOf(AlikeEntries.Found.class);
        }
    }
}
