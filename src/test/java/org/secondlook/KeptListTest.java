package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.record.Register;
import org.secondlook.watchlist.EnrolmentResult;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.Watchlist;

/// `second-look watchlist import`, `list`, `seal`, `open` and `delete`, each in a process of its
/// own.
class KeptListTest {
    private static final int PEOPLE = 12;

    @TempDir Path folder;

    private Path list = Path.of("");
    private Path words = Path.of("");
    private Path bundleWords = Path.of("");
    private Command office = new Command(Path.of(""));

    @BeforeEach
    void aListAndAnAdministrator() throws Exception {
        list = Files.createDirectories(folder.resolve("stick"));
        StringBuilder csv = new StringBuilder("reference,name,category,image\n");
        try (Stream<Path> people = Files.list(Shared.folder("faces", "london"))) {
            for (Path person : people.filter(Files::isDirectory).sorted().limit(PEOPLE).toList()) {
                try (Stream<Path> images = Files.list(person)) {
                    for (Path image : images.sorted().toList()) {
                        String name = String.valueOf(image.getFileName());
                        Files.copy(image, list.resolve(name));
                        csv.append(
                                "P-%s,Zebedee Nobody-Fictional,SUSPECT,%s%n"
                                        .formatted(name.substring(0, 3), name));
                    }
                }
            }
        }
        Files.writeString(list.resolve("watchlist.csv"), csv);
        words = secret("words", "correct horse battery");
        bundleWords = secret("bundle words", "another long passphrase");
        office = machine("office");
    }

    private Path secret(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Command machine(String name) throws Exception {
        Path data =
                Files.createDirectory(
                        folder.resolve(name),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
        Command machine = new Command(data);
        officer(machine, "A1", "administrator", "--passphrase-file", words.toString());
        return machine;
    }

    private static void officer(Command machine, String id, String role, String... more)
            throws Exception {
        List<String> args =
                new ArrayList<>(
                        List.of(
                                "officer", "add", id, "--name", "N", "--rank", "R", "--role",
                                role));
        args.addAll(List.of(more));
        assertDone(machine.run(args));
    }

    private static Command.Done assertDone(Command.Done done) {
        assertThat(done.status()).as(done.err()).isZero();
        return done;
    }

    private List<String> as(String officer, String... args) {
        List<String> all = new ArrayList<>(List.of("watchlist"));
        all.addAll(List.of(args));
        all.addAll(List.of("--json", "--officer", officer, "--passphrase-file", words.toString()));
        return all;
    }

    private List<String> importing() {
        return as(
                "A1",
                "import",
                list.toString(),
                "--name",
                "Market",
                "--models",
                Shared.folder("models", "yunet-retail0095").toString());
    }

    @Test
    void anImportThatWasKilledGoesOnWhereItStoppedAndNobodyIsListedTwice() throws Exception {
        office.kill(importing(), line -> line.startsWith("{\"done\":5,"));
        // The photographs were copied first: what they came on may be gone.
        try (Stream<Path> images = Files.list(list)) {
            for (Path image : images.filter(f -> f.toString().endsWith(".jpg")).toList()) {
                Files.write(image, new byte[] {1});
            }
        }
        Command.Done done = assertDone(office.run(importing()));
        assertThat(done.out()).contains("\"people\":12,\"photographs\":24,\"missing\":0");

        Path data = folder.resolve("office");
        try (Register register = Register.open(data.resolve(Starter.RECORD), Clock.systemUTC())) {
            try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
                register.signIn("A1", typed, Policy.demonstration().rules().signIn());
            }
            KeptList kept = register.lists().kept().open("Market");
            EnrolmentResult result =
                    new Enrolment(SharedEngine.pack(), Policy.demonstration(), Instant.now())
                            .run(kept, (_, _) -> {}, () -> false);
            assertThat(result).isInstanceOf(EnrolmentResult.Compiled.class);
            try (Watchlist watchlist = ((EnrolmentResult.Compiled) result).watchlist()) {
                assertThat(watchlist.size()).isEqualTo(PEOPLE);
                assertThat(watchlist.images()).hasSize(2 * PEOPLE);
                assertThat(watchlist.images()).allMatch(image -> image.portrait().isPresent());
            }
            register.lists().kept().delete("Market");
        }
        assertThat(office.everything()).doesNotContain("Zebedee", "correct horse");
    }

    @Test
    void aListGoesToTheVanOnceAndOnlyByWhoMay() throws Exception {
        assertDone(office.run(importing()));
        officer(
                office,
                "T1",
                "trainer",
                "--new-passphrase-file",
                words.toString(),
                "--officer",
                "A1",
                "--passphrase-file",
                words.toString());
        String bundle = folder.resolve("market.slbundle").toString();
        String[] seal = {
            "seal", "Market", "--to", bundle, "--bundle-passphrase-file", bundleWords.toString()
        };
        Command.Done refused = office.run(as("T1", seal));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("may not change watchlists");
        assertThat(Path.of(bundle)).doesNotExist();
        Command.Done sealed = assertDone(office.run(as("A1", seal)));
        assertThat(sealed.out()).contains("\"people\":12", "\"categories\":{\"SUSPECT\":12}");

        Command van = machine("van");
        String[] open = {
            "open",
            bundle,
            "--name",
            "Market",
            "--yes",
            "--bundle-passphrase-file",
            bundleWords.toString()
        };
        assertThat(assertDone(van.run(as("A1", open))).out()).isEqualTo(sealed.out());
        assertThat(assertDone(van.run(List.of("watchlist", "list"))).out().strip())
                .isEqualTo("Market");
        assertDone(van.run(as("A1", "delete", "Market")));
        Command.Done again = van.run(as("A1", open));
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("opened before: officer A1");
        assertThat(office.everything() + van.everything())
                .doesNotContain("Zebedee", "another long passphrase");
    }
}
