package org.secondlook.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.WatchlistException;

/// One list, row by row, as it is looked through and put right. Used by the screen's thread.
final class PreviewViewModel {
    private final WatchlistOffice office;
    private final String name;
    private final StringProperty policy;
    private final Messages messages;
    private final Clock clock;
    private final Errand errand;
    private final Executor slow;
    private final Executor screen;
    private final boolean mayEdit;
    private final ReadOnlyObjectWrapper<@Nullable OpenList> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ListProgress> progress =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<PreviewRow> rows = FXCollections.observableArrayList();
    private final FilteredList<PreviewRow> shown = new FilteredList<>(rows);
    private final ObjectProperty<PreviewFilter> filter =
            new SimpleObjectProperty<>(PreviewFilter.ALL);
    private final StringProperty search = new SimpleStringProperty("");
    private final Map<PreviewFilter, IntegerProperty> counts = new EnumMap<>(PreviewFilter.class);
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final EntryViewModel entry;
    private final BulkViewModel bulk;
    private final ReadOnlyObjectWrapper<Set<String>> selection =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private @Nullable DraftList beforeLast;

    /// @param name of the list
    /// @param policy id of the one that judges it first
    /// @param slow where it is enrolled
    /// @param mayEdit whether who is signed in may change lists
    PreviewViewModel(
            WatchlistOffice office,
            String name,
            String policy,
            Messages messages,
            Clock clock,
            Errand errand,
            Executor slow,
            Executor screen,
            boolean mayEdit) {
        this.office = office;
        this.name = name;
        this.policy = new SimpleStringProperty(policy);
        this.messages = messages;
        this.clock = clock;
        this.errand = errand;
        this.slow = slow;
        this.screen = screen;
        this.mayEdit = mayEdit;
        this.entry = new EntryViewModel(messages, clock);
        this.bulk = new BulkViewModel(messages, clock);
        for (PreviewFilter one : PreviewFilter.values()) {
            counts.put(one, new SimpleIntegerProperty());
        }
        filter.addListener((_, _, _) -> narrow());
        search.addListener((_, _, _) -> narrow());
        this.policy.addListener((_, _, _) -> load());
    }

    String name() {
        return name;
    }

    /// Id of the policy that judges the list.
    StringProperty policy() {
        return policy;
    }

    /// Ids of the policies that can judge it.
    List<String> policies() {
        return office.policies();
    }

    Errand errand() {
        return errand;
    }

    boolean mayEdit() {
        return mayEdit;
    }

    /// The list with all that is known of it; null until it has been read.
    ReadOnlyObjectProperty<@Nullable OpenList> open() {
        return open.getReadOnlyProperty();
    }

    /// How far the enrolment is; null while nothing is being enrolled.
    ReadOnlyObjectProperty<@Nullable ListProgress> progress() {
        return progress.getReadOnlyProperty();
    }

    /// The rows that filter and search let through.
    ObservableList<PreviewRow> shown() {
        return shown;
    }

    ObjectProperty<PreviewFilter> filter() {
        return filter;
    }

    /// Part of a reference or a name.
    StringProperty search() {
        return search;
    }

    /// How many rows a filter lets through.
    ReadOnlyIntegerProperty count(PreviewFilter which) {
        return java.util.Objects.requireNonNull(counts.get(which), which::name);
    }

    /// What was done last, a sentence.
    ReadOnlyStringProperty done() {
        return done.getReadOnlyProperty();
    }

    /// Whether the last change can be taken back.
    ReadOnlyBooleanProperty canUndo() {
        return canUndo.getReadOnlyProperty();
    }

    EntryViewModel entry() {
        return entry;
    }

    BulkViewModel bulk() {
        return bulk;
    }

    private void narrow() {
        PreviewFilter which = filter.get();
        String typed = search.get();
        shown.setPredicate(row -> which.shows(row) && row.isFoundBy(typed));
    }

    /// Reads the list.
    void load() {
        String judge = policy.get();
        errand.run(() -> read(judge), this::show);
    }

    private record Read(OpenList list, List<PreviewRow> rows) {}

    private Read read(String judge) throws WatchlistException {
        OpenList list = office.open(name, judge);
        return new Read(list, new PreviewRows(list, messages, clock.instant()).all());
    }

    private void show(Read read) {
        open.set(read.list);
        rows.setAll(read.rows);
        counts.forEach(
                (which, count) -> count.set((int) read.rows.stream().filter(which::shows).count()));
        categories.setAll(read.list.policy().categories().stream().map(Category::code).toList());
        select(selection.get());
    }

    /// The picture of an image; may wait, so it is called from another thread.
    Thumbnails.Source pictures() {
        return image -> office.portrait(name, image);
    }

