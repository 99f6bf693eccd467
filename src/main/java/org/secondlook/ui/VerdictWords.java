package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.watchlist.ImageFlag;
import org.secondlook.watchlist.ImageVerdict;

/// Says in words what became of an image. Thread-safe.
final class VerdictWords {
    private final Messages messages;

    VerdictWords(Messages messages) {
        this.messages = messages;
    }

    /// @param verdict null where there is none yet
    String of(@Nullable ImageVerdict verdict) {
        return switch (verdict) {
            case null -> messages.text("verdict.waiting");
            case ImageVerdict.AlreadyListed() -> messages.text("verdict.already");
            case ImageVerdict.Refused(_, String sentence) -> sentence;
            case ImageVerdict.Enrolled enrolled -> {
                List<String> weak = enrolled.flags().stream().sorted().map(this::weakness).toList();
                List<String> words = new ArrayList<>();
                words.add(
                        messages.text(
                                "quality.eyes", Math.round(enrolled.quality().interEyeDistance())));
                words.addAll(weak);
                String all = String.join(", ", words);
                yield weak.isEmpty()
                        ? messages.text("verdict.good", all)
                        : messages.text("verdict.weak", all);
            }
        };
    }

    /// What is weak about an image that was taken, one sentence.
    String weak(ImageVerdict.Enrolled enrolled) {
        return messages.text(
                "preview.weak",
                String.join(", ", enrolled.flags().stream().sorted().map(this::weakness).toList()));
    }

    private String weakness(ImageFlag flag) {
        return switch (flag) {
            case OTHER_FACES -> messages.text("verdict.others");
            case SMALL -> messages.text("verdict.small");
            case SOFT -> messages.text("verdict.soft");
            case TURNED -> messages.text("verdict.turned");
            case POOR_LIGHT -> messages.text("verdict.light");
        };
    }
}
