package org.secondlook.ui;

import java.util.StringJoiner;
import org.secondlook.alert.Warnings;
import org.secondlook.face.Quality;

/// Says in words how good a face's picture is. Thread-safe.
///
/// The blind look tells quality in words, not in figures: a figure would be read as a score. The
/// distance between the eyes is the exception, since officers learn what it means.
final class QualityWords {
    private static final double TURNED_DEGREES = 20;
    private static final double DARK = 60;
    private static final double BRIGHT = 200;
    private static final double CLIPPED = 0.2;
    private static final double FLAT = 50;

    private final Messages messages;

    QualityWords(Messages messages) {
        this.messages = messages;
    }

    /// One line: distance between the eyes, light, sharpness and pose where they matter.
    String of(Quality quality) {
        StringJoiner words = new StringJoiner(", ");
        words.add(messages.text("quality.eyes", Math.round(quality.interEyeDistance())));
        if (quality.interEyeDistance() < Warnings.SMALL_PX) {
            words.add(messages.text("quality.small"));
        }
        words.add(light(quality));
        if (quality.sharpness() < Warnings.BLURRED) {
            words.add(messages.text("quality.blurred"));
        }
        if (Math.abs(quality.yaw()) > TURNED_DEGREES) {
            words.add(messages.text("quality.turned"));
        }
        if (Math.abs(quality.pitch()) > TURNED_DEGREES) {
            words.add(messages.text("quality.tilted"));
        }
        return words.toString();
    }

    private String light(Quality quality) {
        if (quality.luminanceMean() < DARK) {
            return messages.text("quality.dark");
        }
        if (quality.luminanceMean() > BRIGHT || quality.clipping() > CLIPPED) {
            return messages.text("quality.bright");
        }
        if (quality.dynamicRange() < FLAT) {
            return messages.text("quality.flat");
        }
        return messages.text("quality.light");
    }
}
