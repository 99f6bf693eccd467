package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        Files.write(folder.resolve("watchlist.csv"), inFull(few));
        for (String row : few.subList(1, few.size())) {
            String image = row.substring(row.lastIndexOf(',') + 1);
            Files.copy(
                    shared.resolve(image),
                    folder.resolve(image),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }

    private static List<String> inFull(List<String> rows) {
        Instant now = Instant.now();
        String said =
                ",36,Order of the court,%s,%s,Custody,Held under the order"
                        .formatted(now.plus(1, ChronoUnit.DAYS), now.minus(2, ChronoUnit.HOURS));
        List<String> all =
                new ArrayList<>(rows.subList(1, rows.size()).stream().map(r -> r + said).toList());
        all.addFirst(
                rows.getFirst() + ",age,legal_basis,expires,checked,image_source,lawful_holding");
        return all;
    }
}
