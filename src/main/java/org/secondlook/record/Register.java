package org.secondlook.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.PairScore;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Presence;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignIn;
import org.secondlook.deployment.SignInAttempt;
import org.secondlook.deployment.SignInResult;
import org.secondlook.deployment.SignedIn;

/// Officers, their attempts to sign in, and deployments with all that happens to them, in the same
/// file as alerts and decisions. Thread-safe: callers wait for the record's thread.
///
/// Whatever is told as recorded is on the disk. Rows are only added.
public final class Register implements AutoCloseable {
    /// Most deployments that are listed at once, the newest.
    public static final int LISTED_MAX = 1_000;

    /// Who may export the record; it takes one of these roles.
    public static final Set<Role> MAY_EXPORT =
            Set.of(Role.AUDITOR, Role.SUPERVISOR, Role.ADMINISTRATOR);

    private final OpenRecord open;
    private final Clock clock;
    private final DurableRecord record;
    private final Additions additions;
    private final StoreKeyDesk keys;
    private final Retention retention;
    private final AlertLooks looks;
    private final ReentrantLock signingIn = new ReentrantLock();
    private final Map<String, DeploymentLife> known = new ConcurrentHashMap<>();

    private Register(OpenRecord open, Clock clock) {
        this.open = open;
        this.clock = clock;
        this.record = open.rows();
        this.additions = new Additions(open);
        this.keys = new StoreKeyDesk(open, additions, clock);
        this.retention = new Retention(open, additions, clock);
        this.looks = new AlertLooks(open, additions, retention, clock);
    }

    /// Opens the record in a folder, and begins one where there is none.
    ///
    /// @throws RecordException when the record cannot be used
    public static Register open(Path folder, Clock clock) throws RecordException {
        return new Register(OpenRecord.open(folder, clock, "file"), clock);
    }

    /// Begins a session in the same record, to which its alerts and decisions go.
    ///
    /// @param details recorded as a session, to which all alerts point
    /// @return to be closed before the register
    /// @throws RecordException when the record cannot be used
    public RecordStore begin(SessionDetails details) throws RecordException {
        return new RecordStore(open, false, details, clock);
    }

    /// All officers by their ids.
    public List<OfficerAccount> officers() throws RecordException {
        return open.read(() -> record.read(OfficerRows::list));
    }

    /// The officer with an id, however its letters are written.
    public Optional<OfficerAccount> officer(Officer officer) throws RecordException {
        return open.read(() -> record.read(handle -> OfficerRows.find(handle, officer)));
    }

    /// Adds an officer. Only the first of all may have added themselves; after that it takes an
    /// administrator, as the accounts stand now.
    ///
    /// @throws NotRecordedException when the id is taken, it may not be, or it did not become
    ///   durable
    public void add(OfficerAccount account) throws NotRecordedException {
        additions.write(
                handle -> {
                    boolean first = account.addedBy().isSameAs(account.officer());
                    if (first != (OfficerRows.count(handle) == 0)
                            || (!first && !AccountRows.mayAdd(handle, account.addedBy()))) {
                        return false;
                    }
                    OfficerRows.insert(handle, account);
                    open.events().append(handle, RegisterEvents.added(account));
                    return true;
                },
                handle ->
                        OfficerRows.find(handle, account.officer())
                                .map(found -> found.passphrase().encoded())
                                .filter(account.passphrase().encoded()::equals)
                                .isPresent(),
                () ->
                        "There is an officer %s already, or it takes an administrator to add this one."
                                .formatted(account.officer().id()));
    }

    /// How an officer judged the known-answer pairs they were shown, in all deployments.
    public PairScore pairScore(Officer officer) throws RecordException {
        return open.read(() -> record.read(handle -> PairEvents.score(handle, officer)));
    }

    /// Attempts to sign in, newest first, as many as signing in has to know.
    ///
    /// @param account whose; empty for attempts at ids that nobody has
    public List<SignInAttempt> attempts(Optional<OfficerAccount> account) throws RecordException {
        return open.read(() -> record.read(handle -> OfficerRows.attempts(handle, account)));
    }

