package org.secondlook.alert;

import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.secondlook.deployment.Officer;

/// What came of a decision to engage. Immutable; what becomes known later, or was wrong, is told by
/// a further one, and the earlier stays on the record.
///
/// Nothing can be told that does not add up: whoever was not spoken to was not identified, not
/// arrested and not perceived, and whoever was arrested was arrested for something.
///
/// @param number counted from 1 for each alert
/// @param result who it was, or why that is not known
/// @param identifiedBy how identity was established, a code of the policy; empty where nobody was
///   spoken to
/// @param minutes for how long the person was kept, at least 1; 0 where nobody was spoken to
/// @param outcome what it led to
/// @param arrestReason a code of the policy; empty without an arrest
/// @param explained whether the reason was explained, or a leaflet given
/// @param perceived of the person, for equality monitoring
/// @param complaint reference of a complaint; may be empty
/// @param officer who tells
/// @param at when
public record Engagement(
        int number,
        EngagementResult result,
        String identifiedBy,
        int minutes,
        Outcome outcome,
        String arrestReason,
        boolean explained,
        Perceived perceived,
        String complaint,
        Officer officer,
        Instant at) {
    /// What a code looks like, as in a policy: nothing that somebody types can be one by chance.
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /// The longest that can be told: a day.
    public static final int MINUTES_MAX = 1_440;

    /// Longest reference of a complaint.
    public static final int COMPLAINT_LENGTH_MAX = 200;

    /// Most that are told of one alert.
    public static final int NUMBER_MAX = 100;

    public Engagement {
        boolean spokenTo = result.isConfirmed();
        require(number >= 1 && number <= NUMBER_MAX, "an alert has 1 to 100 engagements");
        require(
                spokenTo == !identifiedBy.isEmpty(),
                "how identity was established is told of whoever was spoken to, and of nobody else");
        require(
                spokenTo ? minutes >= 1 && minutes <= MINUTES_MAX : minutes == 0,
                "minutes are 1 to 1,440 where somebody was spoken to, and 0 otherwise");
        require(
                spokenTo || outcome == Outcome.NO_ACTION,
                "an engagement in which nobody was spoken to led to nothing");
        require(
                (outcome == Outcome.ARREST) == !arrestReason.isEmpty(),
                "an arrest has a reason, and only an arrest has one");
        require(
                spokenTo || (!explained && perceived.isNothing()),
                "nothing was explained to, or perceived of, somebody who was not spoken to");
        require(
                Stream.of(
                                identifiedBy,
                                arrestReason,
                                perceived.ethnicity(),
                                perceived.sex(),
                                perceived.age())
                        .allMatch(code -> code.isEmpty() || CODE.matcher(code).matches()),
                "a code has capital letters, digits and underscores");
        require(
                complaint.length() <= COMPLAINT_LENGTH_MAX,
                "the reference of a complaint has at most 200 characters");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// Whether it tells the same, whoever told it and when.
    public boolean tellsTheSameAs(Engagement other) {
        return equals(
                new Engagement(
                        number,
                        other.result,
                        other.identifiedBy,
                        other.minutes,
                        other.outcome,
                        other.arrestReason,
                        other.explained,
                        other.perceived,
                        other.complaint,
                        officer,
                        at));
    }
}
