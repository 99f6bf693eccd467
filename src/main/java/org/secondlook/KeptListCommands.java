package org.secondlook;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.secondlook.face.ModelPackException;
import org.secondlook.record.BundleContents;
import org.secondlook.record.ListEvent;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.watchlist.DraftFile;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.KeptLists;
import org.secondlook.watchlist.ListImport;
import org.secondlook.watchlist.WatchlistException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands on lists that the program keeps: `watchlist import`, `list`, `delete`, `seal` and
/// `open`. Whoever changes something says who they are and is recorded.
final class KeptListCommands {
    /// Who may change, seal and open lists.
    private static final Set<Role> MAY = Set.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private KeptListCommands() {}

    /// What all of them have.
    private abstract static class Task implements Callable<Integer> {
        private final Clock clock = Clock.systemDefaultZone();

        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--json", description = "One JSON object per line.")
        private boolean json;

        PrintWriter out() {
            return spec.commandLine().getOut();
        }

        PrintWriter err() {
            return spec.commandLine().getErr();
        }

        Clock clock() {
            return clock;
        }

        boolean json() {
            return json;
        }

        abstract void run(Register register)
                throws Refused, RecordException, NotRecordedException, WatchlistException;

        @Override
        public Integer call() throws Refused, RecordException, NotRecordedException {
            try (Register register =
                    Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
                run(register);
                return 0;
            } catch (WatchlistException e) {
                throw new Refused(e);
            }
        }

        void tell(Json line, String sentence) {
            if (json) {
                line.printTo(out());
            } else {
                out().println(sentence);
            }
        }
    }

    /// Those that change data.
    private abstract static class Change extends Task {
        @Mixin private Identity identity = new Identity();

        PolicyRules.SignInRules rules() throws Refused {
            return Policies.own(PackOptions.dataFolder()).rules().signIn();
        }

        SignedIn signIn(Register register) throws Refused, RecordException, NotRecordedException {
            SignedIn who = identity.signIn(register, rules());
            if (MAY.stream().noneMatch(who.account()::has)) {
                throw new Refused(
                        "Officer %s is no operator, supervisor or administrator, and may not change watchlists."
                                .formatted(who.officer().id()));
            }
            return who;
        }

        ListEvent event(ListEvent.Act act, KeptList list, SignedIn who) {
            return new ListEvent(
                    act,
                    list.id(),
                    who.officer(),
                    clock().instant(),
                    list.draft().people().size(),
                    list.draft().photographs(),
                    "");
        }
    }

    /// `watchlist import`.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Keeps a list on this machine, sealed, and enrols it. Given again, it goes on where it was cut short.")
    static final class Import extends Change {
        @Parameters(paramLabel = "FILE", description = "A list, or a folder that holds one.")
        private Path file = Path.of("");

        @Option(names = "--name", required = true, description = "What the list is to be called.")
        private String name = "";

        @Mixin private PackOptions packs = new PackOptions();

        /// How often progress is told.
        private static final int TOLD = 100;

        @Override
        void run(Register register)
                throws Refused, RecordException, NotRecordedException, WatchlistException {
            SignedIn who = signIn(register);
            KeptLists lists = register.lists().kept();
            DraftFile draft = DraftFile.read(file);
            boolean isThere = lists.listing().names().stream().anyMatch(name::equalsIgnoreCase);
            long begun = System.nanoTime();
            try (KeptList list = isThere ? lists.open(name) : lists.create(name)) {
                TerminalProgress copying = new TerminalProgress(err(), "Copying photographs");
                ListImport.Copied copied = ListImport.copy(draft, list, copying::at, () -> false);
                copied.unreadable().forEach(row -> err().println(ReportLines.text(row)));
                register.lists().add(event(ListEvent.Act.IMPORTED, list, who));
                enrol(list);
                double seconds = (System.nanoTime() - begun) / 1e9;
                tell(
                        new Json()
                                .put("list", list.name())
                                .put("people", list.draft().people().size())
                                .put("photographs", list.draft().photographs())
                                .put("missing", list.missing())
                                .put("refusedRows", list.draft().refused().size())
                                .put("seconds", seconds, 1),
                        "“%s” is kept: %d people, %d photographs, %d of them not readable, %d rows refused."
                                .formatted(
                                        list.name(),
                                        list.draft().people().size(),
                                        list.draft().photographs(),
                                        list.missing(),
                                        list.draft().refused().size()));
            }
        }

        private void enrol(KeptList list) throws Refused, WatchlistException {
            TerminalProgress enrolling = new TerminalProgress(err(), "Enrolling");
            Enrolment enrolment =
                    new Enrolment(packs.open(), Policy.demonstration(), clock().instant());
            try {
                enrolment
                        .enroller()
                        .judge(
                                list,
                                (done, total) -> {
                                    enrolling.at(done, total);
                                    int every = Math.max(1, total / TOLD);
                                    if (json() && (done % every == 0 || done == total)) {
                                        new Json()
                                                .put("done", done)
                                                .put("total", total)
                                                .printTo(out());
                                    }
                                },
                                () -> false);
            } catch (ModelPackException e) {
                throw new Refused(e);
            }
        }
    }

