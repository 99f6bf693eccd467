package org.secondlook.live;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.secondlook.ProcessMemory.Trace;
import org.secondlook.capture.DecodingCamera;
import org.secondlook.capture.Frame;
import org.secondlook.capture.FrameSlot;
import org.secondlook.capture.Pace;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.Portrait;
import org.secondlook.face.Track;
import org.secondlook.face.TrackFaces;
import org.secondlook.face.Tracker;
import org.secondlook.match.GallerySearch;
import org.secondlook.watchlist.Watchlist;

/// Goes the way of the pipeline once more, frame by frame, and notes what it knew of everybody who
/// raised no alert: the same frames give the same numbers.
final class Strangers {
    private static final int TEMPLATE_VALUES = 4;
    private static final int PIXELS = 24;

    private final Map<Long, List<Trace>> ofTrack = new HashMap<>();
    private final Set<Long> alerted = new HashSet<>();
    private final Tracker tracker = new Tracker();
    private final ModelPack pack;
    private final GallerySearch search;

    private Strangers(ModelPack pack, GallerySearch search) {
        this.pack = pack;
        this.search = search;
    }

    /// Pieces of the templates and portraits of all tracks of a footage that raise no alert.
    static List<Trace> of(ModelPack pack, Footage footage, Watchlist watchlist) throws Exception {
        Strangers strangers = new Strangers(pack, new GallerySearch(watchlist));
        strangers.follow(footage.camera());
        return strangers.ofTrack.values().stream().flatMap(List::stream).toList();
    }

    private void follow(CameraPlan plan) throws Exception {
        FrameSlot slot = new FrameSlot(() -> {});
        try (FaceEngine engine = new FaceEngine(pack);
                DecodingCamera camera =
                        new DecodingCamera(plan.name(), plan.address(), Pace.AS_ANALYSED, slot)) {
            camera.start();
            while (!slot.isOver()) {
                Frame frame = slot.take();
                if (frame == null) {
                    Thread.sleep(1);
                    continue;
                }
                try (frame) {
                    look(engine, frame);
                }
            }
        } finally {
            tracker.takeAll().forEach(Track::close);
        }
    }

    private void look(FaceEngine engine, Frame frame) {
        tracker.takeEnded(frame.seconds()).forEach(Track::close);
        List<Detection> all = engine.detectAll(frame);
        for (Track track : tracker.update(FaceEngine.faces(all), frame.seconds())) {
            if (track.look(engine, frame, all) == Track.Look.IMPROVED) {
                try (TrackFaces faces = track.faces()) {
                    note(track.number(), faces);
                }
            }
        }
    }

    private void note(long track, TrackFaces faces) {
        List<Trace> traces = ofTrack.computeIfAbsent(track, _ -> new ArrayList<>());
        double best = search.candidates(faces.template(), 1, _ -> true).getFirst().similarity();
        if (best >= Rig.THRESHOLD) {
            alerted.add(track);
            traces.clear();
        } else if (!alerted.contains(track)) {
            traces.add(trace(faces.template().values(), 16, TEMPLATE_VALUES));
            try (Portrait portrait = faces.latestPortrait().orElseThrow()) {
                int middle = Portrait.WIDTH * (int) Portrait.EYE_LINE + Portrait.WIDTH / 2;
                traces.add(trace(portrait.picture().pixels(), middle, PIXELS));
            }
        }
    }

    static Trace trace(MemorySegment values, int from, int length) {
        Trace trace = new Trace(length);
        for (int i = 0; i < length; i++) {
            trace.set(i, values.getAtIndex(ValueLayout.JAVA_INT, from + i));
        }
        return trace;
    }
}
