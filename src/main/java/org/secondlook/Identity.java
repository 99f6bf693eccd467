package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.SignIn;
import org.secondlook.deployment.SignInAttempt;
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
    SignedIn signIn(Register register, PolicyRules.SignInRules rules, Clock clock)
            throws Refused, RecordException, NotRecordedException {
        if (officer == null || officer.isBlank()) {
            throw new Refused("Say who you are with --officer ID.");
        }
        Optional<OfficerAccount> account =
                OfficerAccount.isId(officer)
                        ? register.officer(new Officer(officer))
                        : Optional.empty();
        SignInResult result;
        try (Passphrase passphrase =
                PassphraseInput.read(
                        passphraseFile, "--passphrase-file", "officer " + officer, false)) {
            result =
                    SignIn.judge(
                            account,
                            register.attempts(account),
                            passphrase,
                            rules,
                            clock.instant());
        }
        SignInAttempt attempt = result.attempt();
        register.attempted(account, attempt);
        return switch (result) {
            case SignInResult.Welcome(SignedIn who, var _) -> who;
            case SignInResult.Refused(String sentence, var _) -> throw new Refused(sentence);
        };
    }
}
