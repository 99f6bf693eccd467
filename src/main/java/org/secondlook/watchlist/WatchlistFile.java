package org.secondlook.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A watchlist's file as text: found, bounded, and UTF-8 without exception. Immutable.
///
/// Text that is nearly UTF-8 is refused, not repaired: a repaired name is another name.
///
/// @param name of the file, after that of its folder
/// @param folder it is in, to which the paths of its images are relative
/// @param text without byte order mark
record WatchlistFile(String name, Path folder, String text) {
    /// What a watchlist's file is called where only its folder is named.
    static final String DEFAULT_NAME = "watchlist.csv";

    /// A larger file is refused unread.
    static final int MAX_BYTES = 32 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Whether it is one of JSON and not of CSV, by its name.
    boolean isJson() {
        return name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /// Finds and reads the file.
    ///
    /// @param path of a CSV or JSON file, or of a folder that holds a `watchlist.csv`
    /// @throws WatchlistException when there is none, or it is too large, or not UTF-8
    static WatchlistFile read(Path path) throws WatchlistException {
        Path file = locate(path).toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null) {
            throw new WatchlistException("“%s” lies in no folder.".formatted(path));
        }
        String name = name(folder, file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new WatchlistException(
                        "“%s” is larger than %d MiB, the most a watchlist's file may have."
                                .formatted(name, MAX_BYTES >> 20));
            }
            String text = decode(name, bytes);
            return new WatchlistFile(
                    name, folder, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (IOException e) {
            throw new WatchlistException("“%s” cannot be read.".formatted(name), e);
        }
    }

    private static Path locate(Path path) throws WatchlistException {
        if (!Files.isDirectory(path)) {
            if (!Files.isRegularFile(path)) {
                throw new WatchlistException("There is no file “%s”.".formatted(path));
            }
            return path;
        }
        Path file = path.resolve(DEFAULT_NAME);
        if (!Files.isRegularFile(file)) {
            throw new WatchlistException(
                    "The folder “%s” holds no %s. Expected is a CSV file of this name with the columns %s."
                            .formatted(path, DEFAULT_NAME, Column.words(Column.OBLIGATORY)));
        }
        return file;
    }

    /// With the folder's name, since many lists are called alike.
    private static String name(Path folder, Path file) {
        Path folderName = folder.normalize().getFileName();
        return folderName == null
                ? String.valueOf(file.getFileName())
                : folderName + "/" + file.getFileName();
    }

    private static String decode(String name, byte[] bytes) throws WatchlistException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new WatchlistException(
                    "“%s” is not UTF-8: line %d holds other bytes. Save it as “CSV UTF-8”."
                            .formatted(name, lineAt(bytes, in.position())));
        }
        return out.flip().toString();
    }

    private static long lineAt(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
