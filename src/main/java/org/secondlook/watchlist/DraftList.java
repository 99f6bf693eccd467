package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A list of people as a force wrote it, nothing judged by a policy yet. Immutable: mending a row
/// gives another draft.
///
/// @param people each reference once
/// @param refused rows that could not be read, in the order of the file
/// @param notes for people, plain sentences
public record DraftList(List<ListedPerson> people, List<EnrolmentRow> refused, List<String> notes) {
    public DraftList {
        people = List.copyOf(people);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
        Set<String> references = new HashSet<>();
        for (ListedPerson person : people) {
            if (!references.add(person.reference())) {
                throw new IllegalArgumentException(
                        "the reference %s is listed twice".formatted(person.reference()));
            }
        }
    }

    /// A list that says nothing yet.
    public static DraftList nobody() {
        return new DraftList(List.of(), List.of(), List.of());
    }

    /// The person with a reference.
    public Optional<ListedPerson> person(String reference) {
        return people.stream().filter(person -> person.reference().equals(reference)).findFirst();
    }

    /// The list with this person in place of the one with the same reference, or added at its end.
    public DraftList with(ListedPerson person) {
        List<ListedPerson> all = new ArrayList<>(people);
        int at = people.stream().map(ListedPerson::reference).toList().indexOf(person.reference());
        if (at < 0) {
            all.add(person);
        } else {
            all.set(at, person);
        }
        return new DraftList(all, refused, notes);
    }

    /// The list without the person with a reference.
    public DraftList without(String reference) {
        return new DraftList(
                people.stream().filter(person -> !person.reference().equals(reference)).toList(),
                refused,
                notes);
    }

    /// How many photographs are listed.
    public int photographs() {
        return people.stream().mapToInt(person -> person.photographs().size()).sum();
    }

    /// How much there is, not of whom.
    @Override
    public String toString() {
        return "DraftList[%d people, %d refused]".formatted(people.size(), refused.size());
    }
}
