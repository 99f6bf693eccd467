package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.PairScore;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;

/// Known-answer pairs are on the record as what they are, and nowhere among the alerts.
class KnownPairRecordTest {
    @TempDir Path folder;

    private static Alert pose(AlertDesk desk, String code, KnownPair.Answer answer) {
        return desk.pose(
                        Sights.of("North gate", "E-777", 1),
                        Sights.probe(),
                        Sights.scene(),
                        new KnownPair(code, answer))
                .orElseThrow();
    }

    private static AlertDesk desk(RecordStore store) {
        return new AlertDesk(
                Policy.demonstration(), store, Sessions.CLOCK, store.opening().lastAlertNumber());
    }

    private List<RecordedEvent> events() throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.verify("").problem()).isEmpty();
            EventFilter all = new EventFilter(Set.of(), "", "", null, null, "");
            return register.events(all, Long.MAX_VALUE).events().reversed();
        }
    }

    private void session() throws Exception {
        try (RecordStore store = Sessions.open(folder);
                AlertDesk desk = desk(store)) {
            Alert first = pose(desk, "P-1", KnownPair.Answer.DIFFERENT);
            desk.decide(first, Sights.engage("PC 1", Sights.NOON.plusSeconds(20)));
            Alert second = pose(desk, "P-2", KnownPair.Answer.SAME);
            desk.decide(second, Sights.engage("pc 1", Sights.NOON.plusSeconds(40)));
            Alert third = pose(desk, "P-3", KnownPair.Answer.SAME);
            desk.decide(third, Sights.doNotEngage("PC 2", Sights.NOON.plusSeconds(60)));
            pose(desk, "P-4", KnownPair.Answer.SAME);
            Optional<Alert> alert =
                    desk.raise(
                            Sights.of("North gate", "E-001", 90), Sights.probe(), Sights.scene());
            desk.decide(alert.orElseThrow(), Sights.doNotEngage("PC 1", Sights.NOON));
        }
    }

    @Test
    void whoeverCountsAlertsAndDecisionsDoesNotComeUponThem() throws Exception {
        session();
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.alerts(Sessions.REFERENCE))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.number()).isEqualTo(5));
        }
        List<RecordedEvent> events = events();
        assertThat(events).filteredOn(e -> e.type() == EventType.ALERT_RAISED).hasSize(1);
        assertThat(events).filteredOn(e -> e.type() == EventType.ALERT_DECIDED).hasSize(1);
        assertThat(events)
                .filteredOn(e -> e.type() == EventType.KNOWN_PAIR_POSED)
                .extracting(e -> e.particulars().text("pair"))
                .containsExactly("P-1", "P-2", "P-3", "P-4");
        assertThat(events)
                .filteredOn(e -> e.type() == EventType.KNOWN_PAIR_ENDED)
                .singleElement()
                .satisfies(e -> assertThat(e.particulars().is("withdrawn")).isTrue());
        assertThat(events)
                .filteredOn(e -> e.type().name().startsWith("KNOWN_PAIR"))
                .allSatisfy(e -> assertThat(e.particulars().text("alert")).isEmpty());
    }

    @Test
    void anOfficersScoreIsWhatTheyJudged() throws Exception {
        session();
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.pairScore(new Officer("PC 1")))
                    .isEqualTo(new PairScore(1, 1, 1, 0));
            assertThat(register.pairScore(new Officer("PC 2")))
                    .isEqualTo(new PairScore(0, 0, 1, 1));
            assertThat(register.pairScore(new Officer("PC 3"))).isEqualTo(PairScore.NONE);
        }
    }

    @Test
    void aNumberThatAPairHadIsNotUsedAgainAfterARestart() throws Exception {
        try (RecordStore store = Sessions.open(folder);
                AlertDesk desk = desk(store)) {
            pose(desk, "P-1", KnownPair.Answer.SAME);
        }
        try (RecordStore store = Sessions.open(folder)) {
            assertThat(store.opening().lastAlertNumber()).isEqualTo(1);
            assertThat(store.opening().leftOpen()).isZero();
        }
    }

    @Test
    void noPictureOfItIsKept() throws Exception {
        session();
        List<Path> sealed;
        try (Stream<Path> files = Files.walk(folder)) {
            sealed =
                    files.filter(f -> f.toString().contains("exhibit"))
                            .filter(Files::isRegularFile)
                            .toList();
        }
        assertThat(sealed).hasSizeLessThanOrEqualTo(1);
    }
}
