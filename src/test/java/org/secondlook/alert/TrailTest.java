package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TrailTest {
    private final Trail trail = new Trail();

    private void walk(double dx, double growth) {
        for (int i = 0; i <= 10; i++) {
            double size = 0.1 * Math.pow(growth, i / 10.0);
            trail.seen(TimeUnit.MILLISECONDS.toNanos(100L * i), 0.5 + dx * i / 10, size);
        }
    }

    private Trail.Last at(long ms) {
        return trail.last(TimeUnit.MILLISECONDS.toNanos(ms)).orElseThrow();
    }

    @Test
    void whoWasNotSeenIsNowhere() {
        assertThat(trail.last(5)).isEmpty();
    }

    @Test
    void whoCameNearerIsInViewForASecondAndThenGone() {
        walk(0, 1.4);
        assertThat(at(1_900).heading()).isEqualTo(Trail.Heading.COMING_NEARER);
        assertThat(at(1_900).isInView()).isTrue();
        assertThat(at(2_100).isInView()).isFalse();
        assertThat(at(9_000).nanosAgo()).isEqualTo(TimeUnit.SECONDS.toNanos(8));
    }

    @Test
    void theHeadingIsThatOfTheStrongestMovement() {
        walk(0.3, 1.02);
        assertThat(at(1_000).heading()).isEqualTo(Trail.Heading.GOING_RIGHT);
    }

    @Test
    void leftAwayAndStanding() {
        walk(-0.3, 1);
        assertThat(at(1_000).heading()).isEqualTo(Trail.Heading.GOING_LEFT);
        Trail away = new Trail();
        away.seen(0, 0.5, 0.2);
        away.seen(TimeUnit.SECONDS.toNanos(1), 0.5, 0.1);
        assertThat(away.last(TimeUnit.SECONDS.toNanos(1)).orElseThrow().heading())
                .isEqualTo(Trail.Heading.GOING_AWAY);
        Trail still = new Trail();
        still.seen(0, 0.5, 0.2);
        still.seen(TimeUnit.SECONDS.toNanos(1), 0.505, 0.2);
        assertThat(still.last(TimeUnit.SECONDS.toNanos(1)).orElseThrow().heading())
                .isEqualTo(Trail.Heading.STANDING);
    }
}
