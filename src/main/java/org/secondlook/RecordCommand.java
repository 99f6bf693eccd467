package org.secondlook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.record.VerifyRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look record`: the log of what happened.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Exports and checks the record of what happened, and deletes what is due.",
        subcommands = {WasListedCommand.class, PurgeCommand.class, HoldCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class RecordCommand {
    private final Clock clock = Clock.systemDefaultZone();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes all events into a new folder, with the key, a description and the program that checks them.")
    int export(
            @Parameters(paramLabel = "FOLDER", description = "Is made.") Path folder,
            @Option(names = "--json", description = "One JSON object.") boolean json,
            @Mixin Identity identity)
            throws Refused, RecordException, NotRecordedException {
        try (Register register = open()) {
            SignedIn who =
                    identity.signIn(
                            register, Policies.own(PackOptions.dataFolder()).rules().signIn());
            if (Register.MAY_EXPORT.stream().noneMatch(who.account()::has)) {
                throw new Refused(
                        "%s may not export the record: that takes one of these roles: %s."
                                .formatted(
                                        who.officer().id(),
                                        Register.MAY_EXPORT.stream()
                                                .map(Role::words)
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
            }
            String code = register.export(folder, who.officer());
            if (json) {
                new Json().put("folder", folder.toString()).put("code", code).printTo(out());
            } else {
                out().printf("The record is in “%s”. Its code is %s.%n", folder, code);
            }
        }
        return 0;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks an exported record, or this machine's own; status 1 if it was changed.")
    int verify(
            @Parameters(
                            paramLabel = "FOLDER",
                            arity = "0..1",
                            description = "An export; without it, this machine's record.")
                    @Nullable Path folder,
            @Option(
                            names = "--code",
                            defaultValue = "",
                            description =
                                    "A code that was written down, like 1204-7F3A-91C2-55D0-E1B7.")
                    String code,
            @Option(names = "--json", description = "One JSON object.") boolean json)
            throws Refused, RecordException {
        VerifyRecord.Result result = folder == null ? own(code) : exported(folder, code);
        if (json) {
            new Json()
                    .put("whole", result.isWhole())
                    .put("events", result.events())
                    .put("signatures", result.signatures())
                    .put("code", result.code())
                    .put("problem", result.problem())
                    .printTo(out());
        } else {
            out().printf(
                            "Events read: %d. Good signatures: %d. Last code: %s.%n",
                            result.events(),
                            result.signatures(),
                            result.code().isEmpty() ? "none" : result.code());
        }
        if (!result.isWhole()) {
            throw new Refused("The record is broken. " + result.problem());
        }
        return 0;
    }

    private VerifyRecord.Result own(String code) throws Refused, RecordException {
        try (Register register = open()) {
            return register.verify(code);
        }
    }

    private static VerifyRecord.Result exported(Path folder, String code) throws Refused {
        try {
            return VerifyRecord.verify(folder, code);
        } catch (IOException e) {
            throw new Refused("The export “%s” cannot be read.".formatted(folder));
        }
    }

    private Register open() throws Refused, RecordException {
        return Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
