package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.KnownPair;
import org.secondlook.capture.Box;
import org.secondlook.capture.CameraHealth;
import org.secondlook.capture.CaptureException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Scene;
import org.secondlook.face.Template;
import org.secondlook.live.AlikeEntries;
import org.secondlook.live.Counters;
import org.secondlook.live.FaceMark;
import org.secondlook.live.LiveCamera;
import org.secondlook.live.LiveView;
import org.secondlook.live.PackRates;
import org.secondlook.live.SessionFacts;
import org.secondlook.live.Tile;
import org.secondlook.live.TileFeed;
import org.secondlook.match.Candidate;
import org.secondlook.match.ThresholdException;
import org.secondlook.match.ThresholdRule;
import org.secondlook.record.Opening;
import org.secondlook.record.StorageState;
import org.secondlook.record.StoreHealth;
import org.secondlook.training.Vigilance;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.ReferenceImage;
import org.secondlook.watchlist.WatchlistEntry;

/// A session without an engine: real desk, cameras' tiles and alerts, invented pictures. Used by
/// one thread but for the desk.
final class TestSession implements LiveView {
    private static final double FLOOR = 0.6;
    static final String NAME = "Marisa Quillfeather";
    static final String REFERENCE = "ENTRY-0029";
    static final double SIMILARITY = 0.7931;
    private static final double[][][] PLACES = {
        {{0.12, 0.18, 0.16}, {0.58, 0.24, 0.34}},
        {{0.3, 0.3, 0.2}, {0.62, 0.34, 0.24}},
        {{0.2, 0.25, 0.18}, {0.5, 0.3, 0.24}, {0.74, 0.34, 0.42}},
        {{0.48, 0.3, 0.22}},
    };

    final TestClock clock = new TestClock();
    final TestLog log = new TestLog(clock);
    final Policy policy;
    final AlertDesk desk;
    private final List<Tile> tiles = new ArrayList<>();
    private final List<LiveCamera> cameras = new ArrayList<>();
    private final List<CameraHealth> health = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final Scaler scaler = new Scaler();
    Opening opening = new Opening(false, 0, 0);
    StorageState storage = StorageState.WELL;
    private @Nullable StoreHealth record;
    private String fault = "";
    private String notice = "";
    private double threshold = 0.64;
    private boolean over;

    /// Reference images of each entry that alerts.
    int references = 1;

    /// What is said of the first image of each entry that alerts; the others are without a date.
    ImageDetails image = ImageDetails.none();

    /// Why each entry that alerts is listed.
    String category = "COURT_ORDER";

    /// Who looks like each that alerts.
    AlikeEntries lookalikes = new AlikeEntries.Found(List.of());

    /// Whether the person of the open card is before the camera.
    boolean inView = true;

    /// Shows known-answer pairs; null for none.
    @Nullable Vigilance vigilance;

    /// What is said of each entry that alerts.
    EntryDetails details = EntryDetails.none();

    /// The live picture of the person whose card is open.
    final Tile person = new Tile();

    private int raised;
    private final List<Integer> pictured = new ArrayList<>();

    TestSession(int count) {
        this(count, Policy.demonstration());
    }

    TestSession(int count, Policy policy) {
        this.policy = policy;
        this.desk = new AlertDesk(policy, log, clock);
        for (int i = 0; i < count; i++) {
            int index = i;
            Tile tile = new Tile();
            tiles.add(tile);
            health.add(live(41 + i));
            cameras.add(new LiveCamera(name(i), () -> health.get(index), tile));
        }
    }

    private static String name(int i) {
        String[] places = {"North pavement", "Station steps", "Tram stop", "Arcade"};
        return "Camera %d · %s".formatted(i + 1, places[i % places.length]);
    }

    private static CameraHealth live(int ageMs) {
        return new CameraHealth(CameraHealth.State.LIVE, "", ageMs, 25, 8_000, 3);
    }

    void camera(int index, CameraHealth.State state, String reason) {
        health.set(index, new CameraHealth(state, reason, 4_200, 0, 8_000, 3));
    }

