package org.secondlook.record;

import java.util.EnumMap;
import java.util.Map;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Outcome;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.Presence;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInAttempt;

/// The words in which the record keeps our types. They stay when the types are renamed. Stateless.
final class Codes {
    static final String DECIDED = "DECIDED";
    static final String NOT_ADJUDICATED = "NOT_ADJUDICATED";

    static final String PLANNED = "PLANNED";
    static final String AUTHORISED = "AUTHORISED";
    static final String STARTED = "STARTED";
    static final String THRESHOLD_RAISED = "THRESHOLD_RAISED";
    static final String ENDED = "ENDED";
    static final String CLOSED = "CLOSED";

    static final String NEW_PASSPHRASE = "NEW_PASSPHRASE";
    static final String RETIRED = "RETIRED";

    private static final Map<Verdict, String> VERDICTS =
            new EnumMap<>(Map.of(Verdict.ENGAGE, "ENGAGE", Verdict.DO_NOT_ENGAGE, "DO_NOT_ENGAGE"));

    private static final Map<KnownPair.Answer, String> ANSWERS =
            new EnumMap<>(
                    Map.of(KnownPair.Answer.SAME, "SAME", KnownPair.Answer.DIFFERENT, "DIFFERENT"));

    private static final Map<EngagementResult, String> RESULTS =
            new EnumMap<>(
                    Map.of(
                            EngagementResult.CONFIRMED_TRUE,
                            "CONFIRMED_TRUE",
                            EngagementResult.CONFIRMED_FALSE,
                            "CONFIRMED_FALSE",
                            EngagementResult.EVADED,
                            "EVADED",
                            EngagementResult.NOT_LOCATED,
                            "NOT_LOCATED",
                            EngagementResult.CHOSE_NOT_TO_ENGAGE,
                            "CHOSE_NOT_TO_ENGAGE"));

    private static final Map<Outcome, String> ENGAGEMENT_OUTCOMES =
            new EnumMap<>(
                    Map.of(
                            Outcome.ARREST,
                            "ARREST",
                            Outcome.OTHER_DISPOSAL,
                            "OTHER_DISPOSAL",
                            Outcome.NO_ACTION,
                            "NO_ACTION"));

    private static final Map<Role, String> ROLES =
            new EnumMap<>(
                    Map.of(
                            Role.OPERATOR,
                            "OPERATOR",
                            Role.ENGAGEMENT_OFFICER,
                            "ENGAGEMENT_OFFICER",
                            Role.AUTHORISING_OFFICER,
                            "AUTHORISING_OFFICER",
                            Role.SUPERVISOR,
                            "SUPERVISOR",
                            Role.TRAINER,
                            "TRAINER",
                            Role.AUDITOR,
                            "AUDITOR",
                            Role.ADMINISTRATOR,
                            "ADMINISTRATOR"));

    private static final Map<Checklist.Item, String> ITEMS =
            new EnumMap<>(
                    Map.of(
                            Checklist.Item.SIGNS,
                            "SIGNS",
                            Checklist.Item.CAMERAS_SEE_ZONE,
                            "CAMERAS_SEE_ZONE",
                            Checklist.Item.BLUE_LIST_TEST,
                            "BLUE_LIST_TEST",
                            Checklist.Item.CLOCK,
                            "CLOCK",
                            Checklist.Item.BRIEFING,
                            "BRIEFING"));

    private static final Map<SignInAttempt.Outcome, String> OUTCOMES =
            new EnumMap<>(
                    Map.of(
                            SignInAttempt.Outcome.SIGNED_IN,
                            "SIGNED_IN",
                            SignInAttempt.Outcome.WRONG_PASSPHRASE,
                            "WRONG_PASSPHRASE",
                            SignInAttempt.Outcome.LOCKED_OUT,
                            "LOCKED_OUT"));

    private static final Map<Receipt.Kind, String> KINDS =
            new EnumMap<>(
                    Map.of(
                            Receipt.Kind.WATCHLIST,
                            "WATCHLIST",
                            Receipt.Kind.ALERT_PICTURES,
                            "ALERT_PICTURES",
                            Receipt.Kind.OTHER_FACES,
                            "OTHER_FACES"));

