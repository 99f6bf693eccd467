package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A complete life of a deployment by commands alone, each in a process of its own, against the
/// record, with the operational model pack and a real watchlist.
class DeploymentLifeTest {
    private static final String PACK = "yunet-retail0095";
    private static final String PASSPHRASE = "a passphrase of ";
    private static final String CHANGED = "another version of the watchlist";

    @TempDir Path folder;
    private Command command = new Command(Path.of(""));
    private Path list = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        command = new Command(folder.resolve("data"));
        list = FullList.of("precinct", folder.resolve("list"), 4);
    }

    private Path passphrase(String officer) throws IOException {
        Path file = folder.resolve(officer + ".passphrase");
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, PASSPHRASE + officer + "\n");
        }
        return file;
    }

    private Command.Done as(String officer, String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(
                List.of("--officer", officer, "--passphrase-file", passphrase(officer).toString()));
        return command.run(all);
    }

    private void add(String officer, String role, String by) throws Exception {
        Command.Done done =
                as(
                        by,
                        "officer",
                        "add",
                        officer,
                        "--name",
                        "Name of " + officer,
                        "--rank",
                        "Inspector",
                        "--role",
                        role,
                        "--new-passphrase-file",
                        passphrase(officer).toString());
        assertThat(done.err()).isEqualTo("Officer %s was added.".formatted(officer));
        assertThat(done.status()).isZero();
    }

    private static void assertRefused(Command.Done done, String... says) {
        assertThat(done.err()).contains(List.of(says)).hasLineCount(1);
        assertThat(done.status()).isEqualTo(1);
        assertThat(done.out()).isEmpty();
    }

    private static JsonNode done(Command.Done done) {
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out()).hasLineCount(1);
        return JsonMapper.shared().readTree(done.out());
    }

    private Path plan(String leavingOut) throws IOException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        String text =
                """
                { "reference": "T/2026-1",
                  "name": "High Street, market day",
                  "force": "Anyshire Police",
                  "place": { "name": "High Street", "latitude": 51.5, "longitude": -0.1,
                             "zoneOfRecognition": "The pavement between two shops" },
                  "timeZone": "Etc/UTC",
                  "useCase": "CRIME_HOTSPOT",
                  "begins": "%s",
                  "ends": "%s",
                  "cameras": [ { "name": "North", "address": "rtsp://10.0.0.7/1" } ],
                  "officers": [ "OP1", "EO1" ],
                  "watchlist": "list",
                  "threshold": 0.6,
                  "expectedFaces": 8000,
                  "pack": "%s",
                  "policy": "24-hour",
                  "necessity": "Three robberies in two weeks; nothing milder has worked.",
                  "equalityAssessment": "EIA-2026-9" }
                """
                        .formatted(now.minusHours(1), now.plusHours(2), PACK);
        String kept =
                leavingOut.isEmpty()
                        ? text
                        : String.join(
                                "\n",
                                text.lines().filter(line -> !line.contains(leavingOut)).toList());
        return Files.writeString(folder.resolve("plan.json"), kept);
    }

    private String[] step(String step, String... more) {
        return Stream.concat(Stream.of("deployment", step, "T/2026-1", "--json"), Stream.of(more))
                .toArray(String[]::new);
    }

    private String[] authorise() {
        return step(
                "authorise",
                "--authority",
                "WAD-7",
                "--limits",
                "none",
                "--models",
                Shared.folder("models", PACK).toString());
    }

    private String[] start(String... more) {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "--signs",
                                "A2 notices at all four approaches",
                                "--cameras-see-zone",
                                "walked through by EO1",
                                "--clock",
                                "against the radio",
                                "--models",
                                Shared.folder("models", PACK).toString()));
        args.addAll(List.of(more));
        return step("start", args.toArray(String[]::new));
    }

    @Test
    void fromThePlanToTheClosingEachStepByWhoMayTakeIt() throws Exception {
        officers();
        planned();
        authorised();
        live();
        over();
        assertNothingSecretWasTold();
    }

    private void officers() throws Exception {
        assertRefused(
                as(
                        "OP1",
                        "officer",
                        "add",
                        "OP1",
                        "--name",
                        "O",
                        "--rank",
                        "PC",
                        "--role",
                        "operator"),
                "The first must be an administrator");
        Command.Done first =
                as(
                        "ADMIN",
                        "officer",
                        "add",
                        "ADMIN",
                        "--name",
                        "A",
                        "--rank",
                        "Sergeant",
                        "--role",
                        "administrator");
        assertThat(first.status()).as(first.err()).isZero();
        add("OP1", "operator", "ADMIN");
        add("EO1", "engagement-officer", "ADMIN");
        add("AO1", "authorising-officer", "ADMIN");
        add("SUP1", "supervisor", "ADMIN");
        assertRefused(
                as(
                        "OP1",
                        "officer",
                        "add",
                        "OP2",
                        "--name",
                        "O",
                        "--rank",
                        "PC",
                        "--role",
                        "administrator"),
                "is no administrator");
        assertThat(command.run(List.of("officer", "list", "--json")).out()).hasLineCount(5);
    }

    private void planned() throws Exception {
        String[] plan = {"deployment", "new", "--json", "--plan", plan("necessity").toString()};
        assertRefused(as("OP1", plan), "The plan lacks necessity.");
        plan("");
        assertRefused(command.run(List.of(plan)), "Say who you are");
        assertRefused(as("AO1", plan), "AO1 may not plan");
        assertThat(done(as("OP1", plan)).get("state").asString()).isEqualTo("planned");
        assertRefused(as("OP1", plan), "There is a deployment T/2026-1 already.");
    }

    private void authorised() throws Exception {
        assertRefused(as("OP1", start()), "is planned, so it cannot be started");
        assertRefused(as("OP1", authorise()), "OP1 may not authorise");
        JsonNode estimate =
                done(
                        command.run(
                                List.of(
                                        step(
                                                "estimate",
                                                "--models",
                                                Shared.folder("models", PACK).toString()))));
        assertThat(estimate.get("images").asInt()).isEqualTo(4);
        assertThat(estimate.get("falseMatchRate").asDouble()).isEqualTo(8.8e-7);
        assertThat(estimate.get("falseMatchRateHigh").asDouble()).isBetween(1.2e-6, 1.4e-6);
        assertThat(estimate.get("falseAlerts").asDouble()).isEqualTo(0.028);
        assertThat(done(as("AO1", authorise())).get("state").asString()).isEqualTo("authorised");
    }

    private void live() throws Exception {
        assertRefused(
                as("OP1", start()),
                "The checklist is not complete. Missing: the blue-list test is done, or waived with a reason;"
                        + " the briefing was given.");
        String[] complete =
                start(
                        "--blue-list-waived",
                        "no staff to spare before noon",
                        "--briefing",
                        "by SUP1 to all");
        Path csv = list.resolve("watchlist.csv");
        String rows = Files.readString(csv);
        Files.writeString(csv, rows.substring(0, rows.stripTrailing().lastIndexOf('\n') + 1));
        assertRefused(as("OP1", complete), CHANGED);
        Files.writeString(csv, rows);

        JsonNode live = done(as("OP1", complete));
        assertThat(live.get("state").asString()).isEqualTo("live");
        assertThat(live.get("mayWatch").asBoolean()).isTrue();
        assertThat(live.get("demonstration").asBoolean()).isFalse();

        assertRefused(
                as("OP1", step("threshold", "--to", "0.55", "--reason", "too few")),
                "Lowering it needs a new authorisation");
        assertThat(
                        done(as("OP1", step("threshold", "--to", "0.65", "--reason", "crowded")))
                                .get("threshold")
                                .asDouble())
                .isEqualTo(0.65);
    }

    private void over() throws Exception {
        JsonNode ended = done(as("EO1", step("end", "--reason", "the market is over")));
        assertThat(ended.get("state").asString()).isEqualTo("ended");
        assertThat(ended.get("mayWatch").asBoolean()).isFalse();
        assertRefused(as("OP1", step("close")), "OP1 may not close");
        assertThat(done(as("SUP1", step("close"))).get("state").asString()).isEqualTo("closed");

        JsonNode shown = done(command.run(List.of(step("show"))));
        assertThat(shown.get("history").valueStream().map(e -> e.get("step").asString()))
                .containsExactly(
                        "planned", "authorised", "started", "threshold raised", "ended", "closed");
        JsonNode authority = shown.get("history").get(1);
        assertThat(authority.get("rank").asString()).isEqualTo("Inspector");
        assertThat(authority.get("watchlistSize").asInt()).isEqualTo(4);
        assertThat(authority.get("packHash").asString()).hasSize(64);
        assertThat(shown.get("history").get(2).get("checklist").get(2).get("waived").asBoolean())
                .isTrue();
        assertThat(shown.has("next")).isFalse();
        assertThat(shown.get("receipt").get("items").valueStream())
                .extracting(item -> item.get("outcome").asString())
                .containsExactly(
                        "never written, and wiped from memory when the session ended",
                        "never written, and wiped from memory when the session ended",
                        "a file outside this program; whoever made it has to delete it");
    }

    private void assertNothingSecretWasTold() throws IOException {
        assertThat(command.everything()).doesNotContain(PASSPHRASE, "argon2");
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(PASSPHRASE, "argon2id", "Name of");
            }
        }
    }
}
