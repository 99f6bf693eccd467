package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Policy;

class ImportLimitsTest {
    private static final String HEADER = "reference,name,category,image\n";
    private static final String ROW = "1,One,SUSPECT,a.jpg\n";

    @TempDir private Path folder;

    @BeforeEach
    void image() throws IOException {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
    }

    @Test
    void aFileMayHaveSomeBytes() throws IOException, WatchlistException {
        String list = HEADER + ROW;
        String most = list + "\n".repeat(WatchlistFile.MAX_BYTES - list.length());
        assertThat(read(most).images()).hasSize(1);
        refused(most + "\n", "larger than 32 MiB");
    }

    @Test
    void aFileMayHaveSomeRows() throws IOException, WatchlistException {
        String most = HEADER + ROW.repeat(WatchlistRows.MAX_ROWS);
        ImportedWatchlist list = read(most);
        assertThat(list.images()).hasSize(WatchlistImport.MAX_IMAGES_PER_ENTRY);
        assertThat(list.refused())
                .hasSize(WatchlistRows.MAX_ROWS - WatchlistImport.MAX_IMAGES_PER_ENTRY);
        refused(most + ROW, "more than 20000 rows");
    }

    @Test
    void anEntryMayHaveSomeImages() throws IOException, WatchlistException {
        ImportedWatchlist list =
                read(HEADER + ROW.repeat(WatchlistImport.MAX_IMAGES_PER_ENTRY + 1));
        assertThat(list.images()).hasSize(WatchlistImport.MAX_IMAGES_PER_ENTRY);
        assertThat(((ImageVerdict.Refused) list.refused().getFirst().verdict()).reason())
                .isEqualTo(Refusal.TOO_MANY_IMAGES);
    }

    @Test
    void aFieldMayHaveSomeCharacters() throws IOException, WatchlistException {
        assertThat(withName("n".repeat(WatchlistImport.MAX_NAME_LENGTH)).images()).hasSize(1);
        assertThat(withName("n".repeat(WatchlistImport.MAX_NAME_LENGTH + 1)).refused()).hasSize(1);
        assertThat(withName("n".repeat(WatchlistRows.MAX_FIELD_LENGTH + 1)).refused()).hasSize(1);
        assertThat(
                        read(HEADER
                                        + "1".repeat(WatchlistImport.MAX_REFERENCE_LENGTH)
                                        + ",One,SUSPECT,a.jpg\n")
                                .images())
                .hasSize(1);
        assertThat(
                        read(HEADER
                                        + "1".repeat(WatchlistImport.MAX_REFERENCE_LENGTH + 1)
                                        + ",One,SUSPECT,a.jpg\n")
                                .images())
                .isEmpty();
        refused(HEADER + "1," + "n".repeat(100_000) + ",SUSPECT,a.jpg\n", "too long");
    }

    @Test
    void aFileMayHaveSomeColumns() throws IOException, WatchlistException {
        int more = WatchlistRows.MAX_COLUMNS - Column.OBLIGATORY.size();
        String most =
                HEADER.strip() + ",x".repeat(more) + "\n" + ROW.strip() + ",y".repeat(more) + "\n";
        assertThat(read(most).images()).hasSize(1);
        refused(HEADER.strip() + ",x".repeat(more + 1) + "\n", "cannot be read as CSV");
    }

    @Test
    void someListsMayBeLoadedTogether() throws IOException, WatchlistException {
        Path list = Files.writeString(folder.resolve("list.csv"), HEADER + ROW);
        List<Path> most = Collections.nCopies(WatchlistImport.MAX_LISTS, list);
        assertThat(
                        ImportedWatchlist.read(
                                        most, new ListCheck(Policy.demonstration(), Instant.now()))
                                .entries())
                .hasSize(1);
        List<Path> more = Collections.nCopies(WatchlistImport.MAX_LISTS + 1, list);
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() ->
                        ImportedWatchlist.read(
                                more, new ListCheck(Policy.demonstration(), Instant.now())))
                .withMessageContaining("1 to 16 can be loaded together");
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() ->
                        ImportedWatchlist.read(
                                List.of(), new ListCheck(Policy.demonstration(), Instant.now())));
    }

    @Test
    void aWatchlistMayHaveSomeImages() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < Watchlist.MAX_IMAGES; i++) {
            rows.append(i).append(",One,SUSPECT,a.jpg\n");
        }
        Path first = Files.writeString(folder.resolve("first.csv"), rows);
        Path second = Files.writeString(folder.resolve("second.csv"), HEADER + ROW);
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() ->
                        ImportedWatchlist.read(
                                List.of(first, second),
                                new ListCheck(Policy.demonstration(), Instant.now())))
                .withMessageContaining("more than 20000 images");
    }

    private ImportedWatchlist withName(String name) throws IOException, WatchlistException {
        return read(HEADER + "1," + name + ",SUSPECT,a.jpg\n");
    }

    private ImportedWatchlist read(String text) throws IOException, WatchlistException {
        Path file = Files.writeString(folder.resolve("list.csv"), text);
        return ImportedWatchlist.read(
                List.of(file), new ListCheck(Policy.demonstration(), Instant.now()));
    }

    private void refused(String text, String words) {
        assertThatExceptionOfType(WatchlistException.class)
                .isThrownBy(() -> read(text))
                .withMessageContaining(words);
    }
}
