package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.Exhibit.Kind;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.face.Portrait;
import org.secondlook.face.Scene;

/// What is kept of an alert from raising it to looking at it later.
class KeptOfAlertsTest {
    @TempDir Path folder;

    private Register register() throws Exception {
        Register register = Register.open(folder, Sessions.CLOCK);
        if (register.officers().isEmpty()) {
            RegisterTest.officers(register);
        }
        return register;
    }

    private static SignedIn signIn(Register register, String officer) throws Exception {
        try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            return ((SignInResult.Welcome) register.signIn(officer, typed, Lives.signInRules()))
                    .who();
        }
    }

    private List<Path> sealed() throws Exception {
        try (Stream<Path> all = Files.walk(folder.resolve("exhibits"))) {
            return all.filter(file -> file.toString().endsWith(".slx")).toList();
        }
    }

    private Alert raised(Register register) throws Exception {
        Alert alert = Sights.alert(1, "E-001");
        try (RecordStore store = register.begin(Sessions.details())) {
            store.raised(alert);
            store.decided(alert, Sights.engage("OP1", Sights.NOON.plusSeconds(9)));
            store.later(alert, alert.portraits());
        }
        return alert;
    }

    @Test
    void aSupervisorSeesLaterWhatTheOfficerSaw() throws Exception {
        Alert alert;
        try (Register register = register()) {
            signIn(register, "SUP1");
            alert = raised(register);
        }
        try (Register register = register()) {
            SignedIn who = signIn(register, "SUP1");
            List<Exhibit> exhibits = register.exhibits(alert.id(), who);
            assertThat(exhibits)
                    .extracting(Exhibit::kind)
                    .containsExactly(
                            Kind.PROBE,
                            Kind.PROBE_TEMPLATE,
                            Kind.SCENE,
                            Kind.REFERENCE,
                            Kind.LATER_PROBE);
            try (Portrait back = exhibits.getFirst().portrait();
                    Scene scene = exhibits.get(2).scene()) {
                assertThat(back.quality())
                        .isEqualTo(alert.probe().portraits().getFirst().quality());
                assertThat(scene.person()).isEqualTo(alert.scene().person());
            }
            exhibits.forEach(Exhibit::close);
            assertThat(register.verify("").problem()).isEmpty();
        }
    }

    @Test
    void lookingIsRecordedWithWhoLooked() throws Exception {
        try (Register register = register()) {
            SignedIn who = signIn(register, "SUP1");
            register.exhibits(raised(register).id(), who).forEach(Exhibit::close);
            Path export = folder.resolve("export");
            register.export(export, who.officer());
            assertThat(Files.readAllLines(export.resolve("events.jsonl"), StandardCharsets.UTF_8))
                    .filteredOn(line -> line.contains("ALERT_VIEWED"))
                    .singleElement()
                    .asString()
                    .contains("\"actor\":\"SUP1\"");
        }
    }

    @Test
    void whoMayNotLookSeesNothing() throws Exception {
        try (Register register = register()) {
            SignedIn admin = signIn(register, "ADMIN");
            Alert alert = raised(register);
            assertThatThrownBy(() -> register.exhibits(alert.id(), admin))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("supervisors");
            assertThatThrownBy(() ->
                            register.exhibits(
                                    java.util.UUID.randomUUID(), signIn(register, "SUP1")))
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("no such alert");
        }
    }

    @Test
    void aLiveDeploymentIsNotBegunWhereItsPicturesCannotBeSealed() throws Exception {
        SessionDetails demonstration = Sessions.details();
        SessionDetails live =
                new SessionDetails(
                        new Deployment("Market", "D-1", false),
                        demonstration.policyId(),
                        demonstration.policyVersion(),
                        demonstration.packId(),
                        demonstration.watchlistHash(),
                        demonstration.watchlistSize(),
                        demonstration.threshold(),
                        demonstration.floor(),
                        demonstration.keeping(),
                        demonstration.zone());
        try (Register register = register()) {
            assertThatThrownBy(() -> register.begin(live).close())
                    .isInstanceOf(RecordException.class)
                    .hasMessageContaining("Nobody is signed in");
            signIn(register, "OP1");
            register.begin(live).close();
        }
    }

    @Test
    void withNobodySignedInFootageKeepsNothing() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            store.raised(Sights.alert(1, "E-001"));
        }
        assertThat(folder.resolve("exhibits")).doesNotExist();
    }

    @Test
    void anAlertThatIsNotRecordedLeavesNoPicture() throws Exception {
        try (Register register = register()) {
            signIn(register, "OP1");
            try (RecordStore store = register.begin(Sessions.details())) {
                Alert alert = Sights.alert(1, "E-001");
                store.raised(alert);
                Alert sameNumber = Sights.alert(1, "E-002");
                assertThatThrownBy(() -> store.raised(sameNumber))
                        .isInstanceOf(org.secondlook.alert.NotRecordedException.class);
                assertThat(sealed()).hasSize(1);
            }
        }
    }

    @Test
    void aPictureThatCannotBeWrittenRaisesNoAlert() throws Exception {
        try (Register register = register()) {
            signIn(register, "OP1");
            try (RecordStore store = register.begin(Sessions.details())) {
                Path of;
                try (Stream<Path> folders = Files.list(folder.resolve("exhibits"))) {
                    of = folders.findFirst().orElseThrow();
                }
                Files.move(of, folder.resolve("away"));
                assertThatThrownBy(() -> store.raised(Sights.alert(1, "E-001")))
                        .isInstanceOf(org.secondlook.alert.NotRecordedException.class)
                        .hasMessageContaining("sealed pictures");
                assertThat(store.alerts(Sessions.REFERENCE)).isEmpty();
                assertThat(store.health().state()).isEqualTo(StoreHealth.State.FAILED);
            }
        }
    }
}
