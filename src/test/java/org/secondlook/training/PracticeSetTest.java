package org.secondlook.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.KnownPair;
import org.secondlook.deployment.Policy;

/// A practice set is read as a whole or refused with the line that is wrong.
class PracticeSetTest {
    private static final String HEAD =
            "pair,probe,reference,answer,entry,name,category,consent,taken,similarity\n";
    private static final String ROW =
            "P-1,a.jpg;b.jpg,c.jpg,DIFFERENT,E-901,Ann Other,SUSPECT,file 7,2021-05-02,0.61\n";

    @TempDir Path folder;

    private PracticeSet open(String text) throws IOException, PracticeException {
        Files.writeString(folder.resolve(PracticeSet.FILE), text);
        return PracticeSet.open(folder, Policy.demonstration());
    }

    @Test
    void whatTheTrainerWroteIsRead() throws Exception {
        assertThat(PracticeSet.isIn(folder)).isFalse();
        PracticePair pair = open(HEAD + ROW).pairs().getFirst();
        assertThat(PracticeSet.isIn(folder)).isTrue();
        assertThat(pair.pair()).isEqualTo(new KnownPair("P-1", KnownPair.Answer.DIFFERENT));
        assertThat(pair.probes()).containsExactly("a.jpg", "b.jpg");
        assertThat(pair.entry()).isEqualTo("E-901");
        assertThat(pair.taken()).isEqualTo(LocalDate.of(2021, 5, 2));
        assertThat(pair.similarity()).hasValue(0.61);
    }

    @Test
    void dateAndSimilarityMayBeLeftOut() throws Exception {
        PracticePair pair =
                open("pair,probe,reference,answer,entry,name,category,consent\n"
                                + "P-1,a.jpg,c.jpg,SAME,E-901,Ann Other,SUSPECT,file 7\n")
                        .pairs()
                        .getFirst();
        assertThat(pair.taken()).isNull();
        assertThat(pair.similarity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIFFERENT|MAYBE|line 2|answer is neither SAME nor DIFFERENT",
                "file 7||line 2|consent is missing",
                "P-1||line 2|pair is missing",
                "a.jpg;b.jpg|;|line 2|probe names 1 to 5",
                "a.jpg;b.jpg|a;b;c;d;e;f|line 2|probe names 1 to 5",
                "SUSPECT|BURGLAR|line 2|category is none of the policy's: ",
                "2021-05-02|2.5.21|line 2|taken is no date",
                "0.61|1.2|line 2|similarity is no number above 0",
                "0.61|high|line 2|similarity is no number above 0"
            })
    void aWrongRowIsNamed(String from, String to, String line, String says) {
        assertThatThrownBy(() -> open(HEAD + ROW.replace(from, to == null ? "" : to)))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining(line)
                .hasMessageContaining(says);
    }

    @Test
    void aPairThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> open(HEAD + ROW + ROW))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("twice");
    }

    @Test
    void anEmptySetIsRefusedAndTellsItsColumns() {
        assertThatThrownBy(() -> open(HEAD))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining("pair, probe, reference, answer");
        assertThatThrownBy(() -> open("")).isInstanceOf(PracticeException.class);
    }

    @Test
    void whatIsNoTextIsRefused() throws Exception {
        Files.write(
                folder.resolve(PracticeSet.FILE),
                (HEAD + "P-1,\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PracticeSet.open(folder, Policy.demonstration()))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void itsSizeIsBounded() throws Exception {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 0; i <= PracticeSet.PAIRS_MAX; i++) {
            rows.append(ROW.replace("P-1", "P-" + i));
        }
        assertThatThrownBy(() -> open(rows.toString()))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining("more than 1000 pairs");
        String large = HEAD + "x".repeat((int) PracticeSet.FILE_BYTES_MAX);
        assertThatThrownBy(() -> open(large))
                .isInstanceOf(PracticeException.class)
                .hasMessageContaining("larger than 1024 KiB");
    }
}
