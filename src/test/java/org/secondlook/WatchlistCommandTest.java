package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `second-look watchlist check` and `compile`.
class WatchlistCommandTest {
    @TempDir private Path folder;
    private Path list = Path.of("");
    private String models = "";

    @BeforeEach
    void aList() throws IOException {
        models = Shared.folder("models", "yunet-retail0095").toString();
        list = SmallList.in(folder);
    }

    private Typed watchlist(String command, Path file, String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"watchlist", command, file.toString(), "--models", models},
                0,
                args,
                0,
                5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Typed.run(args);
    }

    @Test
    void aListIsCheckedRowByRowAndSummed() {
        Typed run = watchlist("check", list, "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json()).hasSize(2);
        assertThat(run.json().getFirst().get("reference").asString()).isEqualTo("A-1");
        JsonNode summary = run.json().getLast();
        assertThat(summary.get("rows").asInt()).isEqualTo(1);
        assertThat(summary.get("enrolled").asInt()).isEqualTo(1);
        assertThat(summary.get("refused").asInt()).isZero();
    }

    @Test
    void theSameListCompilesToTheSameHash() throws IOException {
        Typed once = watchlist("compile", list, "--json");
        Typed again = watchlist("compile", list.resolveSibling("."), "--json");
        String hash = once.json().getLast().get("watchlistHash").asString();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(again.json().getLast().get("watchlistHash").asString()).isEqualTo(hash);
    }

    @Test
    void aRefusedRowMakesACheckFailButNotACompilation() throws IOException {
        Files.writeString(
                list, Files.readString(list) + "A-2,B,MISSING_AT_RISK,../../elsewhere.jpg\n");
        Typed checked = watchlist("check", list, "--json");
        assertThat(checked.status()).isEqualTo(1);
        assertThat(checked.json().getLast().get("refused").asInt()).isEqualTo(1);
        assertThat(watchlist("compile", list, "--json").status()).isZero();
    }

    @Test
    void theReportIsAlsoWrittenAsAFile() throws IOException {
        Path report = folder.resolve("Bericht ß 1.csv");
        assertThat(watchlist("check", list, "--report", report.toString()).status()).isZero();
        assertThat(Files.readAllLines(report)).hasSize(2);
        Path nowhere = folder.resolve("no such folder").resolve("report.csv");
        Typed run = watchlist("check", list, "--report", nowhere.toString(), "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().strip())
                .isEqualTo("The report “%s” cannot be written.".formatted(nowhere));
    }

    @Test
    void theReportIsAPageWhereItsNameSaysSo() throws IOException {
        Path page = folder.resolve("report.html");
        assertThat(watchlist("check", list, "--report", page.toString()).status()).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("1 taken");
        assertThat(watchlist("check", list, "--report", folder.resolve("r.pdf").toString()).err())
                .contains("must end with .csv or .html");
    }

    @Test
    void aListIsJudgedByTheRulesOfThePolicyThatIsNamed() {
        Typed run = watchlist("check", list, "--json", "--policy", "24-hour");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().getFirst().get("reason").asString()).isEqualTo("AGE_MISSING");
        assertThat(run.json().getFirst().get("sentence").asString())
                .contains("legal basis", "expiry", "check date", "source");
        assertThat(watchlist("check", list, "--policy", "nowhere.json").status()).isEqualTo(1);
    }

    @Test
    void thePersonListedUnderTwoReferencesIsTold() throws IOException {
        Path london = Shared.folder("faces", "london", "001");
        Files.copy(london.resolve("001_03_neutral_front.jpg"), folder.resolve("n.jpg"));
        Files.copy(london.resolve("001_08_smiling_front.jpg"), folder.resolve("s.jpg"));
        Path twice =
                Files.writeString(
                        folder.resolve("twice.csv"),
                        "reference,name,category,image\nX,One,SUSPECT,n.jpg\nY,Two,SUSPECT,s.jpg\n");
        Typed run = watchlist("check", twice, "--json");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("X and Y may be one person: similarity 0.");
        assertThat(run.json().getLast().get("alike").toString()).isEqualTo("[[\"X\",\"Y\"]]");
    }

    @Test
    void everyReferenceFileOfNistGetsAVerdict() {
        Path files = Shared.folder("records", "ansi-nist", "references");
        Typed run = watchlist("check", files, "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json()).hasSize(8);
        assertThat(run.json().subList(0, 7).stream().map(row -> row.get("reason").asString()))
                .containsOnly("NAME_MISSING", "NO_FACE");
    }

    @Test
    void aListWithAWrongColumnOrThatIsNotThereIsRefused() throws IOException {
        Path columns =
                Files.writeString(folder.resolve("b.csv"), "id,name,category,image\nA,B,C,D\n");
        assertThat(watchlist("check", columns, "--json").refusal()).contains("b.csv");
        assertThat(watchlist("compile", folder.resolve("no.csv"), "--json").refusal())
                .isEqualTo("There is no file “%s”.".formatted(folder.resolve("no.csv")));
    }

    @Test
    void withoutAFileOrACommandItIsWrongUse() {
        assertThat(Typed.run("watchlist", "check").status()).isEqualTo(2);
        assertThat(Typed.run("watchlist").status()).isEqualTo(2);
        assertThat(Typed.run("models").status()).isEqualTo(2);
        assertThat(Typed.run("no-such-command").status()).isEqualTo(2);
    }
}
