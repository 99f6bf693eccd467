package org.secondlook.deployment;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads a plan from its file and names everything that is missing or wrong at once. Used once.
public final class PlanFile {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

    /// Under these the program records what is no deployment.
    private static final Set<String> TAKEN = Set.of("demo", "console", "watch");

    private static final Set<String> KEYS =
            Set.of(
                    "reference",
                    "name",
                    "force",
                    "place",
                    "timeZone",
                    "useCase",
                    "begins",
                    "ends",
                    "cameras",
                    "officers",
                    "watchlist",
                    "threshold",
                    "pack",
                    "policy",
                    "necessity",
                    "equalityAssessment");
    private static final Set<String> PLACE_KEYS =
            Set.of("name", "latitude", "longitude", "zoneOfRecognition");
    private static final Set<String> CAMERA_KEYS = Set.of("name", "address");

    private static final int SHORT = 256;
    private static final int LONG = 4_000;
    private static final int CAMERAS_MAX = 64;
    private static final int OFFICERS_MAX = 256;

    private final JsonNode file;
    private final Path folder;
    private final Set<String> missing = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    private PlanFile(JsonNode file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// Reads a plan.
    ///
    /// @param json the file's bytes
    /// @param folder that of the file; paths in it start there
    public static Plan read(byte[] json, Path folder) throws PlanException {
        try {
            JsonNode file = PolicyFile.strict().readTree(json);
            if (!file.isObject()) {
                throw new PlanException("The plan is no JSON object.");
            }
            return new PlanFile(file, folder).plan();
        } catch (JacksonException e) {
            throw new PlanException(
                    "The plan cannot be read: %s (line %d)"
                            .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()));
        }
    }

    private Plan plan() throws PlanException {
        unknownKeys("", file, KEYS);
        String reference = text("reference", SHORT);
        if (!reference.isEmpty()
                && (!REFERENCE.matcher(reference).matches() || TAKEN.contains(reference))) {
            wrong.add(
                    "reference needs 1 to 64 letters, digits, dots, strokes or hyphens, and is none of "
                            + new TreeSet<>(TAKEN));
        }
        String name = text("name", SHORT);
        String force = text("force", SHORT);
        Place place = place();
        ZoneId zone = zone();
        String useCase = text("useCase", SHORT);
        Instant begins = time("begins", zone);
        Instant ends = time("ends", zone);
        if (missing.isEmpty() && wrong.isEmpty() && !begins.isBefore(ends)) {
            wrong.add("ends must be later than begins");
        }
        List<PlannedCamera> cameras = cameras();
        List<Officer> officers = officers();
        String watchlist = text("watchlist", SHORT * 4);
        double threshold = number("threshold");
        String pack = text("pack", SHORT);
        String policy = text("policy", SHORT * 4);
        String necessity = text("necessity", LONG);
        String equality = text("equalityAssessment", SHORT);
        refuse();
        return new Plan(
                reference,
                name,
                force,
                place,
                zone,
                useCase,
                begins,
                ends,
                cameras,
                officers,
                folder.resolve(watchlist).toString(),
                threshold,
                pack,
                Policy.BUILT_IN.contains(policy) ? policy : folder.resolve(policy).toString(),
                necessity,
                equality);
    }

    private void refuse() throws PlanException {
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add("The plan lacks %s.".formatted(String.join(", ", missing)));
        }
        if (!wrong.isEmpty()) {
            sentences.add("In the plan, %s.".formatted(String.join("; ", wrong)));
        }
        if (!sentences.isEmpty()) {
            throw new PlanException(String.join(" ", sentences));
        }
    }

    private void unknownKeys(String where, JsonNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                wrong.add("%s%s is unknown".formatted(where, key));
            }
        }
    }

    private JsonNode at(String path) {
        JsonNode node = file;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        if (node.isMissingNode() || node.isNull()) {
            missing.add(path);
        }
        return node;
    }

    private String text(String path, int most) {
        return text(path, at(path), most);
    }

    private String text(String path, JsonNode node, int most) {
        if (node.isMissingNode() || node.isNull()) {
            missing.add(path);
            return "";
        }
        if (!node.isString() || node.asString().length() > most) {
            wrong.add("%s must be a text of at most %d characters".formatted(path, most));
            return "";
        }
        if (node.asString().isBlank()) {
            missing.add(path);
        }
        return node.asString().strip();
    }

    private double number(String path) {
        JsonNode node = at(path);
        if (!node.isMissingNode() && !node.isNull() && !node.isNumber()) {
            wrong.add(path + " must be a number");
        }
        return node.isNumber() ? node.doubleValue() : 0;
    }

    private Place place() {
        unknownKeys("place.", file.path("place"), PLACE_KEYS);
        String name = text("place.name", SHORT);
        double latitude = number("place.latitude");
        double longitude = number("place.longitude");
        String zone = text("place.zoneOfRecognition", LONG);
        try {
            return new Place(name, latitude, longitude, zone);
        } catch (IllegalArgumentException e) {
            wrong.add("place.latitude is -90 to 90 and place.longitude -180 to 180");
            return new Place(name, 0, 0, zone);
        }
    }

    private ZoneId zone() {
        String text = text("timeZone", 64);
        try {
            return text.isEmpty() ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            wrong.add("timeZone is no time zone such as Europe/London");
            return ZoneOffset.UTC;
        }
    }

    /// A time on the clock of the place. In the night when the clocks go back an hour comes twice,
    /// and when they go forward one does not come at all: such a time would mean two or none.
    private Instant time(String path, ZoneId zone) {
        String text = text(path, SHORT);
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            if (zone.getRules().getValidOffsets(local).size() == 1) {
                return local.atZone(zone).toInstant();
            }
            wrong.add(
                    "%s falls into the hour in which the clocks change and cannot be told"
                            .formatted(path));
        } catch (DateTimeException e) {
            wrong.add(path + " is no local time such as 2026-06-01T10:00");
        }
        return Instant.EPOCH;
    }

    private List<PlannedCamera> cameras() {
        JsonNode list = list("cameras", CAMERAS_MAX);
        List<PlannedCamera> cameras = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "cameras[%d].".formatted(i + 1);
            JsonNode camera = list.get(i);
            unknownKeys(path, camera, CAMERA_KEYS);
            String address = text(path + "address", camera.path("address"), SHORT * 4);
            if (address.contains("://") && address.contains("@")) {
                wrong.add(path + "address holds a password, which would be recorded");
            }
            cameras.add(
                    new PlannedCamera(text(path + "name", camera.path("name"), SHORT), address));
        }
        return cameras;
    }

    private List<Officer> officers() {
        JsonNode list = list("officers", OFFICERS_MAX);
        List<Officer> officers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "officers[%d]".formatted(i + 1);
            String id = text(path, list.get(i), Officer.MAX_ID_LENGTH);
            if (!OfficerAccount.isId(id) || !seen.add(id.toLowerCase(java.util.Locale.ROOT))) {
                wrong.add(path + " is no officer's id, or stands there twice");
            } else {
                officers.add(new Officer(id));
            }
        }
        return officers;
    }

    private JsonNode list(String path, int most) {
        JsonNode list = at(path);
        boolean isThere = !list.isMissingNode() && !list.isNull();
        if (isThere && (!list.isArray() || list.size() > most)) {
            wrong.add("%s must be a list of at most %d".formatted(path, most));
            return JsonNodeFactory.instance.arrayNode();
        }
        if (isThere && list.isEmpty()) {
            missing.add(path);
        }
        return list;
    }
}