    /// The session as a console is given it.
    RunningSession running() {
        return new RunningSession(this, this::health, opening, desk::close, _ -> true, vigilance);
    }

    private StoreHealth health() {
        StoreHealth set = record;
        return set == null ? log.health() : set;
    }

    /// From now on the record fares like this.
    void record(StoreHealth.State state, String sentence) {
        record = new StoreHealth(state, sentence, clock.instant(), 3);
    }

    void notice(String sentence) {
        notice = sentence;
    }

    void fault(String sentence) {
        fault = sentence;
    }

    void over() {
        over = true;
    }

    /// Raises an alert as the engine does.
    Alert raise() {
        int n = raised + 1;
        return raise(
                IntStream.range(0, 4)
                        .mapToObj(i -> Drawings.portrait(n, i < 3, 100 * n + 0.2 * i))
                        .toList());
    }

    /// Raises an alert on somebody who is far off.
    Alert raiseFar() {
        return raise(List.of(Drawings.portrait(raised + 1, 20.0, 0)));
    }

    /// Shows a known-answer pair as practice does.
    Alert pose(KnownPair pair) {
        int n = raised + 1;
        return raised(
                IntStream.range(0, 4)
                        .mapToObj(i -> Drawings.portrait(n, i < 3, 100 * n + 0.2 * i))
                        .toList(),
                pair);
    }

    private Alert raise(List<Portrait> portraits) {
        return raised(portraits, null);
    }

    private Alert raised(List<Portrait> portraits, @Nullable KnownPair pair) {
        int n = ++raised;
        Category category = policy.category(this.category).orElseThrow();
        WatchlistEntry entry = new WatchlistEntry(REFERENCE, NAME, category, details);
        List<ReferenceImage> images =
                IntStream.range(0, references)
                        .mapToObj(i ->
                                new ReferenceImage(
                                        "%02x".formatted(i).repeat(32),
                                        new ReferenceImage(
                                                        "%02x".formatted(i).repeat(32),
                                                        Drawings.reference(n + 1_000L * i))
                                                .face(),
                                        i == 0 ? image : ImageDetails.none()))
                        .toList();
        Alert.Sight sight =
                new Alert.Sight(
                        name(Math.max(0, cameraOf(n))),
                        n,
                        100 * n,
                        100 * n + 1,
                        0.64,
                        new Candidate(entry, images.getFirst(), images, SIMILARITY),
                        runnersUp());
        Probe probe = new Probe(portraits, Template.of(new float[] {1, 0, 0}));
        Scene scene = new Scene(new Picture(64, 36), new Box(0.4, 0.2, 0.1, 0.2));
        return (pair == null
                        ? desk.raise(sight, probe, scene)
                        : desk.pose(sight, probe, scene, pair))
                .orElseThrow();
    }

    private List<Candidate> runnersUp() {
        Category category = policy.category("SUSPECT").orElseThrow();
        return IntStream.range(0, 3)
                .mapToObj(i ->
                        new Candidate(
                                new WatchlistEntry("ENTRY-01" + i, "Runner Upson " + i, category),
                                new ReferenceImage("11".repeat(32), Drawings.reference(93 + i)),
                                0.41 - 0.04 * i))
                .toList();
    }

    /// Sends a picture of the person of an alert, as they walk towards the camera.
    void sendPerson(int alert) {
        int camera = cameraOf(alert);
        if (camera >= 0 && camera < frames.size()) {
            FaceMark mark =
                    marks(camera, alert).stream()
                            .filter(m -> m.alert() == alert)
                            .findFirst()
                            .orElseThrow();
            Frame frame = frames.get(camera);
            if (inView) {
                desk.alerts().stream()
                        .filter(raised -> raised.number() == alert)
                        .forEach(raised ->
                                raised.trail()
                                        .seen(
                                                System.nanoTime(),
                                                mark.box().centreX(),
                                                mark.box().width()));
            }
            TileFeed.offerPart(
                    person, frame, mark.box().scaled(frame.width(), frame.height()), alert);
        }
    }

