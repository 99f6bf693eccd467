package org.secondlook.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.watchlist.DraftFile;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.ImageFlag;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.ListRow;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Refusal;
import org.secondlook.watchlist.WatchlistException;

/// Lists of invented people, kept in memory; their portraits are drawn. Thread-safe.
final class KeptInMemory implements WatchlistOffice {
    static final Quality GOOD = new Quality(182, 1, 2, 0, 400, 140, 170, 0.01, 0.99);
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private record Kept(DraftList draft, Map<String, ImageVerdict> verdicts, List<Alike> alike) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    volatile int portraits;
    volatile int enrolDelayMs;
    volatile int asked;
    volatile boolean closed;
    String sealedWith = "";

    /// A list of so many people with one image each; every tenth lacks its legal basis.
    static DraftList people(int count) {
        List<ListedPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(i));
        }
        return new DraftList(people, List.of(), List.of());
    }

    private static ListedPerson person(int i) {
        List<Category> categories = Policy.builtIn(Policy.HOURS_24).categories();
        List<ListedPhotograph> images = new ArrayList<>();
        for (int j = 0; j <= i % 3; j++) {
            ListRow row = new ListRow(i, "list.csv", i + 2);
            images.add(
                    new ListedPhotograph(
                            "%d-%d.jpg".formatted(i, j),
                            new ImageDetails("Custody photograph", null, "PACE s. 64A"),
                            row));
        }
        return new ListedPerson(
                "W-%05d".formatted(i + 1),
                Names.of(i),
                categories.get(i % categories.size()).code(),
                new EntryDetails(
                        null,
                        20 + i % 50,
                        "Theft from shops",
                        i % 10 == 3 ? "" : "Warrant",
                        "DS 4471",
                        "",
                        Set.of(),
                        false,
                        NOON.plusSeconds(400_000),
                        NOON.minusSeconds(3_600)),
                images,
                new ListRow(i, "list.csv", i + 2));
    }

    /// Keeps a list of which everything is enrolled.
    KeptInMemory with(String id, DraftList draft) {
        Map<String, ImageVerdict> verdicts = new HashMap<>();
        int i = 0;
        for (ListedPerson person : draft.people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                verdicts.put(photograph.image(), verdict(i++));
            }
        }
        return with(id, draft, verdicts, List.of());
    }

    synchronized KeptInMemory with(
            String id, DraftList draft, Map<String, ImageVerdict> verdicts, List<Alike> alike) {
        kept.put(id, new Kept(draft, verdicts, alike));
        return this;
    }

    static ImageVerdict verdict(int i) {
        if (i % 17 == 5) {
            return new ImageVerdict.Refused(Refusal.NO_FACE, "No face was found in the image.");
        }
        return new ImageVerdict.Enrolled(
                GOOD, i % 7 == 2 ? Set.of(ImageFlag.SOFT, ImageFlag.SMALL) : Set.of());
    }

    @Override
    public List<String> policies() {
        return Policy.BUILT_IN;
    }

    @Override
    public synchronized Shelf lists() {
        return new Shelf(kept.keySet().stream().map(this::summary).toList(), List.of());
    }

    @Override
    public void close() {
        closed = true;
    }

    private ListSummary summary(String id) {
        Kept list = get(id);
        Policy policy = Policy.builtIn(Policy.HOURS_24);
        Map<ResponseColour, Integer> colours = new EnumMap<>(ResponseColour.class);
        for (ListedPerson person : list.draft.people()) {
            policy.category(person.category())
                    .ifPresent(category -> colours.merge(category.colour(), 1, Integer::sum));
        }
        return new ListSummary(
                id,
                list.draft.people().size(),
                list.draft.photographs(),
                (int)
                        list.draft.people().stream()
                                .flatMap(person -> person.photographs().stream())
                                .filter(image -> list.verdicts.containsKey(image.image()))
                                .count(),
                colours,
                0,
                List.of());
    }

    private Kept get(String id) {
        Kept list = kept.get(id);
        if (list == null) {
            throw new IllegalStateException("no list " + id);
        }
        return list;
    }

    @Override
    public void take(Path file, String name) throws WatchlistException {
        with(name, DraftFile.read(file).list(), new HashMap<>(), List.of());
    }

    @Override
    public void enrol(String id, SessionStarter.Progress progress, SessionStarter.Cancel cancel) {
        List<String> images;
        Map<String, ImageVerdict> verdicts;
        synchronized (this) {
            images =
                    get(id).draft.people().stream()
                            .flatMap(person -> person.photographs().stream())
                            .map(ListedPhotograph::image)
                            .toList();
            verdicts = new HashMap<>(get(id).verdicts);
        }
        for (int i = 0; i < images.size() && !cancel.isAsked(); i++) {
            if (verdicts.putIfAbsent(images.get(i), verdict(i)) == null) {
                asked++;
                pause();
            }
            progress.report("Enrolled", verdicts.size(), images.size());
        }
        synchronized (this) {
            Kept list = get(id);
            kept.put(id, new Kept(list.draft, verdicts, list.alike));
        }
    }

    private void pause() {
        try {
            Thread.sleep(enrolDelayMs);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized OpenList open(String id, String policy) {
        Kept list = get(id);
        return new OpenList(
                summary(id),
                Policy.builtIn(policy),
                list.draft,
                list.verdicts,
                list.alike.stream()
                        .filter(pair ->
                                list.draft.person(pair.first()).isPresent()
                                        && list.draft.person(pair.second()).isPresent())
                        .toList());
    }

    @Override
    public synchronized void save(String id, DraftList draft) {
        Kept list = get(id);
        kept.put(id, new Kept(draft, list.verdicts, list.alike));
    }

    @Override
    public synchronized @Nullable Portrait portrait(String id, String image) {
        if (get(id).verdicts.get(image) instanceof ImageVerdict.Enrolled) {
            portraits++;
            int person = people.computeIfAbsent(image, name -> Math.abs(name.hashCode() % 40));
            return Drawings.reference(person);
        }
        return null;
    }

    @Override
    public synchronized void delete(String id) {
        kept.remove(id);
    }

    @Override
    public void report(String id, String policy, Path file) throws WatchlistException {
        write(file, "reference,sentence\n");
    }

    @Override
    public void seal(String id, Passphrase passphrase, Path file) throws WatchlistException {
        sealedWith = "%d characters".formatted(passphrase.length());
        write(file, id);
    }

    private static void write(Path file, String text) throws WatchlistException {
        try {
            Files.writeString(file, text);
        } catch (java.io.IOException e) {
            throw new WatchlistException("“%s” cannot be written.".formatted(file), e);
        }
    }

    @Override
    public SealedContents lookInto(Path file, Passphrase passphrase) throws WatchlistException {
        if (passphrase.length() < 12) {
            throw new WatchlistException(
                    "The passphrase is wrong, or the file was changed. Nothing was opened.");
        }
        return new SealedContents("Sealed in the office", 412, 903, NOON, "SGT-1", "3f9a 11c0");
    }

    @Override
    public synchronized void unseal(Path file, Passphrase passphrase, String name) {
        with(name, people(12));
    }

    /// Invented names.
    private static final class Names {
        private static final List<String> FIRST =
                List.of("Ada", "Boris", "Clara", "Dilan", "Esme", "Femi", "Greta", "Hana");
        private static final List<String> LAST =
                List.of("Ashdown", "Brackwater", "Coldstone", "Dunmere", "Elkhurst", "Farrowby");

        static String of(int i) {
            return FIRST.get(i % FIRST.size()) + " " + LAST.get(i / FIRST.size() % LAST.size());
        }
    }
}
