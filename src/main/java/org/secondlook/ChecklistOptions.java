package org.secondlook;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.Checklist.Answer;
import org.secondlook.deployment.Checklist.Item;
import picocli.CommandLine.Option;

/// The checklist before a deployment goes live, as typed: what was done and found, in words.
final class ChecklistOptions {
    @Option(names = "--signs", description = "Signs are up: where, or where their photographs are.")
    private @Nullable String signs;

    @Option(
            names = "--cameras-see-zone",
            description = "The cameras see the zone of recognition: how it was tried.")
    private @Nullable String camerasSeeZone;

    @Option(names = "--blue-list", description = "The blue-list test is done: its result.")
    private @Nullable String blueList;

    @Option(names = "--blue-list-waived", description = "The blue-list test is left out: why.")
    private @Nullable String blueListWaived;

    @Option(names = "--clock", description = "The clock was checked: against what.")
    private @Nullable String clock;

    @Option(names = "--briefing", description = "The briefing was given: by whom, to whom.")
    private @Nullable String briefing;

    /// What was seen to; what is missing shows when the step is taken.
    Checklist checklist() throws Refused {
        if (blueList != null && blueListWaived != null) {
            throw new Refused("The blue-list test is either done or waived.");
        }
        Map<Item, Answer> answers = new EnumMap<>(Item.class);
        put(answers, Item.SIGNS, signs, false);
        put(answers, Item.CAMERAS_SEE_ZONE, camerasSeeZone, false);
        put(answers, Item.BLUE_LIST_TEST, blueList, false);
        put(answers, Item.BLUE_LIST_TEST, blueListWaived, true);
        put(answers, Item.CLOCK, clock, false);
        put(answers, Item.BRIEFING, briefing, false);
        return new Checklist(answers);
    }

    private static void put(
            Map<Item, Answer> answers, Item item, @Nullable String note, boolean waived)
            throws Refused {
        if (note == null || note.isBlank()) {
            return;
        }
        if (note.length() > Answer.NOTE_LENGTH_MAX) {
            throw new Refused(
                    "What is said of “%s” has more than %d characters."
                            .formatted(item.words(), Answer.NOTE_LENGTH_MAX));
        }
        answers.put(item, new Answer(waived, note));
    }
}
