package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.secondlook.face.ModelPack;
import org.secondlook.ui.BackOffice;
import org.secondlook.ui.StartDefaults;
import picocli.CommandLine;

/// The program around a console as a command starts it, with all it writes in a folder of a test,
/// and a watchlist for it.
public final class RealOffice implements AutoCloseable {
    private static final String PACK = "yunet-retail0095";
    private final Office office;

    /// Opens it with the shared operational pack; aborts the test where that is missing.
    public RealOffice(Path data, Clock clock) throws Refused {
        PackOptions packs = new PackOptions();
        new CommandLine(new Command(packs))
                .parseArgs("--models", Shared.folder("models", PACK).toString());
        office = Office.open(data, packs, clock);
    }

    @CommandLine.Command
    private record Command(@CommandLine.Mixin PackOptions packs) {}

    public BackOffice office() {
        return office;
    }

    /// What the console begins with on a machine that has that pack.
    public static StartDefaults defaults() throws Exception {
        ModelPack pack = SharedEngine.pack();
        double floor = pack.floor().orElseThrow();
        return new StartDefaults(
                "",
                "",
                List.of(),
                pack.manifest().id(),
                "",
                pack.defaultThreshold().orElse(floor),
                floor);
    }

    /// A list of some people of footage, complete for the policies of the street.
    ///
    /// @param footage folder of it
    /// @param references who
    public static Path list(Path footage, Path folder, List<String> references) throws IOException {
        Files.createDirectories(folder.resolve("watchlist"));
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(footage.resolve("watchlist.csv"))) {
            if (rows.isEmpty() || references.stream().anyMatch(r -> row.startsWith(r + ","))) {
                rows.add(row);
            }
        }
        for (String row : rows.subList(1, rows.size())) {
            String image = row.substring(row.lastIndexOf(',') + 1);
            Files.copy(footage.resolve(image), folder.resolve(image));
        }
        return Files.write(folder.resolve("watchlist.csv"), ListDetails.completed(rows));
    }

    @Override
    public void close() {
        office.close();
    }
}
