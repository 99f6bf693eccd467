package org.secondlook.deployment;

import java.util.List;

/// What a policy's file says, in the shape in which it is written. Immutable.
///
/// Ranges and ceilings stand in [PolicyLimits].
///
/// @param id name of the policy
/// @param version counted up by whoever edits it
/// @param use what it may be used for
/// @param alerts how long they live and when they are merged
/// @param decisions what an officer weighs and can give as a reason
/// @param engagements what is told of somebody who was spoken to
/// @param warnings what a card warns of
/// @param vigilance how often known-answer pairs are shown
/// @param watchlist who may be listed
/// @param retention how long what is kept
/// @param threshold how low it may go
/// @param deployments for what and how long
/// @param signIn how officers prove who they are
public record PolicyRules(
        String id,
        int version,
        PolicyUse use,
        Alerts alerts,
        Decisions decisions,
        Engagements engagements,
        Warnings warnings,
        Vigilance vigilance,
        Listing watchlist,
        Retention retention,
        Threshold threshold,
        Deployments deployments,
        SignInRules signIn) {

    /// @param lifetimeSeconds an alert nobody judged in this time ends as not adjudicated
    /// @param mergeWindowSeconds within this time the same entry alerts once per camera
    public record Alerts(Rule<Integer> lifetimeSeconds, Rule<Integer> mergeWindowSeconds) {}

    /// @param engageReasons what an officer can give for engaging
    /// @param doNotEngageReasons what an officer can give for not engaging
    /// @param subjectFactors to be weighed
    /// @param systemFactors to be weighed
    /// @param environmentFactors to be weighed
    /// @param blindLook whether the faces are judged before similarity and name are seen
    /// @param secondJudgement when a second officer judges independently
    public record Decisions(
            Rule<List<Reason>> engageReasons,
            Rule<List<Reason>> doNotEngageReasons,
            Rule<List<Factor>> subjectFactors,
            Rule<List<Factor>> systemFactors,
            Rule<List<Factor>> environmentFactors,
            Rule<BlindLook> blindLook,
            Rule<SecondJudgement> secondJudgement) {}

    /// Whether the faces are judged before similarity and name are seen.
    public enum BlindLook {
        REQUIRED,
        OFFERED
    }

    /// When a second officer judges independently.
    public enum SecondJudgement {
        NEVER,
        /// Before engaging, where the card warns of age, an old or poor picture, or a marker.
        BEFORE_ENGAGING_WHERE_WARNED,
        BEFORE_ENGAGING,
        ALWAYS
    }

    /// @param imageYears a reference image that is older is warned of
    /// @param runnerUpMargin another entry whose similarity is lower by less is warned of
    /// @param expiresWithinHours an entry that expires, or has to be checked, sooner is warned of
    public record Warnings(
            Rule<Integer> imageYears,
            Rule<Double> runnerUpMargin,
            Rule<Integer> expiresWithinHours) {}

    /// @param pairsPerHour known-answer pairs that an officer is shown an hour on average, where
    ///   there is a practice set and nothing else waits; 0 for none
    public record Vigilance(Rule<Integer> pairsPerHour) {}

    /// What is perceived may be empty lists; then nobody is asked for it.
    ///
    /// @param identityMeans how the identity of somebody spoken to can be established
    /// @param arrestReasons for what somebody can be arrested, as published
    /// @param perceivedEthnicities what an officer can record for equality monitoring
    /// @param perceivedSexes what an officer can record for equality monitoring
    /// @param perceivedAges what an officer can record for equality monitoring
    public record Engagements(
            Rule<List<Choice>> identityMeans,
            Rule<List<Choice>> arrestReasons,
            Rule<List<Choice>> perceivedEthnicities,
            Rule<List<Choice>> perceivedSexes,
            Rule<List<Choice>> perceivedAges) {}

    /// @param categories why an entry may be listed
    /// @param adultFromYears who is younger is under age
    /// @param underAge whether somebody under age may be listed
    /// @param underAgeCategories in which categories, where exceptions are made
    /// @param entriesMax people on one list
    /// @param freshnessHours an entry that was checked longer ago does not alert
    /// @param required what must be said of an entry and its photographs, or it is not listed
    /// @param duplicateSimilarity from which on two entries may be one person, and below which two
    ///   photographs of one entry may be two
    public record Listing(
            Rule<List<Category>> categories,
            Rule<Integer> adultFromYears,
            Rule<UnderAge> underAge,
            Rule<List<String>> underAgeCategories,
            Rule<Integer> entriesMax,
            Rule<Integer> freshnessHours,
            Rule<List<Requirement>> required,
            Rule<Double> duplicateSimilarity) {}

    /// What a policy can require of an entry or of a photograph.
    public enum Requirement {
        AGE_OR_BIRTH,
        OFFENCE,
        LEGAL_BASIS,
        REQUESTING_OFFICER,
        EXPIRY,
        CHECK_DATE,
        IMAGE_SOURCE,
        IMAGE_DATE,
        LAWFUL_HOLDING
    }

    /// Whether somebody under age may be listed.
    public enum UnderAge {
        REFUSED,
        RECORDED_EXCEPTION
    }

    /// @param nonMatchSeconds always 0: who raised no alert is forgotten at once
    /// @param alertCeiling the most that `alertHours` can be
    /// @param alertHours pictures of an alert are kept that long
    /// @param notEngagedHours after a decision not to engage pictures of the alert are kept that
    ///   long, and never longer than `alertHours`; 0 is at once
    /// @param watchlistHoursAfterEnd images and templates of the list are kept that long
    public record Retention(
            Rule<Integer> nonMatchSeconds,
            Rule<AlertCeiling> alertCeiling,
            Rule<Integer> alertHours,
            Rule<Integer> notEngagedHours,
            Rule<Integer> watchlistHoursAfterEnd) {}

    /// The hard ceilings for pictures of an alert.
    public enum AlertCeiling {
        HOURS_24(PolicyLimits.ALERT_HOURS_SHORT),
        DAYS_31(PolicyLimits.ALERT_HOURS_LONG);

        private final int hours;

        AlertCeiling(int hours) {
            this.hours = hours;
        }

        /// The most hours that a policy under this ceiling may keep them.
        public int hours() {
            return hours;
        }
    }

    /// @param aboveFloorBy how far a threshold must at least lie above the floor of the model pack
    public record Threshold(Rule<Double> aboveFloorBy) {}

    /// @param useCases for what a force deploys
    /// @param hoursMax the longest a deployment may run
    /// @param facesPerFalseAlertMin no more than one false alert in so many faces may be expected
    /// @param countingRuleVersion which rule the faces seen are counted by
    public record Deployments(
            Rule<List<UseCase>> useCases,
            Rule<Integer> hoursMax,
            Rule<Integer> facesPerFalseAlertMin,
            Rule<Integer> countingRuleVersion) {}

    /// @param argon2MemoryKiB cost of hashing a passphrase
    /// @param argon2Passes cost of hashing a passphrase
    /// @param argon2Lanes cost of hashing a passphrase
    /// @param passphraseLengthMin characters
    /// @param idleLockSeconds the console locks after so long without a touch
    /// @param failuresBeforeLockOut wrong passphrases in a row
    /// @param lockOutSecondsFirst doubled at each further failure
    /// @param lockOutSecondsMax the longest lock-out
    public record SignInRules(
            Rule<Integer> argon2MemoryKiB,
            Rule<Integer> argon2Passes,
            Rule<Integer> argon2Lanes,
            Rule<Integer> passphraseLengthMin,
            Rule<Integer> idleLockSeconds,
            Rule<Integer> failuresBeforeLockOut,
            Rule<Integer> lockOutSecondsFirst,
            Rule<Integer> lockOutSecondsMax) {}
}
