package org.secondlook.deployment;

import java.util.List;

/// One rule of a policy. Immutable; a list in it cannot be changed.
///
/// @param value what holds
/// @param source what it rests on: a law, a publication, or whose judgement
public record Rule<T>(T value, String source) {
    @SuppressWarnings("unchecked") // a list's unchangeable copy stands for the list
    public Rule {
        if (value instanceof List<?> list) {
            value = (T) List.copyOf(list);
        }
    }
}
