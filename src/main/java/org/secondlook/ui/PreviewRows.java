package org.secondlook.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;

/// Makes the rows of a preview. Used by one thread, once.
final class PreviewRows {
    private final OpenList list;
    private final Messages messages;
    private final Instant now;
    private final VerdictWords verdicts;
    private final Map<String, List<String>> alike = new HashMap<>();

    PreviewRows(OpenList list, Messages messages, Instant now) {
        this.list = list;
        this.messages = messages;
        this.now = now;
        this.verdicts = new VerdictWords(messages);
        for (Alike pair : list.alike()) {
            alike.computeIfAbsent(pair.first(), _ -> new ArrayList<>()).add(pair.second());
            alike.computeIfAbsent(pair.second(), _ -> new ArrayList<>()).add(pair.first());
        }
    }

    /// The rows that were refused in the file, then everybody, in the order of the list.
    List<PreviewRow> all() {
        List<PreviewRow> rows = new ArrayList<>();
        list.draft().refused().forEach(row -> rows.add(refused(row)));
        list.draft().people().forEach(person -> rows.add(row(person)));
        return rows;
    }

    private PreviewRow refused(EnrolmentRow row) {
        String sentence =
                row.verdict() instanceof ImageVerdict.Refused refused ? refused.sentence() : "";
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
                List.of(sentence),
                false);
    }

    private PreviewRow row(ListedPerson person) {
        List<String> words = new ArrayList<>(list.lacks(person, now));
        boolean lacking = !words.isEmpty();
        List<String> others = alike.getOrDefault(person.reference(), List.of());
        others.forEach(other -> words.add(messages.text("preview.alike", other)));
        List<String> pictures = new ArrayList<>();
        boolean refused = false;
        boolean waiting = false;
        List<String> weak = new ArrayList<>();
        for (ListedPhotograph photograph : person.photographs()) {
            switch (list.verdicts().get(photograph.image())) {
                case null -> waiting = true;
                case ImageVerdict.AlreadyListed() -> {}
                case ImageVerdict.Refused(_, String sentence) -> {
                    refused = true;
                    words.add(sentence);
                }
                case ImageVerdict.Enrolled enrolled -> {
                    pictures.add(photograph.image());
                    if (!enrolled.flags().isEmpty()) {
                        weak.add(verdicts.weak(enrolled));
                    }
                }
            }
        }
        words.addAll(weak);
        PreviewRow.Standing standing =
                lacking
                        ? PreviewRow.Standing.TO_FIX
                        : pictures.isEmpty()
                                ? waiting
                                        ? PreviewRow.Standing.WAITING
                                        : PreviewRow.Standing.REFUSED
                                : PreviewRow.Standing.READY;
        return new PreviewRow(
                person.reference(),
                person.name(),
                CategoryWords.of(person.category(), list.policy(), messages),
                colour(person),
                pictures,
                person.photographs().size(),
                standing,
                !others.isEmpty(),
                refused,
                words,
                true);
    }

    private @Nullable ResponseColour colour(ListedPerson person) {
        return list.policy().category(person.category()).map(Category::colour).orElse(null);
    }
}