    /// Sends one new frame of every camera that is live.
    void sendFrames(int alert) {
        for (int i = 0; i < tiles.size(); i++) {
            int shown = i == cameraOf(alert) ? alert : 0;
            if (i == frames.size()) {
                frames.add(street(i, shown));
                pictured.add(shown);
            } else if (pictured.get(i) != shown) {
                frames.set(i, street(i, shown)).close();
                pictured.set(i, shown);
            }
        }
        resend(alert);
    }

    /// The camera before which an alert stands, −1 for none.
    private int cameraOf(int alert) {
        return alert == 0 || tiles.isEmpty() ? -1 : (alert - 1) % tiles.size();
    }

    private static Frame street(int camera, int alert) {
        double[][] people = PLACES[camera % PLACES.length];
        List<Person> persons = new ArrayList<>();
        for (int p = 0; p < people.length; p++) {
            boolean alerting = alert != 0 && p == alertingOf(people);
            persons.add(Person.of(alerting ? alert : 40L * (camera + 1) + p));
        }
        try {
            return Drawings.street(camera + 1, people, persons);
        } catch (CaptureException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int alertingOf(double[][] people) {
        return Math.min(1, people.length - 1);
    }

    /// Sends frames of other footage from one camera.
    void send(int camera, Frame frame, List<FaceMark> marks) {
        TileFeed.offer(tiles.get(camera), frame, scaler, marks);
    }

    /// Sends the last frame of every camera that is live once more.
    void resend(int alert) {
        for (int i = 0; i < frames.size(); i++) {
            if (health.get(i).state() == CameraHealth.State.LIVE) {
                TileFeed.offer(tiles.get(i), frames.get(i), scaler, marks(i, alert));
            }
        }
    }

    private List<FaceMark> marks(int camera, int alert) {
        double[][] people = PLACES[camera % PLACES.length];
        List<FaceMark> marks = new ArrayList<>();
        for (int p = 0; p < people.length; p++) {
            double w = people[p][2] * 0.5 * 540 / 960;
            Box box =
                    new Box(
                            people[p][0] + w * 0.45,
                            people[p][1] + people[p][2] * 0.15,
                            w,
                            people[p][2] * 0.66);
            boolean alerting = camera == cameraOf(alert) && p == alertingOf(people);
            marks.add(new FaceMark(box, alerting ? alert : 0));
        }
        return marks;
    }

    @Override
    public SessionFacts facts() {
        return new SessionFacts(
                new Deployment("High Street, market day", "2026/114", true),
                policy,
                "yunet-retail0095",
                1_204,
                "a41f09c2d37755aa",
                threshold,
                FLOOR,
                new PackRates(
                        new TreeMap<>(Map.of(0.45, 5e-5, 0.5, 1.15e-5, 0.55, 2.9e-6, 0.6, 8.8e-7)),
                        new TreeMap<>(Map.of(0.45, 0.961, 0.5, 0.923, 0.55, 0.866, 0.6, 0.766))));
    }

    @Override
    public List<LiveCamera> cameras() {
        return cameras;
    }

    @Override
    public Counters counters() {
        return new Counters(
                184_000, 61_200, 12, 3_412, 3_398, raised, 160, raised == 0 ? Double.NaN : 212);
    }

    @Override
    public Tile follow(int alert) {
        return person;
    }

    @Override
    public AlikeEntries lookalikes(String reference) {
        return lookalikes;
    }

    @Override
    public int entriesLapsed() {
        return 0;
    }

    @Override
    public AlertDesk desk() {
        return desk;
    }

    @Override
    public Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    @Override
    public Optional<String> notice() {
        return notice.isEmpty() ? Optional.empty() : Optional.of(notice);
    }

    @Override
    public void raiseThreshold(double to) throws ThresholdException {
        threshold = ThresholdRule.of(threshold, FLOOR).raisedTo(to).threshold();
    }

    @Override
    public boolean isOver() {
        return over;
    }
}
