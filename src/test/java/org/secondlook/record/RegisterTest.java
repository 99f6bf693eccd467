package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInAttempt;

class RegisterTest {
    private static final Clock CLOCK = Clock.fixed(Lives.BEGINS, ZoneOffset.UTC);

    @TempDir Path folder;

    private static Register open(Path folder) throws RecordException {
        return Register.open(folder, CLOCK);
    }

    /// A register with officers and a deployment from its plan to its closing.
    static void fill(Path folder) throws Exception {
        try (Register register = open(folder)) {
            officers(register);
            deployment(register);
            register.attempted(
                    register.officer(new Officer("OP1")),
                    new SignInAttempt(SignInAttempt.Outcome.SIGNED_IN, Lives.BEGINS));
        }
    }

    /// One from its plan to its closing.
    static void deployment(Register register) throws Exception {
        DeploymentLife life = wholeLife();
        register.add(life.plan(), (DeploymentEvent.Planned) life.events().getFirst());
        for (int i = 1; i < life.events().size(); i++) {
            register.add(begin(life, i), life.events().get(i));
        }
    }

    static void officers(Register register) throws NotRecordedException {
        register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        register.add(Lives.account("OP1", Role.OPERATOR, Role.SUPERVISOR));
        register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
        register.add(Lives.account("SUP1", Role.SUPERVISOR));
    }

