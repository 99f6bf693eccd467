package org.secondlook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import picocli.CommandLine.Option;

/// Who gives a command; shared by all commands that change data.
final class Identity {
    @Option(names = "--officer", paramLabel = "ID", description = "Who you are.")
    private @Nullable String officer;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Holds your passphrase; without it you are asked at the terminal.")
    private @Nullable Path passphraseFile;

    /// The file that was named.
    @Nullable Path passphraseFile() {
        return passphraseFile;
    }

    /// Signs the officer in. The attempt is recorded before anybody acts on it.
    ///
    /// @throws Refused when the passphrase is wrong, or not looked at after too many wrong ones
    SignedIn signIn(Register register, PolicyRules.SignInRules rules)
            throws Refused, RecordException, NotRecordedException {
        if (officer == null || officer.isBlank()) {
            throw new Refused("Say who you are with --officer ID.");
        }
        SignInResult result;
        try (Passphrase passphrase =
                PassphraseInput.read(
                        passphraseFile, "--passphrase-file", "officer " + officer, false)) {
            result = register.signIn(officer, passphrase, rules);
        }
        return switch (result) {
            case SignInResult.Welcome(SignedIn who, var _) -> who;
            case SignInResult.Refused(String sentence, var _, var _) -> throw new Refused(sentence);
        };
    }
}
