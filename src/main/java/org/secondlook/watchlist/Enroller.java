package org.secondlook.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.secondlook.face.ModelPackException;

/// Turns listed images into a watchlist. Thread-safe; each call works on its own, on two threads
/// and the caller's.
///
/// The same lists give the same watchlist and the same report however the threads run.
public final class Enroller {

    /// Told how far enrolment is, on the caller's thread.
    @FunctionalInterface
    public interface Progress {
        /// @param done images judged
        /// @param total images listed
        void at(int done, int total);
    }

    private final Photographs photographs;
    private final String packId;
    private final int templateLength;

    /// @param photographs how images are read
    /// @param packId of the model pack that makes the templates
    /// @param templateLength of that pack
    public Enroller(Photographs photographs, String packId, int templateLength) {
        this.photographs = photographs;
        this.packId = packId;
        this.templateLength = templateLength;
    }

    /// Enrols everybody listed. Blocks; interrupting the caller cancels.
    ///
    /// @param list who
    /// @param progress told after each image
    /// @param cancelled asked again and again; once true, everything made so far is wiped
    /// @throws ModelPackException when the pack cannot be used
    /// @throws WatchlistException when a kept list cannot keep what was found
    public EnrolmentResult enrol(
            ImportedWatchlist list, Progress progress, BooleanSupplier cancelled)
            throws ModelPackException, WatchlistException {
        Portraits portraits = new Portraits(photographs);
        EnrolmentRun run =
                new EnrolmentRun(
                        photographs, portraits, packId, list.images(), progress, cancelled);
        boolean handedOver = false;
        try {
            if (!run.judgeAll()) {
                return new EnrolmentResult.Cancelled();
            }
            EnrolmentResult result = result(list, run, portraits);
            handedOver = result instanceof EnrolmentResult.Compiled;
            return result;
        } finally {
            run.wipe();
            if (!handedOver) {
                portraits.close();
            }
        }
    }

    /// Judges every photograph of a list, whatever a policy will say of the people, so that the
    /// list remembers. Blocks; interrupting the caller cancels.
    ///
    /// @param list kept, since nothing else remembers
    /// @param progress told after each photograph, those judged before among them
    /// @param cancelled asked again and again; what was judged is remembered
    /// @return whether all are judged now
    /// @throws ModelPackException when the pack cannot be used
    /// @throws WatchlistException when the list cannot keep what was found
    public boolean judge(KeptList list, Progress progress, BooleanSupplier cancelled)
            throws ModelPackException, WatchlistException {
        List<ListedImage> images = new ArrayList<>();
        List<ListedPerson> people = list.draft().people();
        for (int entry = 0; entry < people.size(); entry++) {
            ListedPerson person = people.get(entry);
            for (ListedPhotograph photograph : person.photographs()) {
                images.add(
                        new ListedImage(
                                photograph.row().place(),
                                entry,
                                person.reference(),
                                photograph,
                                list,
                                ""));
            }
        }
        EnrolmentRun run =
                new EnrolmentRun(
                        photographs,
                        Portraits.none(photographs),
                        packId,
                        images,
                        progress,
                        cancelled);
        try {
            return run.judgeAll();
        } finally {
            run.wipe();
            list.flush();
        }
    }

    private EnrolmentResult result(ImportedWatchlist list, EnrolmentRun run, Portraits portraits) {
        List<Judged> judged = run.judged();
        EnrolmentReport report =
                EnrolmentReport.of(list, judged.stream().map(Judged::verdict).toList());
        List<Watchlist.Enrolment> enrolments = new ArrayList<>();
        list.entries().forEach(entry -> enrolments.add(new Watchlist.Enrolment(entry)));
        for (int i = 0; i < judged.size(); i++) {
            if (judged.get(i) instanceof Judged.Taken taken) {
                ListedImage image = list.images().get(i);
                Watchlist.Enrolment enrolment = enrolments.get(image.entry());
                enrolment.images().add(image.reference(run.sha256(i), portraits));
                enrolment.templates().add(taken.template());
            }
        }
        enrolments.removeIf(enrolment -> enrolment.images().isEmpty());
        return enrolments.isEmpty()
                ? new EnrolmentResult.NobodyEnrolled(report)
                : new EnrolmentResult.Compiled(
                        Watchlist.of(packId, templateLength, enrolments), report);
    }
}