    /// Records an attempt. A flood of attempts while somebody is locked out leaves one row.
    public void attempted(Optional<OfficerAccount> account, SignInAttempt attempt)
            throws NotRecordedException {
        UUID id = UUID.randomUUID();
        additions.write(
                handle -> {
                    List<SignInAttempt> earlier = OfficerRows.attempts(handle, account);
                    boolean repeats =
                            attempt.outcome() == SignInAttempt.Outcome.LOCKED_OUT
                                    && !earlier.isEmpty()
                                    && earlier.getFirst().outcome() == attempt.outcome();
                    if (!repeats) {
                        Event event = RegisterEvents.attempted(id, account, attempt);
                        long place = open.events().append(handle, event).sequence();
                        OfficerRows.attempted(handle, id, place, account, attempt);
                    }
                    return true;
                },
                _ -> true,
                () -> "The attempt could not be recorded.");
    }

    /// Signs an officer in. The attempt is on the disk before anybody acts on it. Hashes on the
    /// caller's thread, one attempt after the other: of many at once each knows those before it.
    ///
    /// @param typed the id as typed; whatever cannot be an id is nobody's
    /// @param passphrase stays the caller's, who wipes it
    /// @throws NotRecordedException when the attempt could not be recorded; nobody is signed in
    public SignInResult signIn(String typed, Passphrase passphrase, PolicyRules.SignInRules rules)
            throws RecordException, NotRecordedException {
        signingIn.lock();
        try {
            Optional<OfficerAccount> account =
                    OfficerAccount.isId(typed) ? officer(new Officer(typed)) : Optional.empty();
            SignInResult result =
                    SignIn.judge(account, attempts(account), passphrase, rules, clock.instant());
            attempted(account, result.attempt());
            if (result instanceof SignInResult.Welcome(SignedIn who, var _)) {
                keys.signedIn(who, passphrase, rules);
            }
            return result;
        } finally {
            signingIn.unlock();
        }
    }

    /// Records what an officer who has signed in does at the console.
    public void present(Officer officer, Presence presence) throws NotRecordedException {
        Event event = RegisterEvents.present(officer, presence, clock.instant());
        additions.write(
                handle -> {
                    open.events().append(handle, event);
                    return true;
                },
                _ -> false,
                () -> "What the officer did could not be recorded.");
        if (presence == Presence.SIGNED_OUT) {
            open.storeKey().left(officer);
        }
    }

    /// Records that an officer's account was changed, if who did it may do so as the accounts stand
    /// now: an administrator who was retired meanwhile changes nothing.
    ///
    /// @throws NotRecordedException when it may not be, or did not become durable
    public void change(Officer whose, AccountChange change) throws NotRecordedException {
        List<String> refusals = new ArrayList<>();
        additions.write(
                handle -> {
                    refusals.clear();
                    if (!AccountRows.isLast(handle, whose, change)) {
                        AccountRows.change(handle, whose, change).ifPresent(refusals::add);
                        if (refusals.isEmpty()) {
                            AccountRows.Last last = AccountRows.last(handle, whose);
                            open.events()
                                    .append(
                                            handle,
                                            RegisterEvents.changed(
                                                    last.whose(), last.number(), change));
                        }
                    }
                    return refusals.isEmpty();
                },
                handle -> AccountRows.isLast(handle, whose, change),
                () -> String.join(" ", refusals));
        keys.take(whose);
    }

    /// Lets an officer's new passphrase open the sealed pictures, if they are open to whoever sets
    /// it. Hashes on the caller's thread.
    ///
    /// @param passphrase stays the caller's
    /// @return whether it opens them; if not, it will as soon as the officer signs in beside
    ///   somebody to whom they are open
    public boolean letOpen(Officer whose, Passphrase passphrase, PolicyRules.SignInRules rules)
            throws RecordException {
        return keys.give(whose, passphrase, rules);
    }

    /// Every file of pictures that the record knows of, deleted or not.
    Set<ExhibitFiles.Present> knownExhibits() throws RecordException {
        return open.read(() -> record.read(ExhibitRows::known));
    }

    /// Whether pictures of alerts can be sealed and seen now: somebody is signed in whose
    /// passphrase opens their key. Never waits.
    public boolean exhibitsOpen() {
        return open.storeKey().isOpen();
    }

    /// The pictures of an alert that are still kept, for a supervisor or an officer who judges that
    /// deployment's alerts. That they look is recorded first.
    ///
    /// @return the caller closes each; none when they were deleted or never kept
    /// @throws RecordException when they may not be seen, or cannot; those whose time is over may
    ///   not, also where they could not be deleted
    /// @throws NotRecordedException when the look could not be recorded; nothing is shown then
    public List<Exhibit> exhibits(UUID alert, SignedIn who)
            throws RecordException, NotRecordedException {
        return looks.exhibits(alert, who);
    }