    /// Edits one entry, or sets fields of several.
    void select(Set<String> references) {
        OpenList list = open.get();
        ListedPerson one =
                list == null || references.size() != 1
                        ? null
                        : list.draft().person(references.iterator().next()).orElse(null);
        entry.edit(one);
        selection.set(Set.copyOf(references));
    }

    /// References of the rows that are selected.
    ReadOnlyObjectProperty<Set<String>> selection() {
        return selection.getReadOnlyProperty();
    }

    /// Codes of the policy's categories.
    ObservableList<String> categories() {
        return categories;
    }

    /// How many pairs of entries look like the same person.
    int pairs() {
        OpenList list = open.get();
        return list == null ? 0 : list.alike().size();
    }

    /// What is wrong with the entry that is selected, plain sentences.
    List<String> wrong() {
        return rows.stream()
                .filter(row -> row.listed() && selection.get().contains(row.reference()))
                .findFirst()
                .map(PreviewRow::words)
                .orElse(List.of());
    }

    /// How good an image is, or why it was refused.
    String verdict(String image) {
        OpenList list = open.get();
        return list == null ? "" : new VerdictWords(messages).of(list.verdicts().get(image));
    }

    /// Keeps the entry as it was typed.
    void saveEntry() {
        OpenList list = open.get();
        ListedPerson before = entry.before();
        ListedPerson now = entry.edited();
        if (list == null || before == null || now == null || !mayEdit) {
            return;
        }
        if (!now.reference().equals(before.reference())
                && list.draft().person(now.reference()).isPresent()) {
            errand.refuse(messages.text("entry.reference.taken", now.reference()));
            return;
        }
        List<ListedPerson> people = new ArrayList<>();
        list.draft().people().forEach(person -> people.add(person == before ? now : person));
        selection.set(Set.of(now.reference()));
        keep(
                new DraftList(people, list.draft().refused(), list.draft().notes()),
                messages.text("preview.done.saved", now.reference()));
    }

    /// Takes the selected entries off the list.
    void removeSelected() {
        OpenList list = open.get();
        if (list != null && mayEdit && !selection.get().isEmpty()) {
            Set<String> leaving = selection.get();
            select(Set.of());
            keep(
                    new DraftList(
                            list.draft().people().stream()
                                    .filter(person -> !leaving.contains(person.reference()))
                                    .toList(),
                            list.draft().refused(),
                            list.draft().notes()),
                    messages.text("preview.done.removed", leaving.size()));
        }
    }

    /// Sets what was typed for all selected entries.
    void applyBulk() {
        OpenList list = open.get();
        DraftList next = list == null ? null : bulk.applied(list.draft(), selection.get());
        if (next != null && mayEdit && !bulk.texts().isEmpty()) {
            keep(next, messages.text("preview.done.bulk", selection.get().size()));
        }
    }

    /// Keeps another draft of the list, which `undo` takes back.
    ///
    /// @param what was done, a sentence
    void keep(DraftList next, String what) {
        OpenList list = open.get();
        if (list == null || !mayEdit) {
            return;
        }
        DraftList before = list.draft();
        String judge = policy.get();
        errand.run(
                () -> {
                    office.save(name, next);
                    return read(judge);
                },
                read -> {
                    beforeLast = before;
                    canUndo.set(true);
                    done.set(what);
                    show(read);
                });
    }

    /// Takes the last change back.
    void undo() {
        DraftList before = beforeLast;
        if (before != null) {
            String judge = policy.get();
            errand.run(
                    () -> {
                        office.save(name, before);
                        return read(judge);
                    },
                    read -> {
                        beforeLast = null;
                        canUndo.set(false);
                        done.set(messages.text("preview.done.undone"));
                        show(read);
                    });
        }
    }

    /// Goes on where the enrolment was left.
    void enrol() {
        if (progress.get() != null || !mayEdit) {
            return;
        }
        ListProgress now = new ListProgress(messages, clock, screen);
        String judge = policy.get();
        progress.set(now);
        done.set("");
        new Errand(slow, screen, messages)
                .run(
                        () -> {
                            office.enrol(name, now::at, now::isCancelled);
                            return read(judge);
                        },
                        read -> {
                            progress.set(null);
                            show(read);
                        },
                        sentence -> {
                            progress.set(null);
                            errand.refuse(sentence);
                            load();
                        });
    }

    /// Stops what is being done; what is done stays.
    void cancel() {
        ListProgress now = progress.get();
        if (now != null) {
            now.cancel();
        }
    }

    /// Writes what was refused and why.
    void report(Path file) {
        String judge = policy.get();
        errand.run(
                () -> {
                    office.report(name, judge, file);
                    return file;
                },
                written ->
                        done.set(
                                messages.text(
                                        "preview.done.report",
                                        String.valueOf(written.getFileName()))));
    }
}
