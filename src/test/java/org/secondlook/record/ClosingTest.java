package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.alert.Sights.NOON;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;
import org.secondlook.match.Similarities;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.KeptLists;

/// A deployment is closed when nothing of it is undecided, and a receipt says what was destroyed.
class ClosingTest {
    private static final String REFERENCE = "2026/114";

    @TempDir Path folder;

    /// A deployment that has ended, ready to be closed.
    private static DeploymentLife ended(Register register) throws Exception {
        officers(register);
        return ended(register, Lives.closed());
    }

    private static void officers(Register register) throws Exception {
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR));
        register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
        register.add(Lives.account("SUP1", Role.SUPERVISOR));
    }

    private static DeploymentLife ended(Register register, DeploymentLife closed) throws Exception {
        register.add(closed.plan(), (DeploymentEvent.Planned) closed.events().getFirst());
        for (int i = 1; i < closed.events().size() - 1; i++) {
            register.add(begin(closed, i), closed.events().get(i));
        }
        return begin(closed, closed.events().size() - 1);
    }

    private static DeploymentLife begin(DeploymentLife life, int events) {
        return new DeploymentLife(life.plan(), life.events().subList(0, events));
    }

    private Register open(Instant now) throws RecordException {
        return Register.open(folder, Sessions.at(now));
    }

    private static void close(Register register, DeploymentLife ended) throws Exception {
        register.add(ended, Lives.closed().last());
    }

    @Test
    void anAlertThatCanStillBeJudgedKeepsADeploymentOpen() throws Exception {
        try (Register register = open(NOON)) {
            DeploymentLife ended = ended(register);
            Alert alert = Sights.alert(1, "E-001");
            try (RecordStore store = register.begin(Sessions.details(REFERENCE))) {
                store.raised(alert);
                assertThatThrownBy(() -> close(register, ended))
                        .isInstanceOf(NotRecordedException.class)
                        .hasMessageContaining(
                                "1 alerts of deployment 2026/114 can still be judged");
                assertThat(register.deployment(REFERENCE)).contains(ended);
                assertThat(register.receipt(REFERENCE)).isEmpty();
                store.decided(alert, Sights.engage("OP1", NOON.plusSeconds(5)));
                close(register, ended);
            }
            assertThat(register.deployment(REFERENCE)).contains(Lives.closed());
        }
    }

    @Test
    void whatACrashLeftOpenEndsAsNotAdjudicatedWhenItIsClosed() throws Exception {
        try (Register register = open(NOON);
                RecordStore store = register.begin(Sessions.details(REFERENCE))) {
            ended(register);
            store.raised(Sights.alert(1, "E-001"));
        }
        try (Register register = open(Lives.ENDS)) {
            close(register, register.deployment(REFERENCE).orElseThrow());
            assertThat(register.alerts(REFERENCE))
                    .singleElement()
                    .satisfies(alert ->
                            assertThat(alert.state())
                                    .isInstanceOf(AlertState.NotAdjudicated.class));
        }
    }

    @Test
    void theReceiptTellsWhatBecameOfEachKindAndReadsBack() throws Exception {
        Receipt expected =
                new Receipt(
                        "24-hour",
                        Lives.found().policy().sha256(),
                        List.of(
                                new Receipt.Item(
                                        Receipt.Kind.ALERT_PICTURES,
                                        Receipt.Outcome.NEVER_KEPT,
                                        1,
                                        "",
                                        0),
                                new Receipt.Item(
                                        Receipt.Kind.OTHER_FACES,
                                        Receipt.Outcome.NEVER_KEPT,
                                        40,
                                        "",
                                        0),
                                new Receipt.Item(
                                        Receipt.Kind.WATCHLIST,
                                        Receipt.Outcome.OUTSIDE,
                                        120,
                                        "ab".repeat(32),
                                        0)));
        try (Register register = open(NOON)) {
            DeploymentLife ended = ended(register);
            Alert alert = Sights.alert(1, "E-001");
            try (RecordStore store = register.begin(Sessions.details(REFERENCE))) {
                store.raised(alert);
                store.notAdjudicated(alert, NOON.plusSeconds(61));
                store.counted(41, 1, Similarities.NONE);
                store.counted(41, 1, Similarities.NONE);
            }
            close(register, ended);
            assertThat(register.receipt(REFERENCE)).contains(expected);
        }
        try (Register register = open(Lives.ENDS)) {
            assertThat(register.receipt(REFERENCE)).contains(expected);
            assertThat(register.counts(REFERENCE))
                    .extracting(SessionCount::facesSeen)
                    .containsExactly(41L);
            assertThat(register.sessions(REFERENCE)).hasSize(1);
        }
    }

    static DeploymentLife closed(String reference, String list) {
        return closed(reference, list, Duration.ZERO);
    }

    static DeploymentLife closed(String reference, String list, Duration later) {
        Plan plan = Lives.plan();
        return new DeploymentLife(
                new Plan(
                        reference,
                        plan.name(),
                        plan.force(),
                        plan.place(),
                        plan.zone(),
                        plan.useCase(),
                        plan.begins().plus(later),
                        plan.ends().plus(later),
                        plan.cameras(),
                        plan.officers(),
                        list,
                        plan.threshold(),
                        plan.expectedFaces(),
                        plan.packId(),
                        plan.policy(),
                        plan.necessity(),
                        plan.equalityAssessment()),
                Lives.closed().events());
    }

    private static void assertList(Register register, String reference, Receipt.Outcome outcome)
            throws Exception {
        assertThat(register.receipt(reference).orElseThrow().items())
                .filteredOn(item -> item.kind() == Receipt.Kind.WATCHLIST)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(outcome);
                    assertThat(item.keysDestroyed())
                            .isEqualTo(outcome == Receipt.Outcome.DESTROYED ? 1 : 0);
                });
    }

    /// Of two deployments that share a kept list the last one to be closed destroys it.
    @Test
    void aKeptListIsDestroyedWithTheLastDeploymentThatNeedsIt() throws Exception {
        try (Register register = open(NOON)) {
            officers(register);
            RegisterTest.signIn(register, "ADMIN");
            KeptLists kept = register.lists().kept();
            kept.create("High Street").close();
            DeploymentLife first = closed("A/1", "kept:High Street");
            DeploymentLife second = closed("A/2", "kept:high street");
            DeploymentLife firstEnded = ended(register, first);
            DeploymentLife secondEnded = ended(register, second);
            register.add(firstEnded, first.last());
            assertList(register, "A/1", Receipt.Outcome.NEEDED);
            assertThat(kept.listing().names()).containsExactly("High Street");
            try (KeptList open = kept.open("High Street")) {
                assertThatThrownBy(() -> register.add(secondEnded, second.last()))
                        .isInstanceOf(NotRecordedException.class)
                        .hasMessageContaining("cannot be destroyed, so it is not closed")
                        .hasMessageContaining("is open");
                assertThat(open.name()).isEqualTo("High Street");
            }
            assertThat(register.deployment("A/2")).contains(secondEnded);
            register.add(secondEnded, second.last());
            assertList(register, "A/2", Receipt.Outcome.DESTROYED);
            assertThat(kept.listing().names()).isEmpty();
            try (var files = Files.list(folder.resolve("watchlists"))) {
                assertThat(files).isEmpty();
            }
            DeploymentLife third = closed("A/3", "kept:High Street");
            register.add(ended(register, third), third.last());
            assertList(register, "A/3", Receipt.Outcome.GONE);
        }
    }

    /// Whoever hands over another life than the recorded one destroys nothing.
    @Test
    void aDeploymentThatIsNotRecordedAsEndedDestroysNothing() throws Exception {
        try (Register register = open(NOON)) {
            officers(register);
            RegisterTest.signIn(register, "ADMIN");
            KeptLists kept = register.lists().kept();
            kept.create("High Street").close();
            DeploymentLife forged = closed("A/1", "kept:High Street");
            assertThatThrownBy(() ->
                            register.add(begin(forged, forged.events().size() - 1), forged.last()))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("Look at it again");
            assertThat(kept.listing().names()).containsExactly("High Street");
        }
    }

    @Test
    void whoFollowsADeploymentLearnsOfEachStepWithoutAsking() throws Exception {
        try (Register register = open(NOON)) {
            register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
            register.add(Lives.account("OP1", Role.OPERATOR));
            register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
            DeploymentLife live = Lives.live();
            register.add(live.plan(), (DeploymentEvent.Planned) live.events().getFirst());
            DeploymentLife planned = begin(live, 1);
            register.add(planned, live.events().get(1));
            Supplier<DeploymentLife> late = register.follow(planned);
            assertThat(late.get()).as("an old one is not believed").isEqualTo(begin(live, 2));
            Supplier<DeploymentLife> followed = register.follow(begin(live, 2));
            register.add(begin(live, 2), live.last());
            assertThat(followed.get()).isEqualTo(live);
            assertThat(late.get()).isEqualTo(live);
        }
    }
}
