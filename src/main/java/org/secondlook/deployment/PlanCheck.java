package org.secondlook.deployment;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes a plan of what somebody wrote, or names everything that is missing or wrong at once. Used
/// once. The one place for these rules, so that a file and the screen cannot differ.
public final class PlanCheck {
    /// Longest name of anything.
    public static final int SHORT = 256;

    /// Longest path or address.
    public static final int PATH = 4 * SHORT;

    /// Longest statement.
    public static final int LONG = 4_000;

    /// Most cameras of a plan.
    public static final int CAMERAS_MAX = 64;

    /// Most officers of a plan.
    public static final int OFFICERS_MAX = 256;

    /// Most people who can be expected to walk by.
    public static final int FACES_MAX = 10_000_000;

    private static final int NUMBER = 32;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

    /// Under these the program records what is no deployment.
    private static final Set<String> TAKEN = new TreeSet<>(Set.of("demo", "console", "watch"));

    /// What a draft comes to.
    public sealed interface Result {
        /// A plan.
        record Complete(Plan plan) implements Result {}

        /// No plan yet.
        ///
        /// @param problems at least one
        record Incomplete(List<PlanProblem> problems) implements Result {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }
    }

    private final PlanDraft draft;
    private final Path folder;
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanCheck(PlanDraft draft, Path folder) {
        this.draft = draft;
        this.folder = folder;
    }

    /// Checks a draft.
    ///
    /// @param folder where its relative paths start
    public static Result of(PlanDraft draft, Path folder) {
        return new PlanCheck(draft, folder).result();
    }

    private Result result() {
        String reference = reference();
        String name = text("name", draft.name(), SHORT);
        String force = text("force", draft.force(), SHORT);
        Place place = place();
        ZoneId zone = zone();
        String useCase = text("useCase", draft.useCase(), SHORT);
        Instant begins = time("begins", draft.begins(), zone);
        Instant ends = time("ends", draft.ends(), zone);
        if (isRight("begins") && isRight("ends") && isRight("timeZone") && !begins.isBefore(ends)) {
            wrong("ends", "must be later than the beginning");
        }
        List<PlannedCamera> cameras = cameras();
        List<Officer> officers = officers();
        String named = draft.watchlist().strip();
        String watchlist =
                named.startsWith(Plan.KEPT)
                        ? text("watchlist", named, SHORT)
                        : path("watchlist", named);
        double threshold = number("threshold", draft.threshold(), 0, 1);
        int faces = faces();
        String pack = text("pack", draft.pack(), SHORT);
        String policy = draft.policy().strip();
        if (!Policy.BUILT_IN.contains(policy)) {
            policy = path("policy", policy);
        }
        String necessity = text("necessity", draft.necessity(), LONG);
        String equality = text("equalityAssessment", draft.equalityAssessment(), SHORT);
        if (!problems.isEmpty()) {
            return new Result.Incomplete(problems);
        }
        return new Result.Complete(
                new Plan(
                        reference, name, force, place, zone, useCase, begins, ends, cameras,
                        officers, watchlist, threshold, faces, pack, policy, necessity, equality));
    }

    private void wrong(String path, String words) {
        problems.add(PlanProblem.wrong(path, words));
    }

    private boolean isRight(String path) {
        return problems.stream().noneMatch(problem -> problem.path().equals(path));
    }

    private String reference() {
        String reference = text("reference", draft.reference(), SHORT);
        if (!reference.isEmpty()
                && (!REFERENCE.matcher(reference).matches() || TAKEN.contains(reference))) {
            wrong(
                    "reference",
                    "needs 1 to 64 letters, digits, dots, strokes or hyphens, and is none of "
                            + String.join(", ", TAKEN));
        }
        return reference;
    }

    private String text(String path, String value, int most) {
        String text = value.strip();
        if (text.isEmpty()) {
            problems.add(PlanProblem.missing(path));
        } else if (text.length() > most) {
            wrong(path, "must be a text of at most %d characters".formatted(most));
        }
        return text;
    }

    private String path(String path, String value) {
        String text = text(path, value, PATH);
        try {
            return text.isEmpty() ? "" : folder.resolve(text).toString();
        } catch (InvalidPathException e) {
            wrong(path, "is not a path that can be read here");
            return "";
        }
    }

    private double number(String path, String value, double least, double most) {
        String text = text(path, value, NUMBER);
        if (text.isEmpty() || !isRight(path)) {
            return least;
        }
        try {
            double number = new BigDecimal(text).doubleValue();
            if (number >= least && number <= most) {
                return number;
            }
            wrong(path, "is a number from %.0f to %.0f".formatted(least, most));
        } catch (NumberFormatException e) {
            wrong(path, "is no number");
        }
        return least;
    }

    private int faces() {
        double faces = number("expectedFaces", draft.expectedFaces(), 1, FACES_MAX);
        if (faces != Math.rint(faces)) {
            wrong("expectedFaces", "must be a whole number");
        }
        return (int) faces;
    }

    private Place place() {
        return new Place(
                text("place.name", draft.placeName(), SHORT),
                number("place.latitude", draft.latitude(), -90, 90),
                number("place.longitude", draft.longitude(), -180, 180),
                text("place.zoneOfRecognition", draft.zoneOfRecognition(), LONG));
    }

    private ZoneId zone() {
        String text = text("timeZone", draft.timeZone(), SHORT);
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            wrong("timeZone", "is no time zone such as Europe/London");
            return ZoneOffset.UTC;
        }
    }

    /// A time on the clock of the place. In the night when the clocks go back an hour comes twice,
    /// and when they go forward one does not come at all: such a time would mean two or none.
    private Instant time(String path, String value, ZoneId zone) {
        String text = text(path, value, SHORT);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text.replaceFirst(" +", "T"));
            if (zone.getRules().getValidOffsets(local).size() == 1) {
                return local.atZone(zone).toInstant();
            }
            wrong(path, "falls into the hour in which the clocks change and cannot be told");
        } catch (DateTimeException e) {
            wrong(path, "is no local time such as 2026-06-01 10:00");
        }
        return Instant.EPOCH;
    }

    private List<PlannedCamera> cameras() {
        List<PlannedCamera> cameras = new ArrayList<>();
        count("cameras", draft.cameras().size(), CAMERAS_MAX);
        for (PlannedCamera camera : draft.cameras()) {
            String path = "cameras[%d].".formatted(cameras.size() + 1);
            String name = text(path + "name", camera.name(), SHORT);
            String address = text(path + "address", camera.address(), PATH);
            if (address.contains("://") && address.contains("@")) {
                wrong(path + "address", "holds a password, which would be recorded");
            }
            cameras.add(new PlannedCamera(name, address));
        }
        return cameras;
    }

    private List<Officer> officers() {
        List<Officer> officers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        count("officers", draft.officers().size(), OFFICERS_MAX);
        for (int i = 0; i < draft.officers().size(); i++) {
            String id = draft.officers().get(i).strip();
            if (!OfficerAccount.isId(id) || !seen.add(id.toLowerCase(Locale.ROOT))) {
                wrong("officers[%d]".formatted(i + 1), "is no officer's id, or stands there twice");
            } else {
                officers.add(new Officer(id));
            }
        }
        return officers;
    }

    private void count(String path, int count, int most) {
        if (count == 0) {
            problems.add(PlanProblem.missing(path));
        } else if (count > most) {
            wrong(path, "must be a list of at most %d".formatted(most));
        }
    }
}
