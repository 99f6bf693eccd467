package org.secondlook.ui;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The watchlists: which of their screens is shown. Used by the screen's thread.
final class WatchlistsRoom implements Room {
    private final WatchlistOffice office;
    private final Clock clock;
    private final Messages messages;
    private final Executor work;
    private final Executor slow;
    private final Executor screen;
    private final boolean mayEdit;
    private final StackPane view = new StackPane();
    private final ListsViewModel lists;
    private final ListsView listsView;
    private @Nullable PreviewViewModel preview;
    private @Nullable PreviewViewModel enrolling;
    private @Nullable Thumbnails thumbnails;

    /// The room of the officer whose workplace it is.
    static WatchlistsRoom of(Workplace place) {
        return new WatchlistsRoom(
                place.office().watchlists(place.who()),
                place.clock(),
                place.messages(),
                place.work(),
                place.slow(),
                place.screen(),
                WatchlistOffice.mayEdit(place.who().account()));
    }

    /// @param mayEdit whether who is signed in may change lists
    WatchlistsRoom(
            WatchlistOffice office,
            Clock clock,
            Messages messages,
            Executor work,
            Executor slow,
            Executor screen,
            boolean mayEdit) {
        this.office = office;
        this.clock = clock;
        this.messages = messages;
        this.work = work;
        this.slow = slow;
        this.screen = screen;
        this.mayEdit = mayEdit;
        lists = new ListsViewModel(office, messages, errand(), mayEdit);
        listsView = new ListsView(lists, this, messages);
        view.getChildren().add(listsView);
    }

    private Errand errand() {
        return new Errand(work, screen, messages);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        lists.refresh();
    }

    private void show(Node node) {
        view.getChildren().setAll(node);
    }

    /// The lists that are kept.
    void showLists() {
        leavePreview();
        lists.refresh();
        show(listsView);
        listsView.focus();
    }

    /// Which list to read.
    void showImport() {
        ImportView next =
                new ImportView(
                        new ImportViewModel(office, messages, errand(), this::enrol),
                        messages,
                        this::showLists);
        show(next);
        next.focus();
    }

    private void enrol(String list, String policy) {
        showPreview(list, policy);
        PreviewViewModel now = preview;
        if (now != null) {
            now.enrol();
        }
    }

    /// One list, row by row. A list that is being enrolled goes on with it whatever is shown.
    void showPreview(String list) {
        showPreview(list, office.policies().getFirst());
    }

    private void showPreview(String list, String policy) {
        leavePreview();
        PreviewViewModel model = enrolling;
        if (model == null || !model.name().equals(list) || model.progress().get() == null) {
            model =
                    new PreviewViewModel(
                            office, list, policy, messages, clock, errand(), slow, screen, mayEdit);
            model.load();
        }
        preview = model;
        thumbnails = new Thumbnails(model.pictures(), screen);
        showRows();
    }

    private void showRows() {
        PreviewViewModel model = preview;
        Thumbnails pictures = thumbnails;
        if (model != null && pictures != null) {
            PreviewView next = new PreviewView(this, model, pictures, messages);
            show(next);
            next.focus();
        }
    }

    /// Entries of the list in sight that look like the same person.
    void showDuplicates() {
        PreviewViewModel model = preview;
        Thumbnails pictures = thumbnails;
        if (model != null && pictures != null) {
            DuplicatesView next =
                    new DuplicatesView(
                            new DuplicatesViewModel(model, messages),
                            pictures,
                            messages,
                            this::showRows);
            show(next);
            next.focus();
        }
    }

    /// Sealing a list for the van.
    void showSeal(ListSummary list) {
        leavePreview();
        SealView next =
                new SealView(
                        new SealViewModel(office, list, messages, errand()),
                        messages,
                        this::showLists);
        show(next);
        next.focus();
    }

    /// Taking a list out of a sealed bundle.
    void showOpenSealed() {
        OpenSealedViewModel model =
                new OpenSealedViewModel(
                        office, messages, clock.getZone(), errand(), this::showPreview);
        OpenSealedView next =
                new OpenSealedView(
                        model,
                        messages,
                        () -> {
                            model.forget();
                            showLists();
                        });
        show(next);
        next.focus();
    }

    /// The pictures of the list in sight.
    Thumbnails thumbnails() {
        return Objects.requireNonNull(thumbnails);
    }

    private void leavePreview() {
        if (preview != null && preview.progress().get() != null) {
            enrolling = preview;
        }
        if (preview != null) {
            work.execute(office::close);
        }
        preview = null;
        if (thumbnails != null) {
            thumbnails.close();
            thumbnails = null;
        }
    }

    @Override
    public void close() {
        leavePreview();
        if (enrolling != null) {
            enrolling.cancel();
        }
        view.getChildren().clear();
        slow.execute(office::close);
    }
}
