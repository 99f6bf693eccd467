package org.secondlook;

import java.util.List;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Still;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Photograph;
import org.secondlook.watchlist.Photographs;
import org.secondlook.watchlist.UnreadableException;

/// Photographs read by the still decoder and a model pack's engine. Thread-safe; its readers are
/// one worker's own.
///
/// Here, where everything may be used, since enrolment must not know the camera room.
final class EnginePhotographs implements Photographs {
    private final ModelPack pack;

    /// @param pack that finds the faces and makes the templates
    EnginePhotographs(ModelPack pack) {
        this.pack = pack;
    }

    @Override
    public Reader open() throws ModelPackException {
        return new EngineReader(new FaceEngine(pack));
    }

    private record EngineReader(FaceEngine engine) implements Reader {
        @Override
        public Photograph read(byte[] bytes) throws UnreadableException {
            try {
                Frame frame = Still.decode(bytes);
                try {
                    List<Detection> all = engine.detectAll(frame);
                    return new Decoded(engine, frame, FaceEngine.faces(all), all);
                } catch (RuntimeException e) {
                    frame.close();
                    throw e;
                }
            } catch (CaptureException e) {
                throw new UnreadableException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private record Decoded(
            FaceEngine engine, Frame frame, List<Detection> found, List<Detection> all)
            implements Photograph {
        @Override
        public int faces() {
            return found.size();
        }

        @Override
        public double area(int face) {
            return found.get(face).box().area();
        }

        @Override
        public Quality quality(int face) {
            return engine.quality(frame, found.get(face));
        }

        @Override
        public Template template(int face) {
            return engine.embed(frame, found.get(face));
        }

        @Override
        public Portrait portrait(int face) {
            return FaceEngine.portrait(frame, found.get(face), quality(face), all);
        }

        @Override
        public void close() {
            engine.forget();
            frame.close();
        }
    }
}
