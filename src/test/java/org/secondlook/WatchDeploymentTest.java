package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.AlertState;
import org.secondlook.capture.Film;
import org.secondlook.capture.Gate;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.Authority;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Place;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.PlannedCamera;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.face.ModelPack;
import org.secondlook.live.Grounds;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.Register;
import org.secondlook.record.SessionCount;
import org.secondlook.watchlist.EnrolmentResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `second-look watch --deployment`: a live camera, a recorded deployment, and every way round it.
class WatchDeploymentTest {
    private static final String REFERENCE = "2026/114";
    private static final double THRESHOLD = 0.6;

    private final Instant now = Instant.now();

    @TempDir private Path folder;
    private Command command = new Command(Path.of(""));
    private Path list = Path.of("");
    private Path film = Path.of("");

    @BeforeEach
    void aListAFilmAndAPassphrase() throws IOException {
        command = new Command(folder.resolve("data"));
        Path plaza = Shared.folder("footage", "plaza");
        film = Film.cut(plaza.resolve("footage.mp4"), folder.resolve("gate.mp4"), 7.6, 10.5);
        list = FullList.of("plaza", folder.resolve("list"), 5);
        Files.createFile(
                folder.resolve("passphrase"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(folder.resolve("passphrase"), "correct horse battery\n");
    }

    private Plan plan(String camera, Instant ends) {
        return new Plan(
                REFERENCE,
                "High Street, market day",
                "Anyshire Police",
                new Place("High Street", 51.5, -0.1, "The pavement between two shops"),
                ZoneOffset.UTC,
                "CRIME_HOTSPOT",
                now.minus(Duration.ofHours(1)),
                ends,
                List.of(new PlannedCamera("North", camera)),
                List.of(new Officer("OP1"), new Officer("EO1")),
                list.toString(),
                THRESHOLD,
                8_000,
                "yunet-retail0095",
                Policy.HOURS_24,
                "Three robberies in two weeks; nothing milder has worked.",
                "EIA-2026-9");
    }

    private static Found found(Path list, Instant asOf) throws Exception {
        ModelPack pack = SharedEngine.pack();
        Policy policy = Policy.builtIn(Policy.HOURS_24);
        EnrolmentResult result =
                new Enrolment(pack, policy, asOf).run(List.of(list), (_, _) -> {}, () -> false);
        try (var watchlist = ((EnrolmentResult.Compiled) result).watchlist()) {
            return Grounds.found(watchlist, pack, policy);
        }
    }

    /// Officers, and a deployment that went live when its hours began.
    private void live(Plan plan) throws Exception {
        Found found = found(list, plan.begins());
        Frozen frozen =
                new Frozen(
                        found.watchlistHash(),
                        found.watchlistSize(),
                        THRESHOLD,
                        found.pack().floor(),
                        found.pack().id(),
                        found.pack().hash(),
                        found.policy().id(),
                        found.policy().version(),
                        found.policy().sha256(),
                        false);
        Instant at = plan.begins();
        Act planned = new Act(new Officer("OP1"), Role.OPERATOR, at, "");
        Act approved = new Act(new Officer("AO1"), Role.AUTHORISING_OFFICER, at, "");
        Authority authority =
                new Authority(
                        new Officer("AO1"),
                        "Officer AO1",
                        "Inspector",
                        approved.at(),
                        "WAD-7",
                        "none");
        List<DeploymentEvent> events =
                List.of(
                        new DeploymentEvent.Planned(planned),
                        new DeploymentEvent.Authorised(approved, authority, frozen),
                        new DeploymentEvent.Started(planned, Lives.checklist()));
        try (Register register = register()) {
            register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
            register.add(Lives.account("OP1", Role.OPERATOR));
            register.add(Lives.account("OP2", Role.OPERATOR));
            register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
            register.add(plan, (DeploymentEvent.Planned) events.getFirst());
            for (int i = 1; i < events.size(); i++) {
                register.add(new DeploymentLife(plan, events.subList(0, i)), events.get(i));
            }
        }
    }

    private Register register() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        return Register.open(data.resolve(Starter.RECORD), Clock.systemUTC());
    }

    private Command.Done watch(String officer, String... more) throws Exception {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "watch",
                                "--deployment",
                                REFERENCE,
                                "--json",
                                "--officer",
                                officer,
                                "--passphrase-file",
                                folder.resolve("passphrase").toString(),
                                "--models",
                                Shared.folder("models", "yunet-retail0095").toString()));
        args.addAll(List.of(more));
        return command.run(args);
    }

    private static void assertRefused(Command.Done done, int status, String... says) {
        assertThat(done.err()).contains(List.of(says));
        assertThat(done.status()).isEqualTo(status);
        assertThat(done.out()).isEmpty();
    }

    /// Until its hours end: the camera is live, every alert is told and recorded, and ends as not
    /// adjudicated.
    @Test
    void aLiveCameraIsWatchedUntilTheHoursEndAndEverythingIsRecorded() throws Exception {
        try (Gate gate = new Gate(film, 25)) {
            live(plan(gate.address(), Instant.now().plusSeconds(40)));
            Command.Done done = watch("OP1");
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.err())
                    .contains(
                            "The authorised hours of deployment 2026/114",
                            "The cameras have stopped, and no alerts are raised.");
            List<JsonNode> lines = done.out().lines().map(JsonMapper.shared()::readTree).toList();
            assertThat(lines.size()).isGreaterThan(1);
            assertThat(lines.getFirst().get("camera").asString()).isEqualTo("North");
            assertThat(lines.getFirst().get("threshold").asDouble()).isEqualTo(THRESHOLD);
            long faces = lines.getLast().get("facesSeen").asLong();
            try (Register register = register()) {
                List<RecordedAlert> alerts = register.alerts(REFERENCE);
                assertThat(alerts).hasSize(lines.size() - 1);
                assertThat(alerts)
                        .allMatch(alert -> alert.state() instanceof AlertState.NotAdjudicated);
                assertThat(register.counts(REFERENCE))
                        .extracting(SessionCount::facesSeen)
                        .singleElement()
                        .satisfies(seen -> assertThat(seen).isGreaterThanOrEqualTo(faces));
            }
            assertReport(lines.size() - 1);
            assertRefused(watch("OP1"), 1, "do not hold now");
        }
    }

    private void assertReport(int alerts) throws Exception {
        Command.Done done = command.run(List.of("deployment", "report", REFERENCE));
        assertThat(done.status()).as(done.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(done.out());
        assertThat(report.get("alerts").get("notAdjudicated").asInt()).isEqualTo(alerts);
        assertThat(report.get("alerts").get("raised").asInt()).isEqualTo(alerts);
        assertThat(report.get("alerts").get("decidedLate").asInt()).isZero();
        assertThat(report.get("alerts").get("endedAsNotAdjudicated").asInt()).isEqualTo(alerts);
        assertThat(report.get("engagements").get("engaged").asInt()).isZero();
        assertThat(report.get("sessionsWithoutCount").asInt()).isZero();
        assertThat(report.get("facesSeen").asLong()).isPositive();
        assertThat(report.get("receipt").isNull()).isTrue();
        assertThat(report.get("history").get(1).get("authority").asString()).isEqualTo("WAD-7");
        assertThat(done.out()).doesNotContain("Officer AO1");
    }

    @Test
    void whoIsNotNamedGivesNoPassphraseOrChangesTheListDoesNotWatch() throws Exception {
        try (Gate gate = new Gate(film, 25)) {
            live(plan(gate.address(), now.plus(Duration.ofHours(1))));
            assertRefused(watch("OP2"), 1, "must be named in the plan");
            assertRefused(watch("OP1", "--camera", gate.address()), 2, "leave them out");
            assertRefused(watch("OP1", "--threshold", "0.5"), 2, "leave them out");
            assertRefused(
                    command.run(List.of("watch", "--deployment", REFERENCE)),
                    1,
                    "Say who you are with --officer");
            Path csv = list.resolve("watchlist.csv");
            String rows = Files.readString(csv).stripTrailing();
            Files.writeString(csv, rows.substring(0, rows.lastIndexOf('\n') + 1));
            assertRefused(watch("OP1"), 1, "another version of the watchlist");
            try (Register register = register()) {
                DeploymentLife life = register.deployment(REFERENCE).orElseThrow();
                register.add(
                        life,
                        new DeploymentEvent.Ended(
                                new Act(new Officer("OP1"), Role.OPERATOR, Instant.now(), "over")));
            }
            assertRefused(watch("OP1"), 1, "is ended, not live");
            assertThat(gate.asked()).isZero();
        }
    }

    @Test
    void withoutADeploymentALiveCameraIsRefused() {
        Typed typed =
                Typed.run(
                        "watch",
                        "--camera",
                        "rtsp://127.0.0.1:9/gate",
                        "--watchlist",
                        list.toString(),
                        "--models",
                        Shared.folder("models", "yunet-retail0095").toString());
        assertThat(typed.refusal()).contains("opens only inside a live deployment");
    }
}