    /// Signs an officer in, who opens the pictures' key.
    static void signIn(Register register, String officer) throws Exception {
        try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            register.signIn(officer, typed, Lives.signInRules());
        }
        assertThat(register.exhibitsOpen()).isTrue();
    }

    /// All six kinds of events.
    private static DeploymentLife wholeLife() {
        DeploymentLife live = Lives.live();
        DeploymentEvent raised =
                new DeploymentEvent.ThresholdRaised(
                        new Act(new Officer("OP1"), Role.OPERATOR, Lives.STARTED_AT, "crowded"),
                        0.45,
                        0.5);
        DeploymentLife life = live.with(raised);
        List<DeploymentEvent> closed = Lives.closed().events();
        return life.with(closed.get(3)).with(closed.get(4));
    }

    private static DeploymentLife begin(DeploymentLife life, int events) {
        return new DeploymentLife(life.plan(), life.events().subList(0, events));
    }

    @Test
    void aWholeLifeReadsBackAfterARestartBetweenAnyTwoSteps() throws Exception {
        DeploymentLife life = wholeLife();
        assertThat(life.events()).hasSize(6);
        try (Register register = open(folder)) {
            officers(register);
            register.add(life.plan(), (DeploymentEvent.Planned) life.events().getFirst());
        }
        for (int i = 1; i < life.events().size(); i++) {
            try (Register register = open(folder)) {
                DeploymentLife found = register.deployment("2026/114").orElseThrow();
                assertThat(found).isEqualTo(begin(life, i));
                register.add(found, life.events().get(i));
            }
        }
        try (Register register = open(folder)) {
            assertThat(register.deployment("2026/114")).contains(life);
            assertThat(register.references()).containsExactly("2026/114");
            assertThat(register.deployment("2026/115")).isEmpty();
        }
    }

    @Test
    void ofTwoWhoTakeAStepAtOnceOneIsTold() throws Exception {
        DeploymentLife life = wholeLife();
        try (Register register = open(folder)) {
            officers(register);
            register.add(life.plan(), (DeploymentEvent.Planned) life.events().getFirst());
            DeploymentLife planned = begin(life, 1);
            register.add(planned, life.events().get(1));
            register.add(planned, life.events().get(1));
            DeploymentEvent.Authorised mine = (DeploymentEvent.Authorised) life.events().get(1);
            DeploymentEvent other =
                    new DeploymentEvent.Authorised(
                            new Act(
                                    new Officer("SUP1"),
                                    Role.AUTHORISING_OFFICER,
                                    Lives.APPROVED_AT,
                                    ""),
                            mine.authority(),
                            mine.frozen());
            assertThatThrownBy(() -> register.add(planned, other))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("meanwhile");
            assertThat(register.deployment("2026/114")).contains(begin(life, 2));
        }
    }

    @Test
    void aReferenceIsUsedOnce() throws Exception {
        fill(folder);
        try (Register register = open(folder)) {
            DeploymentEvent.Planned planned =
                    new DeploymentEvent.Planned(
                            new Act(new Officer("OP1"), Role.OPERATOR, Lives.BEGINS, ""));
            assertThatThrownBy(() -> register.add(Lives.plan(), planned))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("a deployment 2026/114 already");
        }
    }

    @Test
    void whoIsNoOfficerTakesNoStep() throws Exception {
        try (Register register = open(folder)) {
            DeploymentLife life = wholeLife();
            assertThatThrownBy(() ->
                            register.add(
                                    life.plan(),
                                    (DeploymentEvent.Planned) life.events().getFirst()))
                    .isInstanceOf(NotRecordedException.class)
                    .hasMessageContaining("does not fit the record");
        }
    }

    @Test
    void officersReadBackWithTheirRolesAndNobodyTakesAnIdTwice() throws Exception {
        fill(folder);
        try (Register register = open(folder)) {
            OfficerAccount found = register.officer(new Officer("op1")).orElseThrow();
            assertThat(found.officer()).isEqualTo(new Officer("OP1"));
            assertThat(found.roles()).isEqualTo(Set.of(Role.OPERATOR, Role.SUPERVISOR));
            assertThat(found.passphrase().encoded()).isEqualTo(Lives.HASH.encoded());
            assertThat(found.addedAt()).isEqualTo(Lives.PLANNED_AT);
            assertThat(register.officers()).hasSize(4);
            OfficerAccount other =
                    new OfficerAccount(
                            new Officer("oP1"),
                            "Somebody else",
                            "Sergeant",
                            Set.of(Role.AUDITOR),
                            Lives.otherHash(),
                            new Officer("ADMIN"),
                            Lives.BEGINS);
            assertThatThrownBy(() -> register.add(other)).isInstanceOf(NotRecordedException.class);
        }
    }

    @Test
    void onlyTheFirstOfAllAddsThemselves() throws Exception {
        try (Register register = open(folder)) {
            assertThatThrownBy(() -> register.add(Lives.account("OP1", Role.OPERATOR)))
                    .as("added by somebody there is not")
                    .isInstanceOf(NotRecordedException.class);
            register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
            OfficerAccount self =
                    new OfficerAccount(
                            new Officer("EVE"),
                            "Eve",
                            "None",
                            Set.of(Role.ADMINISTRATOR),
                            Lives.HASH,
                            new Officer("EVE"),
                            Lives.BEGINS);
            assertThatThrownBy(() -> register.add(self)).isInstanceOf(NotRecordedException.class);
            assertThat(register.officers()).hasSize(1);
        }
    }

    @Test
    void attemptsAreKeptNewestFirstAndAFloodLeavesOneRow() throws Exception {
        fill(folder);
        Instant at = Lives.BEGINS;
        try (Register register = open(folder)) {
            Optional<OfficerAccount> supervisor = register.officer(new Officer("SUP1"));
            for (SignInAttempt.Outcome outcome :
                    List.of(
                            SignInAttempt.Outcome.WRONG_PASSPHRASE,
                            SignInAttempt.Outcome.WRONG_PASSPHRASE,
                            SignInAttempt.Outcome.LOCKED_OUT,
                            SignInAttempt.Outcome.LOCKED_OUT,
                            SignInAttempt.Outcome.LOCKED_OUT,
                            SignInAttempt.Outcome.SIGNED_IN)) {
                register.attempted(supervisor, new SignInAttempt(outcome, at));
            }
            register.attempted(
                    Optional.empty(),
                    new SignInAttempt(SignInAttempt.Outcome.WRONG_PASSPHRASE, at));
        }
        try (Register register = open(folder)) {
            assertThat(register.attempts(register.officer(new Officer("SUP1"))))
                    .extracting(SignInAttempt::outcome)
                    .containsExactly(
                            SignInAttempt.Outcome.SIGNED_IN,
                            SignInAttempt.Outcome.LOCKED_OUT,
                            SignInAttempt.Outcome.WRONG_PASSPHRASE,
                            SignInAttempt.Outcome.WRONG_PASSPHRASE);
            assertThat(register.attempts(Optional.empty())).hasSize(1);
            assertThat(register.attempts(register.officer(new Officer("OP1")))).hasSize(1);
        }
    }

    @Test
    void aRecordOfTheVersionBeforeIsBroughtUpToDateAndKeepsItsRows() throws Exception {
        Sessions.open(folder).close();
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files)) {
            for (String table :
                    List.of(
                            "dispute_resolution",
                            "judgement",
                            "engagement",
                            "decision_mark",
                            "evidence_hold_ending",
                            "evidence_hold",
                            "purge_item",
                            "purge",
                            "watchlist_member",
                            "watchlist_roll",
                            "alert_exhibit",
                            "bundle_opened",
                            "account_change",
                            "event_checkpoint",
                            "event",
                            "deployment_receipt_item",
                            "deployment_receipt",
                            "session_histogram",
                            "session_count",
                            "deployment_threshold",
                            "deployment_check",
                            "deployment_authority",
                            "deployment_step",
                            "deployment_officer",
                            "deployment_camera",
                            "deployment",
                            "sign_in",
                            "officer_role",
                            "officer")) {
                OwnerAccess.execute(files, key, "drop table " + table);
            }
            for (String column : List.of("alert_hours", "not_engaged_hours", "watchlist_hours")) {
                OwnerAccess.execute(
                        files, key, "alter table console_session drop column " + column);
            }
            OwnerAccess.execute(
                    files,
                    key,
                    "delete from flyway_schema_history where version not in ('1', '1.1')");
        }
        fill(folder);
        try (RecordStore store = Sessions.open(folder)) {
            assertThat(store.sessions(Sessions.REFERENCE)).hasSize(2);
        }
    }

    @Test
    void namesOfOfficersAndHashesLieUnderTheEncryption() throws Exception {
        fill(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain("argon2id", "Officer OP1");
            }
        }
    }
}
