package org.secondlook.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Sights;
import org.secondlook.alert.SilentLog;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.face.Portrait;

/// Pairs come at moments that nobody can foresee, at the policy's rate, while an officer is free.
class VigilanceTest {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SilentLog log = new SilentLog();
    private final AlertDesk desk =
            new AlertDesk(Policy.demonstration(), log, java.time.Clock.systemUTC());
    private final Source source = new Source();
    private long now;

    private static final class Source implements Vigilance.Source {
        final List<String> read = new ArrayList<>();
        final List<Portrait> references = new ArrayList<>();
        String refuses = "";
        boolean closed;

        @Override
        public PairPhotographs.Faces read(PracticePair pair) throws PracticeException {
            if (pair.pair().code().equals(refuses)) {
                throw new PracticeException("Practice pair %s is broken.".formatted(refuses));
            }
            read.add(pair.pair().code());
            Portrait reference = Sights.portrait(8);
            references.add(reference);
            return new PairPhotographs.Faces(Sights.probe(), Sights.scene(), reference, List.of());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Vigilance vigilance(int pairs, int perHour, long seed) {
        List<PracticePair> set =
                IntStream.rangeClosed(1, pairs)
                        .mapToObj(i ->
                                new PracticePair(
                                        new KnownPair("P-" + i, KnownPair.Answer.SAME),
                                        List.of("a"),
                                        "b",
                                        "E-" + i,
                                        "Nobody",
                                        new Category("SUSPECT", "Suspect", ResponseColour.AMBER),
                                        null,
                                        OptionalDouble.empty()))
                        .toList();
        return new Vigilance(
                set,
                source,
                desk,
                List.of("North"),
                () -> 0.5,
                perHour,
                new Random(seed),
                () -> now);
    }

    /// Lets time pass; whatever is posed is judged at once.
    ///
    /// @return seconds at which pairs came
    private List<Long> pass(Vigilance vigilance, long seconds, boolean free) {
        List<Long> came = new ArrayList<>();
        int before = desk.alerts().size();
        for (long second = 0; second < seconds; second++) {
            now += TICK_NANOS;
            vigilance.tick(free);
            vigilance.awaitReading();
            if (desk.alerts().size() > before) {
                before = desk.alerts().size();
                came.add(second);
                desk.decide(
                        desk.alerts().getLast(),
                        Sights.doNotEngage("PC 1", java.time.Instant.now()));
            }
        }
        return came;
    }

    @Test
    void theyComeAtThePolicysRateAndIrregularly() {
        List<Long> came = pass(vigilance(500, 6, 11), 8 * 3_600, true);
        assertThat(came).hasSizeBetween(30, 50);
        Set<Long> gaps = new HashSet<>();
        for (int i = 1; i < came.size(); i++) {
            gaps.add((came.get(i) - came.get(i - 1)) / 60);
        }
        assertThat(gaps).hasSizeGreaterThan(8);
    }

    @Test
    void noneComesWhileTheOfficerIsNotFreeAndThatTimeDoesNotCount() {
        Vigilance vigilance = vigilance(10, 6, 3);
        assertThat(pass(vigilance, 50 * 3_600, false)).isEmpty();
        assertThat(pass(vigilance, 1, true)).isEmpty();
    }

    @Test
    void noneComesWhereThePolicyWantsNoneOrThereIsNoSet() {
        assertThat(pass(vigilance(10, 0, 3), 20 * 3_600, true)).isEmpty();
        assertThat(pass(vigilance(0, 6, 3), 20 * 3_600, true)).isEmpty();
    }

    @Test
    void eachComesOnceBeforeAnyComesAgain() {
        pass(vigilance(7, 6, 5), 4 * 3_600, true);
        assertThat(source.read).hasSizeGreaterThan(14);
        assertThat(source.read.subList(0, 7)).doesNotHaveDuplicates();
        assertThat(source.read.subList(7, 14)).doesNotHaveDuplicates();
    }

    @Test
    void itLooksLikeAnAlert() {
        pass(vigilance(7, 6, 5), 4 * 3_600, true);
        for (Alert alert : desk.alerts()) {
            assertThat(alert.sight().candidate().similarity()).isBetween(0.5, 0.65);
            assertThat(alert.sight().camera()).isEqualTo("North");
            assertThat(alert.sight().candidate().entry().reference()).startsWith("E-");
            assertThat(alert.trail().last(now)).isPresent();
        }
    }

    @Test
    void aPairThatCannotBeReadIsToldAndTheOthersAreShown() {
        source.refuses = "P-2";
        Vigilance vigilance = vigilance(3, 6, 5);
        pass(vigilance, 4 * 3_600, true);
        assertThat(vigilance.fault()).contains("Practice pair P-2 is broken.");
        assertThat(source.read).contains("P-1", "P-3");
    }

    @Test
    void closingWipesWhatWasShown() {
        Vigilance vigilance = vigilance(3, 6, 5);
        pass(vigilance, 3_600, true);
        assertThat(desk.alerts()).allMatch(a -> a.state() instanceof AlertState.Decided);
        vigilance.stop();
        desk.close();
        vigilance.close();
        assertThat(source.closed).isTrue();
        assertThat(source.references)
                .isNotEmpty()
                .allMatch(p -> !p.picture().pixels().scope().isAlive());
        assertThat(pass(vigilance, 3_600, true)).isEmpty();
    }
}
