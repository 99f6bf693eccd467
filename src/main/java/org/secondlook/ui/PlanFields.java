package org.secondlook.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.deployment.PlanDraft;

/// What is typed into the planning wizard, by the names that the parts have in a plan's file, and
/// what is wrong with it. Used by the screen's thread.
final class PlanFields {
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final Map<String, ReadOnlyStringWrapper> errors = new LinkedHashMap<>();
    private final ObservableList<PlanCamera> cameras = FXCollections.observableArrayList();
    private final ObservableList<PlanOfficer> officers = FXCollections.observableArrayList();

    PlanFields() {
        for (PlanPage page : PlanPage.values()) {
            for (String path : page.paths()) {
                errors.put(path, new ReadOnlyStringWrapper(""));
                texts.put(path, new SimpleStringProperty(""));
            }
        }
        for (String part : List.of("begins.date", "begins.time", "ends.date", "ends.time")) {
            texts.put(part, new SimpleStringProperty(""));
        }
    }

    /// What is typed into a field. A time has two, its date and its time of day.
    StringProperty text(String path) {
        StringProperty text = texts.get(path);
        if (text == null) {
            throw new IllegalArgumentException("a plan has no " + path);
        }
        return text;
    }

    /// What is wrong with a part, a sentence; empty when nothing is, or it was not looked at yet.
    ReadOnlyStringProperty error(String path) {
        return wrapper(path).getReadOnlyProperty();
    }

    void error(String path, String sentence) {
        wrapper(path).set(sentence);
    }

    private ReadOnlyStringWrapper wrapper(String path) {
        ReadOnlyStringWrapper wrapper = errors.get(path);
        if (wrapper == null) {
            throw new IllegalArgumentException("a plan has no " + path);
        }
        return wrapper;
    }

    ObservableList<PlanCamera> cameras() {
        return cameras;
    }

    /// Those who may be chosen.
    ObservableList<PlanOfficer> officers() {
        return officers;
    }

    /// Tells of every change of a text.
    void onChange(Runnable changed) {
        texts.values().forEach(text -> text.addListener((_, _, _) -> changed.run()));
    }

    /// All of it as it was typed.
    PlanDraft draft() {
        return new PlanDraft(
                value("reference"),
                value("name"),
                value("force"),
                value("place.name"),
                value("place.latitude"),
                value("place.longitude"),
                value("place.zoneOfRecognition"),
                value("timeZone"),
                value("useCase"),
                time("begins"),
                time("ends"),
                cameras.stream().map(PlanCamera::planned).toList(),
                officers.stream()
                        .filter(officer -> officer.chosen().get())
                        .map(officer -> officer.account().officer().id())
                        .toList(),
                value("watchlist"),
                value("threshold"),
                value("expectedFaces"),
                value("pack"),
                value("policy"),
                value("necessity"),
                value("equalityAssessment"));
    }

    private String value(String path) {
        return text(path).get();
    }

    private String time(String path) {
        return (value(path + ".date").strip() + " " + value(path + ".time").strip()).strip();
    }
}
