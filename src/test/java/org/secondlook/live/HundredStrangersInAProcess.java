package org.secondlook.live;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.ProcessMemory;
import org.secondlook.ProcessMemory.Trace;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.capture.Frame;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.Photos;
import org.secondlook.face.Template;
import org.secondlook.face.Track;
import org.secondlook.face.TrackFaces;
import org.secondlook.face.Tracker;
import org.secondlook.watchlist.Watchlist;

/// A hundred people whom nobody seeks walk through a session, in a process of its own whose heap is
/// then dumped; see `HeapDumpTest`. Says what it finds, one `name: number` per line.
public final class HundredStrangersInAProcess {
    private static final int STRANGERS = 101;

    private HundredStrangersInAProcess() {}

    /// @param args a folder to work in
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        List<String> people = people();
        List<String> strangers = people.subList(0, STRANGERS);
        String sought = people.getLast();
        ModelPack pack = SharedEngine.pack();

        List<TrackFaces> live = new ArrayList<>();
        List<int[]> templates = new ArrayList<>();
        try (FaceEngine engine = new FaceEngine(pack)) {
            for (String person : strangers) {
                live.add(look(engine, person, templates));
            }
        }
        List<Trace> traces = templates.stream().map(HundredStrangersInAProcess::trace).toList();
        say("templates", templates.size());
        say("in memory while they live", found(ProcessMemory.count(traces)));
        live.forEach(TrackFaces::close);

        HeapDump heap = new HeapDump(templates);
        Stills stills = new Stills(folder);
        try (Watchlist watchlist = stills.enrol(sought);
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        pack,
                                        watchlist,
                                        stills.camera("a", strangers.toArray(String[]::new))),
                                new Log())) {
            session.start();
            Rig.awaitOver(session, () -> {});
            Thread.sleep(500);
            say("alerts", (int) session.counters().alerts());
            say("forgotten", (int) session.counters().nonMatchesForgotten());
            say("in memory", found(ProcessMemory.count(traces)));
            say("in the heap dump", heap.count(folder.resolve("after.hprof")));
            float[] planted = planted(templates.get(7));
            say("planted in the heap dump", heap.count(folder.resolve("planted.hprof")));
            say("planted", planted.length);
        }
    }

    private static void say(String name, int number) {
        System.out.println(name + ": " + number);
    }

    private static List<String> people() throws IOException {
        try (Stream<Path> folders = Files.list(Shared.folder("faces", "london"))) {
            return folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> Files.exists(Stills.photograph(name, Stills.SMILING)))
                    .sorted()
                    .toList();
        }
    }

    /// What a track is compared by: its fused template and that of its face alone.
    private static TrackFaces look(FaceEngine engine, String person, List<int[]> templates)
            throws Exception {
        try (Frame frame = Photos.frame(Stills.photograph(person, Stills.SMILING))) {
            List<Detection> all = engine.detectAll(frame);
            try (Track track = new Tracker().update(FaceEngine.faces(all), 0).getFirst()) {
                track.look(engine, frame, all);
                TrackFaces faces = track.faces();
                templates.add(inverted(faces.template()));
                templates.add(inverted(faces.latestTemplate().orElseThrow()));
                return faces;
            }
        }
    }

    private static int[] inverted(Template template) {
        int[] inverted = new int[template.length()];
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = ~template.values().getAtIndex(ValueLayout.JAVA_INT, i);
        }
        return inverted;
    }

    private static Trace trace(int[] inverted) {
        Trace trace = new Trace(4);
        for (int i = 0; i < 4; i++) {
            trace.set(i, ~inverted[16 + i]);
        }
        return trace;
    }

    private static int found(int[] counts) {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /// A piece from the middle of a template.
    private static float[] planted(int[] inverted) {
        float[] piece = new float[HeapDump.RUN];
        for (int i = 0; i < piece.length; i++) {
            piece[i] = Float.intBitsToFloat(~inverted[61 + i]);
        }
        return piece;
    }
}
