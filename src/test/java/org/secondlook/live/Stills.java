package org.secondlook.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.secondlook.Shared;
import org.secondlook.capture.CameraAddress;
import org.secondlook.watchlist.Watchlist;

/// People of the London set: their neutral photographs on a list, their smiling ones before a
/// camera, one after the other.
record Stills(Path temp) {
    private static final String NEUTRAL = "_03_neutral_front.jpg";
    static final String SMILING = "_08_smiling_front.jpg";

    /// A camera that shows people in this order; the same person may come again.
    CameraPlan camera(String name, String... people) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        for (int i = 0; i < people.length; i++) {
            Path photograph = photograph(people[i], SMILING);
            Files.copy(photograph, folder.resolve("%02d.jpg".formatted(i)));
        }
        return new CameraPlan(name, new CameraAddress.Folder(folder));
    }

    /// A list of people, owned by the caller.
    Watchlist enrol(String... people) throws Exception {
        Path folder = Files.createDirectories(temp.resolve("list"));
        StringBuilder csv = new StringBuilder("reference,name,category,image\n");
        for (String person : people) {
            Files.copy(photograph(person, NEUTRAL), folder.resolve(person + ".jpg"));
            csv.append("%s,Subject %s,WANTED_BY_COURT,%s.jpg%n".formatted(person, person, person));
        }
        Path list = Files.writeString(folder.resolve("watchlist.csv"), csv);
        return Footage.enrol(List.of(list));
    }

    static Path photograph(String person, String which) {
        return Shared.folder("faces", "london", person, person + which);
    }
}
