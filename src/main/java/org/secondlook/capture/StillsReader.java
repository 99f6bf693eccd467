package org.secondlook.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows the photographs of a folder one after the other, by name. Used by one thread.
///
/// They stand far enough apart in time that nobody is taken for the same person in two of them.
final class StillsReader implements FrameReader {
    /// Seconds between two stills on the footage's clock.
    static final double SECONDS_APART = FootageClock.GAP_SECONDS;

    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "webp", "tif", "tiff", "bmp", "jp2", "j2k");

    private final Iterator<Path> files;
    private final Path folder;
    private final double startSeconds;
    private int index;
    private int unreadable;

    private StillsReader(Path folder, List<Path> files, double startSeconds) {
        this.folder = folder;
        this.files = files.iterator();
        this.startSeconds = startSeconds;
    }

    /// @param startSeconds the first still's time on the footage's clock
    /// @throws CaptureException when the folder cannot be listed or holds no photograph
    static StillsReader open(Path folder, double startSeconds) throws CaptureException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(StillsReader::isPhotograph).sorted().toList();
            if (files.isEmpty()) {
                throw new CaptureException(
                        "The folder “%s” holds no photographs.".formatted(folder));
            }
            return new StillsReader(folder, files, startSeconds);
        } catch (IOException e) {
            throw new CaptureException("The folder “%s” cannot be listed.".formatted(folder), e);
        }
    }

    private static boolean isPhotograph(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public double framesPerSecond() {
        return 1 / SECONDS_APART;
    }

    @Override
    public @Nullable Frame read() throws CaptureException {
        while (files.hasNext()) {
            try {
                Frame still = Still.decode(Still.bytes(files.next()));
                return new Frame(
                        still.picture(),
                        still.quarterTurns(),
                        startSeconds + SECONDS_APART * index++,
                        System.nanoTime());
            } catch (CaptureException e) {
                unreadable++;
            }
        }
        if (index == 0) {
            throw new CaptureException(
                    "None of the %d photographs in “%s” can be read."
                            .formatted(unreadable, folder));
        }
        return null;
    }

    @Override
    public String ending() {
        return unreadable == 0
                ? FrameReader.super.ending()
                : "The folder has been shown, but %d of its %d photographs cannot be read."
                        .formatted(unreadable, unreadable + index);
    }

    @Override
    public void close() {
        // Each still was closed by whoever took it; the folder holds nothing open.
    }
}
