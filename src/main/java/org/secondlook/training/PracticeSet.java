package org.secondlook.training;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.KnownPair;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Probe;
import org.secondlook.watchlist.ImageFolder;
import org.secondlook.watchlist.ListImages;

/// The known-answer pairs that a trainer provides: a folder with `pairs.csv` and photographs of
/// people who agreed to it. Immutable.
///
/// Columns: `pair` (a code), `probe` (one to five photographs, separated by `;`), `reference`,
/// `answer` (`SAME` or `DIFFERENT`), `entry` and `name` (invented), `category` (of the policy),
/// `consent` (where it is written down that both people agreed); and, if wanted, `taken` (a date)
/// and `similarity` (shown instead of a made-up one).
///
/// @param pairs `PAIRS_MAX` at most
/// @param images where their photographs lie
public record PracticeSet(List<PracticePair> pairs, ListImages images) {
    static final PracticeSet NONE =
            new PracticeSet(
                    List.of(),
                    image -> {
                        throw new IllegalStateException("there is no practice set");
                    });

    /// Name of its file.
    public static final String FILE = "pairs.csv";

    /// Pairs of one set at most.
    public static final int PAIRS_MAX = 1_000;

    static final long FILE_BYTES_MAX = 1 << 20;

    private static final int CODE_LENGTH_MAX = 64;
    private static final List<String> OBLIGATORY =
            List.of("pair", "probe", "reference", "answer", "entry", "name", "category", "consent");

    public PracticeSet {
        pairs = List.copyOf(pairs);
    }

    /// Whether there is a practice set in a folder.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    /// Reads the set in a folder. No photograph is opened yet.
    ///
    /// @param policy whose categories the pairs name
    /// @throws PracticeException when the file cannot be read or a row is wrong, with its line
    public static PracticeSet open(Path folder, Policy policy) throws PracticeException {
        List<PracticePair> pairs = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text(folder))) {
            for (NamedCsvRecord row : rows) {
                if (pairs.size() == PAIRS_MAX) {
                    throw new PracticeException(
                            "%s has more than %d pairs. Split the set.".formatted(FILE, PAIRS_MAX));
                }
                PracticePair pair = pair(row, policy);
                if (!codes.add(pair.pair().code())) {
                    throw wrong(row, "the pair stands in it twice");
                }
                pairs.add(pair);
            }
        } catch (IOException | CsvParseException e) {
            throw new PracticeException(
                    "%s in the practice set cannot be read as CSV in UTF-8: %s. Mend or remove it."
                            .formatted(FILE, e.getMessage()),
                    e);
        }
        if (pairs.isEmpty()) {
            throw new PracticeException(
                    "%s in the practice set holds no pair. Its columns are %s."
                            .formatted(FILE, String.join(", ", OBLIGATORY)));
        }
        return new PracticeSet(pairs, new ImageFolder(folder));
    }

    private static String text(Path folder) throws IOException, PracticeException {
        Path file = folder.resolve(FILE);
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new PracticeException(
                    "%s is larger than %d KiB. Split the set."
                            .formatted(FILE, FILE_BYTES_MAX >> 10));
        }
        return Files.readString(file);
    }

    private static PracticePair pair(NamedCsvRecord row, Policy policy) throws PracticeException {
        for (String column : OBLIGATORY) {
            if (said(row, column).isEmpty()) {
                throw wrong(row, "%s is missing".formatted(column));
            }
        }
        String code = said(row, "pair");
        if (code.length() > CODE_LENGTH_MAX) {
            throw wrong(row, "pair has more than %d characters".formatted(CODE_LENGTH_MAX));
        }
        List<String> probes =
                Arrays.stream(said(row, "probe").split(";"))
                        .map(String::strip)
                        .filter(probe -> !probe.isEmpty())
                        .toList();
        if (probes.isEmpty() || probes.size() > Probe.MAX_PORTRAITS) {
            throw wrong(row, "probe names 1 to %d photographs".formatted(Probe.MAX_PORTRAITS));
        }
        return new PracticePair(
                new KnownPair(code, answer(row)),
                probes,
                said(row, "reference"),
                said(row, "entry"),
                said(row, "name"),
                category(row, policy),
                taken(row),
                similarity(row));
    }

    private static KnownPair.Answer answer(NamedCsvRecord row) throws PracticeException {
        return switch (said(row, "answer")) {
            case "SAME" -> KnownPair.Answer.SAME;
            case "DIFFERENT" -> KnownPair.Answer.DIFFERENT;
            default -> throw wrong(row, "answer is neither SAME nor DIFFERENT");
        };
    }

    private static Category category(NamedCsvRecord row, Policy policy) throws PracticeException {
        return policy.category(said(row, "category"))
                .orElseThrow(() ->
                        wrong(
                                row,
                                "category is none of the policy's: %s"
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        policy.categories().stream()
                                                                .map(Category::code)
                                                                .toList()))));
    }

    private static @Nullable LocalDate taken(NamedCsvRecord row) throws PracticeException {
        String taken = said(row, "taken");
        try {
            return taken.isEmpty() ? null : LocalDate.parse(taken);
        } catch (DateTimeException e) {
            throw wrong(row, "taken is no date like 2026-11-30");
        }
    }

    private static OptionalDouble similarity(NamedCsvRecord row) throws PracticeException {
        String similarity = said(row, "similarity");
        if (similarity.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(similarity);
            if (value > 0 && value <= 1) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw wrong(row, "similarity is no number above 0 and up to 1");
    }

    private static String said(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    private static PracticeException wrong(NamedCsvRecord row, String what) {
        return new PracticeException(
                "%s, line %d: %s.".formatted(FILE, row.getStartingLineNumber(), what));
    }
}
