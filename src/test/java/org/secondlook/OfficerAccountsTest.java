package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `officer passphrase` and `officer retire`, each in a process of its own.
class OfficerAccountsTest {
    private static final String FIRST = "three quiet rivers";
    private static final String OTHER = "four loud mountains";

    @TempDir Path folder;

    private Path file(String words) throws IOException {
        Path file = Files.createTempFile(folder, "passphrase", "");
        Files.writeString(file, words + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static List<String> words(String line, Object... more) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        for (Object word : more) {
            words.add(word.toString());
        }
        return words;
    }

    @Test
    void anOfficerChangesTheirPassphraseAndAnAdministratorRetiresThem() throws Exception {
        Command program = new Command(folder.resolve("data"));
        Path first = file(FIRST);
        Path other = file(OTHER);
        String as = " --passphrase-file";
        String chosen = "--new-passphrase-file";
        Command.Done administrator =
                program.run(
                        words(
                                "officer add ADM1 --name A --rank Inspector --role administrator"
                                        + as,
                                first));
        assertThat(administrator.status()).as(administrator.err()).isZero();
        Command.Done operator =
                program.run(
                        words(
                                "officer add OP1 --name B --rank Constable --role operator --officer ADM1"
                                        + as,
                                first,
                                chosen,
                                first));
        assertThat(operator.status()).as(operator.err()).isZero();
        Command.Done changed =
                program.run(words("officer passphrase --officer OP1" + as, first, chosen, other));
        assertThat(changed.err()).isEqualTo("Officer OP1 has a new passphrase.");
        Command.Done foreign =
                program.run(
                        words("officer passphrase ADM1 --officer OP1" + as, other, chosen, other));
        assertThat(foreign.status()).isEqualTo(1);
        assertThat(foreign.err())
                .isEqualTo(
                        "Officer OP1 is no administrator and cannot set the passphrase of somebody else.");
        Command.Done self = program.run(words("officer retire ADM1 --officer ADM1" + as, first));
        assertThat(self.status()).isEqualTo(1);
        assertThat(self.err())
                .isEqualTo("Nobody retires themselves. Another administrator has to do it.");
        Command.Done retired = program.run(words("officer retire op1 --officer ADM1" + as, first));
        assertThat(retired.err()).isEqualTo("Officer OP1 is retired.");
        Command.Done after =
                program.run(words("officer passphrase --officer OP1" + as, other, chosen, first));
        assertThat(after.status()).isEqualTo(1);
        assertThat(after.err()).isEqualTo("The officer's id or the passphrase is wrong.");
        assertThat(program.run(words("officer list")).out())
                .contains("OP1: Constable B, operator, retired");
        assertThat(program.everything()).doesNotContain(FIRST, OTHER);
    }
}
