package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.List;

/// A person as a force lists one, nothing judged by a policy yet. Immutable.
///
/// @param reference the entry's id, unique in its list
/// @param name may still be empty
/// @param category code as written; may be empty, or none of the policy's
/// @param details what else is said
/// @param photographs may be none
/// @param row where the person is listed first
public record ListedPerson(
        String reference,
        String name,
        String category,
        EntryDetails details,
        List<ListedPhotograph> photographs,
        ListRow row) {
    public ListedPerson {
        photographs = List.copyOf(photographs);
    }

    /// The same person with a photograph more, or with other details to one there was.
    public ListedPerson with(ListedPhotograph photograph) {
        List<ListedPhotograph> all = new ArrayList<>(photographs);
        int at =
                photographs.stream()
                        .map(ListedPhotograph::image)
                        .toList()
                        .indexOf(photograph.image());
        if (at < 0) {
            all.add(photograph);
        } else {
            all.set(at, photograph);
        }
        return withPhotographs(all);
    }

    /// The same person without a photograph.
    public ListedPerson without(String image) {
        return withPhotographs(
                photographs.stream().filter(listed -> !listed.image().equals(image)).toList());
    }

    /// The same person with these photographs only.
    public ListedPerson withPhotographs(List<ListedPhotograph> others) {
        return new ListedPerson(reference, name, category, details, others, row);
    }

    /// The reference only: the rest is of the person.
    @Override
    public String toString() {
        return "ListedPerson[" + reference + "]";
    }
}
