package org.secondlook.deployment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A deployment and its people as tests need them: 1 June 2026, 10:00 to 16:00 in London.
public final class Lives {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final Instant BEGINS = Instant.parse("2026-06-01T09:00:00Z");
    public static final Instant ENDS = Instant.parse("2026-06-01T15:00:00Z");
    public static final Instant PLANNED_AT = BEGINS.minusSeconds(172_800);
    public static final Instant APPROVED_AT = BEGINS.minusSeconds(86_400);
    public static final Instant STARTED_AT = BEGINS.plusSeconds(600);
    public static final double FLOOR = 0.4;

    /// Measured at the floor and above it.
    static final FalseMatchRates RATES =
            new FalseMatchRates(
                    new java.util.TreeMap<>(Map.of(FLOOR, 1e-6, 0.5, 1e-7, 0.6, 1e-8)),
                    100_000_000);

    /// A hash of the cheapest cost, of “correct horse battery”.
    public static final PassphraseHash HASH =
            PassphraseHash.of(Passphrase.of("correct horse battery".toCharArray()), signInRules());

    private Lives() {}

    public static PolicyRules.SignInRules signInRules() {
        return new PolicyRules.SignInRules(
                rule(19_456), rule(2), rule(1), rule(12), rule(300), rule(5), rule(30), rule(900));
    }

    public static PassphraseHash otherHash() {
        return PassphraseHash.of(Passphrase.of("another passphrase".toCharArray()), signInRules());
    }

    private static Rule<Integer> rule(int value) {
        return new Rule<>(value, "a test");
    }

    public static OfficerAccount account(String id, Role... roles) {
        return new OfficerAccount(
                new Officer(id),
                "Officer " + id,
                "Inspector",
                Set.of(roles),
                HASH,
                new Officer("ADMIN"),
                PLANNED_AT);
    }

    static SignedIn who(String id, Role... roles) {
        return new SignedIn(account(id, roles));
    }

    static SignedIn operator() {
        return who("OP1", Role.OPERATOR);
    }

    static SignedIn approver() {
        return who("AO1", Role.AUTHORISING_OFFICER);
    }

    static SignedIn supervisor() {
        return who("SUP1", Role.SUPERVISOR);
    }

    public static List<OfficerAccount> team() {
        return List.of(account("OP1", Role.OPERATOR), account("EO1", Role.ENGAGEMENT_OFFICER));
    }

    public static Plan plan() {
        return plan("2026/114", 0.45, BEGINS, ENDS, "CRIME_HOTSPOT");
    }

    static Plan plan(double threshold) {
        return plan("2026/114", threshold, BEGINS, ENDS, "CRIME_HOTSPOT");
    }

    public static Plan plan(
            String reference, double threshold, Instant begins, Instant ends, String useCase) {
        return new Plan(
                reference,
                "High Street, market day",
                "Anyshire Police",
                new Place("High Street", 51.5, -0.1, "The pavement between two shops"),
                LONDON,
                useCase,
                begins,
                ends,
                List.of(new PlannedCamera("North", "rtsp://10.0.0.7/1")),
                List.of(new Officer("OP1"), new Officer("EO1")),
                "/lists/high-street.csv",
                threshold,
                8_000,
                "pack-a",
                "24-hour",
                "Three robberies in two weeks; nothing milder has worked.",
                "EIA-2026-9");
    }

    public static Found found() {
        return found("ab".repeat(32), Policy.builtIn("24-hour"));
    }

    static Found found(String watchlistHash, Policy policy) {
        return new Found(
                watchlistHash, 120, 120, pack("pack-a", "cd".repeat(32), FLOOR, false), policy);
    }

    static Found.Pack pack(String id, String hash, double floor, boolean forTraining) {
        return new Found.Pack(id, hash, floor, forTraining, RATES);
    }

    public static Checklist checklist() {
        Map<Checklist.Item, Checklist.Answer> answers = new EnumMap<>(Checklist.Item.class);
        for (Checklist.Item item : Checklist.Item.values()) {
            answers.put(item, new Checklist.Answer(false, "seen to: " + item));
        }
        return new Checklist(answers);
    }

    static DeploymentLife planned() {
        return planned(plan());
    }

    static DeploymentLife planned(Plan plan) {
        return new DeploymentLife(
                plan,
                List.of(granted(Guards.plan(plan, operator(), team(), policy(), PLANNED_AT))));
    }

    static Policy policy() {
        return Policy.builtIn("24-hour");
    }

    static DeploymentLife authorised() {
        return authorised(plan());
    }

    static DeploymentLife authorised(Plan plan) {
        DeploymentLife life = planned(plan);
        return life.with(
                granted(Guards.authorise(life, approver(), found(), "WAD-7", "none", APPROVED_AT)));
    }

    public static DeploymentLife live() {
        DeploymentLife life = authorised();
        return life.with(granted(Guards.start(life, operator(), found(), checklist(), STARTED_AT)));
    }

    static DeploymentLife ended() {
        DeploymentLife life = live();
        return life.with(granted(Guards.end(life, operator(), "done", ENDS)));
    }

    public static DeploymentLife closed() {
        DeploymentLife life = ended();
        return life.with(granted(Guards.close(life, supervisor(), "", ENDS.plusSeconds(600))));
    }

    static DeploymentEvent granted(StepResult result) {
        return switch (result) {
            case StepResult.Granted(DeploymentEvent event) -> event;
            case StepResult.Refused(String sentence) -> throw new AssertionError(sentence);
        };
    }
}