    /// `watchlist list`.
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Tells which lists are kept on this machine.")
    static final class Names extends Task {
        @Override
        void run(Register register) throws WatchlistException {
            KeptLists.Listing listing = register.lists().kept().listing();
            listing.faults().forEach(err()::println);
            for (String name : listing.names()) {
                tell(new Json().put("list", name), name);
            }
        }
    }

    /// `watchlist delete`.
    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Destroys the key of a kept list, and its file.")
    static final class Delete extends Change {
        @Parameters(paramLabel = "NAME", description = "Of the list.")
        private String name = "";

        @Override
        void run(Register register)
                throws Refused, RecordException, NotRecordedException, WatchlistException {
            SignedIn who = signIn(register);
            ListEvent event;
            try (KeptList list = register.lists().kept().open(name)) {
                event = event(ListEvent.Act.DELETED, list, who);
            }
            register.lists().kept().delete(name);
            register.lists().add(event);
            tell(new Json().put("deleted", name), "“%s” is deleted.".formatted(name));
        }
    }

    /// `watchlist seal`.
    @Command(
            name = "seal",
            mixinStandardHelpOptions = true,
            description = "Seals a kept list into one file for another machine.")
    static final class Seal extends Change {
        @Parameters(paramLabel = "NAME", description = "Of the list.")
        private String name = "";

        @Option(names = "--to", required = true, paramLabel = "FILE", description = "Made new.")
        private Path to = Path.of("");

        @Option(
                names = "--deployment",
                description = "Reference of the deployment that it is sealed for.")
        private String deployment = "";

        @Option(
                names = "--bundle-passphrase-file",
                paramLabel = "FILE",
                description = "Holds the bundle's passphrase; without it the terminal asks.")
        private @Nullable Path passphraseFile;

        @Override
        void run(Register register)
                throws Refused, RecordException, NotRecordedException, WatchlistException {
            SignedIn who = signIn(register);
            try (Passphrase passphrase = passphrase(passphraseFile, true)) {
                int least = rules().passphraseLengthMin().value();
                if (passphrase.length() < least) {
                    throw new Refused(
                            "The bundle's passphrase is too short: the policy wants at least %d characters."
                                    .formatted(least));
                }
                BundleContents sealed =
                        register.lists()
                                .seal(
                                        name,
                                        to,
                                        passphrase,
                                        Argon2Cost.of(rules()),
                                        who.officer(),
                                        clock().instant(),
                                        deployment);
                describe(this, sealed);
            }
        }
    }

    /// `watchlist open`.
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = "Shows what a sealed bundle holds, and keeps its list. Opened once.")
    static final class Open extends Change {
        @Parameters(paramLabel = "FILE", description = "The bundle.")
        private Path file = Path.of("");

        @Option(names = "--name", required = true, description = "What the list is to be called.")
        private String name = "";

        @Option(names = "--yes", description = "Keep it without asking.")
        private boolean yes;

        @Option(
                names = "--bundle-passphrase-file",
                paramLabel = "FILE",
                description = "Holds the bundle's passphrase; without it the terminal asks.")
        private @Nullable Path passphraseFile;

        @Override
        void run(Register register)
                throws Refused, RecordException, NotRecordedException, WatchlistException {
            SignedIn who = signIn(register);
            try (Passphrase passphrase = passphrase(passphraseFile, false)) {
                describe(this, register.lists().lookInto(file, passphrase));
                if (!yes) {
                    confirm();
                }
                register.lists()
                        .unseal(file, passphrase, name, who.officer(), clock().instant())
                        .close();
                err().printf("The list is kept as “%s”.%n", name);
            }
        }

        private static void confirm() throws Refused {
            Console console = System.console();
            if (console == null || !console.isTerminal()) {
                throw new Refused("There is no terminal to ask at. Say --yes to keep the list.");
            }
            if (!"yes".equals(console.readLine("Keep this list (yes or no)? "))) {
                throw new Refused("The list was not kept.");
            }
        }
    }

    private static Passphrase passphrase(@Nullable Path file, boolean twice) throws Refused {
        return PassphraseInput.read(file, "--bundle-passphrase-file", "the bundle", twice);
    }

    private static void describe(Task task, BundleContents bundle) {
        task.tell(
                new Json()
                        .put("bundle", bundle.id())
                        .put("list", bundle.list())
                        .put("sealedBy", bundle.by().id())
                        .put("sealedAt", bundle.at().toString())
                        .put("deployment", bundle.deployment())
                        .put("people", bundle.people())
                        .put("photographs", bundle.photographs())
                        .put("categories", bundle.categories())
                        .put("signedBy", bundle.fingerprint()),
                "“%s”, sealed by officer %s on %s%s: %d people, %d photographs, %s. Signed by machine %s."
                        .formatted(
                                bundle.list(),
                                bundle.by().id(),
                                bundle.at(),
                                bundle.deployment().isEmpty()
                                        ? ""
                                        : " for deployment " + bundle.deployment(),
                                bundle.people(),
                                bundle.photographs(),
                                bundle.categories(),
                                bundle.fingerprint()));
    }
}
