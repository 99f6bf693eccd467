package org.secondlook.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads a plan from its file and names everything that is missing or wrong at once. Used once.
public final class PlanFile {
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
                    "expectedFaces",
                    "pack",
                    "policy",
                    "necessity",
                    "equalityAssessment");
    private static final Set<String> PLACE_KEYS =
            Set.of("name", "latitude", "longitude", "zoneOfRecognition");
    private static final Set<String> CAMERA_KEYS = Set.of("name", "address");

    private final JsonNode file;
    private final List<PlanProblem> problems = new ArrayList<>();

    private PlanFile(JsonNode file) {
        this.file = file;
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
            return new PlanFile(file).plan(folder);
        } catch (JacksonException e) {
            throw new PlanException(
                    "The plan cannot be read: %s (line %d)"
                            .formatted(e.getOriginalMessage(), e.getLocation().getLineNr()));
        }
    }

    private Plan plan(Path folder) throws PlanException {
        PlanCheck.Result result = PlanCheck.of(draft(), folder);
        if (result instanceof PlanCheck.Result.Complete(Plan plan) && problems.isEmpty()) {
            return plan;
        }
        if (result instanceof PlanCheck.Result.Incomplete(List<PlanProblem> found)) {
            Set<String> told = new HashSet<>();
            problems.forEach(problem -> told.add(problem.path()));
            found.stream().filter(p -> !told.contains(p.path())).forEach(problems::add);
        }
        throw new PlanException(words());
    }

    private String words() {
        Set<String> missing = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (PlanProblem problem : problems) {
            if (problem.missing()) {
                missing.add(problem.path());
            } else {
                wrong.add(problem.path() + " " + problem.words());
            }
        }
        List<String> sentences = new ArrayList<>();
        if (!missing.isEmpty()) {
            sentences.add("The plan lacks %s.".formatted(String.join(", ", missing)));
        }
        if (!wrong.isEmpty()) {
            sentences.add("In the plan, %s.".formatted(String.join("; ", wrong)));
        }
        return String.join(" ", sentences);
    }

    private PlanDraft draft() {
        unknownKeys("", file, KEYS);
        unknownKeys("place.", file.path("place"), PLACE_KEYS);
        return new PlanDraft(
                text("reference"),
                text("name"),
                text("force"),
                text("place.name"),
                number("place.latitude"),
                number("place.longitude"),
                text("place.zoneOfRecognition"),
                text("timeZone"),
                text("useCase"),
                text("begins"),
                text("ends"),
                cameras(),
                officers(),
                text("watchlist"),
                number("threshold"),
                number("expectedFaces"),
                text("pack"),
                text("policy"),
                text("necessity"),
                text("equalityAssessment"));
    }

    private void unknownKeys(String where, JsonNode node, Set<String> known) {
        for (String key : node.propertyNames()) {
            if (!known.contains(key)) {
                problems.add(PlanProblem.wrong(where + key, "is unknown"));
            }
        }
    }

    private JsonNode at(String path) {
        JsonNode node = file;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node;
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }

    private String text(String path) {
        return text(path, at(path));
    }

    private String text(String path, JsonNode node) {
        if (isThere(node) && !node.isString()) {
            problems.add(PlanProblem.wrong(path, "must be a text"));
        }
        return node.isString() ? node.asString() : "";
    }

    private String number(String path) {
        JsonNode node = at(path);
        if (isThere(node) && !node.isNumber()) {
            problems.add(PlanProblem.wrong(path, "must be a number"));
        }
        return node.isNumber() ? node.asString() : "";
    }

    private List<PlannedCamera> cameras() {
        JsonNode list = list("cameras", PlanCheck.CAMERAS_MAX);
        List<PlannedCamera> cameras = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "cameras[%d].".formatted(i + 1);
            JsonNode camera = list.get(i);
            unknownKeys(path, camera, CAMERA_KEYS);
            cameras.add(
                    new PlannedCamera(
                            text(path + "name", camera.path("name")),
                            text(path + "address", camera.path("address"))));
        }
        return cameras;
    }

    private List<String> officers() {
        JsonNode list = list("officers", PlanCheck.OFFICERS_MAX);
        List<String> officers = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            officers.add(text("officers[%d]".formatted(i + 1), list.get(i)));
        }
        return officers;
    }

    private JsonNode list(String path, int most) {
        JsonNode list = at(path);
        if (isThere(list) && (!list.isArray() || list.size() > most)) {
            problems.add(PlanProblem.wrong(path, "must be a list of at most %d".formatted(most)));
            return JsonNodeFactory.instance.arrayNode();
        }
        return list;
    }
}
