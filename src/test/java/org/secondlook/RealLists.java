package org.secondlook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.ui.WatchlistOffice;
import picocli.CommandLine;

/// The kept lists of a real record, with the model pack for development, and lists to import.
public final class RealLists implements AutoCloseable {
    private final Register register;
    private final Clock clock;

    /// @param folder of the record
    public RealLists(Path folder, Clock clock) throws RecordException {
        this.clock = clock;
        this.register = Register.open(folder, clock);
    }

    public Register register() {
        return register;
    }

    /// The lists, for an officer who has just signed in.
    public WatchlistOffice office(String id, Role... roles)
            throws RecordException, NotRecordedException {
        if (register.officers().isEmpty()) {
            register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        }
        register.add(Lives.account(id, roles));
        try (Passphrase typed = Passphrase.of("correct horse battery".toCharArray())) {
            // Whose passphrase opens the key, so that the new officer's does as well.
            register.signIn("ADMIN", typed, Lives.signInRules());
            SignInResult result = register.signIn(id, typed, Lives.signInRules());
            if (result instanceof SignInResult.Welcome welcome) {
                return office(welcome.who());
            }
            throw new IllegalStateException("not signed in");
        }
    }

    private WatchlistOffice office(SignedIn who) {
        PackOptions packs = new PackOptions();
        new CommandLine(
                        CommandLine.Model.CommandSpec.create()
                                .addMixin(
                                        "packs",
                                        CommandLine.Model.CommandSpec.forAnnotatedObject(packs)))
                .parseArgs("--models", Shared.folder("models", "yunet-retail0095").toString());
        return new ListOffice(register, packs, Policy.builtIn(Policy.HOURS_24), who, clock);
    }

    /// A list of so many people of the London set, both photographs of each, with all that a policy
    /// requires.
    ///
    /// @param more rows of four columns
    public static Path london(Path folder, int people, String... more) throws IOException {
        List<String> rows = new ArrayList<>(List.of("reference,name,category,image"));
        try (Stream<Path> folders = Files.list(Shared.folder("faces", "london"))) {
            for (Path person : folders.filter(Files::isDirectory).sorted().limit(people).toList()) {
                try (Stream<Path> images = Files.list(person)) {
                    for (Path image : images.sorted().toList()) {
                        Path name = image.getFileName();
                        Files.copy(image, folder.resolve(name));
                        rows.add(
                                "L-%s,Person %s,WANTED_BY_COURT,%s"
                                        .formatted(
                                                person.getFileName(), person.getFileName(), name));
                    }
                }
            }
        }
        rows.addAll(List.of(more));
        return Files.write(folder.resolve("watchlist.csv"), ListDetails.completed(rows));
    }

    @Override
    public void close() {
        register.close();
    }
}
