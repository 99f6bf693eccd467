package org.secondlook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.secondlook.SecondLook;

/// Every class of the program keeps the rules of the house, and each rule is seen to catch a house
/// that breaks it.
class ArchitectureTest {
    private static final String OURS = "org.secondlook";
    private static final String BROKEN = "org.secondlook.architecture.broken";

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(OURS);
    private static final JavaClasses BROKEN_HOUSE = new ClassFileImporter().importPackages(BROKEN);

    static Stream<ArchRule> rules() {
        return new HouseRules(OURS).all();
    }

    static Stream<ArchRule> rulesForTheBrokenHouse() {
        return new HouseRules(BROKEN).all();
    }

    @Test
    void theProgramIsLookedAtAndItsTestsAreNot() {
        assertThat(PROGRAM.contain(SecondLook.class)).isTrue();
        assertThat(PROGRAM.contain(ArchitectureTest.class)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyClassKeepsTheRule(ArchRule rule) {
        assertThat(HouseRules.offences(rule, PROGRAM)).as(rule.getDescription()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rulesForTheBrokenHouse")
    void theRuleCatchesAHouseThatBreaksIt(ArchRule rule) {
        assertThat(HouseRules.offences(rule, BROKEN_HOUSE)).as(rule.getDescription()).isNotEmpty();
    }

    @Test
    void eachWrongUseOfAnotherRoomIsCaught() {
        ArchRule table =
                rulesForTheBrokenHouse()
                        .filter(rule -> rule.getDescription().contains("what the table lets"))
                        .findFirst()
                        .orElseThrow();
        assertThat(String.join("\n", HouseRules.offences(table, BROKEN_HOUSE)))
                .contains("record.FrameStore", "training.Practice", "match.ScoreThatDecides")
                .doesNotContain("capture.RawFrame has");
    }

    @Test
    void eachCallOfTheCommonPoolIsCaught() {
        ArchRule pool =
                rulesForTheBrokenHouse()
                        .filter(rule -> rule.getDescription().contains("common pool"))
                        .findFirst()
                        .orElseThrow();
        assertThat(HouseRules.offences(pool, BROKEN_HOUSE)).hasSize(3);
    }

    /// These three were decided for a reason (DESIGN.md §3); the table may grow, but not by them.
    @Test
    void theTableKeepsFramesFromTheRecordPracticeFromTheLogAndScoresFromDecisions() {
        assertThat(House.named("record").orElseThrow().mayUse("capture")).isFalse();
        assertThat(House.named("training").orElseThrow().mayUse("record")).isFalse();
        assertThat(House.named("match").orElseThrow().mayUse("alert")).isFalse();
    }

    @Test
    void theTableNamesOnlyRoomsAndNoTwoUseEachOther() {
        List<String> names = House.ROOMS.stream().map(House.Room::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (House.Room room : House.ROOMS) {
            assertThat(names).containsAll(room.others());
            for (String other : room.others()) {
                assertThat(House.named(other).orElseThrow().others())
                        .as(other)
                        .doesNotContain(room.name());
            }
        }
    }
}
