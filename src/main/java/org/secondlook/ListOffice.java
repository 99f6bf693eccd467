package org.secondlook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Argon2Cost;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.deployment.SignedIn;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;
import org.secondlook.record.BundleContents;
import org.secondlook.record.ListEvent;
import org.secondlook.record.ListEvent.Act;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordedLists;
import org.secondlook.record.Register;
import org.secondlook.ui.Alike;
import org.secondlook.ui.ListSummary;
import org.secondlook.ui.OpenList;
import org.secondlook.ui.SealedContents;
import org.secondlook.ui.SessionStarter;
import org.secondlook.ui.WatchlistOffice;
import org.secondlook.watchlist.DraftFile;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.EnrolmentRow;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.KeptList;
import org.secondlook.watchlist.Lack;
import org.secondlook.watchlist.ListCheck;
import org.secondlook.watchlist.ListImport;
import org.secondlook.watchlist.ListedPerson;
import org.secondlook.watchlist.WatchlistException;

/// The kept lists of the record for the screens of watchlists. Thread-safe.
///
/// The list that is looked at stays open, since opening one means reading every byte of it.
final class ListOffice implements WatchlistOffice {
    /// Images that are compared with each other in no time.
    private static final int SHORT = 2_000;

    private final Register register;
    private final RecordedLists lists;
    private final PackOptions packs;
    private final Policy own;
    private final SignedIn who;
    private final Clock clock;
    private final KeptPortraits portraits;
    private final Map<String, DraftFile> sources = new HashMap<>();
    private final Map<String, ListSummary> summaries = new HashMap<>();
    private @Nullable KeptList inSight;
    private @Nullable Compared compared;
    private List<Alike> alike = List.of();

    /// What was compared last.
    private record Compared(String list, String policy, Set<String> images) {}

    /// @param own policy of this machine, by which lists are judged unless asked otherwise
    /// @param who does everything that is done here
    ListOffice(Register register, PackOptions packs, Policy own, SignedIn who, Clock clock) {
        this.register = register;
        this.lists = register.lists();
        this.packs = packs;
        this.own = own;
        this.who = who;
        this.clock = clock;
        this.portraits = new KeptPortraits(packs);
    }

    @Override
    public List<String> policies() {
        return Stream.concat(Stream.of(own.id()), Policy.BUILT_IN.stream()).distinct().toList();
    }

    private Policy policy(String id) {
        return id.equals(own.id()) ? own : Policy.builtIn(id);
    }

