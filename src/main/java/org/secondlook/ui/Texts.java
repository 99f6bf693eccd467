package org.secondlook.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.watchlist.Column;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Refusal;
import org.secondlook.watchlist.Typed;

/// What is being typed of a person or a photograph, column by column, and what is wrong with it.
/// Used by the screen's thread.
final class Texts {
    private final Map<Column, StringProperty> texts = new EnumMap<>(Column.class);
    private final Map<Column, ReadOnlyStringWrapper> errors = new EnumMap<>(Column.class);

    /// @param columns that can be typed
    Texts(List<Column> columns) {
        for (Column column : columns) {
            texts.put(column, new SimpleStringProperty(""));
            errors.put(column, new ReadOnlyStringWrapper(""));
        }
    }

    StringProperty text(Column column) {
        return Objects.requireNonNull(texts.get(column), column::name);
    }

    /// What is wrong with it, a sentence; empty when nothing is.
    ReadOnlyStringProperty error(Column column) {
        return wrapper(column).getReadOnlyProperty();
    }

    private ReadOnlyStringWrapper wrapper(Column column) {
        return Objects.requireNonNull(errors.get(column), column::name);
    }

    /// Puts in what is said so far.
    void set(Typed said) {
        texts.forEach((column, text) -> text.set(said.text(column)));
        errors.values().forEach(error -> error.set(""));
    }

    /// What is typed, with what else was said before.
    Typed over(Typed before) {
        return before.with(typed(), List.copyOf(texts.keySet()));
    }

    /// What is typed.
    Typed typed() {
        Map<Column, String> all = new EnumMap<>(Column.class);
        texts.forEach((column, text) -> all.put(column, text.get().strip()));
        return new Typed(all);
    }

    /// Says at each column what is wrong.
    ///
    /// @return whether nothing is
    boolean check(Messages messages) {
        Map<Column, ImageVerdict.Refused> problems = typed().problems(List.copyOf(texts.keySet()));
        errors.forEach((column, error) -> {
            ImageVerdict.Refused problem = problems.get(column);
            error.set(problem == null ? "" : words(column, problem, messages));
        });
        return problems.isEmpty();
    }

    private static String words(Column column, ImageVerdict.Refused problem, Messages messages) {
        if (problem.reason() != Refusal.VALUE_UNREADABLE) {
            return problem.sentence();
        }
        return switch (column) {
            case AGE -> messages.text("entry.age.wrong");
            case EXPIRES, CHECKED -> messages.text("entry.time.wrong");
            default -> messages.text("entry.date.wrong");
        };
    }

    /// Whether anything was typed.
    boolean isEmpty() {
        return texts.values().stream().allMatch(text -> text.get().isBlank());
    }
}
