package org.secondlook.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Exhibit;
import org.secondlook.record.ExhibitFile.Owner;
import org.secondlook.record.Sealing.BrokenSealException;

/// The sealed exhibits of alerts: a folder for each deployment with the deployment's key, sealed
/// under the store key, and the files of its alerts. Thread-safe.
///
/// Each alert has a key of its own, sealed under its deployment's in the head of its first file. So
/// what is destroyed with the deployment's key is everything, but for alerts under an evidence
/// hold, whose key is sealed under the store key as well. Deleting needs no key at all.
final class ExhibitFiles implements AutoCloseable {
    /// Under the record's folder.
    static final String FOLDER = "exhibits";

    private static final String KEY = "key";
    private static final Pattern FILE =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([1-9])\\.slx");
    private static final Pattern HOLD =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.hold");

    private final Path folder;
    private final StoreKey storeKey;
    private final Map<String, byte[]> ready = new HashMap<>();

    /// @param folder made where it is missing
    /// @param storeKey under which the keys of deployments lie
    ExhibitFiles(Path folder, StoreKey storeKey) {
        this.folder = folder;
        this.storeKey = storeKey;
    }

    /// What was written.
    ///
    /// @param exhibits how many
    /// @param bytes of the file
    /// @param sha256 of the file, hexadecimal
    record Written(int exhibits, long bytes, String sha256) {}

    /// A file that is there.
    record Present(UUID alert, int part) {}

    private interface Work<T> {
        T run() throws IOException, BrokenSealException, RecordException;
    }

    private <T> T told(String deployment, Work<T> work) throws RecordException {
        try {
            return work.run();
        } catch (IOException e) {
            throw new RecordException(
                    "The sealed pictures in %s cannot be used: %s. Look at that disk."
                            .formatted(of(deployment), PrivateFiles.reason(e)),
                    e);
        } catch (BrokenSealException e) {
            throw new RecordException(
                    "The sealed pictures in %s were changed, or belong to another record. Restore them from a backup."
                            .formatted(of(deployment)),
                    e);
        }
    }

    private Path of(String deployment) {
        byte[] bytes = deployment.getBytes(StandardCharsets.UTF_8);
        return folder.resolve(VerifyRecord.sha256(bytes).substring(0, 32));
    }

    /// Where a file of an alert lies, whether or not it is there.
    Path file(String deployment, UUID alert, int part) {
        return of(deployment).resolve(new Owner(deployment, alert, part).file());
    }

    /// Takes a deployment's key into memory, and makes it where there is none, so that its alerts
    /// can be written from now on whoever signs out.
    ///
    /// @throws RecordException when the store key is not open
    synchronized void begin(String deployment) throws RecordException {
        if (!ready.containsKey(deployment)) {
            ready.put(deployment, told(deployment, () -> key(deployment)));
        }
    }

