package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Officer;
import org.secondlook.match.Similarities;

/// What was recorded when a session ended, or the record was closed, is signed: nobody can cut off
/// a shift unseen.
class CheckpointsTest {
    @TempDir Path folder;

    @Test
    void theEndOfASessionIsSignedAtOnce() throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK);
                RecordStore session = register.begin(Sessions.details())) {
            session.raised(Sights.alert(1, "E-001"));
            EventPage before = register.events(EventFilter.ALL, Long.MAX_VALUE);
            assertThat(before.events().getFirst().signedAt()).isEmpty();
            session.counted(12, 1, Similarities.NONE);
            EventPage after = register.events(EventFilter.ALL, Long.MAX_VALUE);
            RecordedEvent end = after.events().getFirst();
            assertThat(end.type()).isEqualTo(EventType.SESSION_ENDED);
            assertThat(end.signedAt()).hasValue(end.sequence());
            assertThat(register.code().orElseThrow()).startsWith(end.sequence() + "-");
            assertThat(after.events().get(1).signedAt()).hasValue(end.sequence());
        }
    }

    @Test
    void whatCameAfterTheLastCheckpointIsSignedWhenTheRecordIsClosed() throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(alert);
            store.decided(alert, Sights.engage("PC 1", Sights.NOON));
        }
        String code;
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            RecordedEvent last =
                    register.events(EventFilter.ALL, Long.MAX_VALUE).events().getFirst();
            assertThat(last.type()).isEqualTo(EventType.RECORD_CLOSED);
            assertThat(last.signedAt()).hasValue(last.sequence());
            assertThat(register.events(EventFilter.ALL, last.sequence()).events().getFirst())
                    .satisfies(decided -> {
                        assertThat(decided.type()).isEqualTo(EventType.ALERT_DECIDED);
                        assertThat(decided.signedAt()).hasValue(last.sequence());
                    });
            code = register.code().orElseThrow();
            assertThat(register.verify(code).isWhole()).isTrue();
        }
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            assertThat(register.code()).as("nothing new, nothing signed").hasValue(code);
        }
    }

    @Test
    void anEventReadsBackWithWhatItTells() throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK);
                RecordStore session = register.begin(Sessions.details())) {
            Alert alert = Sights.alert(7, "E-007");
            session.raised(alert);
            session.decided(alert, Sights.engage("PC 1", Sights.NOON));
            List<RecordedEvent> events = register.events(EventFilter.ALL, Long.MAX_VALUE).events();
            RecordedEvent decided = events.getFirst();
            RecordedEvent raised = events.get(1);
            assertThat(decided.actor()).isEqualTo("PC 1");
            assertThat(decided.previous()).isEqualTo(raised.hash());
            assertThat(decided.particulars().texts("reasons"))
                    .containsExactly("FEATURES_AGREE", "MARKS_AGREE");
            assertThat(raised.particulars().whole("number")).isEqualTo(7);
            assertThat(raised.particulars().part("candidate").text("reference")).isEqualTo("E-007");
            assertThat(raised.particulars().written()).containsEntry("camera", "North gate");
            EventFilter text = new EventFilter(Set.of(), "", "", null, null, "e-007");
            assertThat(register.events(text, Long.MAX_VALUE).events())
                    .extracting(RecordedEvent::hash)
                    .containsExactly(raised.hash());
            register.export(folder.resolve("export"), new Officer("PC 1"));
        }
    }
}
