package org.secondlook.ui;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/// How an invented person looks. Nobody real is in the tests. Immutable.
///
/// @param wide half the width of the head, in distances between the eyes
/// @param jaw half the width of the jaw
/// @param chin how far the chin lies below the eyes
/// @param brow thickness of the brows
/// @param nose half the width of the nose
/// @param mouth half the width of the mouth
record Person(
        Color skin,
        Color hair,
        Color eyes,
        Color clothes,
        Cut cut,
        boolean beard,
        double wide,
        double jaw,
        double chin,
        double brow,
        double nose,
        double mouth) {

    /// How the hair is worn.
    enum Cut {
        SHORT,
        PARTED,
        LONG,
        BOB,
        CURLY,
        RECEDING
    }

    private static final List<Color> SKINS =
            colours(0xe2b493, 0x8d5d3f, 0xedc9ad, 0x5f3d2a, 0xc08a5e, 0xf0d3bd);
    private static final List<Color> HAIRS =
            colours(0x2b1f18, 0x17130f, 0x6f4a2a, 0x1b1715, 0x4a3222, 0x8f8c88, 0x7b3d1d);
    private static final List<Color> EYES = colours(0x4a6f86, 0x4b301d, 0x4f6a44, 0x37251a);
    private static final List<Color> CLOTHES =
            colours(0x33475f, 0x6b3038, 0x2f5a4b, 0x55565c, 0x8a6d3a, 0x27303a, 0x6d7f95);

    private static List<Color> colours(int... rgb) {
        return java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /// The same number always is the same person.
    static Person of(long number) {
        Random random = new Random(number * 7919 + 17);
        random.nextInt();
        Cut cut = Cut.values()[(int) (number % Cut.values().length)];
        boolean maybeBeard = cut == Cut.SHORT || cut == Cut.RECEDING || cut == Cut.PARTED;
        return new Person(
                SKINS.get((int) (number * 5 % SKINS.size())),
                HAIRS.get(random.nextInt(HAIRS.size())),
                EYES.get(random.nextInt(EYES.size())),
                CLOTHES.get((int) (number * 3 % CLOTHES.size())),
                cut,
                maybeBeard && random.nextInt(3) > 0,
                1.03 + 0.1 * random.nextDouble(),
                0.5 + 0.16 * random.nextDouble(),
                1.66 + 0.14 * random.nextDouble(),
                0.07 + 0.05 * random.nextDouble(),
                0.22 + 0.07 * random.nextDouble(),
                0.36 + 0.08 * random.nextDouble());
    }
}
