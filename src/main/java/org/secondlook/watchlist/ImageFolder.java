package org.secondlook.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The folder of a watchlist's file, out of which no image's path leads. Immutable.
///
/// A list comes from elsewhere. If it could name any file of this machine, what it named would be
/// read, and whether it is there and is a photograph would be told.
public final class ImageFolder implements ListImages {
    /// A larger file is refused unread.
    static final int MAX_FILE_BYTES = 64 << 20;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final String OUTSIDE = "The image's path leads out of the list's folder.";

    private final Path folder;

    /// @param folder out of which no path leads
    public ImageFolder(Path folder) {
        this.folder = folder;
    }

    /// The file of an image.
    ///
    /// @param image path as written in the list
    /// @throws RowException when the path leads out of the folder, by itself or by a link, or there
    ///   is no such file
    Path file(String image) throws RowException {
        if (image.indexOf('\\') >= 0) {
            throw new RowException(
                    Refusal.PATH_OUTSIDE,
                    "The image's path holds a backslash; folders are separated by “/”.");
        }
        if (image.startsWith("/") || DRIVE.matcher(image).matches()) {
            throw new RowException(
                    Refusal.PATH_OUTSIDE,
                    "The image's path is absolute; it must be relative to the list's folder.");
        }
        try {
            Path relative = Path.of(image);
            for (Path step : relative) {
                if (step.toString().equals("..")) {
                    throw new RowException(Refusal.PATH_OUTSIDE, OUTSIDE);
                }
            }
            Path file = folder.resolve(relative);
            if (!Files.exists(file)) {
                throw new RowException(Refusal.UNREADABLE, "The image file is not there.");
            }
            Path real = file.toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new RowException(Refusal.PATH_OUTSIDE, OUTSIDE);
            }
            return real;
        } catch (InvalidPathException | IOException e) {
            throw new RowException(Refusal.UNREADABLE, "The image's path cannot be followed.");
        }
    }

    @Override
    public byte[] bytes(String image) throws UnreadableException {
        try {
            Path file = file(image);
            if (!Files.isRegularFile(file)) {
                throw new IOException("no file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(MAX_FILE_BYTES + 1);
                if (bytes.length > MAX_FILE_BYTES) {
                    throw new IOException("too large");
                }
                return bytes;
            }
        } catch (RowException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UnreadableException(
                    "The image file cannot be read, or is larger than %d MiB."
                            .formatted(MAX_FILE_BYTES >> 20),
                    e);
        }
    }
}
