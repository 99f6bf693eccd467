package org.secondlook.watchlist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;

/// Photographs that are text files: the number of faces in their first line, anything else makes
/// them differ. Counts what is open, and keeps hold of every face it gave away, to see whether it
/// was wiped.
final class FakePhotographs implements Photographs {
    final AtomicInteger open = new AtomicInteger();
    final AtomicInteger mostOpen = new AtomicInteger();
    final AtomicInteger readersOpen = new AtomicInteger();
    final List<Template> templates = Collections.synchronizedList(new ArrayList<>());
    final List<Portrait> portraits = Collections.synchronizedList(new ArrayList<>());

    boolean everythingIsWiped() {
        return templates.stream().allMatch(Template::isWiped)
                && portraits.stream()
                        .noneMatch(portrait -> portrait.picture().pixels().scope().isAlive());
    }

    @Override
    public Reader open() {
        readersOpen.incrementAndGet();
        return new FakeReader();
    }

    private final class FakeReader implements Reader {
        @Override
        public Photograph read(byte[] bytes) throws UnreadableException {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.startsWith("broken")) {
                throw new UnreadableException("The image is broken.", new IOException());
            }
            if (text.startsWith("fault")) {
                throw new IllegalStateException("a fault of the program");
            }
            pause(Math.floorMod(text.hashCode(), 5));
            mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
            return new FakePhotograph(text.charAt(0) - '0', text.hashCode());
        }

        @Override
        public void close() {
            readersOpen.decrementAndGet();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FakePhotograph implements Photograph {
        private final int faces;
        private final long seed;

        FakePhotograph(int faces, long seed) {
            this.faces = faces;
            this.seed = seed;
        }

        @Override
        public int faces() {
            return faces;
        }

        @Override
        public double area(int face) {
            return 100;
        }

        @Override
        public Quality quality(int face) {
            return Faces.good();
        }

        @Override
        public Template template(int face) {
            Template template = Faces.template(seed, Faces.LENGTH);
            templates.add(template);
            return template;
        }

        @Override
        public Portrait portrait(int face) {
            Portrait portrait = Faces.portrait();
            portraits.add(portrait);
            return portrait;
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