    private ModelPack pack() throws WatchlistException {
        try {
            return packs.open();
        } catch (Refused e) {
            throw new WatchlistException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public synchronized Shelf lists() throws WatchlistException {
        var listing = lists.kept().listing();
        summaries.keySet().retainAll(listing.names());
        List<ListSummary> all = new ArrayList<>();
        for (String name : listing.names()) {
            ListSummary known = summaries.get(name);
            if (known == null) {
                try (KeptList list = lists.kept().open(name)) {
                    known = summary(list, verdicts(list), own, List.of());
                }
                summaries.put(name, known);
            }
            all.add(known.usedBy(users(name)));
        }
        return new Shelf(all, listing.faults());
    }

    private Map<String, ImageVerdict> verdicts(KeptList list) throws WatchlistException {
        return new KeptVerdicts(list, pack().identity()).all();
    }

    /// Deployments that are not over and name the list.
    private List<String> users(String name) throws WatchlistException {
        return recorded(() ->
                register.deployments().stream()
                        .filter(life -> !(life.state() instanceof DeploymentState.Closed))
                        .filter(life -> life.plan().watchlist().equals(name))
                        .map(life -> life.plan().reference())
                        .toList());
    }

    private ListSummary summary(
            KeptList list, Map<String, ImageVerdict> verdicts, Policy policy, List<String> users) {
        DraftList draft = list.draft();
        Map<ResponseColour, Integer> colours = new EnumMap<>(ResponseColour.class);
        ListCheck check = new ListCheck(policy, clock.instant());
        int toFix = 0;
        for (ListedPerson person : draft.people()) {
            policy.category(person.category())
                    .map(Category::colour)
                    .ifPresent(colour -> colours.merge(colour, 1, Integer::sum));
            toFix += check.lacks(person).stream().anyMatch(Lack::isOfPerson) ? 1 : 0;
        }
        int judged =
                (int)
                        draft.people().stream()
                                .flatMap(person -> person.photographs().stream())
                                .filter(photograph -> verdicts.containsKey(photograph.image()))
                                .count();
        return new ListSummary(
                list.name(),
                draft.people().size(),
                draft.photographs(),
                judged,
                colours,
                toFix,
                users);
    }

    @Override
    public synchronized void take(Path file, String name) throws WatchlistException {
        requireEditor();
        DraftFile read = DraftFile.read(file);
        boolean there = lists.kept().listing().names().stream().anyMatch(name::equalsIgnoreCase);
        try (KeptList list = there ? lists.kept().open(name) : lists.kept().create(name)) {
            ListImport.copy(read, list, (_, _) -> {}, () -> true);
            sources.put(list.name(), read);
            record(Act.IMPORTED, list);
        }
    }

    @Override
    public void enrol(String name, SessionStarter.Progress progress, SessionStarter.Cancel cancel)
            throws WatchlistException {
        requireEditor();
        ModelPack pack = pack();
        try (KeptList list = lists.kept().open(name)) {
            if (copied(list, progress, cancel)) {
                new Enroller(
                                new EnginePhotographs(pack),
                                pack.identity(),
                                pack.manifest().embedder().templateLength())
                        .judge(
                                list,
                                (done, total) -> progress.report("Enrolled", done, total),
                                cancel::isAsked);
            }
        } catch (ModelPackException e) {
            throw new WatchlistException(String.valueOf(e.getMessage()), e);
        } finally {
            changed(name);
        }
    }

    /// Whether all photographs that can be read are there.
    private boolean copied(
            KeptList list, SessionStarter.Progress progress, SessionStarter.Cancel cancel)
            throws WatchlistException {
        DraftFile source;
        synchronized (this) {
            source = sources.get(list.name());
        }
        if (source == null) {
            if (list.missing() > 0) {
                throw new WatchlistException(
                        "%d images of this list were not copied before. Import the same file under the same name to go on."
                                .formatted(list.missing()));
            }
            return true;
        }
        ListImport.Copied copied =
                ListImport.copy(
                        source,
                        list,
                        (done, total) -> progress.report("Copied", done, total),
                        cancel::isAsked);
        if (copied.complete()) {
            if (!copied.unreadable().isEmpty()) {
                list.put(without(list.draft(), copied.unreadable()));
            }
            synchronized (this) {
                sources.remove(list.name());
            }
        }
        return copied.complete();
    }

    /// The list without photographs that could not be read, which are told of as refused.
    private static DraftList without(DraftList draft, List<EnrolmentRow> unreadable) {
        Set<String> gone = unreadable.stream().map(EnrolmentRow::image).collect(Collectors.toSet());
        List<EnrolmentRow> refused = new ArrayList<>(draft.refused());
        refused.addAll(unreadable);
        return new DraftList(
                draft.people().stream()
                        .map(person ->
                                person.withPhotographs(
                                        person.photographs().stream()
                                                .filter(one -> !gone.contains(one.image()))
                                                .toList()))
                        .toList(),
                refused,
                draft.notes());
    }

    @Override
    public synchronized OpenList open(String name, String policyId) throws WatchlistException {
        KeptList list = look(name);
        Policy policy = policy(policyId);
        Map<String, ImageVerdict> verdicts = verdicts(list);
        ListSummary summary = summary(list, verdicts, policy, users(name));
        return new OpenList(summary, policy, list.draft(), verdicts, alike(list, policy, summary));
    }

    /// A short list is compared anew each time; a long one, for which that takes some seconds, when
    /// it comes into sight and when its images change.
    private List<Alike> alike(KeptList list, Policy policy, ListSummary summary)
            throws WatchlistException {
        if (!summary.isEnrolled()) {
            return List.of();
        }
        Set<String> images =
                list.draft().people().stream()
                        .flatMap(person ->
                                person.photographs().stream()
                                        .map(one -> person.reference() + " " + one.image()))
                        .collect(Collectors.toSet());
        Compared now = new Compared(list.name(), policy.id(), images);
        if (images.size() <= SHORT || !now.equals(compared)) {
            alike = new KeptCompilation(list, policy, pack(), clock.instant()).alike();
            compared = now;
        }
        return alike;
    }

    private KeptList look(String name) throws WatchlistException {
        KeptList list = inSight;
        if (list == null || !list.name().equals(name)) {
            leave();
            list = lists.kept().open(name);
            inSight = list;
        }
        return list;
    }

    private void leave() {
        if (inSight != null) {
            inSight.close();
            inSight = null;
            compared = null;
        }
    }

    @Override
    public synchronized void save(String name, DraftList draft) throws WatchlistException {
        requireEditor();
        KeptList list = look(name);
        list.put(draft);
        list.flush();
        changed(name);
        record(Act.CHANGED, list);
    }

    private synchronized void changed(String name) {
        summaries.remove(name);
    }

    @Override
    public @Nullable Portrait portrait(String name, String image) {
        KeptList list;
        synchronized (this) {
            list = inSight;
        }
        return list == null || !list.name().equals(name) ? null : portraits.of(list, image);
    }

    @Override
    public synchronized void delete(String name) throws WatchlistException {
        requireEditor();
        leave();
        ListEvent event;
        try (KeptList list = lists.kept().open(name)) {
            event = event(Act.DELETED, list);
        }
        lists.kept().delete(name);
        changed(name);
        record(event);
    }

    private void requireEditor() throws WatchlistException {
        if (!WatchlistOffice.mayEdit(who.account())) {
            throw new WatchlistException(
                    "Lists are changed by an operator, a supervisor or an administrator.");
        }
    }

    private void record(Act act, KeptList list) throws WatchlistException {
        record(event(act, list));
    }

    private ListEvent event(Act act, KeptList list) {
        DraftList draft = list.draft();
        return new ListEvent(
                act,
                list.id(),
                who.officer(),
                clock.instant(),
                draft.people().size(),
                draft.photographs(),
                "");
    }

    private void record(ListEvent event) throws WatchlistException {
        recorded(() -> {
            lists.add(event);
            return event;
        });
    }

    @Override
    public synchronized void close() {
        leave();
        portraits.close();
    }

    @Override
    public synchronized void report(String name, String policy, Path file)
            throws WatchlistException {
        OpenList open = open(name, policy);
        if (!open.kept().isEnrolled()) {
            throw new WatchlistException("Enrol all images first; then there is a report.");
        }
        new KeptCompilation(look(name), open.policy(), pack(), clock.instant()).report(file);
    }

    @Override
    public synchronized void seal(String name, Passphrase passphrase, Path file)
            throws WatchlistException {
        requireEditor();
        recorded(() ->
                lists.seal(
                        name,
                        file,
                        passphrase,
                        Argon2Cost.of(own.rules().signIn()),
                        who.officer(),
                        clock.instant(),
                        ""));
    }

    @Override
    public SealedContents lookInto(Path file, Passphrase passphrase) throws WatchlistException {
        BundleContents inside = recorded(() -> lists.lookInto(file, passphrase));
        return new SealedContents(
                inside.list(),
                inside.people(),
                inside.photographs(),
                inside.at(),
                inside.by().id(),
                inside.fingerprint());
    }

    @Override
    public synchronized void unseal(Path file, Passphrase passphrase, String name)
            throws WatchlistException {
        requireEditor();
        recorded(() -> lists.unseal(file, passphrase, name, who.officer(), clock.instant()))
                .close();
    }

    /// Something that is recorded as it is done.
    @FunctionalInterface
    private interface Recorded<T> {
        T get() throws WatchlistException, RecordException, NotRecordedException;
    }

    private static <T> T recorded(Recorded<T> work) throws WatchlistException {
        try {
            return work.get();
        } catch (RecordException | NotRecordedException e) {
            throw new WatchlistException(String.valueOf(e.getMessage()), e);
        }
    }
}
