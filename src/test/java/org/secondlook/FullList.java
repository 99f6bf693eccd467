package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// A list of which everything is said that the strictest policy requires. Stateless.
public final class FullList {
    private FullList() {}

    /// Copies the first people of a list of the shared footage, and says the rest of them.
    ///
    /// @param folder made; holds watchlist.csv then
    /// @param people how many at most
    public static Path of(String footage, Path folder, int people) throws IOException {
        Path shared = Shared.folder("footage", footage);
        List<String> rows = Files.readAllLines(shared.resolve("watchlist.csv"));
        List<String> few = rows.subList(0, Math.min(people + 1, rows.size()));
        Files.createDirectories(folder.resolve("watchlist"));
        Files.write(folder.resolve("watchlist.csv"), ListDetails.completed(few));
        for (String row : few.subList(1, few.size())) {
            String image = row.substring(row.lastIndexOf(',') + 1);
            Files.copy(
                    shared.resolve(image),
                    folder.resolve(image),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
