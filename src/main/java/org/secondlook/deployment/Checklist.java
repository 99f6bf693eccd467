package org.secondlook.deployment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was seen to before a deployment goes live. Immutable.
///
/// @param answers one for each item that was seen to
public record Checklist(Map<Item, Answer> answers) {
    public Checklist {
        EnumMap<Item, Answer> copy = new EnumMap<>(Item.class);
        copy.putAll(answers);
        answers = java.util.Collections.unmodifiableMap(copy);
        for (Map.Entry<Item, Answer> answer : answers.entrySet()) {
            if (answer.getValue().waived() && answer.getKey() != Item.BLUE_LIST_TEST) {
                throw new IllegalArgumentException("only the blue-list test can be waived");
            }
        }
    }

    /// What has to be seen to.
    public enum Item {
        SIGNS("signs are up, photographed or described"),
        CAMERAS_SEE_ZONE("the cameras see the zone of recognition"),
        BLUE_LIST_TEST("the blue-list test is done, or waived with a reason"),
        CLOCK("the clock was checked"),
        BRIEFING("the briefing was given");

        private final String words;

        Item(String words) {
            this.words = words;
        }

        /// The item for people.
        public String words() {
            return words;
        }
    }

    /// How an item was seen to.
    ///
    /// @param waived whether it was left out, for the reason in the note
    /// @param note what was done and found
    public record Answer(boolean waived, String note) {
        /// Longest note that is taken.
        public static final int NOTE_LENGTH_MAX = 2_000;

        public Answer {
            if (note.isBlank() || note.length() > NOTE_LENGTH_MAX) {
                throw new IllegalArgumentException("an answer says what was done or why not");
            }
        }
    }

    /// What is still to be seen to.
    public List<Item> missing() {
        return Arrays.stream(Item.values()).filter(item -> !answers.containsKey(item)).toList();
    }
}
