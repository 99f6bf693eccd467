package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Policy;

/// The policies that this machine knows, to be read and not changed. Used by the screen's thread;
/// the force's own is read on `work`.
final class PolicyViewModel {
    /// A policy to look at.
    ///
    /// @param title on its button
    /// @param policy what it says; null where it cannot be used
    /// @param words which one it is and what holds it back, sentences
    /// @param broken whether it cannot be used
    record Choice(String title, @Nullable Policy policy, String words, boolean broken) {}

    private final Workplace place;
    private final Messages messages;
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Choice> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PolicyLine> lines = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");

    PolicyViewModel(Workplace place) {
        this.place = place;
        this.messages = place.messages();
        filter.addListener((_, _, _) -> sift());
    }

    /// Policies to look at, this machine's first.
    ObservableList<Choice> choices() {
        return choices;
    }

    /// The one that is looked at; null before they are read.
    ReadOnlyObjectProperty<@Nullable Choice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Its rules that fit the filter.
    ObservableList<PolicyLine> lines() {
        return lines;
    }

    /// Part of what a rule says.
    StringProperty filter() {
        return filter;
    }

    void choose(Choice choice) {
        chosen.set(choice);
        sift();
    }

    /// Reads them anew.
    void refresh() {
        place.work()
                .execute(() -> {
                    PolicyOnDisk own = place.office().ownPolicyOnDisk();
                    place.screen().execute(() -> found(own));
                });
    }

    private void found(PolicyOnDisk onDisk) {
        Choice before = chosen.get();
        Policy inForce = place.office().ownPolicy();
        List<Choice> found = new ArrayList<>();
        boolean builtIn = isBuiltIn(inForce);
        if (!builtIn) {
            found.add(
                    new Choice(
                            messages.text("policy.title.own", inForce.id()),
                            inForce,
                            messages.text("policy.own.inForce", onDisk.file()),
                            false));
        }
        changed(onDisk, inForce, builtIn, found);
        for (String id : Policy.BUILT_IN) {
            Policy policy = Policy.builtIn(id);
            boolean holds = builtIn && id.equals(inForce.id());
            found.add(
                    new Choice(
                            id,
                            policy,
                            holds
                                    ? messages.text("policy.builtIn.inForce", onDisk.file())
                                    : messages.text("policy.builtIn"),
                            false));
        }
        choices.setAll(found);
        choose(
                found.stream()
                        .filter(now -> before != null && now.title().equals(before.title()))
                        .findFirst()
                        .orElse(found.getFirst()));
    }

    /// The file may have been edited since the console was opened.
    private void changed(PolicyOnDisk onDisk, Policy inForce, boolean builtIn, List<Choice> found) {
        Policy policy = onDisk.policy();
        if (!onDisk.problem().isEmpty()) {
            found.add(
                    new Choice(
                            messages.text("policy.title.broken"),
                            null,
                            messages.text("policy.broken", onDisk.problem()),
                            true));
        } else if (policy != null && (builtIn || !policy.sha256().equals(inForce.sha256()))) {
            found.add(
                    new Choice(
                            messages.text("policy.title.next", policy.id()),
                            policy,
                            messages.text("policy.next", onDisk.file()),
                            false));
        }
    }

    private static boolean isBuiltIn(Policy policy) {
        return Policy.BUILT_IN.contains(policy.id())
                && Policy.builtIn(policy.id()).sha256().equals(policy.sha256());
    }

    private void sift() {
        Choice choice = chosen.get();
        Policy policy = choice == null ? null : choice.policy();
        String part = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.setAll(
                policy == null
                        ? List.of()
                        : PolicyLines.of(policy, messages).stream()
                                .filter(line -> line.holds(part))
                                .toList());
    }
}
