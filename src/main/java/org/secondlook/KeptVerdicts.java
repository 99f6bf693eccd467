package org.secondlook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.Judged;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.ListedPhotograph;
import org.secondlook.watchlist.Refusal;
import org.secondlook.watchlist.WatchlistException;

/// What a kept list remembers of its photographs, without judging any. Used by one thread, once.
final class KeptVerdicts {
    private record First(ListedPerson person, String image) {}

    private final KeptList list;
    private final String pack;
    private final Map<String, First> firsts = new HashMap<>();
    private final Map<String, ImageVerdict> verdicts = new HashMap<>();

    /// @param pack identity of the pack that judged
    KeptVerdicts(KeptList list, String pack) {
        this.list = list;
        this.pack = pack;
    }

    /// By image; those not judged yet are missing. As when enrolling, a photograph that two entries
    /// claim is refused for both.
    Map<String, ImageVerdict> all() throws WatchlistException {
        for (ListedPerson person : list.draft().people()) {
            for (ListedPhotograph photograph : person.photographs()) {
                Optional<String> sha256 = list.sha256(photograph.image());
                if (sha256.isPresent()) {
                    take(person, photograph.image(), sha256.get());
                }
            }
        }
        return verdicts;
    }

    private void take(ListedPerson person, String image, String sha256) throws WatchlistException {
        First first = firsts.putIfAbsent(sha256, new First(person, image));
        if (first == null) {
            Optional<Judged> judged = list.recall(sha256, pack);
            if (judged.isPresent()) {
                try (Judged known = judged.get()) {
                    verdicts.put(image, known.verdict());
                }
            }
        } else if (first.person.reference().equals(person.reference())) {
            verdicts.put(image, new ImageVerdict.AlreadyListed());
        } else {
            verdicts.put(image, ofAnother(first.person));
            verdicts.put(first.image, ofAnother(person));
        }
    }

    private static ImageVerdict ofAnother(ListedPerson other) {
        return new ImageVerdict.Refused(
                Refusal.IMAGE_OF_ANOTHER_ENTRY,
                "The same image is listed for %s.".formatted(other.reference()));
    }
}
