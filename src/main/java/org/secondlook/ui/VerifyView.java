package org.secondlook.ui;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;

/// Whether the record is whole: its code to be written down, the check, the export. Used by the
/// screen's thread.
final class VerifyView extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final double GAP = 8;

    private final VerifyViewModel model;
    private final Messages messages;
    private final Button check;

    /// @param back goes back to the events
    VerifyView(VerifyViewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        this.check = Forms.button(messages.text("verify.check"), model::verify);
        getStyleClass().addAll("room", "record");
        VBox page = new VBox(code(), check());
        if (model.mayExport()) {
            page.getChildren().add(export());
        }
        page.getStyleClass().add("verify-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new WrapBar(
                                GAP,
                                List.of(
                                        new WrapBar.Item(
                                                Labels.of(
                                                        messages.text("verify.title"),
                                                        "room-title"),
                                                false,
                                                false),
                                        new WrapBar.Item(
                                                Forms.button(messages.text("verify.back"), back),
                                                true,
                                                false))),
                        scroll);
    }

    private VBox code() {
        return new CodeView(model.code(), messages);
    }

    private VBox check() {
        TextField written = Forms.field(messages.text("verify.written"));
        written.getStyleClass().add("mono");
        written.setPromptText(messages.text("verify.written.example"));
        written.textProperty().bindBidirectional(model.written());
        written.setOnAction(_ -> model.verify());
        VBox field = Forms.group(messages.text("verify.written"), written, model.writtenError());
        check.getStyleClass().add("primary");
        check.disableProperty().bind(model.checking().busy());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("life");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.checking().busy());
        Label result = Labels.wrapping("", "verify-result");
        result.textProperty().bind(model.result());
        model.state().addListener((_, _, _) -> colour(result));
        colour(result);
        Label advice = Labels.wrapping("", "body");
        advice.textProperty().bind(model.advice());
        advice.managedProperty().bind(model.advice().isNotEmpty());
        return panel(
                Labels.wrapping(messages.text("verify.check.title"), "panel-title"),
                Labels.wrapping(messages.text("verify.check.words"), "dim"),
                field,
                new HBox(check),
                bar,
                result,
                advice);
    }

    private void colour(Label result) {
        result.pseudoClassStateChanged(BROKEN, model.state().get() == VerifyViewModel.State.BROKEN);
    }

    private VBox export() {
        TextField folder = Forms.field(messages.text("export.folder"));
        folder.textProperty().bindBidirectional(model.folder());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = Forms.button(messages.text("export.choose"), this::choose);
        HBox line = new HBox(folder, choose);
        line.getStyleClass().add("form-line");
        Button export = Forms.button(messages.text("export.export"), model::export);
        export.disableProperty().bind(model.exporting().busy());
        Label done = Labels.wrapping("", "done");
        done.textProperty().bind(model.exported());
        done.managedProperty().bind(model.exported().isNotEmpty());
        Label title = Labels.of(messages.text("export.folder"), "field-title");
        title.setLabelFor(folder);
        VBox field = new VBox(title, line, Forms.error(model.exporting().error()));
        field.getStyleClass().add("field-group");
        return panel(
                Labels.wrapping(messages.text("export.title"), "panel-title"),
                Labels.wrapping(messages.text("export.words"), "dim"),
                field,
                new HBox(export),
                done);
    }

    /// The export makes a folder of its own in the one that is chosen.
    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("export.folder"));
        @Nullable File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.folder().set(new File(chosen, messages.text("export.name")).getPath());
        }
    }

    private static VBox panel(javafx.scene.Node... parts) {
        VBox panel = new VBox(parts);
        panel.getStyleClass().addAll("panel", "verify-panel");
        return panel;
    }

    /// Puts the keyboard's focus on the check.
    void focus() {
        check.requestFocus();
    }
}
