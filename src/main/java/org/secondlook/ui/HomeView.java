package org.secondlook.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The navigation on the left and the room where the officer is. Used by the screen's thread.
final class HomeView extends HBox {
    /// What can be asked for here besides going somewhere.
    ///
    /// @param lock hides everything
    /// @param signOut goes back to the sign-in
    /// @param theme changes to the next theme
    /// @param language makes everything anew in another language
    record Exits(Runnable lock, Runnable signOut, Runnable theme, Consumer<Language> language) {}

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final HomeViewModel model;
    private final Messages messages;
    private final Exits exits;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final StackPane room = new StackPane();
    private final Map<Section, Button> buttons = new EnumMap<>(Section.class);

    HomeView(HomeViewModel model, Messages messages, Exits exits) {
        this.model = model;
        this.messages = messages;
        this.exits = exits;
        getStyleClass().add("home");
        HBox.setHgrow(room, Priority.ALWAYS);
        room.setMinWidth(0);
        getChildren().addAll(navigation(), room);
        model.section().addListener((_, _, _) -> go());
        sceneProperty()
                .addListener((_, before, now) -> {
                    if (before != null) {
                        before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                    }
                    if (now != null) {
                        now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                    }
                });
        go();
    }

    private VBox navigation() {
        VBox navigation = new VBox(Labels.of(messages.text("product"), "nav-product"));
        navigation.getStyleClass().add("nav");
        for (Section section : model.sections()) {
            int number = buttons.size() + 1;
            Button button =
                    item(title(section), messages.text("nav.key", number), () -> model.go(section));
            buttons.put(section, button);
            navigation.getChildren().add(button);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label time = Labels.of("", "clock", "mono");
        time.textProperty().bind(model.time());
        Label officer = Labels.wrapping(model.who().officer().id(), "nav-officer");
        officer.setAccessibleText(messages.text("nav.who", model.who().officer().id()));
        VBox who =
                new VBox(
                        officer,
                        Labels.wrapping(
                                messages.text("nav.name", model.who().rank(), model.who().name()),
                                "caption"));
        who.getStyleClass().add("nav-who");
        navigation
                .getChildren()
                .addAll(
                        space,
                        who,
                        item(messages.text("bar.lock"), messages.text("key.lock"), exits.lock()),
                        item(messages.text("nav.signOut"), "", exits.signOut()),
                        foot(time, who));
        return navigation;
    }

    /// The time, and the other language. The rooms are made anew in it, so it asks once more before
    /// what was typed in them is lost, in the place where it says who is there.
    private HBox foot(Label time, VBox who) {
        Label sure =
                Labels.wrapping(
                        messages.text("nav.language.sure", messages.language().other().ownName()),
                        "caption");
        Button button =
                new LanguageButton(
                        messages,
                        language -> {
                            if (who.getChildren().contains(sure)) {
                                exits.language().accept(language);
                            } else {
                                who.getChildren().setAll(sure);
                            }
                        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox foot = new HBox(time, between, button);
        foot.getStyleClass().add("nav-foot");
        return foot;
    }

    private String title(Section section) {
        return switch (section) {
            case DEPLOYMENTS -> messages.text("nav.deployments");
            case WATCHLISTS -> messages.text("nav.watchlists");
            case PEOPLE -> messages.text("nav.people");
            case POLICY -> messages.text("nav.policy");
            case FOOTAGE -> messages.text("nav.footage");
            case RECORD -> messages.text("nav.record");
            case RETENTION -> messages.text("nav.retention");
        };
    }

    private static Button item(String title, String key, Runnable action) {
        Label words = Labels.wrapping(title, "nav-word");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox content = new HBox(words, Labels.of(key, "key"));
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText(title);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("nav-item");
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void go() {
        Room now = model.room();
        room.getChildren().setAll(now.view());
        buttons.forEach((section, button) ->
                button.pseudoClassStateChanged(CURRENT, section == model.section().get()));
        now.shown();
    }

    private void pressed(KeyEvent event) {
        List<Section> sections = model.sections();
        KeyCode code = event.getCode();
        if (event.isControlDown() && code == KeyCode.L) {
            exits.lock().run();
        } else if (event.isControlDown() && code.isDigitKey()) {
            int number = code.getName().charAt(code.getName().length() - 1) - '0';
            if (number < 1 || number > sections.size()) {
                return;
            }
            model.go(sections.get(number - 1));
            focus();
        } else if (code == KeyCode.T
                && !event.isControlDown()
                && !(event.getTarget() instanceof TextInputControl)) {
            exits.theme().run();
        } else {
            return;
        }
        event.consume();
    }

    /// Puts the keyboard's focus on where the officer is.
    void focus() {
        Button current = buttons.get(model.section().get());
        if (current != null) {
            current.requestFocus();
        }
    }
}
