package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.face.Portrait;
import org.secondlook.ui.Alike;
import org.secondlook.ui.OpenList;
import org.secondlook.ui.WatchlistOffice;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.ImageVerdict;
import org.secondlook.watchlist.WatchlistException;

/// What the screens of watchlists ask for, on a real record with a real engine.
class ListOfficeTest {
    @TempDir Path folder;

    private Path list;

    @BeforeEach
    void aList() throws Exception {
        Path source = Files.createDirectory(folder.resolve("source"));
        Files.write(source.resolve("broken.jpg"), new byte[] {1, 2, 3});
        list = RealLists.london(source, 3, "B-1,Broken,SUSPECT,broken.jpg");
    }

    private RealLists open() throws Exception {
        return new RealLists(folder.resolve("record"), Clock.systemUTC());
    }

    @Test
    void aListIsTakenEnrolledLookedAtAndOutlivesTheProgram() throws Exception {
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP1", Role.OPERATOR)) {
            office.take(list, "London");
            assertThat(office.lists().lists().getFirst().judged()).isZero();
            office.enrol("London", (_, _, _) -> {}, () -> false);
            OpenList open = office.open("London", Policy.HOURS_24);
            assertThat(open.kept().isEnrolled()).isTrue();
            assertThat(open.verdicts().values())
                    .filteredOn(ImageVerdict.Enrolled.class::isInstance)
                    .hasSize(6);
            assertThat(open.verdicts().get("broken.jpg")).isInstanceOf(ImageVerdict.Refused.class);
            try (Portrait portrait = office.portrait("London", "001_03_neutral_front.jpg")) {
                assertThat(Objects.requireNonNull(portrait).picture().width())
                        .isEqualTo(Portrait.WIDTH);
            }
            assertThat(office.portrait("London", "broken.jpg")).isNull();
            Path report = folder.resolve("report.csv");
            office.report("London", Policy.HOURS_24, report);
            assertThat(report).content().contains("B-1").contains("REFUSED");
            Path page = folder.resolve("report.html");
            office.report("London", Policy.HOURS_24, page);
            assertThat(page).content().startsWith("<!DOCTYPE html>").contains("B-1");
            DraftList without = open.draft().without("B-1");
            office.save("London", without);
        }
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP2", Role.SUPERVISOR)) {
            assertThat(office.lists().lists()).hasSize(1);
            OpenList open = office.open("London", Policy.HOURS_24);
            assertThat(open.draft().people()).hasSize(3);
            assertThat(open.kept().isEnrolled()).isTrue();
            office.delete("London");
            assertThat(office.lists().lists()).isEmpty();
        }
    }

    @Test
    void whatIsDoneStaysWhenItIsCancelledAndTheSameFileGoesOn() throws Exception {
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP1", Role.OPERATOR)) {
            office.take(list, "London");
            int[] copied = {0};
            office.enrol("London", (_, done, _) -> copied[0] = done, () -> copied[0] >= 2);
        }
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP2", Role.OPERATOR)) {
            assertThatThrownBy(() -> office.enrol("London", (_, _, _) -> {}, () -> false))
                    .isInstanceOf(WatchlistException.class)
                    .hasMessageContaining("Import the same file under the same name");
            office.take(list, "London");
            office.enrol("London", (_, _, _) -> {}, () -> false);
            assertThat(office.open("London", Policy.HOURS_24).kept().isEnrolled()).isTrue();
            assertThat(office.open("London", Policy.HOURS_24).draft().photographs()).isEqualTo(7);
        }
    }

    @Test
    void aPolicyThatIsChosenJudgesTheList() throws Exception {
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP1", Role.OPERATOR)) {
            assertThat(office.policies()).startsWith(Policy.HOURS_24).contains(Policy.TRAINING);
            office.take(list, "London");
            assertThat(office.open("London", Policy.TRAINING).policy().id())
                    .isEqualTo(Policy.TRAINING);
        }
    }

    @Test
    void whoMayNotChangeListsCannotWhateverTheScreenShows() throws Exception {
        try (RealLists lists = open();
                WatchlistOffice operator = lists.office("OP1", Role.OPERATOR);
                WatchlistOffice reader =
                        lists.office("AU1", Role.AUTHORISING_OFFICER, Role.AUDITOR)) {
            operator.take(list, "London");
            OpenList open = reader.open("London", Policy.HOURS_24);
            for (Attempt attempt :
                    List.<Attempt>of(
                            () -> reader.take(list, "Other"),
                            () -> reader.enrol("London", (_, _, _) -> {}, () -> false),
                            () -> reader.save("London", open.draft().without("B-1")),
                            () -> reader.delete("London"))) {
                assertThatThrownBy(attempt::make)
                        .isInstanceOf(WatchlistException.class)
                        .hasMessageContaining("operator, a supervisor or an administrator");
            }
            assertThat(reader.lists().lists()).hasSize(1);
            assertThat(reader.open("London", Policy.HOURS_24).draft()).isEqualTo(open.draft());
        }
    }

    private interface Attempt {
        void make() throws WatchlistException;
    }

    @Test
    void aPersonListedTwiceIsFound() throws Exception {
        Path twice = Files.createDirectory(folder.resolve("twice"));
        Path csv = RealLists.london(twice, 2);
        Files.writeString(
                csv,
                Files.readString(csv).replaceFirst("L-001,Person 001,(.*)03", "X-9,Person 9,$103"));
        try (RealLists lists = open();
                WatchlistOffice office = lists.office("OP1", Role.OPERATOR)) {
            office.take(csv, "Twice");
            office.enrol("Twice", (_, _, _) -> {}, () -> false);
            List<Alike> alike = office.open("Twice", Policy.HOURS_24).alike();
            assertThat(alike).hasSize(1);
            assertThat(alike.getFirst().has("X-9")).isTrue();
            assertThat(alike.getFirst().has("L-001")).isTrue();
        }
    }

    @Test
    void aListIsSealedAndOpenedOnceOnAnotherMachine() throws Exception {
        Path bundle = folder.resolve("van.bundle");
        try (Passphrase right = Passphrase.of("correct horse battery".toCharArray());
                Passphrase wrong = Passphrase.of("correct horse".toCharArray());
                RealLists here = open();
                WatchlistOffice office = here.office("OP1", Role.OPERATOR);
                RealLists there = new RealLists(folder.resolve("van"), Clock.systemUTC());
                WatchlistOffice van = there.office("OP2", Role.OPERATOR)) {
            office.take(list, "London");
            office.enrol("London", (_, _, _) -> {}, () -> false);
            office.seal("London", right, bundle);
            assertThatThrownBy(() -> van.lookInto(bundle, wrong))
                    .isInstanceOf(WatchlistException.class);
            assertThat(van.lookInto(bundle, right).people()).isEqualTo(4);
            assertThat(van.lists().lists()).isEmpty();
            van.unseal(bundle, right, "From the office");
            assertThat(van.open("From the office", Policy.HOURS_24).kept().isEnrolled()).isTrue();
            assertThatThrownBy(() -> van.unseal(bundle, right, "Again"))
                    .isInstanceOf(WatchlistException.class)
                    .hasMessageContaining("opened before");
        }
    }
}
