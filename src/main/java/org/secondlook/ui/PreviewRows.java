package org.secondlook.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Lack;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;

/// Makes the rows of a preview. Used by one thread, once.
final class PreviewRows {
    private final OpenList list;
    private final Messages messages;
    private final ListCheck check;
    private final VerdictWords verdicts;
    private final Map<String, List<String>> alike = new HashMap<>();
    private final Map<String, List<String>> refusals = new HashMap<>();

    PreviewRows(OpenList list, Messages messages, Instant now) {
        this.list = list;
        this.messages = messages;
        this.check = new ListCheck(list.policy(), now);
        this.verdicts = new VerdictWords(messages);
        for (Alike pair : list.alike()) {
            alike.computeIfAbsent(pair.first(), _ -> new ArrayList<>()).add(pair.second());
            alike.computeIfAbsent(pair.second(), _ -> new ArrayList<>()).add(pair.first());
        }
    }

    /// The rows of the file that were refused and are of nobody on the list, then everybody, in the
    /// order of the list.
    List<PreviewRow> all() {
        List<PreviewRow> rows = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        list.draft().people().forEach(person -> listed.add(person.reference()));
        for (EnrolmentRow row : list.draft().refused()) {
            if (listed.contains(row.reference())) {
                refusals.computeIfAbsent(row.reference(), _ -> new ArrayList<>())
                        .add(sentence(row));
            } else {
                rows.add(refused(row));
            }
        }
        list.draft().people().forEach(person -> rows.add(row(person)));
        return rows;
    }

    private static String sentence(EnrolmentRow row) {
        return row.verdict() instanceof ImageVerdict.Refused refused ? refused.sentence() : "";
    }

    private PreviewRow refused(EnrolmentRow row) {
        return new PreviewRow(
                row.reference(),
                "",
                messages.text("preview.line", row.line(), row.list()),
                null,
                List.of(),
                0,
                PreviewRow.Standing.REFUSED,
                false,
                true,
                List.of(sentence(row)),
                false);
    }

    private PreviewRow row(ListedPerson person) {
        List<Lack> lacks = check.lacks(person);
        Set<String> words = new LinkedHashSet<>();
        lacks.forEach(lack -> words.add(lack.sentence()));
        List<String> others = alike.getOrDefault(person.reference(), List.of());
        others.forEach(other -> words.add(messages.text("preview.alike", other)));
        List<String> pictures = new ArrayList<>();
        List<String> ofRows = refusals.getOrDefault(person.reference(), List.of());
        words.addAll(ofRows);
        boolean refused = !ofRows.isEmpty();
        boolean waiting = false;
        boolean usable = false;
        List<String> weak = new ArrayList<>();
        for (ListedPhotograph photograph : person.photographs()) {
            String image = photograph.image();
            switch (list.verdicts().get(image)) {
                case null -> waiting = true;
                case ImageVerdict.AlreadyListed() -> {}
                case ImageVerdict.Refused(_, String sentence) -> {
                    refused = true;
                    words.add(sentence);
                }
                case ImageVerdict.Enrolled enrolled -> {
                    pictures.add(image);
                    usable |= lacks.stream().noneMatch(lack -> lack.image().equals(image));
                    if (!enrolled.flags().isEmpty()) {
                        weak.add(verdicts.weak(enrolled));
                    }
                }
            }
        }
        words.addAll(weak);
        return new PreviewRow(
                person.reference(),
                person.name(),
                CategoryWords.of(person.category(), list.policy(), messages),
                colour(person),
                pictures,
                person.photographs().size(),
                standing(lacks, usable, waiting),
                !others.isEmpty(),
                refused,
                List.copyOf(words),
                true);
    }

    private static PreviewRow.Standing standing(List<Lack> lacks, boolean usable, boolean waiting) {
        if (lacks.stream().anyMatch(Lack::isOfPerson)) {
            return PreviewRow.Standing.TO_FIX;
        }
        if (usable) {
            return PreviewRow.Standing.READY;
        }
        if (!lacks.isEmpty()) {
            return PreviewRow.Standing.TO_FIX;
        }
        return waiting ? PreviewRow.Standing.WAITING : PreviewRow.Standing.REFUSED;
    }

    private @Nullable ResponseColour colour(ListedPerson person) {
        return list.policy().category(person.category()).map(Category::colour).orElse(null);
    }
}
