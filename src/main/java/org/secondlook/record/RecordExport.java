package org.secondlook.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/// Writes the events where an auditor can take them: events, checkpoints, public key, a page that
/// describes them and the program that checks them. Confined to the record's thread.
final class RecordExport {
    private final Path folder;

    private RecordExport(Path folder) {
        this.folder = folder;
    }

    /// An export into a new folder.
    ///
    /// @throws RecordException when it is there already or cannot be made
    static RecordExport into(Path folder) throws RecordException {
        try {
            Files.createDirectory(folder);
            return new RecordExport(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RecordException(
                    "“%s” is there already. Name a new folder for the export.".formatted(folder),
                    e);
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static RecordException failed(Path folder, IOException e) {
        return new RecordException(
                "The export cannot be written into “%s”: %s."
                        .formatted(folder, PrivateFiles.reason(e)),
                e);
    }

    /// Writes everything.
    ///
    /// @param publicKey hexadecimal
    /// @return what the disk refused, which is no fault of the record
    Optional<RecordException> write(Handle handle, String publicKey) {
        try {
            all(handle, publicKey);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(folder, e));
        }
    }

    private void all(Handle handle, String publicKey) throws IOException {
        lines(
                "events.jsonl",
                handle.createQuery("select line from event order by sequence").mapTo(String.class));
        lines(
                "checkpoints.jsonl",
                handle.createQuery("select * from event_checkpoint order by sequence")
                        .map((row, _) -> EventChain.checkpoint(row)));
        Files.writeString(folder.resolve("public-key.txt"), publicKey + "\n");
        Files.writeString(folder.resolve("FORMAT.md"), text("FORMAT.md"));
        // Java starts a single file only where it is in no package.
        Files.writeString(
                folder.resolve("VerifyRecord.java"),
                text("VerifyRecord.java").replaceFirst("(?m)^package .*;\\R+", ""));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = RecordExport.class.getResourceAsStream("/export/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void lines(String name, ResultIterable<String> lines) throws IOException {
        try (BufferedWriter out =
                        Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
                Stream<String> all = lines.stream()) {
            for (String line : (Iterable<String>) all::iterator) {
                out.write(line);
                out.write('\n');
            }
        }
    }
}
