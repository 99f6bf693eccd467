package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A watchlist of one person, made in a folder whose name has a space and letters beyond ASCII.
final class SmallList {
    private SmallList() {}

    /// @return the CSV file
    static Path in(Path folder) throws IOException {
        Path list = Files.createDirectories(folder.resolve("Liste für Süd 1"));
        Files.copy(
                Shared.folder("faces", "london", "001", "001_03_neutral_front.jpg"),
                list.resolve("Bild ä 1.jpg"));
        return Files.writeString(
                list.resolve("watchlist.csv"),
                "reference,name,category,image\nA-1,Änne Ö.,MISSING_AT_RISK,Bild ä 1.jpg\n");
    }
}
