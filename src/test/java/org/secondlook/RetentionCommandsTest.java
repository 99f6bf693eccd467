package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.record.Register;

class RetentionCommandsTest {
    @TempDir Path data;

    private Command.Done run(String... args) throws Exception {
        return new Command(data).run(List.of(args));
    }

    @Test
    void purgingTakesNobodyAndTellsFiguresOnly() throws Exception {
        Command.Done done = run("record", "purge", "--json");
        assertThat(done.status()).as(done.err()).isZero();
        assertThat(done.out())
                .contains("\"dryRun\":false,\"alerts\":0,\"keys\":0,\"watchlists\":0,\"gone\":0");
        assertThat(run("record", "purge", "--dry-run").out()).contains("Nothing was deleted.");
    }

    @Test
    void aRecordThatIsOpenElsewhereIsNotPurged() throws Exception {
        try (Register open =
                Register.open(data.resolve(Starter.RECORD), Clock.systemDefaultZone())) {
            assertThat(open.retention().purge().alerts()).isZero();
            Command.Done done = run("record", "purge");
            assertThat(done.status()).isEqualTo(1);
            assertThat(done.err()).contains("Another Second Look has the record");
        }
    }

    @Test
    void aHoldTakesAnOfficerDatesAndAnAlert() throws Exception {
        assertThat(run("record", "hold", "--list").status()).isZero();
        assertThat(run("record", "hold").status()).isEqualTo(2);
        assertThat(run("record", "hold", "A/1#2", "--reason", "x").status()).isEqualTo(2);
        Command.Done nobody =
                run(
                        "record",
                        "hold",
                        "A/1#2",
                        "--reason",
                        "Complaint",
                        "--until",
                        "2999-01-01",
                        "--review",
                        "2999-01-01");
        assertThat(nobody.status()).isEqualTo(1);
        assertThat(nobody.err()).contains("Say who you are with --officer ID");
    }
}
