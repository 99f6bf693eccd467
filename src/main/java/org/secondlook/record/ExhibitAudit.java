package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.secondlook.record.KeptFiles.KeptFile;

/// Checks that every sealed file that is to be kept is there, byte for byte as it was written.
/// Stateless; not for the record's thread, because it reads all of them.
///
/// What is due may be gone already and its receipt not yet written. Files that the record knows
/// nothing of are not looked for: opening the record deletes them.
final class ExhibitAudit {
    private ExhibitAudit() {}

    /// The first thing that is wrong, a sentence that names the alert; empty when nothing is.
    ///
    /// @param waiting files whose time is not over, or that are held
    static String problem(List<KeptFile> waiting, ExhibitFiles exhibits) {
        for (KeptFile file : waiting) {
            String problem =
                    problem(file, exhibits.file(file.deployment(), file.alert(), file.part()));
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private static String problem(KeptFile kept, Path file) {
        String what = "Sealed file %d of alert %s".formatted(kept.part(), kept.alert());
        try {
            return VerifyRecord.sha256(Files.readAllBytes(file)).equals(kept.sha256())
                    ? ""
                    : what + " was changed.";
        } catch (NoSuchFileException e) {
            return what + " is missing, and there is no receipt for its deletion.";
        } catch (IOException e) {
            return "%s cannot be read: %s.".formatted(what, PrivateFiles.reason(e));
        }
    }
}
