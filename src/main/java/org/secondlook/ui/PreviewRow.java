package org.secondlook.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.ResponseColour;

/// A person of a list as a row of its preview, everything in words. Immutable.
///
/// @param reference of the entry
/// @param name of the person
/// @param category in words, with its colour's word
/// @param colour of the category; null when the policy knows no such category
/// @param images names of those that have a picture to show, best first
/// @param imageCount all of them
/// @param standing whether the person can be looked for
/// @param duplicate whether somebody else on the list looks like the same person
/// @param refused whether the row or an image of it was refused
/// @param words what is wrong or weak, the weightiest first, plain sentences
/// @param listed false where the row of the file was refused and there is nobody to edit
record PreviewRow(
        String reference,
        String name,
        String category,
        @Nullable ResponseColour colour,
        List<String> images,
        int imageCount,
        Standing standing,
        boolean duplicate,
        boolean refused,
        List<String> words,
        boolean listed) {
    PreviewRow {
        images = List.copyOf(images);
        words = List.copyOf(words);
    }

    /// Whether a person can be looked for, most wanting first.
    enum Standing {
        /// The row or every image of it was refused.
        REFUSED,
        /// Something is missing or over.
        TO_FIX,
        /// Images are still to be enrolled.
        WAITING,
        READY
    }

    /// Whether it is found by what was typed.
    boolean isFoundBy(String typed) {
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        return sought.isEmpty()
                || reference.toLowerCase(Locale.ROOT).contains(sought)
                || name.toLowerCase(Locale.ROOT).contains(sought);
    }

    /// Holds nothing of the person but the reference.
    @Override
    public String toString() {
        return "PreviewRow[" + reference + "]";
    }
}
