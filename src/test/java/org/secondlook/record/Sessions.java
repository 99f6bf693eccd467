package org.secondlook.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;

/// Openings of the store as tests need them.
final class Sessions {
    static final String REFERENCE = "D-2026-014";
    static final Clock CLOCK = at(Sights.NOON);

    private Sessions() {}

    static SessionDetails details() {
        return details(REFERENCE);
    }

    static SessionDetails details(String reference) {
        return new SessionDetails(
                new Deployment("Market square", reference, true),
                "demonstration",
                1,
                "training-pack",
                "ab".repeat(32),
                120,
                0.35,
                0.3,
                new Keeping(24, 12, 24),
                ZoneId.of("Europe/London"));
    }

    static RecordStore open(Path folder) throws RecordException {
        return RecordStore.open(folder, details(), CLOCK);
    }

    static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
