package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.secondlook.face.Template;

/// The people sought in one deployment, ready to be searched. Read by any thread; closed by its
/// owner, which wipes every portrait and template.
///
/// It never changes: who is added or struck off, is so on a new watchlist with a new hash.
public final class Watchlist implements AutoCloseable {
    /// Reference images that are taken at most.
    public static final int MAX_IMAGES = 20_000;

    /// An entry with its reference images and their templates, on the way into a watchlist.
    ///
    /// @param entry who
    /// @param images at least one; they become the watchlist's
    /// @param templates of the images, in their order; they stay the caller's
    public record Enrolment(
            WatchlistEntry entry, List<ReferenceImage> images, List<Template> templates) {

        /// Without any image as yet; images and templates are added to its lists.
        Enrolment(WatchlistEntry entry) {
            this(entry, new ArrayList<>(), new ArrayList<>());
        }
    }

    private final List<WatchlistEntry> entries;
    private final List<ReferenceImage> images;
    private final List<List<ReferenceImage>> imagesOfEntry;
    private final Gallery gallery;
    private final String sha256;
    private Runnable afterwards = () -> {};

    private Watchlist(
            List<WatchlistEntry> entries,
            List<List<ReferenceImage>> imagesOfEntry,
            Gallery gallery,
            String sha256) {
        this.entries = entries;
        this.images = imagesOfEntry.stream().flatMap(List::stream).toList();
        this.imagesOfEntry = imagesOfEntry;
        this.gallery = gallery;
        this.sha256 = sha256;
    }

    /// A watchlist of the given people, in their order.
    ///
    /// @param packId of the model pack that made the templates
    /// @param templateLength of that pack
    /// @param enrolments each entry once
    /// @throws IllegalArgumentException when an entry has no image, or images and templates do not
    ///   go together
    public static Watchlist of(String packId, int templateLength, List<Enrolment> enrolments) {
        requireUnique(enrolments);
        List<Template> templates = new ArrayList<>();
        List<Integer> entryOfRow = new ArrayList<>();
        for (int entry = 0; entry < enrolments.size(); entry++) {
            Enrolment enrolment = enrolments.get(entry);
            if (enrolment.images().isEmpty()
                    || enrolment.images().size() != enrolment.templates().size()) {
                throw new IllegalArgumentException(
                        "every entry needs an image, every image a template");
            }
            templates.addAll(enrolment.templates());
            for (int i = 0; i < enrolment.images().size(); i++) {
                entryOfRow.add(entry);
            }
        }
        return new Watchlist(
                enrolments.stream().map(Enrolment::entry).toList(),
                enrolments.stream().map(e -> List.copyOf(e.images())).toList(),
                Gallery.of(
                        templateLength,
                        templates,
                        entryOfRow.stream().mapToInt(Integer::intValue).toArray()),
                WatchlistHash.of(packId, enrolments));
    }

    private static void requireUnique(List<Enrolment> enrolments) {
        Set<String> references = new HashSet<>();
        for (Enrolment enrolment : enrolments) {
            if (!references.add(enrolment.entry().reference())) {
                throw new IllegalArgumentException(
                        "the entry %s is listed twice".formatted(enrolment.entry().reference()));
            }
        }
    }

    /// Number of people on it.
    public int size() {
        return entries.size();
    }

    /// The people on it, in the order of their lists.
    public List<WatchlistEntry> entries() {
        return entries;
    }

    /// All reference images, one per row of the gallery.
    public List<ReferenceImage> images() {
        return images;
    }

    /// The reference images of the entry with this index.
    public List<ReferenceImage> imagesOf(int entry) {
        return imagesOfEntry.get(entry);
    }

    /// The templates.
    public Gallery gallery() {
        return gallery;
    }

    /// SHA-256 of what it holds, hexadecimal: the same people, categories, images and pack have the
    /// same hash in whatever order they were listed. See `WatchlistHash`.
    public String sha256() {
        return sha256;
    }

    /// Has something done once this is closed, as letting go of the list that its photographs are
    /// read from. Called once, before it is shared between threads.
    public void whenClosed(Runnable then) {
        afterwards = then;
    }

    /// Wipes templates and portraits. Closing twice is allowed.
    @Override
    public void close() {
        gallery.close();
        images.forEach(image -> image.face().close());
        afterwards.run();
    }
}
