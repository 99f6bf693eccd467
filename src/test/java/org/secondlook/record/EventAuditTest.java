package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;

/// Whoever has the key and changes the database is found out by the record's own check.
class EventAuditTest {
    private static final int ALERTS = 12;

    @TempDir Path folder;

    private String code = "";

    @BeforeEach
    void write() throws Exception {
        try (RecordStore store = Sessions.open(folder)) {
            for (int i = 1; i <= ALERTS; i++) {
                Alert alert = Sights.alert(i, "E-%03d".formatted(i));
                store.raised(alert);
                if (i % 3 == 0) {
                    store.notAdjudicated(alert, Sights.NOON.plusSeconds(60));
                } else {
                    store.decided(alert, Sights.engage("PC 1", Sights.NOON));
                }
            }
        }
        RegisterTest.fill(folder);
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            register.change(
                    new Officer("op1"),
                    new AccountChange.NewPassphrase(
                            Lives.otherHash(), new Officer("ADMIN"), Lives.BEGINS));
        }
        VerifyRecord.Result result = audit("");
        assertThat(result.problem()).isEmpty();
        code = result.code();
        assertThat(audit(code).isWhole()).isTrue();
    }

    private VerifyRecord.Result audit(String written) throws Exception {
        try (Register register = Register.open(folder, Sessions.CLOCK)) {
            return register.verify(written);
        }
    }

    private String problemAfter(String... statements) throws Exception {
        try (RecordFiles files = RecordFiles.hold(folder);
                RecordKey key = RecordKey.open(files)) {
            for (String sql : statements) {
                OwnerAccess.execute(files, key, sql);
            }
        }
        return audit("").problem();
    }

    @Test
    void anEventThatWasChangedIsNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "update event set line = replace(line, 'E-003', 'E-004') where sequence = 6"))
                .startsWith("Event 6 is damaged");
    }

    @Test
    void anEventThatWasChangedTogetherWithItsHashIsNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "update event set line = replace(line, 'ENGAGE', 'DO_NOT_ENGAGE') where sequence = 5",
                                "update event set hash = rawtohex(hash('SHA-256', line)) where sequence = 5",
                                "update event set hash = lower(hash) where sequence = 5"))
                .containsPattern("Event 5 (was changed|is damaged)");
    }

    @Test
    void anEventThatWasTakenOutIsNamed() throws Exception {
        assertThat(problemAfter("delete from event where sequence = 6"))
                .startsWith("Event 6 is missing");
    }

    @Test
    void eventsInAnotherOrderAreNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "update event set sequence = 1000 where sequence = 6",
                                "update event set sequence = 6 where sequence = 7",
                                "update event set sequence = 7 where sequence = 1000"))
                .startsWith("Event 6 is damaged");
    }

    @Test
    void anEventThatWasPutInIsNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "insert into event select 1000, at_time, deployment, actor, type, line, 'x' from event where sequence = 6"))
                .contains("is damaged");
    }

    @Test
    void anEndThatWasCutOffShows() throws Exception {
        assertThat(
                        problemAfter(
                                "delete from event where sequence > 18 and sequence not in (select sequence from event_checkpoint)",
                                "delete from event_checkpoint where sequence > 18",
                                "delete from event where sequence > 18"))
                .isNotEmpty();
    }

    @Test
    void aColumnThatSaysOtherwiseThanItsLineIsNamed() throws Exception {
        assertThat(problemAfter("update event set actor = 'PC 2' where sequence = 3"))
                .startsWith("Event 3 is damaged");
    }

    @Test
    void aDecisionThatWasChangedIsNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "update decision set officer_id = 'PC 2' where alert_id in (select id from alert where alert_number = 4)"))
                .isEqualTo(
                        "The decision on Alert 4 of %s is in the record otherwise than its event tells."
                                .formatted(Sessions.REFERENCE));
    }

    @Test
    void aDecisionThatWasTakenOutWithItsAlertIsNamedByItsEvent() throws Exception {
        String of = " in (select id from alert where alert_number = 4)";
        assertThat(
                        problemAfter(
                                "delete from decision_reason where alert_id" + of,
                                "delete from decision_mark where alert_id" + of,
                                "delete from decision where alert_id" + of,
                                "delete from alert_ending where alert_id" + of,
                                "delete from alert_runner_up where alert_id" + of,
                                "delete from alert where alert_number = 4"))
                .containsPattern(
                        "Event \\d+ tells of something that is not in the record any more");
    }

    @Test
    void theMarkOfADecisionIsHeldToo() throws Exception {
        String of = " where alert_id in (select id from alert where alert_number = 4)";
        assertThat(problemAfter("update decision_mark set mark = -3" + of))
                .startsWith("The decision on Alert 4");
        assertThat(problemAfter("delete from decision_mark" + of))
                .startsWith("The decision on Alert 4");
    }

    @Test
    void theReasonsAndTheNoteOfADecisionAreHeldToo() throws Exception {
        assertThat(problemAfter("update decision set note = note || ' and more'"))
                .startsWith("The decision on Alert");
    }

    @Test
    void aStepOfADeploymentThatWasChangedIsNamed() throws Exception {
        assertThat(
                        problemAfter(
                                "update deployment_step set officer_id = (select min(id) from officer), note = 'x' where step_number = 1"))
                .startsWith("Step 1 of deployment");
    }

    /// Each is a change that only who has the key and the owner's rights can make.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update sign_in set outcome = 'WRONG_PASSPHRASE'|attempt to sign in",
                "update sign_in set place = place + 1|attempt to sign in",
                "delete from sign_in|not in the record any more",
                "update account_change set passphrase = (select passphrase from officer where id = 'ADMIN')|Change 1 of officer OP1",
                "update account_change set change_number = 2|account_change",
                "delete from account_change|not in the record any more",
                "update alert_ending set session_id = random_uuid()|The end of",
                "update deployment_step set step_number = 7 where step_number = 6|deployment",
                "insert into decision_reason select random_uuid(), place, reason_code from decision_reason limit 1|decision_reason",
                "insert into bundle_opened select 'abcd', id, added_at from officer where id = 'OP1'|bundle abcd",
            })
    void whatIsRecordedOfPeopleAndStepsIsHeldToo(String sql, String named) throws Exception {
        assertThat(problemAfter("set referential_integrity false; " + sql)).contains(named);
    }

    @Test
    void aPassphraseThatWasSetAnewIsNoFault() throws Exception {
        assertThat(audit("").problem()).isEmpty();
    }
}