    private static final Map<Receipt.Outcome, String> RECEIPT_OUTCOMES =
            new EnumMap<>(
                    Map.of(
                            Receipt.Outcome.DESTROYED,
                            "DESTROYED",
                            Receipt.Outcome.GONE,
                            "GONE",
                            Receipt.Outcome.NEEDED,
                            "NEEDED",
                            Receipt.Outcome.OUTSIDE,
                            "OUTSIDE",
                            Receipt.Outcome.NEVER_KEPT,
                            "NEVER_KEPT"));

    private static final Map<PurgeReceipt.Kind, String> PURGE_KINDS =
            new EnumMap<>(
                    Map.of(
                            PurgeReceipt.Kind.ALERT_PICTURES,
                            "ALERT_PICTURES",
                            PurgeReceipt.Kind.DEPLOYMENT_KEY,
                            "DEPLOYMENT_KEY",
                            PurgeReceipt.Kind.WATCHLIST,
                            "WATCHLIST"));

    private static final Map<PurgeReceipt.Outcome, String> PURGE_OUTCOMES =
            new EnumMap<>(
                    Map.of(
                            PurgeReceipt.Outcome.DESTROYED,
                            "DESTROYED",
                            PurgeReceipt.Outcome.GONE,
                            "GONE"));

    private static final Map<Presence, String> PRESENCES =
            new EnumMap<>(
                    Map.of(
                            Presence.SIGNED_OUT,
                            "SIGNED_OUT",
                            Presence.LOCKED,
                            "LOCKED",
                            Presence.UNLOCKED,
                            "UNLOCKED"));

    private Codes() {}

    static String of(Receipt.Kind kind) {
        return code(KINDS, kind);
    }

    static Receipt.Kind kind(String code) {
        return value(KINDS, code);
    }

    static String of(Receipt.Outcome outcome) {
        return code(RECEIPT_OUTCOMES, outcome);
    }

    static Receipt.Outcome receiptOutcome(String code) {
        return value(RECEIPT_OUTCOMES, code);
    }

    static String of(PurgeReceipt.Kind kind) {
        return code(PURGE_KINDS, kind);
    }

    static PurgeReceipt.Kind purgeKind(String code) {
        return value(PURGE_KINDS, code);
    }

    static String of(PurgeReceipt.Outcome outcome) {
        return code(PURGE_OUTCOMES, outcome);
    }

    static PurgeReceipt.Outcome purgeOutcome(String code) {
        return value(PURGE_OUTCOMES, code);
    }

    static String of(Verdict verdict) {
        return code(VERDICTS, verdict);
    }

    static Verdict verdict(String code) {
        return value(VERDICTS, code);
    }

    static String of(KnownPair.Answer answer) {
        return code(ANSWERS, answer);
    }

    static KnownPair.Answer answer(String code) {
        return value(ANSWERS, code);
    }

    static String of(EngagementResult result) {
        return code(RESULTS, result);
    }

    static EngagementResult engagementResult(String code) {
        return value(RESULTS, code);
    }

    static String of(Outcome outcome) {
        return code(ENGAGEMENT_OUTCOMES, outcome);
    }

    static Outcome engagementOutcome(String code) {
        return value(ENGAGEMENT_OUTCOMES, code);
    }

    static String of(Role role) {
        return code(ROLES, role);
    }

    static Role role(String code) {
        return value(ROLES, code);
    }

    static String of(Checklist.Item item) {
        return code(ITEMS, item);
    }

    static Checklist.Item item(String code) {
        return value(ITEMS, code);
    }

    static String of(SignInAttempt.Outcome outcome) {
        return code(OUTCOMES, outcome);
    }

    static SignInAttempt.Outcome outcome(String code) {
        return value(OUTCOMES, code);
    }

    static String of(Presence presence) {
        return code(PRESENCES, presence);
    }

    static String of(AccountChange change) {
        return switch (change) {
            case AccountChange.NewPassphrase _ -> NEW_PASSPHRASE;
            case AccountChange.Retired _ -> RETIRED;
        };
    }

    private static <E> String code(Map<E, String> codes, E value) {
        String code = codes.get(value);
        if (code == null) {
            throw new IllegalArgumentException("the record has no word for " + value);
        }
        return code;
    }

    private static <E> E value(Map<E, String> codes, String code) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the record holds no such code"));
    }
}
