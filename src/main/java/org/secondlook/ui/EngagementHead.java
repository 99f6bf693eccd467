package org.secondlook.ui;

import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.watchlist.WatchlistEntry;

/// Whom a form is about: the face, the number, who decided when, and what was told before. Used by
/// the screen's thread.
final class EngagementHead extends HBox {
    /// @param alert that somebody decided to engage
    EngagementHead(Alert alert, @Nullable Engagement before, Messages messages, Times times) {
        getStyleClass().addAll("panel", "engagement-head");
        setAlignment(Pos.CENTER_LEFT);
        PortraitView face = new PortraitView(false);
        face.show(alert.portraits().getFirst());
        face.getStyleClass().add("engagement-face");
        WatchlistEntry entry = alert.sight().candidate().entry();
        VBox words =
                new VBox(
                        Labels.wrapping(
                                messages.text(
                                        "engagement.title",
                                        String.valueOf(alert.number()),
                                        entry.name(),
                                        entry.reference()),
                                "entry-name"),
                        Labels.wrapping(told(alert, before, messages, times), "dim"));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(face, words);
    }

    private static String told(
            Alert alert, @Nullable Engagement before, Messages messages, Times times) {
        StringJoiner told = new StringJoiner(" ");
        if (alert.state() instanceof AlertState.Decided(Decision decision, _)) {
            told.add(
                    messages.text(
                            "engagement.decided",
                            decision.officer().id(),
                            times.clock(decision.at())));
        }
        if (before != null) {
            told.add(
                    messages.text(
                            "engagement.before",
                            before.officer().id(),
                            times.clock(before.at()),
                            new EngagementWords(messages).result(before.result())));
        }
        return told.toString();
    }
}
