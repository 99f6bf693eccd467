package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.match.ThresholdException;
import org.secondlook.watchlist.Watchlist;

/// A threshold rises while a session runs, and never comes down.
class RaisedThresholdTest {
    @TempDir private Path temp;

    @Test
    void itHoldsFromTheNextComparisonOnAndWhatWasRaisedStays() throws Exception {
        Stills stills = new Stills(temp);
        List<LiveSession> running = new CopyOnWriteArrayList<>();
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        super.raised(alert);
                        try {
                            running.getFirst().raiseThreshold(0.97);
                        } catch (ThresholdException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                };
        try (Watchlist watchlist = stills.enrol("001", "011");
                LiveSession session =
                        Rig.session(Rig.setup(watchlist, stills.camera("a", "001", "011")), log)) {
            running.add(session);
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.fault()).isEmpty();
            assertThat(session.facts().threshold()).isEqualTo(0.97);
            assertThat(session.desk().alerts())
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.sight().threshold()).isEqualTo(Rig.THRESHOLD);
                        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.6,
                0.5999,
                0.5,
                0.49,
                0,
                -1,
                1.0001,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY
            })
    void itIsNeitherLoweredNorLeftNorRaisedAboveAllSimilarity(double to) throws Exception {
        Stills stills = new Stills(temp);
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(Rig.setup(watchlist, stills.camera("a", "001")), new Log())) {
            assertThatThrownBy(() -> session.raiseThreshold(to))
                    .isInstanceOf(ThresholdException.class)
                    .hasMessageContaining("threshold");
            assertThat(session.facts().threshold()).isEqualTo(Rig.THRESHOLD);
        }
    }
}