    /// Forgets a deployment's key in memory.
    synchronized void end(String deployment) {
        byte[] key = ready.remove(deployment);
        if (key != null) {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Whether alerts of a deployment can be written now.
    synchronized boolean isReady(String deployment) {
        return ready.containsKey(deployment);
    }

    private byte[] key(String deployment) throws IOException, BrokenSealException, RecordException {
        Path file = of(deployment).resolve(KEY);
        String use = "deployment " + deployment;
        if (Files.exists(file)) {
            return storeKey.unwrap(use, Files.readAllBytes(file));
        }
        byte[] key = Sealing.random(Sealing.KEY_BYTES);
        byte[] wrapped = storeKey.wrap(use, key);
        PrivateFiles.folder(folder);
        PrivateFiles.folder(of(deployment));
        PrivateFiles.create(file, wrapped);
        return key;
    }

    private static String use(String deployment, UUID alert) {
        return "alert %s of %s".formatted(alert, deployment);
    }

    private static String holdUse(String deployment, UUID alert) {
        return "hold of alert %s of %s".formatted(alert, deployment);
    }

    /// Writes exhibits of an alert, and returns when they are on the disk.
    ///
    /// @param part 1 when the alert is raised; later ones only where there is a first
    /// @param exhibits stay the caller's
    synchronized Written write(String deployment, UUID alert, int part, List<Exhibit> exhibits)
            throws RecordException {
        byte[] deploymentKey = ready.get(deployment);
        if (deploymentKey == null) {
            throw new RecordException(
                    "The key of this deployment was destroyed, so pictures of its alerts can no longer be kept.");
        }
        return told(
                deployment,
                () -> {
                    Owner owner = new Owner(deployment, alert, part);
                    byte[] wrapped =
                            part == 1
                                    ? Sealing.wrap(
                                            deploymentKey,
                                            use(deployment, alert),
                                            Sealing.random(Sealing.KEY_BYTES))
                                    : wrappedKey(deployment, alert);
                    byte[] key = Sealing.unwrap(deploymentKey, use(deployment, alert), wrapped);
                    try {
                        byte[] bytes = ExhibitFile.seal(owner, wrapped, key, exhibits);
                        PrivateFiles.create(of(deployment).resolve(owner.file()), bytes);
                        return new Written(
                                exhibits.size(), bytes.length, VerifyRecord.sha256(bytes));
                    } finally {
                        Arrays.fill(key, (byte) 0);
                    }
                });
    }

    private byte[] wrappedKey(String deployment, UUID alert)
            throws IOException, BrokenSealException {
        Path first = of(deployment).resolve(new Owner(deployment, alert, 1).file());
        try (var in = Files.newInputStream(first)) {
            return ExhibitFile.wrappedKey(in.readNBytes(ExhibitFile.KEY_END));
        }
    }

    /// The exhibits of an alert that are still kept, in the order in which they were written. The
    /// caller closes each.
    ///
    /// @return none when they were deleted
    /// @throws RecordException when the store key is not open, or anything was changed
    synchronized List<Exhibit> read(String deployment, UUID alert) throws RecordException {
        return told(
                deployment,
                () -> {
                    List<Exhibit> all = new ArrayList<>();
                    byte @Nullable [] key = null;
                    try {
                        for (int part : parts(deployment, alert)) {
                            key = key == null ? alertKey(deployment, alert) : key;
                            Owner owner = new Owner(deployment, alert, part);
                            byte[] bytes = Files.readAllBytes(of(deployment).resolve(owner.file()));
                            all.addAll(ExhibitFile.open(owner, key, bytes));
                        }
                        return all;
                    } catch (IOException | BrokenSealException | RecordException e) {
                        all.forEach(Exhibit::close);
                        throw e;
                    } finally {
                        if (key != null) {
                            Arrays.fill(key, (byte) 0);
                        }
                    }
                });
    }

    private byte[] alertKey(String deployment, UUID alert)
            throws IOException, BrokenSealException, RecordException {
        Path hold = holdFile(deployment, alert);
        if (Files.exists(hold)) {
            return storeKey.unwrap(holdUse(deployment, alert), Files.readAllBytes(hold));
        }
        Path file = of(deployment).resolve(KEY);
        if (!Files.exists(file)) {
            throw new RecordException(
                    "The key of this deployment was destroyed; nobody can see its pictures any more.");
        }
        byte[] deploymentKey =
                storeKey.unwrap("deployment " + deployment, Files.readAllBytes(file));
        try {
            return Sealing.unwrap(
                    deploymentKey, use(deployment, alert), wrappedKey(deployment, alert));
        } finally {
            Arrays.fill(deploymentKey, (byte) 0);
        }
    }

    private Path holdFile(String deployment, UUID alert) {
        return of(deployment).resolve(alert + ".hold");
    }

    private List<Integer> parts(String deployment, UUID alert) throws IOException {
        return files(of(deployment)).stream()
                .flatMap(file -> present(file).stream())
                .filter(found -> found.alert().equals(alert))
                .map(Present::part)
                .sorted()
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static Optional<Present> present(Path file) {
        Matcher name = FILE.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(
                        new Present(
                                UUID.fromString(name.group(1)), Integer.parseInt(name.group(2))))
                : Optional.empty();
    }

    /// The alerts of a deployment of which something is kept.
    synchronized Set<UUID> present(String deployment) throws RecordException {
        return told(
                deployment,
                () -> {
                    Set<UUID> alerts = new HashSet<>();
                    for (Path file : files(of(deployment))) {
                        present(file).ifPresent(found -> alerts.add(found.alert()));
                    }
                    return alerts;
                });
    }

    /// Whether the key of a deployment is still there.
    boolean hasKey(String deployment) {
        return Files.exists(of(deployment).resolve(KEY));
    }

    /// Deletes all exhibits of an alert for good, those under a hold as well.
    ///
    /// @return whether there were any
    synchronized boolean delete(String deployment, UUID alert) throws RecordException {
        return told(
                deployment,
                () -> {
                    boolean any = false;
                    Path hold = holdFile(deployment, alert);
                    if (Files.exists(hold)) {
                        PrivateFiles.shred(hold);
                    }
                    for (int part : parts(deployment, alert)) {
                        PrivateFiles.shred(
                                of(deployment).resolve(new Owner(deployment, alert, part).file()));
                        any = true;
                    }
                    return any;
                });
    }

    /// Deletes one file of an alert for good.
    synchronized void delete(String deployment, UUID alert, int part) throws RecordException {
        told(
                deployment,
                () -> {
                    PrivateFiles.shred(
                            of(deployment).resolve(new Owner(deployment, alert, part).file()));
                    return true;
                });
    }

    /// Destroys the key of a deployment: nobody can open what it sealed any more, but for alerts
    /// under a hold.
    ///
    /// @return whether there was one
    synchronized boolean destroyKey(String deployment) throws RecordException {
        end(deployment);
        return told(
                deployment,
                () -> {
                    Path file = of(deployment).resolve(KEY);
                    if (!Files.exists(file)) {
                        return false;
                    }
                    PrivateFiles.shred(file);
                    if (files(of(deployment)).isEmpty()) {
                        Files.delete(of(deployment));
                    }
                    return true;
                });
    }

    /// Destroys the key of a deployment that no session uses.
    ///
    /// @return whether there was one to destroy
    synchronized boolean retireKey(String deployment) throws RecordException {
        return !ready.containsKey(deployment) && destroyKey(deployment);
    }

    /// Keeps an alert's exhibits readable beyond their deployment's key.
    ///
    /// @throws RecordException when there are none, or the store key is not open
    synchronized void hold(String deployment, UUID alert) throws RecordException {
        told(
                deployment,
                () -> {
                    if (parts(deployment, alert).isEmpty()) {
                        throw new RecordException(
                                "There are no pictures of this alert any more, so there is nothing to hold.");
                    }
                    Path file = holdFile(deployment, alert);
                    if (!Files.exists(file)) {
                        byte[] key = alertKey(deployment, alert);
                        try {
                            PrivateFiles.create(
                                    file, storeKey.wrap(holdUse(deployment, alert), key));
                        } finally {
                            Arrays.fill(key, (byte) 0);
                        }
                    }
                    return true;
                });
    }

    /// Ends a hold: from now on the exhibits last as long as the deployment's key, and no longer
    /// where that is gone.
    synchronized void release(String deployment, UUID alert) throws RecordException {
        told(
                deployment,
                () -> {
                    Path file = holdFile(deployment, alert);
                    if (Files.exists(file)) {
                        PrivateFiles.shred(file);
                    }
                    return true;
                });
    }

    /// Deletes for good what a crash left: files that were never finished, and those the record
    /// knows nothing of.
    ///
    /// @param known what the record knows of
    /// @return how many were deleted
    synchronized int sweep(Set<Present> known) throws RecordException {
        return told(
                "",
                () -> {
                    int swept = 0;
                    for (Path deployment : files(folder)) {
                        Set<UUID> kept = new HashSet<>();
                        known.forEach(present -> kept.add(present.alert()));
                        for (Path file : files(deployment)) {
                            if (isLeftOver(file, known, kept)) {
                                PrivateFiles.shred(file);
                                swept++;
                            }
                        }
                    }
                    return swept;
                });
    }

    private static boolean isLeftOver(Path file, Set<Present> known, Set<UUID> kept) {
        String name = String.valueOf(file.getFileName());
        Matcher hold = HOLD.matcher(name);
        if (hold.matches()) {
            return !kept.contains(UUID.fromString(hold.group(1)));
        }
        Optional<Present> found = present(file);
        return found.isPresent() ? !known.contains(found.get()) : name.endsWith(".new");
    }

    /// Wipes the keys in memory.
    @Override
    public synchronized void close() {
        List.copyOf(ready.keySet()).forEach(this::end);
    }
}
