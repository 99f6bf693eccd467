package org.secondlook;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.record.RecordException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program's entry: `second-look` and its commands. Results go to standard output, messages to
/// standard error; the exit status is 0 when done, 1 when refused or found false, 2 when used
/// wrongly.
@Command(
        name = "second-look",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A console for adjudicating live facial recognition alerts.",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ConsoleCommand.class,
            DemoCommand.class,
            WatchCommand.class,
            WatchlistCommand.class,
            DeploymentCommand.class,
            OfficerCommand.class,
            RecordCommand.class,
            ModelsCommand.class
        })
public final class SecondLook implements Callable<Integer> {
    @Spec private CommandSpec spec;

    /// Made by the command line; without a command it opens the console.
    SecondLook() {
        this.spec = CommandSpec.create();
    }

    /// @param args as typed
    public static void main(String[] args) {
        int status =
                run(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        args);
        System.exit(status);
    }

    /// Runs a command.
    ///
    /// @return the exit status
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new SecondLook());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, typed) -> wrongUse(wrong));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> {
            if (thrown instanceof Refused
                    || thrown instanceof RecordException
                    || thrown instanceof NotRecordedException) {
                command.getErr().println(thrown.getMessage());
                return 1;
            }
            throw thrown;
        });
        return line.execute(args);
    }

    private static int wrongUse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().printf("Try `%s --help`.%n", command.getCommandSpec().qualifiedName());
        return 2;
    }

    @Override
    public Integer call() {
        return spec.commandLine().execute("console");
    }
}
