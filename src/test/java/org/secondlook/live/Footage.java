package org.secondlook.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.capture.CameraAddress;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.ImportedWatchlist;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.Watchlist;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Footage of the shared folder in which it is known who walks by when.
record Footage(String name) {
    static final Footage PLAZA = new Footage("plaza");
    static final Footage PRECINCT = new Footage("precinct");

    /// Somebody in view.
    record Walk(String reference, double fromSeconds, double toSeconds) {
        boolean explains(Alert alert) {
            double at = alert.sight().alertSeconds();
            return alert.sight().candidate().entry().reference().equals(reference)
                    && at >= fromSeconds - 0.1
                    && at <= toSeconds + 2;
        }
    }

    CameraPlan camera() {
        return new CameraPlan(
                name, new CameraAddress.File(Shared.folder("footage", name, "footage.mp4")));
    }

    List<Walk> walks() throws IOException {
        List<Walk> walks = new ArrayList<>();
        for (JsonNode walk :
                JsonMapper.shared()
                        .readTree(Shared.folder("footage", name, "truth.json").toFile())
                        .get("walks")) {
            walks.add(
                    new Walk(
                            walk.get("reference").asString(),
                            walk.get("fromSeconds").asDouble(),
                            walk.get("toSeconds").asDouble()));
        }
        return walks;
    }

    /// The walks of people who are on one of the lists.
    List<Walk> soughtWalks(Footage... lists) throws IOException {
        Set<String> listed = new HashSet<>();
        for (Footage list : lists) {
            for (String line : Files.readAllLines(list.list())) {
                listed.add(line.split(",", 2)[0].replace("\"", ""));
            }
        }
        return walks().stream().filter(walk -> listed.contains(walk.reference())).toList();
    }

    private Path list() {
        return Shared.folder("footage", name, "watchlist.csv");
    }

    /// The lists together, owned by the caller.
    static Watchlist enrol(Footage... lists) throws Exception {
        return enrol(Arrays.stream(lists).map(Footage::list).toList());
    }

    static Watchlist enrol(List<Path> lists) throws Exception {
        return enrol(lists, Instant.now());
    }

    static Watchlist enrol(List<Path> lists, Instant asOf) throws Exception {
        ModelPack pack = SharedEngine.pack();
        Enroller enroller =
                new Enroller(
                        SharedEngine.photographs(),
                        pack.manifest().id(),
                        pack.manifest().embedder().templateLength());
        EnrolmentResult result =
                enroller.enrol(
                        ImportedWatchlist.read(lists, new ListCheck(Policy.demonstration(), asOf)),
                        (_, _) -> {},
                        () -> false);
        return ((EnrolmentResult.Compiled) result).watchlist();
    }
}
