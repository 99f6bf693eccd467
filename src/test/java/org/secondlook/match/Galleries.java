package org.secondlook.match;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.secondlook.face.Template;
import org.secondlook.watchlist.Gallery;

/// Galleries of templates in random directions, the same for the same seed.
final class Galleries {
    private Galleries() {}

    static RandomGenerator random(long seed) {
        return new SplittableRandom(seed);
    }

    static float[] direction(RandomGenerator random, int length) {
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    static Template template(RandomGenerator random, int length) {
        return Template.of(direction(random, length));
    }

    /// A gallery in which every entry has one row.
    static Gallery gallery(RandomGenerator random, int rows, int length) {
        return gallery(random, length, IntStream.range(0, rows).toArray());
    }

    static Gallery gallery(RandomGenerator random, int length, int... entryOfRow) {
        List<Template> templates = new ArrayList<>();
        for (int row = 0; row < entryOfRow.length; row++) {
            templates.add(template(random, length));
        }
        return of(length, templates, entryOfRow);
    }

    /// A gallery that takes the templates over.
    static Gallery of(int length, List<Template> templates, int... entryOfRow) {
        try {
            return Gallery.of(length, templates, entryOfRow);
        } finally {
            templates.forEach(Template::close);
        }
    }
}
