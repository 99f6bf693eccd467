package org.secondlook.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.KnownPair;
import org.secondlook.capture.Box;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Still;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Scene;
import org.secondlook.face.Template;
import org.secondlook.match.Candidate;
import org.secondlook.match.GallerySearch;
import org.secondlook.watchlist.ListImages;
import org.secondlook.watchlist.UnreadableException;
import org.secondlook.watchlist.Watchlist;

/// Makes of a pair's photographs what a card shows. Used by one thread.
///
/// Nobody in them may be on the watchlist: whoever resembles an entry is not shown.
final class PairPhotographs implements Vigilance.Source {
    /// As many as an alert has.
    private static final int RUNNERS_UP = 3;

    private final ListImages images;
    private final ModelPack pack;
    private final Watchlist watchlist;
    private final double similarityMax;
    private @Nullable FaceEngine engine;

    /// What a card shows of a pair; owned by whoever holds it.
    ///
    /// @param runnersUp the entries of the watchlist that resemble the probe most, as for an alert
    record Faces(Probe probe, Scene scene, Portrait reference, List<Candidate> runnersUp)
            implements AutoCloseable {
        @Override
        public void close() {
            probe.close();
            scene.close();
            reference.close();
        }
    }

    private record Face(Portrait portrait, Template template, Scene scene)
            implements AutoCloseable {
        @Override
        public void close() {
            portrait.close();
            template.close();
            scene.close();
        }
    }

    /// @param pack loaded when the first pair is read
    /// @param watchlist stays the caller's
    /// @param similarityMax whoever is so similar to an entry may be the same person
    PairPhotographs(ListImages images, ModelPack pack, Watchlist watchlist, double similarityMax) {
        this.images = images;
        this.pack = pack;
        this.watchlist = watchlist;
        this.similarityMax = similarityMax;
    }

    /// Reads a pair.
    ///
    /// @throws PracticeException when a photograph cannot be read, shows not exactly one face, or
    ///   somebody in it resembles an entry of the watchlist
    /// @throws ModelPackException when the pack cannot be used
    @Override
    public Faces read(PracticePair pair) throws PracticeException, ModelPackException {
        if (watchlist.entries().stream()
                .anyMatch(entry -> entry.reference().equalsIgnoreCase(pair.entry()))) {
            throw new PracticeException(
                    "Practice pair %s is not shown: the watchlist has an entry %s. Invent another id."
                            .formatted(pair.pair().code(), pair.entry()));
        }
        FaceEngine open = engine;
        if (open == null) {
            open = new FaceEngine(pack);
            engine = open;
        }
        return read(open, pair);
    }

    private Faces read(FaceEngine engine, PracticePair pair) throws PracticeException {
        List<Face> probes = new ArrayList<>();
        try {
            for (String image : pair.probes()) {
                probes.add(face(engine, pair.pair(), image));
            }
            Face reference = face(engine, pair.pair(), pair.reference());
            reference.template().close();
            reference.scene().close();
            Face best = probes.getFirst();
            probes.subList(1, probes.size())
                    .forEach(face -> {
                        face.template().close();
                        face.scene().close();
                    });
            return new Faces(
                    new Probe(probes.stream().map(Face::portrait).toList(), best.template()),
                    best.scene(),
                    reference.portrait(),
                    runnersUp(best.template()));
        } catch (PracticeException | RuntimeException e) {
            probes.forEach(Face::close);
            throw e;
        } finally {
            engine.forget();
        }
    }

    private Face face(FaceEngine engine, KnownPair pair, String image) throws PracticeException {
        try (Frame frame = Still.decode(images.bytes(image))) {
            List<Detection> all = engine.detectAll(frame);
            List<Detection> faces = FaceEngine.faces(all);
            if (faces.size() != 1) {
                throw wrong(pair, image, "shows %d faces, not one".formatted(faces.size()));
            }
            Detection face = faces.getFirst();
            Template template = engine.embed(frame, face);
            Optional<String> entry = resembles(template);
            if (entry.isPresent()) {
                template.close();
                throw wrong(
                        pair,
                        image,
                        "resembles the entry %s of the watchlist".formatted(entry.get()));
            }
            return new Face(
                    FaceEngine.portrait(frame, face, engine.quality(frame, face), all),
                    template,
                    scene(engine, frame, face));
        } catch (CaptureException | UnreadableException e) {
            throw new PracticeException(
                    "Practice pair %s: %s cannot be read: %s"
                            .formatted(pair.code(), image, e.getMessage()),
                    e);
        }
    }

    private List<Candidate> runnersUp(Template template) {
        List<Candidate> found =
                new GallerySearch(watchlist).candidates(template, RUNNERS_UP, _ -> true);
        found.forEach(candidate -> candidate.image().portrait());
        return found;
    }

    private Optional<String> resembles(Template template) {
        return new GallerySearch(watchlist)
                .candidates(template, 1, _ -> true).stream()
                        .filter(found -> found.similarity() >= similarityMax)
                        .map(Candidate::entry)
                        .map(entry -> entry.reference())
                        .findFirst();
    }

    private static Scene scene(FaceEngine engine, Frame frame, Detection face) {
        double scale =
                Math.min(1, (double) Scene.MAX_SIDE / Math.max(frame.width(), frame.height()));
        Picture picture =
                new Picture(
                        Math.max(1, (int) Math.round(frame.width() * scale)),
                        Math.max(1, (int) Math.round(frame.height() * scale)));
        engine.scaler().scale(frame, picture);
        Box person = face.box().scaled(1.0 / frame.width(), 1.0 / frame.height());
        return new Scene(picture, person);
    }

    private static PracticeException wrong(KnownPair pair, String image, String what) {
        return new PracticeException(
                "Practice pair %s is not shown: %s %s. Take another photograph."
                        .formatted(pair.code(), image, what));
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            engine = null;
        }
    }
}