    /// Records a plan, with which a deployment begins.
    ///
    /// @throws NotRecordedException when the reference is taken, or it did not become durable
    public void add(Plan plan, DeploymentEvent.Planned planned) throws NotRecordedException {
        DeploymentLife life = new DeploymentLife(plan, List.of(planned));
        additions.write(
                handle -> {
                    DeploymentRows.insert(handle, plan);
                    DeploymentRows.insert(handle, plan.reference(), 1, planned);
                    open.events().append(handle, RegisterEvents.planned(plan, planned));
                    return true;
                },
                handle -> isThere(handle, life),
                () -> "There is a deployment %s already.".formatted(plan.reference()));
    }

    /// Records what happened to a deployment after all that is known of it. When it is closed, what
    /// is kept of people on its account is destroyed, and a receipt is recorded with it.
    ///
    /// @throws NotRecordedException when something else happened meanwhile, or it did not become
    ///   durable
    public void add(DeploymentLife before, DeploymentEvent event) throws NotRecordedException {
        DeploymentLife after = before.with(event);
        String reference = before.plan().reference();
        Closing closing = new Closing(open, retention, before);
        List<Receipt.Item> destroyed = List.of();
        if (event instanceof DeploymentEvent.Closed) {
            closing.require(clock.instant());
            destroyed = closing.destroyed(event.act().officer());
        }
        List<Receipt.Item> items = destroyed;
        additions.write(
                handle -> {
                    int number = after.events().size();
                    DeploymentRows.insert(handle, reference, number, event);
                    open.events().append(handle, RegisterEvents.taken(reference, number, event));
                    if (event instanceof DeploymentEvent.Closed) {
                        closing.rows(handle, number, event.act(), items);
                    }
                    return true;
                },
                handle -> isThere(handle, after),
                () ->
                        "Something else has happened to deployment %s meanwhile. Look at it again."
                                .formatted(reference));
        known.merge(reference, after, Register::later);
    }

    /// What was destroyed when a deployment was closed; empty before.
    public Optional<Receipt> receipt(String reference) throws RecordException {
        return open.read(() -> record.read(handle -> ReceiptRows.find(handle, reference)));
    }

    /// The sessions of a deployment, oldest first.
    public List<RecordedSession> sessions(String reference) throws RecordException {
        return open.read(() -> record.read(handle -> SessionRows.list(handle, reference)));
    }

    /// What they counted; those that a crash ended told nothing.
    public List<SessionCount> counts(String reference) throws RecordException {
        return open.read(() -> record.read(handle -> SessionRows.counts(handle, reference)));
    }

    /// The alerts of a deployment and what became of them, newest first, at most
    /// `RecordStore.LISTED_MAX`.
    public List<RecordedAlert> alerts(String reference) throws RecordException {
        return open.read(() ->
                record.read(
                        handle -> AlertReading.list(handle, reference, RecordStore.LISTED_MAX)));
    }

    /// What became of the alerts of a deployment, in figures.
    public AlertTally tally(String reference) throws RecordException {
        return open.read(() -> record.read(handle -> Tallies.of(handle, reference)));
    }

    /// An alert with all that the record tells of it, without its pictures.
    ///
    /// @param who asks, and may or may not see the pictures
    public Optional<AlertHistory> alert(UUID alert, SignedIn who)
            throws RecordException, NotRecordedException {
        return looks.find(alert, who);
    }

    /// Adds what came of an alert that somebody decided to engage.
    ///
    /// @param known policies, among which that of the deployment is looked for: it says which codes
    ///   there are. Where it is not there a code must look like one
    /// @throws RecordException when it may not be told, or not by this officer
    public void engaged(UUID alert, Engagement engagement, List<Policy> known, SignedIn who)
            throws RecordException, NotRecordedException {
        looks.tell(alert, engagement, known, who);
    }

    /// Disagreements of two officers.
    public Disputes disputes() {
        return new Disputes(open, additions);
    }

    /// Follows a deployment: tells all that is recorded of it at the time of asking. Asking never
    /// waits for the disk. Nobody else can write while this is open, so nothing is missed.
    ///
    /// @param life all that was recorded of it so far
    public Supplier<DeploymentLife> follow(DeploymentLife life) {
        String reference = life.plan().reference();
        known.merge(reference, life, Register::later);
        return () -> known.getOrDefault(reference, life);
    }

