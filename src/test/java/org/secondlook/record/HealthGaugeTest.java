package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Sights;
import org.secondlook.record.StoreHealth.State;

class HealthGaugeTest {
    private static final class Stepped extends Clock {
        private Instant now = Sights.NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final Stepped clock = new Stepped();
    private final HealthGauge gauge = new HealthGauge(clock);

    @Test
    void saysWhenAWriteTakesTooLong() {
        gauge.begins();
        clock.now = clock.now.plus(HealthGauge.SLOW);
        assertThat(gauge.read().state()).isEqualTo(State.WELL);

        clock.now = clock.now.plus(Duration.ofSeconds(5));

        assertThat(gauge.read().state()).isEqualTo(State.SLOW);
        assertThat(gauge.read().sentence()).contains("has not answered for 7 s");
        gauge.committed();
        gauge.ends();
        assertThat(gauge.read().state()).isEqualTo(State.WELL);
    }

    @Test
    void staysFailedUntilAWriteIsDurable() {
        gauge.failed("The disk is full.");
        gauge.begins();
        gauge.ends();
        assertThat(gauge.read())
                .isEqualTo(new StoreHealth(State.FAILED, "The disk is full.", null, 0));

        gauge.committed();

        assertThat(gauge.read().state()).isEqualTo(State.WELL);
        assertThat(gauge.read().lastCommitted()).isEqualTo(clock.now);
    }

    @Test
    void staysClosed() {
        gauge.closed();
        gauge.failed("The disk is full.");
        gauge.committed();

        assertThat(gauge.read().state()).isEqualTo(State.CLOSED);
    }
}
