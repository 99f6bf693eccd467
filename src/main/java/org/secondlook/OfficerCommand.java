package org.secondlook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.AccountRules;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PassphraseHash;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `second-look officer`: who works with the console.
@Command(
        name = "officer",
        mixinStandardHelpOptions = true,
        description = "Adds, lists and retires officers; changes passphrases.",
        synopsisSubcommandLabel = "COMMAND")
final class OfficerCommand {
    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    /// A new officer as typed.
    private static final class Request {
        @Parameters(paramLabel = "ID", description = "Collar or staff number of the new officer.")
        private String id = "";

        @Option(names = "--name", required = true, description = "Name of the new officer.")
        private String name = "";

        @Option(names = "--rank", required = true, description = "Rank of the new officer.")
        private String rank = "";

        @Option(
                names = "--role",
                required = true,
                converter = RoleName.class,
                description =
                        "operator, engagement-officer, authorising-officer, supervisor, trainer, auditor or"
                                + " administrator; may be given several times.")
        private List<Role> roles = new ArrayList<>();

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description =
                        "Holds the new officer's passphrase; without it the terminal asks for it.")
        private @Nullable Path passphraseFile;
    }

    /// Roles as people write them.
    private static final class RoleName implements ITypeConverter<Role> {
        @Override
        public Role convert(String typed) {
            for (Role role : Role.values()) {
                if (role.words().equals(typed.toLowerCase(Locale.ROOT).replace('-', ' '))) {
                    return role;
                }
            }
            throw new TypeConversionException("“%s” is no role.".formatted(typed));
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Adds an officer. The first of all is the administrator and adds themselves; after that an"
                            + " administrator does.")
    int add(@Mixin Request request, @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        refuseWhatCannotBe(request);
        Path data = PackOptions.dataFolder();
        PolicyRules.SignInRules rules = Policies.own(data).rules().signIn();
        try (Register register = Register.open(data.resolve(Starter.RECORD), clock)) {
            boolean first = register.officers().isEmpty();
            Officer officer = new Officer(request.id);
            Officer by = first ? officer : administrator(register, identity, rules);
            if (first && !request.roles.contains(Role.ADMINISTRATOR)) {
                throw new Refused(
                        "There are no officers yet. The first must be an administrator (--role administrator).");
            }
            Path file = request.passphraseFile;
            Path chosen = first && file == null ? identity.passphraseFile() : file;
            try (Passphrase passphrase =
                    PassphraseInput.read(
                            chosen, "--new-passphrase-file", "new officer " + request.id, true)) {
                refuseWeak(passphrase, rules);
                register.add(
                        new OfficerAccount(
                                officer,
                                request.name.strip(),
                                request.rank.strip(),
                                Set.copyOf(EnumSet.copyOf(request.roles)),
                                PassphraseHash.of(passphrase, rules),
                                by,
                                clock.instant()));
                register.letOpen(officer, passphrase, rules);
            }
        }
        spec.commandLine().getErr().printf("Officer %s was added.%n", request.id);
        return 0;
    }

    private static void refuseWhatCannotBe(Request request) throws Refused {
        if (!OfficerAccount.isId(request.id)) {
            throw new Refused(
                    "An officer's id has 1 to 32 letters, digits, dots, hyphens, strokes or underscores.");
        }
        if (!OfficerAccount.isText(request.name) || !OfficerAccount.isText(request.rank)) {
            throw new Refused(
                    "Name and rank have 1 to %d characters."
                            .formatted(OfficerAccount.TEXT_LENGTH_MAX));
        }
    }

    private static Officer administrator(
            Register register, Identity identity, PolicyRules.SignInRules rules)
            throws Refused, RecordException, NotRecordedException {
        SignedIn who = identity.signIn(register, rules);
        refuse(AccountRules.add(who.account()));
        return who.officer();
    }

    private static void refuse(Optional<String> sentence) throws Refused {
        if (sentence.isPresent()) {
            throw new Refused(sentence.get());
        }
    }

    @Command(
            name = "passphrase",
            mixinStandardHelpOptions = true,
            description =
                    "Sets a new passphrase: your own, or as an administrator that of another officer.")
    int passphrase(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "ID",
                            description = "Whose; your own without it.")
                    @Nullable String id,
            @Option(
                            names = "--new-passphrase-file",
                            paramLabel = "FILE",
                            description =
                                    "Holds the new passphrase; without it the terminal asks for it.")
                    @Nullable Path file,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        Path data = PackOptions.dataFolder();
        PolicyRules.SignInRules rules = Policies.own(data).rules().signIn();
        try (Register register = Register.open(data.resolve(Starter.RECORD), clock)) {
            SignedIn who = identity.signIn(register, rules);
            OfficerAccount whose = id == null ? who.account() : known(register, id);
            refuse(AccountRules.setPassphrase(who.account(), whose));
            String officer = whose.officer().id();
            try (Passphrase passphrase =
                    PassphraseInput.read(
                            file,
                            "--new-passphrase-file",
                            "officer %s, the new one".formatted(officer),
                            true)) {
                refuseWeak(passphrase, rules);
                register.change(
                        whose.officer(),
                        new AccountChange.NewPassphrase(
                                PassphraseHash.of(passphrase, rules),
                                who.officer(),
                                clock.instant()));
                tellUnlessOpen(register.letOpen(whose.officer(), passphrase, rules));
            }
            spec.commandLine().getErr().printf("Officer %s has a new passphrase.%n", officer);
        }
        return 0;
    }

    private void tellUnlessOpen(boolean opens) {
        if (!opens) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "It does not open the pictures of alerts yet: an officer whose passphrase does has to be signed in when it is set.");
        }
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description =
                    "Ends an officer's account. It stays on the record and nobody signs in with it any more.")
    int retire(
            @Parameters(paramLabel = "ID", description = "Who retires.") String id,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        Path data = PackOptions.dataFolder();
        PolicyRules.SignInRules rules = Policies.own(data).rules().signIn();
        try (Register register = Register.open(data.resolve(Starter.RECORD), clock)) {
            SignedIn who = identity.signIn(register, rules);
            Officer officer = known(register, id).officer();
            register.change(officer, new AccountChange.Retired(who.officer(), clock.instant()));
            spec.commandLine().getErr().printf("Officer %s is retired.%n", officer.id());
        }
        return 0;
    }

    @Command(
            name = "pairs",
            mixinStandardHelpOptions = true,
            description =
                    "Tells how an officer judged known-answer pairs, with 95 % intervals: your own, or as a supervisor, trainer or auditor those of another officer.")
    int pairs(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "ID",
                            description = "Whose; your own without it.")
                    @Nullable String id,
            @Option(names = "--json", description = "One JSON object.") boolean json,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        Path data = PackOptions.dataFolder();
        PolicyRules.SignInRules rules = Policies.own(data).rules().signIn();
        try (Register register = Register.open(data.resolve(Starter.RECORD), clock)) {
            SignedIn who = identity.signIn(register, rules);
            OfficerAccount whose = id == null ? who.account() : known(register, id);
            refuse(AccountRules.seePairScore(who.account(), whose));
            PairLines.print(
                    whose.officer(),
                    register.pairScore(whose.officer()),
                    json,
                    spec.commandLine().getOut());
        }
        return 0;
    }

    private static OfficerAccount known(Register register, String id)
            throws Refused, RecordException {
        Optional<OfficerAccount> found =
                OfficerAccount.isId(id) ? register.officer(new Officer(id)) : Optional.empty();
        return found.orElseThrow(() -> new Refused("There is no officer %s.".formatted(id)));
    }

    private static void refuseWeak(Passphrase passphrase, PolicyRules.SignInRules rules)
            throws Refused {
        int least = rules.passphraseLengthMin().value();
        if (passphrase.length() < least) {
            throw new Refused(
                    "The passphrase is too short: the policy wants at least %d characters."
                            .formatted(least));
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all officers.")
    int list(@Option(names = "--json", description = "One JSON object per line.") boolean json)
            throws Refused, RecordException {
        PrintWriter out = spec.commandLine().getOut();
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            for (OfficerAccount account : register.officers()) {
                List<String> roles = account.roles().stream().map(Role::words).sorted().toList();
                if (json) {
                    new Json()
                            .put("officer", account.officer().id())
                            .put("name", account.name())
                            .put("rank", account.rank())
                            .put("roles", roles)
                            .put("addedBy", account.addedBy().id())
                            .put("addedAt", account.addedAt().toString())
                            .put("retired", account.isRetired())
                            .printTo(out);
                } else {
                    out.printf(
                            "%s: %s %s, %s%s%n",
                            account.officer().id(),
                            account.rank(),
                            account.name(),
                            String.join(", ", roles),
                            account.isRetired() ? ", retired" : "");
                }
            }
        }
        return 0;
    }
}