    private static DeploymentLife later(DeploymentLife one, DeploymentLife other) {
        return one.events().size() < other.events().size() ? other : one;
    }

    private static boolean isThere(Handle handle, DeploymentLife life) {
        return DeploymentReading.find(handle, life.plan().reference())
                .filter(found -> Objects.equals(found, life))
                .isPresent();
    }

    /// Whether a person was on the watchlists in use on a day, by record id alone. That it was
    /// asked is recorded first.
    ///
    /// @param id the record id of the person's entry
    /// @param zone of the day
    /// @param by who asks
    /// @return one answer for each session of that day, oldest first
    public List<ListedOn> wasListed(String id, LocalDate day, ZoneId zone, Officer by)
            throws RecordException, NotRecordedException {
        String digest = open.rolls().digest(id);
        additions.write(
                handle -> {
                    open.events()
                            .append(handle, AlertEvents.asked(by, digest, day, clock.instant()));
                    return true;
                },
                _ -> false,
                () -> "The question could not be recorded, so it is not answered.");
        return open.read(
                () -> record.read(handle -> open.rolls().listed(handle, digest, day, zone)));
    }

    /// A deployment, if it is recorded.
    public Optional<DeploymentLife> deployment(String reference) throws RecordException {
        return open.read(() -> record.read(handle -> DeploymentReading.find(handle, reference)));
    }

    /// References of all deployments, the latest first, at most `LISTED_MAX`.
    public List<String> references() throws RecordException {
        return open.read(
                () -> record.read(handle -> DeploymentReading.references(handle, LISTED_MAX)));
    }

    /// All deployments with what happened to them, the latest first, at most `LISTED_MAX`.
    public List<DeploymentLife> deployments() throws RecordException {
        return open.read(() ->
                record.read(handle ->
                        DeploymentReading.references(handle, LISTED_MAX).stream()
                                .map(r -> DeploymentReading.find(handle, r))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    /// Exports all events for an auditor; that it was done is an event itself, and the last one.
    ///
    /// @param folder made; holds what `FORMAT.md` in it describes
    /// @param by who asked for it
    /// @return the code of the last checkpoint
    /// @throws RecordException when the folder is there already or cannot be written
    public String export(Path folder, Officer by) throws RecordException, NotRecordedException {
        RecordExport export = RecordExport.into(folder);
        additions.write(
                handle -> {
                    open.events().append(handle, RegisterEvents.exported(by, clock.instant()));
                    return true;
                },
                _ -> false,
                () -> "The export could not be recorded.");
        Optional<RecordException> refused =
                open.read(() -> record.read(h -> export.write(h, open.events().publicKey())));
        if (refused.isPresent()) {
            throw refused.get();
        }
        return code().orElseThrow();
    }

    /// Checks the record as it stands: the chain of events, its signatures, that the rows say what
    /// the events told, and that every sealed file whose time is not over is there as it was
    /// written. Nothing is deleted meanwhile.
    ///
    /// @param code one that was written down; empty for none
    public VerifyRecord.Result verify(String code) throws RecordException {
        return retention.paused(waiting -> {
            VerifyRecord.Result rows =
                    open.read(() ->
                            record.read(handle ->
                                    new EventAudit(handle, open.events().publicKey()).run(code)));
            return rows.isWhole()
                    ? rows.with(ExhibitAudit.problem(waiting, open.exhibits()))
                    : rows;
        });
    }

    /// Events of the record, newest first, page by page.
    ///
    /// @param before only events with lower numbers: where the page before says that the next one
    ///   begins; `Long.MAX_VALUE` for the first page
    public EventPage events(EventFilter filter, long before) throws RecordException {
        return open.read(() -> record.read(handle -> EventReading.page(handle, filter, before)));
    }

    /// The code of the last checkpoint, to be written down; empty for a record without events.
    public Optional<String> code() throws RecordException {
        return open.read(() -> record.read(EventChain::code));
    }

    /// What is kept of people, when it is deleted, what holds it back, and the receipts. Closed
    /// with the register.
    public Retention retention() {
        return retention;
    }

    /// How the storage of the record stands, as it was last looked at. Never waits.
    public StorageState storage() {
        return retention.storage();
    }

    /// The kept lists, and what is recorded of them. Closed with the register.
    public RecordedLists lists() {
        return new RecordedLists(open, additions);
    }

    @Override
    public void close() {
        retention.close();
        open.close();
    }
}
