package org.secondlook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.capture.DecodingCamera;
import org.secondlook.deployment.LivePermit;
import org.secondlook.live.Grounds;
import org.secondlook.watchlist.Enroller;
import org.secondlook.watchlist.Gallery;
import org.secondlook.watchlist.Watchlist;

/// What the program must never do (DESIGN.md §1), as far as it can be seen in its classes: who can
/// make what. Where else each point is held:
///
/// 1. `StrangersAreForgottenTest`, `TileTest`, `NothingOfAFaceIsStoredTest`
/// 2. here; `SessionTest` (cameras are not linked)
/// 3. here; `QualityTest`
/// 4. here; `ThresholdRuleTest`, `SessionTest`, `GroundsTest`, `HoursTest`, `LiveGuardsTest`
/// 5. here; `AlertDeskTest`, the tests of the card
/// 6. `FailClosedTest`
/// 7. `RowsAreOnlyAddedTest`, `CrashTest`, `AlertDeskRacesTest`
class NeverTest {
    private static final String OURS = "org.secondlook";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(OURS);

    /// Rooms that see the faces of passers-by.
    private static final Set<String> SEEING = Set.of("capture", "face", "match", "live");

    /// Words of what is not inferred from a face.
    private static final Set<String> NOT_INFERRED =
            Set.of(
                    "race",
                    "racial",
                    "ethnicity",
                    "ethnic",
                    "skin",
                    "sex",
                    "gender",
                    "male",
                    "female",
                    "age",
                    "ages",
                    "years",
                    "emotion",
                    "emotions",
                    "mood",
                    "smile",
                    "smiling",
                    "expression",
                    "attribute",
                    "attributes",
                    "demographic",
                    "demographics");

    @Test
    void onlyEnrolmentPutsAnybodyOnAWatchlist() {
        assertThat(roomsThatMake(Gallery.class)).containsExactly("watchlist");
        assertThat(roomsThatMake(Watchlist.class)).containsExactly("watchlist");
        assertThat(roomsThatMake(Watchlist.Enrolment.class)).containsExactly("watchlist");
    }

    /// Enrolment takes lists of photographs; whoever sees the footage cannot reach it.
    @Test
    void enrolmentIsBegunByACommandOrTheConsoleAndNeverByWhatSeesTheFootage() {
        assertThat(roomsThatMake(Enroller.class)).containsExactly(House.ROOT);
        assertThat(roomsThatUse(Enroller.class)).doesNotContainAnyElementsOf(SEEING);
        assertThat(roomsThatUse(Enroller.class)).doesNotContain("alert", "record");
    }

    /// Cameras run in a session, and a session takes nothing but a permit for those that are live.
    @Test
    void onlyALiveDeploymentPermitsAndOnlyASessionOpensCameras() {
        assertThat(roomsThatMake(LivePermit.class)).containsExactly("deployment");
        assertThat(roomsThatMake(DecodingCamera.class))
                .containsExactlyInAnyOrder("capture", "live");
        assertThat(roomsThatMake(Grounds.Permitted.class)).containsExactly(House.ROOT);
    }

    @Test
    void aDecisionIsMadeByAnOfficerOrReadFromTheRecord() {
        assertThat(roomsThatMake(Decision.class)).containsExactlyInAnyOrder("ui", "record");
        assertThat(roomsThatMake(AlertState.Decided.class))
                .containsExactlyInAnyOrder("alert", "record");
        assertThat(roomsThatCall(AlertDesk.class, "decide")).containsExactly("ui");
    }

    @Test
    void noNameInTheRoomsThatSeeFacesSpeaksOfWhatIsNotInferred() {
        assertThat(names(SEEING).filter(NeverTest::speaksOfIt)).isEmpty();
    }

    @Test
    void theWordsAreFoundWhereTheyStand() {
        assertThat(Stream.of("estimatedAge", "AGE_MAX", "SexOfFace", "emotions", "skinTone"))
                .allMatch(NeverTest::speaksOfIt);
        assertThat(Stream.of("image", "message", "lastFrameAgeMs".replace("Age", "Page"), "trace"))
                .noneMatch(NeverTest::speaksOfIt);
    }

    private static boolean speaksOfIt(String name) {
        return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(NOT_INFERRED::contains);
    }

    private static Stream<String> names(Set<String> rooms) {
        return PROGRAM.stream()
                .filter(type -> rooms.contains(room(type)))
                .flatMap(type ->
                        Stream.concat(
                                Stream.of(type.getSimpleName()),
                                type.getMembers().stream().map(JavaMember::getName)))
                // How old a frame is.
                .filter(name -> !name.equals("lastFrameAgeMs"));
    }

    /// By its constructor, or by a method of its own that gives one.
    private static Set<String> roomsThatMake(Class<?> what) {
        Set<String> rooms =
                accesses(what)
                        .filter(access ->
                                access.getName().equals("<init>") || access.getName().equals("of"))
                        .map(access -> room(access.getOriginOwner()))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).as("somebody makes " + what).isNotEmpty();
        return rooms;
    }

    private static Set<String> roomsThatCall(Class<?> what, String method) {
        return accesses(what)
                .filter(access -> access.getName().equals(method))
                .map(access -> room(access.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> roomsThatUse(Class<?> what) {
        return PROGRAM.stream()
                .filter(type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(d -> d.getTargetClass().isEquivalentTo(what)))
                .map(NeverTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<? extends JavaAccess<?>> accesses(Class<?> what) {
        return PROGRAM.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit ->
                        List.of(
                                        unit.getMethodCallsFromSelf(),
                                        unit.getConstructorCallsFromSelf(),
                                        unit.getMethodReferencesFromSelf(),
                                        unit.getConstructorReferencesFromSelf())
                                .stream()
                                .flatMap(Set::stream))
                .filter(access -> access.getTargetOwner().isEquivalentTo(what));
    }

    private static String room(JavaClass type) {
        return new HouseRules(OURS).room(type);
    }
}
