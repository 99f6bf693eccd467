package org.secondlook.face;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Downloads a pack's models from their publishers, because somebody asked for it. Blocks; used by
/// one thread.
///
/// A part that is there already is gone on with; what arrives is taken only if its hash is the one
/// that this program was built with.
public final class PackDownload {
    /// Told how far a download is.
    @FunctionalInterface
    public interface Progress {
        /// @param file being downloaded
        /// @param done bytes there
        /// @param total bytes of the file
        void at(String file, long done, long total);
    }

    private static final String BUILT_IN = "/packs/opencv-zoo.json";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    private final byte[] manifest;
    private final Map<String, URI> elsewhere;

    /// The pack that the program was built to download.
    ///
    /// @param elsewhere other addresses by file name, for a mirror; hashes stay those of the pack
    public PackDownload(Map<String, URI> elsewhere) {
        try (InputStream in = PackDownload.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + BUILT_IN);
            }
            this.manifest = in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.elsewhere = Map.copyOf(elsewhere);
    }

    /// Downloads into `packs`/`id`, the pack's folder.
    ///
    /// @param packs folder that holds packs; made where it is missing
    /// @param cancelled asked again and again; what is there by then is kept and gone on with the
    ///   next time
    /// @return the pack's folder, or null when it was called off
    /// @throws ModelPackException when a file cannot be downloaded or is not the one the pack names
    public @Nullable Path into(Path packs, Progress progress, BooleanSupplier cancelled)
            throws ModelPackException {
        try {
            Files.createDirectories(packs);
            PackManifest pack = ModelPack.manifest(packs, manifest);
            Path folder = packs.resolve(pack.id());
            Files.createDirectories(folder);
            PackManifest.DetectorModel d = pack.detector();
            PackManifest.EmbedderModel e = pack.embedder();
            checkElsewhere(Set.of(d.file(), e.file()));
            boolean complete =
                    file(
                                    folder,
                                    new Wanted(d.file(), d.sha256(), d.bytes(), d.url()),
                                    progress,
                                    cancelled)
                            && file(
                                    folder,
                                    new Wanted(e.file(), e.sha256(), e.bytes(), e.url()),
                                    progress,
                                    cancelled);
            if (!complete) {
                return null;
            }
            // Last, and whole: a folder without it is no pack yet.
            Path part = Files.write(folder.resolve(ModelPack.MANIFEST + ".part"), manifest);
            Files.move(
                    part,
                    folder.resolve(ModelPack.MANIFEST),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            return folder;
        } catch (IOException e) {
            throw new ModelPackException(
                    "“%s” cannot be written: %s.".formatted(packs, e.getMessage()), e);
        }
    }

    /// An address for a file that is misspelt would be passed over, and another place be asked.
    private void checkElsewhere(Set<String> files) throws ModelPackException {
        for (Map.Entry<String, URI> other : elsewhere.entrySet()) {
            String scheme = String.valueOf(other.getValue().getScheme());
            if (!files.contains(other.getKey())) {
                throw new ModelPackException(
                        "“%s” is no file of the pack, which has %s."
                                .formatted(
                                        other.getKey(),
                                        String.join(" and ", files.stream().sorted().toList())));
            }
            if (!scheme.matches("(?i)https?") || other.getValue().getHost() == null) {
                throw new ModelPackException(
                        "“%s” cannot be downloaded from there; an address begins with https:// or http:// and a host."
                                .formatted(other.getKey()));
            }
        }
    }

    private record Wanted(String name, String sha256, @Nullable Long bytes, @Nullable String url) {}

    private boolean file(Path folder, Wanted wanted, Progress progress, BooleanSupplier cancelled)
            throws ModelPackException, IOException {
        Path file = folder.resolve(wanted.name());
        if (Files.exists(file)
                && ModelPack.sha256(Files.readAllBytes(file)).equals(wanted.sha256())) {
            return true;
        }
        if (wanted.bytes() == null || wanted.url() == null) {
            throw new ModelPackException(
                    "The pack does not say where “%s” is published.".formatted(wanted.name()));
        }
        Path part = folder.resolve(wanted.name() + ".part");
        if (!fetch(part, wanted, wanted.bytes(), progress, cancelled)) {
            return false;
        }
        String found = ModelPack.sha256(Files.readAllBytes(part));
        if (!found.equals(wanted.sha256())) {
            Files.delete(part);
            throw new ModelPackException(
                    "What was downloaded as “%s” is not that file: SHA-256 expected %s, found %s."
                            .formatted(wanted.name(), wanted.sha256(), found));
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private boolean fetch(
            Path part, Wanted wanted, long total, Progress progress, BooleanSupplier cancelled)
            throws ModelPackException, IOException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        if (there >= total) {
            Files.delete(part);
            there = 0;
        }
        URI from = elsewhere.getOrDefault(wanted.name(), URI.create(String.valueOf(wanted.url())));
        try (HttpClient client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(CONNECT_TIMEOUT)
                        .build()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(ANSWER_TIMEOUT);
            if (there > 0) {
                request.header("Range", "bytes=%d-".formatted(there));
            }
            HttpResponse<InputStream> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            boolean goesOn = answer.statusCode() == 206;
            if (answer.statusCode() != 200 && !goesOn) {
                throw new ModelPackException(
                        "“%s” cannot be downloaded: %s answered with status %d."
                                .formatted(wanted.name(), from.getHost(), answer.statusCode()));
            }
            return copy(
                    answer.body(),
                    part,
                    goesOn ? there : 0,
                    wanted.name(),
                    total,
                    progress,
                    cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException e) {
            throw new ModelPackException(
                    "“%s” cannot be downloaded from %s. Check the connection; what is there already is kept."
                            .formatted(wanted.name(), from.getHost()),
                    e);
        }
    }

    private static boolean copy(
            InputStream body,
            Path part,
            long there,
            String name,
            long total,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException, ModelPackException {
        byte[] buffer = new byte[1 << 16];
        long done = there;
        StandardOpenOption mode =
                there > 0 ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
        try (body;
                OutputStream out =
                        Files.newOutputStream(
                                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, mode)) {
            for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                done += n;
                if (done > total) {
                    throw new ModelPackException(
                            "“%s” is longer than the %d bytes it should have."
                                    .formatted(name, total));
                }
                out.write(buffer, 0, n);
                progress.at(name, done, total);
            }
        }
        if (done < total) {
            throw new IOException("the answer ended early");
        }
        return true;
    }
}
